import { type Fraction } from '../../kernel/fraction';
import type { Rounding } from '../../kernel/rounding';
import { RULES } from '../rules/registry';
import type { Need, ScoringRule } from '../scoring-rule';
import { AMOUNT, type At, KEY, NOT_NEGATIVE, POSITIVE, type Shape, type ShapeOf, below, choice, integer, optional, text, told, wrongAt } from '../shape';
import { list, object, record } from '../shapes';
import { CAP, MARKS, type Marks, ROUNDING, ROUNDING_OR_NONE } from './amounts';

export const NOT_APPLICABLE = ['refuse', 'full', 'average', 'exclude'] as const;
export const COMPOSITIONS = ['sum', 'weighted', 'fold'] as const;

const INPUT = object({
  figure: told('Which fact is read; the key of the leaf unless given. One figure may serve many leaves.', optional(KEY, undefined)),
  input: told('Which input of that fact; the name of the input unless given.', optional(KEY, undefined)),
  times: told('What a ratio of numerator to denominator is multiplied by; 100 for a percentage.', optional(POSITIVE, undefined)),
  zeroOverZero: told('What 0/0 means; without it 0/0 is refused.', optional(AMOUNT, undefined)),
  absent: told('What holds where there is no such fact; without it a missing fact is refused.', optional(AMOUNT, undefined)),
  rounding: told('Rounding of this input before it is scored.', optional(ROUNDING_OR_NONE, undefined)),
});
export type InputSetting = ShapeOf<typeof INPUT>;

const COMMON = {
  key: told('What facts and results name it by; unique in the scheme.', KEY),
  name: told('As printed.', text(200)),
  marks: told('Full marks, for all or by peer group; may be left out in sections only.', optional(MARKS, undefined)),
  weight: told('Under a weighted branch: its weight in percent.', optional(POSITIVE, undefined)),
  share: told('Under a folding branch: its share of the branch in percent.', optional(POSITIVE, undefined)),
  cap: told('The most it may give. There is never a global cap: each leaf has its own.', optional(CAP, 'none' as const)),
  floor: told('The least it may give.', optional(AMOUNT, undefined)),
};
const RULE_IDS = [...new Set(RULES.map(({ id }) => id))];
const ANY: Shape<unknown> = { schema: {}, read: (value) => value };

const RULE_ID: Shape<string> = {
  schema: { enum: RULE_IDS },
  read(value, at) {
    if (typeof value === 'string' && RULE_IDS.includes(value)) return value;
    wrongAt(at, 'rule-unknown', RULE_IDS.join(' | '));
    return RULE_IDS[0] ?? '';
  },
};

const LEAF_FORM = object({
  ...COMMON,
  rule: told('How points come from inputs.', optional(RULE_ID, '')),
  version: told('Version of the rule; another version is another outcome.', integer(1, 1000)),
  parameters: told('What the rule asks for.', ANY),
  inputs: told('Settings of inputs, by the name of the input.', optional(record(INPUT), {})),
  rounding: told('Stages of this leaf that differ from the scheme.', optional(object({ input: optional(ROUNDING_OR_NONE, undefined), points: optional(ROUNDING, undefined) }), {})),
  notApplicable: told('Where a fact says that it does not apply: refuse, full marks, the average of the others in the group, or exclude with re-weighting.', optional(choice(NOT_APPLICABLE), 'refuse' as const)),
});
const BRANCH_FORM = object({
  ...COMMON,
  compose: told('sum; weighted (weights add up to 100 %); fold (each child’s full marks become its share of the branch, 30/70).', optional(choice(COMPOSITIONS), 'sum' as const)),
  rounding: told('Rounding of the branch; exact unless given.', optional(ROUNDING, undefined)),
});

interface Common {
  readonly key: string;
  readonly name: string;
  readonly marks: Marks | undefined;
  readonly weight: Fraction | undefined;
  readonly share: Fraction | undefined;
  readonly cap: ShapeOf<typeof CAP>;
  readonly floor: Fraction | undefined;
}
export interface Leaf extends Common {
  readonly kind: 'leaf';
  readonly rule: ScoringRule;
  readonly parameters: unknown;
  readonly needs: readonly Need[];
  readonly inputs: Readonly<Record<string, InputSetting>>;
  readonly rounding: { readonly input?: Rounding | null; readonly points?: Rounding };
  readonly notApplicable: (typeof NOT_APPLICABLE)[number];
}
export interface Branch extends Common {
  readonly kind: 'branch';
  readonly compose: (typeof COMPOSITIONS)[number];
  readonly rounding: Rounding | undefined;
  readonly children: readonly Indicator[];
}
/** 考核指标: a leaf with a rule, or a branch of others. */
export type Indicator = Leaf | Branch;

