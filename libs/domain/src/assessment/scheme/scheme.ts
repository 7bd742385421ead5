import { HALF_UP_2 } from '../../kernel/rounding';
import { TIES } from '../ranking';
import { AMOUNT, FLAG, type JsonSchema, KEY, NOT_NEGATIVE, POSITIVE, type ShapeOf, choice, integer, optional, text, told } from '../shape';
import { byMember, list, object } from '../shapes';
import { DAY, ROUNDING, ROUNDING_OR_NONE } from './amounts';
import { INDICATOR, INDICATOR_SCHEMA, SECTION } from './indicator';
import { RECORD } from './record-source';

const BASIS = told('Legal basis or approval document.', text(200));

const GROUP = object({
  key: KEY,
  name: text(100),
  kind: told('A ranking of townships needs a legal basis.', choice(['township', 'department', 'other'] as const)),
  ranked: told('Whether its units are ranked.', optional(FLAG, true)),
  basis: told('Legal basis of the ranking; required for townships.', optional(BASIS, undefined)),
  units: told('Codes of its units; a unit stands in one group only.', list(text(60), 0, 10_000)),
});

const VETO = { key: KEY, name: text(100), basis: BASIS };
const VETOES = byMember('effect', {
  'grade-forced': object({ ...VETO, grade: told('No better than this grade.', KEY) }),
  'top-barred': object(VETO),
  'one-grade-down': object(VETO),
  'award-barred': object(VETO),
  unqualified: object(VETO),
});

const GRADE = object({
  key: KEY,
  name: text(40),
  from: told('Lower bound, inclusive; the last grade has none.', optional(AMOUNT, undefined)),
  to: told('Upper bound, exclusive; the lower bound of the better grade unless given.', optional(AMOUNT, undefined)),
  share: told('The best grade only: at most this percent of the ranked units of a group, rounded down.', optional(POSITIVE, undefined)),
});

const TIE_POLICY = byMember('kind', {
  gap: object({}),
  dense: object({}),
  order: object({
    by: told('Indicators whose points tell equals apart, the first first.', list(KEY, 1, 10)),
    then: told('What equals in all of these get.', optional(choice(TIES), 'gap' as const)),
  }),
});

const CHECK = object({
  key: KEY,
  name: text(100),
  parts: told('Figures as displayed.', list(KEY, 1, 100)),
  total: told('Their total as displayed.', KEY),
  places: told('Decimal places displayed. More than parts × half a unit of the last place apart blocks the run.', integer(0, 6)),
});

const APPEALS_UNLESS_SAID = { window: 5, decision: 10, heavier: false } as const;
const APPEALS = object({
  window: told('Working days in which a unit may object after the public notice; 5 unless given.', optional(integer(1, 60), APPEALS_UNLESS_SAID.window)),
  decision: told('Working days in which an appeal is decided; 10 unless given.', optional(integer(1, 60), APPEALS_UNLESS_SAID.decision)),
  heavier: told('Whether an appeal may end with fewer points than before; not unless said.', optional(FLAG, APPEALS_UNLESS_SAID.heavier)),
});

/** 考核方案: the whole of how points come about, as data. A change is another version with a document. */
export const SCHEME = object({
  number: told('Number of the document that issues the scheme.', text(100)),
  title: text(200),
  version: integer(1, 10_000),
  source: told('Where the scheme comes from; read by nobody.', optional(text(1000), undefined)),
  approval: object({ document: text(200), by: text(200), date: DAY }),
  effective: object({ from: DAY, until: optional(DAY, undefined) }),
  files: told('Whether each fact must name a file by its SHA-256.', optional(choice(['required', 'optional'] as const), 'required' as const)),
  rounding: told(
    'Named stages: inputs before they are scored, points of a leaf, the total.',
    optional(
      object({ input: optional(ROUNDING_OR_NONE, null), points: optional(ROUNDING, HALF_UP_2), total: optional(ROUNDING, HALF_UP_2) }),
      { input: null, points: HALF_UP_2, total: HALF_UP_2 },
    ),
  ),
  groups: told('Peer groups: only units of one group are compared.', list(GROUP, 1, 500)),
  tree: INDICATOR,
  bonus: told('Outside the full marks; points are zero or more.', optional(SECTION, { cap: undefined, items: [] })),
  deductions: told('Outside the full marks; points are zero or less.', optional(SECTION, { cap: undefined, items: [] })),
  total: told('Bounds of the total.', optional(object({ cap: optional(NOT_NEGATIVE, undefined), floor: optional(AMOUNT, undefined) }), { cap: undefined, floor: undefined })),
  ties: told('Joint places with a gap, dense, or told apart by points of indicators.', optional(TIE_POLICY, { kind: 'gap' as const })),
  vetoes: told('一票否决: facts named by their key, each with its effect and legal basis.', optional(list(VETOES, 0, 100), [])),
  gradesOn: told('Grades by points, or by percent of the group’s full marks.', optional(choice(['points', 'percent'] as const), 'points' as const)),
  grades: told('From the best to the worst, half-open intervals without hole or overlap; none: no grades.', optional(list(GRADE, 0, 20), [])),
  checks: told('Pre-flight: displayed parts against their displayed total.', optional(list(CHECK, 0, 100), [])),
  record: told('Figures that are read from the record of tasks, never typed: lead units and townships for their own shares.', optional(list(RECORD, 0, 300), [])),
  appeals: told('Appeals against a published result.', optional(APPEALS, APPEALS_UNLESS_SAID)),
});
export type Scheme = ShapeOf<typeof SCHEME>;
export type Group = Scheme['groups'][number];
export type Grade = Scheme['grades'][number];
export type Veto = Scheme['vetoes'][number];

/** The JSON Schema of a scheme's file; `config/schemes/scheme.schema.json` is this, printed. */
export const SCHEME_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Duban assessment scheme (考核方案)',
  description:
    'Amounts are decimal strings. What a schema cannot say is refused by the reader with its place: sums of marks and weights, holes and overlaps of tiers and grades, keys and units given twice, a ranking of townships without legal basis.',
  ...SCHEME.schema,
  definitions: { indicator: INDICATOR_SCHEMA },
};
