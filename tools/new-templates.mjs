// What tools/new.mjs writes. Each template compiles and its spec passes; the words in capitals are to be replaced.
const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(name).replace(/^./, (letter) => letter.toUpperCase());
const subjectKind = (fact) => fact.split('.')[0];

export const commandDecision = ({
  name,
  slice,
  action,
  fact,
}) => `import type { Consequences } from '../ledger/decision';
import type { Actor } from '${slice === 'people' ? './actor' : '../people/actor'}';
import type { Subject } from '${slice === 'people' ? './permission' : '../people/permission'}';
import { mustMay } from '${slice === 'people' ? './permission' : '../people/permission'}';

/** PROMISE. WHY. LIMITS. WHAT IS REFUSED. SOURCE OF THE RULE. */
export function ${camel(name)}(subject: Subject & { readonly id: string }, by: Actor): Consequences {
  mustMay(by, '${action}', subject);
  return {
    facts: [{ fact: '${fact}', subject: { kind: '${subjectKind(fact)}', id: subject.id }, unitId: subject.unitId, data: {} }],
    promises: [],
  };
}
`;

export const commandSpec = ({ name, slice, action, fact }) => {
  const people = slice === 'people' ? '.' : '../people';
  return `import type { AccountId, CountyId, PersonId, PostId, UnitId } from '../kernel/ids';
import type { PersonActor, Role } from '${people}/actor';
import { PERMISSIONS } from '${people}/permission';
import { ${camel(name)} } from './${name}';

const unit = 'unit-1' as UnitId;
const post = 'post-1' as PostId;
const subject = { id: 'subject-1', unitId: unit, leadUnitId: unit, cooperatingUnitIds: [unit], verifierUnitId: unit, leaderPostId: post };
const nobody: PersonActor = {
  kind: 'person',
  countyId: 1 as CountyId,
  personId: 'person-1' as PersonId,
  accountId: 'account-1' as AccountId,
  unitId: unit,
  postId: post,
  actingFor: null,
  grants: [],
  leaderPostIds: [post],
  linkedUnitIds: [unit],
};

describe('${camel(name)}', () => {
  it('leaves ${fact}', () => {
    const role = Object.keys(PERMISSIONS['${action}'])[0] as Role;
    const by = { ...nobody, grants: [{ role, unitId: unit, countyWide: true }] };
    expect(${camel(name)}(subject, by).facts).toMatchObject([{ fact: '${fact}', subject: { id: 'subject-1' } }]);
  });

  it('is refused to whoever holds no role for it', () => {
    expect(() => ${camel(name)}(subject, nobody)).toThrow('permission.denied');
  });
});
`;
};

export const commandEngine = ({ name, slice }) => `import { ${camel(name)} } from '#domain/${slice}/${name}';
import type { Subject } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';

/** PROMISE: what holds after it, and what happens when it runs twice. */
export class ${pascal(name)} {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, subject: Subject & { readonly id: string }): Promise<void> {
    return this.work.run(call, async (tx) => tx.leave(${camel(name)}(subject, call.actor)));
  }
}
`;

/** A scoring rule in its whole shape: parameters, inputs, and points that its reasons add up to. */
export const ruleFile = ({ name }) => `import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import type { ShapeOf } from '../shape';
import { object } from '../shapes';
import { figure } from './parameters';

const PARAMETERS = object({});
type ${pascal(name)} = ShapeOf<typeof PARAMETERS>;

/** PROMISE. WHAT IS REFUSED. SOURCE OF THE RULE. */
export const ${camel(name)}: ScoringRule<${pascal(name)}> = {
  id: '${name}',
  version: 1,
  about: 'ONE LINE FOR WHOEVER WRITES A SCHEME.',
  parameters: PARAMETERS,
  needsFull: () => false,
  inputs: () => [{ name: 'value', takes: 'figure' }],
  score(given) {
    const value = figure(given, 'value');
    return { points: value, because: [because('passed-on', value, { value })] };
  },
};
`;

export const ruleSpec = ({ name }) => `import { pointsOf } from '#test/support/scoring';
import { ${camel(name)} } from './${name}.rule';

describe('${name}', () => {
  it.each([{ told: 'as it is', parameters: {}, given: { figures: { value: '5' } }, points: '5' }])('$told: $points', ({ parameters, given, points }) =>
    expect(pointsOf(${camel(name)}, parameters, given)).toBe(points),
  );
});
`;

export const listed = ({ kind, name, type, shape: file }) => `import type { ${type} } from '../${file}';

/** PROMISE. SOURCE OF THE ${kind.toUpperCase()}. */
export const ${camel(name)}: ${type} = { id: '${name}', version: 1 };
`;

export const listedSpec = ({ kind, name }) => `import { ${camel(name)} } from './${name}.${kind}';

describe('${name}', () => {
  it('has the name of its file', () => {
    expect(${camel(name)}).toMatchObject({ id: '${name}', version: 1 });
  });
});
`;

export const shape = ({
  kind,
  type,
}) => `/** What every ${kind} is: its id never changes, its version changes with its outcome. */
export interface ${type} {
  readonly id: string;
  readonly version: number;
}
`;

export function registry({ kind, name, type, shape: file }, before) {
  const list = `${kind.toUpperCase()}S`;
  const text =
    before ??
    `import type { ${type} } from '../${file}';

/** Every ${kind}; a spec compares this list with the folder. */
export const ${list}: readonly ${type}[] = [
];
`;
  return text
    .replace(/\n\n\/\*\*/, `\nimport { ${camel(name)} } from './${name}.${kind}';\n\n/**`)
    .replace(/\n\];\n$/, `\n  ${camel(name)},\n];\n`);
}

export const registrySpec = ({ kind }) => `import { readdirSync } from 'node:fs';
import { ${kind.toUpperCase()}S } from './registry';

it('lists every ${kind} of the folder', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.${kind}.ts'));
  expect(${kind.toUpperCase()}S.map(({ id }) => \`\${id}.${kind}.ts\`).sort()).toEqual(files.sort());
});
`;

export const adr = (number, title) => `# ${number}. ${title}

Status: proposed

## Context

WHAT IS TO BE DECIDED, AND WHAT PRESSES.

## Decision

WE DO THIS.

## Considered

- ANOTHER WAY: WHY NOT.

## Consequences

WHAT BECOMES EASIER, WHAT HARDER, HOW WE WOULD NOTICE THAT IT WAS WRONG.
`;
