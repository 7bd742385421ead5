import { REASONS } from '../reason';
import { FLAG, type JsonSchema, type Shape, type ShapeOf, choice, integer, pattern, told } from '../shape';
import { list, object } from '../shapes';
import { GRADE_REASONS } from './grade-group';

const MOST = 1_000_000;
const TEXT: Shape<string> = { schema: { type: 'string' }, read: (value) => String(value) };
const EXACT = told('Exact: a decimal, or over/under where its decimals never end.', pattern('^-?\\d+(\\.\\d+|/\\d+)?$', 'not-amount', '12.795'));
const HEX = pattern('^[0-9a-f]{64}$', 'not-hash', '64 hex digits');

function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return { schema: { anyOf: [shape.schema, { type: 'null' }] }, read: (value, at) => (value === null ? null : shape.read(value, at)) };
}

const NUMBERS: Shape<Readonly<Record<string, string>>> = {
  schema: { type: 'object', additionalProperties: { type: 'string' }, description: 'What the sentence of the code is filled with.' },
  read: (value) => value as Readonly<Record<string, string>>,
};
const REASON = object({ code: choice(REASONS), adds: told('What this step adds; all steps of a cell add up to its points.', EXACT), numbers: NUMBERS });
const INPUT = object({
  name: TEXT,
  value: told('As scored, after the rounding of the input stage; null for lists.', orNull(EXACT)),
  stated: told('The scheme’s own value stood in.', FLAG),
  facts: told('The facts it rests on, as given.', list(NUMBERS, 0, MOST)),
});
const CELL = object({
  node: told('Key of the indicator.', TEXT),
  kind: choice(['leaf', 'branch', 'bonus', 'deduction'] as const),
  rule: told('Rule and version of a leaf.', orNull(TEXT)),
  full: told('Full marks in the unit’s group.', EXACT),
  points: told('Null: excluded, its weight went to the others.', orNull(EXACT)),
  inputs: list(INPUT, 0, MOST),
  because: list(REASON, 0, MOST),
});
const UNIT = object({
  unit: TEXT,
  group: TEXT,
  total: EXACT,
  rank: told('Within its group; null where the group is not ranked.', orNull(integer(1, MOST))),
  tiedWith: list(TEXT, 0, MOST),
  grade: told('Key of the grade; null where the scheme has none.', orNull(TEXT)),
  awardBarred: FLAG,
  because: told('How the total came about.', list(REASON, 0, MOST)),
  gradeBecause: list(object({ code: choice(GRADE_REASONS), numbers: NUMBERS }), 0, MOST),
  cells: list(CELL, 0, MOST),
});
const CHECK = object({ unit: TEXT, check: TEXT, sum: EXACT, total: EXACT, difference: EXACT, tolerance: EXACT, differs: FLAG });

/** What `score --json` prints: groups in the order of the scheme, units best first. Byte-identical for the same scheme and facts. */
export const SCORE_OUTPUT = object({
  format: integer(1, 1),
  runId: told('SHA-256 of the canonical scheme, the versions of its rules and the facts in canonical order.', HEX),
  scheme: object({ number: TEXT, version: integer(1, 10_000), sha256: HEX }),
  checks: list(CHECK, 0, MOST),
  units: list(UNIT, 0, MOST),
});
export type ScoreOutput = ShapeOf<typeof SCORE_OUTPUT>;
export type CellOutput = ScoreOutput['units'][number]['cells'][number];

/** `config/schemes/score-output.schema.json` is this, printed. */
export const SCORE_OUTPUT_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Output of duban score --json',
  ...SCORE_OUTPUT.schema,
};
