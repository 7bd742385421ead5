import { type Action, may, mayPerhaps, type Subject } from '#domain/people/permission';
import { useApi } from '#test/support/api';
import type { Asked } from '#test/support/api-ask';
import type { Somebody } from '#test/support/api-county';
import type { Case, Target } from './case';
import { askOf, eachOf, type Operation, operationsOf } from './operations';
import { givePasswords } from './passwords';
import { CASES } from './permission-cases';
import { Scene, type Scope } from './scene';

const api = useApi();
let scene: Scene;
let operations: ReadonlyMap<string, Operation>;
let everybody: readonly Somebody[];

beforeAll(async () => {
  scene = new Scene(api());
  operations = new Map(operationsOf(api().document).map((operation) => [operation.id, operation]));
  everybody = Object.keys(api().home.people) as Somebody[];
  await givePasswords(api().home);
});

const person = (name: Somebody) => api().home.people[name];
const line = (scope: Scope, who: string, { status, code }: Asked): string => `${scope} ${who}: ${status} ${code}`.trim();

/** What the permission table says, whatever the route does. */
function isAllowed(operation: Operation, name: Somebody, scope: Scope, subject: Subject | undefined): boolean {
  return scope !== 'foreign' && may(person(name), operation.action as Action, subject);
}

/** Nobody's, strangers' and other units' requests: each refused as it should be, and not a row written by all of them. */
async function refusals(operation: Operation, row: Case, scope: Scope): Promise<readonly string[]> {
  const target = await row.stage(scene, scope, 'chief');
  const ask = askOf(operation, target);
  const denied = everybody.filter((name) => !isAllowed(operation, name, scope, target.subject ?? target.shows?.subject));
  const before = await api().rows();
  const answers = await eachOf(denied, async (name) => ({ name, answer: await api().ask(ask, name) }));
  const strangers = [await api().ask(ask), await api().ask(ask, { token: `${api().home.county.id}.${'x'.repeat(43)}` })];
  const after = await api().rows();
  expect({ scope, rows: after }).toEqual({ scope, rows: before });
  return [
    ...strangers.filter(({ status }) => status !== 401).map((answer) => line(scope, 'nobody', answer)),
    ...answers.filter(({ name, answer }) => !isRefused(operation, row, target, { name, scope, answer })).map(({ name, answer }) => line(scope, name, answer)),
  ];
}

interface Met {
  readonly name: Somebody;
  readonly scope: Scope;
  readonly answer: Asked;
}

function isRefused(operation: Operation, row: Case, target: Target, { name, scope, answer }: Met): boolean {
  const { shows, subject } = target;
  const perhaps = mayPerhaps(person(name), operation.action as Action);
  if (shows && perhaps) return answer.status === 200 && !answer.text.includes(shows.text);
  if (row.unknown && answer.status === row.unknown.status) return answer.text === row.unknown.text;
  if (answer.status === 403) return answer.code === 'permission.denied';
  if (answer.status !== 404 || !perhaps) return false;
  // What one may not see is as if it were not there; what one sees and may not do is refused as such.
  return scope === 'foreign' || row.personal === true || !subject || !may(person(name), 'assignment.read', subject);
}

/** Everybody whom the table allows gets through to the command, each with a thing of his own; somebody succeeds. */
async function permits(operation: Operation, row: Case, scope: Scope): Promise<readonly string[]> {
  if (scope === 'foreign') return [];
  const { subject, shows } = await row.stage(scene, scope, 'chief');
  const allowed = everybody.filter((name) => isAllowed(operation, name, scope, subject ?? shows?.subject));
  const answers = await eachOf(allowed, async (name) => {
    const target = await row.stage(scene, scope, name);
    const answer = await api().ask(askOf(operation, target), name);
    return { name, answer, shown: target.shows === undefined || answer.text.includes(target.shows.text) };
  });
  const through = ({ status, code }: Asked): boolean => (row.also as readonly string[] | undefined)?.includes(code) === true || ![401, 403, 404].includes(status);
  const wrong = answers.filter(({ answer, shown }) => answer.status >= 500 || !through(answer) || (answer.status < 300 && !shown));
  const nobodySucceeds = allowed.length > 0 && !answers.some(({ answer }) => answer.status < 300);
  return (nobodySucceeds ? answers : wrong).map(({ name, answer }) => `${line(scope, name, answer)} though allowed ${answer.text.slice(0, 300)}`);
}

describe('every route × role × scope, against the permission table', () => {
  it('has a row for every operation and no row besides', () => {
    expect(Object.keys(CASES).sort()).toEqual([...operations.keys()].sort());
  });

  it('meets every relation to a thing, and people without any', () => {
    const readers = (scope: Scope) => everybody.filter((name) => may(person(name), 'assignment.read', scene.subject(scope))).sort();
    const county = ['countyLeader', 'chief', 'inspector', 'assessment'];
    const own = ['clerk', 'secondClerk', 'head', 'machine'];
    const others = ['leadClerk', 'leadHead', 'cooperatingClerk', 'verifier', 'secondVerifier', 'leader', 'linkedLeader'];
    expect(readers('here')).toEqual([...county, ...own, ...others].sort());
    expect(readers('elsewhere')).toEqual([...county, 'otherClerk', 'substitute', 'linkedLeader'].sort());
  });

  it.each(Object.keys(CASES))('%s', async (id) => {
    const operation = operations.get(id);
    const row = CASES[id];
    if (!operation || !row) throw new Error(`the API offers no ${id}`);
    if (operation.action === 'open') {
      const answer = await api().ask(askOf(operation, await row.stage(scene, 'here', 'clerk')));
      expect({ id, status: answer.status, code: answer.code }).toEqual({ id, status: expect.any(Number), code: '' });
      return;
    }
    const wrong: string[] = [];
    for (const scope of row.scopes) {
      wrong.push(...(await refusals(operation, row, scope)));
      wrong.push(...(await permits(operation, row, scope)));
    }
    // Some operations end sessions: the next one begins with new ones.
    if (operation.action === 'session.own' && operation.method !== 'GET') await api().home.refresh();
    expect(wrong).toEqual([]);
  });
});