const RULE_SCHEMAS = RULE_IDS.map((id) => {
  const versions = RULES.filter((rule) => rule.id === id);
  const [first] = versions;
  return {
    if: { properties: { rule: { const: id } }, required: ['rule'] },
    then: {
      properties: { version: { enum: versions.map(({ version }) => version) }, parameters: { description: first?.about ?? '', ...first?.parameters.schema } },
    },
  };
});

export const LEAF: Shape<Leaf> = {
  schema: { ...LEAF_FORM.schema, required: ['key', 'name', 'rule', 'version', 'parameters'], allOf: RULE_SCHEMAS },
  read(value, at) {
    const form = LEAF_FORM.read(value, at);
    const rule = ruleOf(form, at);
    const before = at.wrong.length;
    const parameters = rule.parameters.read(form.parameters, below(at, 'parameters'));
    const isWell = at.wrong.length === before && form.parameters !== undefined;
    return { ...form, kind: 'leaf', rule, parameters, needs: isWell ? rule.inputs(parameters) : [] };
  },
};

/** Any rule stands in for one that is unknown: what follows is then read, and nothing of it is used. */
function ruleOf({ rule: id, version }: { readonly rule: string; readonly version: number }, at: At): ScoringRule {
  const versions = RULES.filter((rule) => rule.id === id);
  const found = versions.find((rule) => rule.version === version);
  if (id === '') wrongAt(below(at, 'rule'), 'required', RULE_IDS.join(' | '));
  else if (versions.length > 0 && found === undefined) wrongAt(below(at, 'version'), 'rule-version-unknown', versions.map((rule) => rule.version).join(' | '));
  return found ?? NO_RULE;
}

const NO_RULE: ScoringRule = { id: '', version: 0, about: '', parameters: ANY, needsFull: () => false, inputs: () => [], score: () => ({ points: { over: 0n, under: 1n }, because: [] }) };

const REF = { $ref: '#/definitions/indicator' };
const BRANCH_SCHEMA = {
  ...BRANCH_FORM.schema,
  required: ['key', 'name', 'children'],
  properties: { ...(BRANCH_FORM.schema['properties'] as object), children: { type: 'array', items: REF, maxItems: 200 } },
};

/** For the definitions of the JSON Schema. */
export const INDICATOR_SCHEMA = { if: { required: ['rule'] }, then: LEAF.schema, else: BRANCH_SCHEMA };

export const INDICATOR: Shape<Indicator> = {
  schema: REF,
  read(value, at) {
    const isLeaf = typeof value === 'object' && value !== null && Object.hasOwn(value, 'rule');
    return isLeaf ? LEAF.read(value, at) : readBranch(value, at);
  },
};

function readBranch(value: unknown, at: At): Branch {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const { children, ...rest } = isObject ? (value as { readonly children?: unknown }) : {};
  const form = BRANCH_FORM.read(isObject ? rest : value, at);
  const read = isObject ? list(INDICATOR, 0, 200).read(children, below(at, 'children')) : [];
  return { ...form, kind: 'branch', children: read };
}

/** Leaves under an indicator, in the order of the scheme. */
export function leavesOf(indicator: Indicator): readonly Leaf[] {
  return indicator.kind === 'leaf' ? [indicator] : indicator.children.flatMap(leavesOf);
}

export function allOf(indicator: Indicator): readonly Indicator[] {
  return indicator.kind === 'leaf' ? [indicator] : [indicator, ...indicator.children.flatMap(allOf)];
}

/** Everything a scheme scores: the nodes of its tree, what adds, what takes. */
export function indicatorsOf({ tree, bonus, deductions }: { readonly tree: Indicator; readonly bonus: Section; readonly deductions: Section }): readonly Indicator[] {
  return [...allOf(tree), ...bonus.items, ...deductions.items];
}

type Section = ShapeOf<typeof SECTION>;

export const SECTION = object({
  cap: told('The most the section may add or take; a size, without sign. None unless given.', optional(NOT_NEGATIVE, undefined)),
  items: list(LEAF, 0, 200),
});
