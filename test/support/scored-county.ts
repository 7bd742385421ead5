import type { AccountId, CountyId, PersonId, UnitId } from '#domain/kernel/ids';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import type { PersonActor } from '#domain/people/actor';
import { sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';

/** A county whose every figure a person recorded and another confirmed: 2023 is over, and nothing stands in the way of a run. */
export interface ScoredCounty {
  readonly county: CountyId;
  readonly officer: PersonActor;
  readonly assessmentId: string;
  /** Keys of the peer groups. */
  readonly groups: readonly string[];
  /** Of the n-th unit that is scored. */
  unitId(n: number): string;
}

export interface ScoredSize {
  readonly units: number;
  readonly leaves: number;
  readonly groups: number;
}

type Sql = (text: string, values?: readonly unknown[]) => Promise<unknown[]>;

const id = (n: number): string => `00000000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`;
const [OFFICE, OTHER, THIRD, PERSON, SECOND, SCHEME, ASSESSMENT, UNIT] = [1, 2, 3, 11, 12, 20, 21, 100];

/** Leaf after leaf by turns. */
const RULES: readonly object[] = [
  { rule: 'completion-ratio', parameters: { cap: 'full' } },
  { rule: 'threshold-step', parameters: { threshold: '95', step: '0.05', floor: '0' } },
  { rule: 'tiered', parameters: { tiers: [{ to: '60', points: '0.4' }, { from: '60', to: '90', points: '0.6' }, { from: '90', points: '1' }] } },
  { rule: 'rank-step', parameters: { step: { kind: 'percent', each: '2' } } },
  { rule: 'efficacy-coefficient', parameters: { base: '60', span: '40', equal: '100' } },
];

function fileOf({ units, leaves, groups }: ScoredSize): string {
  const of = (group: number): string[] => Array.from({ length: units }, (_, n) => n).filter((n) => n % groups === group).map((n) => `t${n}`);
  return JSON.stringify({
    ...{ number: 'scored', title: 'scored', version: 1, files: 'optional' },
    approval: { document: 'scored', by: 'scored', date: '2023-01-01' },
    effective: { from: '2023-01-01' },
    groups: Array.from({ length: groups }, (_, group) => ({ key: `g${group}`, name: `第${group + 1}组`, kind: 'other', units: of(group) })),
    tree: {
      ...{ key: 'all', name: '总分', marks: String(leaves) },
      children: Array.from({ length: leaves }, (_, leaf) => ({ key: `l${leaf}`, name: `指标${leaf}`, marks: '1', version: 1, rounding: { points: 'half-up:3' }, ...RULES[leaf % RULES.length] })),
    },
  });
}

/** Put there by plain SQL as the owner. */
export async function seedScoredCounty(sql: Sql, size: ScoredSize): Promise<ScoredCounty> {
  const [row] = (await sql(`INSERT INTO county (code, name, kind, clock_at) VALUES ($1, '测试县', 'test', '2024-01-08T01:00:00Z') RETURNING county_id`, [`S${newId().slice(-8)}`])) as { county_id: CountyId }[];
  const county = row!.county_id;
  const file = fileOf(size);
  const sha = sha256Hex(canonicalJson(JSON.parse(file) as Canonical));
  await sql(`SELECT set_config('app.county', $1, false)`, [String(county)]);
  for (const statement of seedOf(size)) await sql(statement.replaceAll('$county', String(county)).replaceAll('$sha', sha).replaceAll('$file', file));
  return { county, officer: officerOf(county), assessmentId: id(ASSESSMENT), groups: Array.from({ length: size.groups }, (_, group) => `g${group}`), unitId: (n) => id(UNIT + n) };
}

const uuid = (n: number | string): string => `('00000000-0000-7000-9000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Every fifth leaf from the first is a ratio of two whole numbers, the others a value of two decimals. */
const seedOf = ({ units, leaves }: ScoredSize): readonly string[] => [
  `INSERT INTO unit (county_id, id, code, name, kind, opened_on)
     SELECT $county, ${uuid('n')}, CASE WHEN n < ${UNIT} THEN 'o' || n ELSE 't' || n - ${UNIT} END, '单位' || n, CASE WHEN n < ${UNIT} THEN 'department' ELSE 'township' END, '2020-01-01'
     FROM (SELECT generate_series(${OFFICE}, ${THIRD}) AS n UNION ALL SELECT generate_series(${UNIT}, ${UNIT + units - 1})) u`,
  `INSERT INTO person (county_id, id, name) VALUES ($county, ${uuid(PERSON)}, '经办人甲'), ($county, ${uuid(SECOND)}, '经办人乙')`,
  `INSERT INTO account (county_id, id, person_id, unit_id, login) VALUES ($county, ${uuid(PERSON)}, ${uuid(PERSON)}, ${uuid(OFFICE)}, 'officer')`,
  `INSERT INTO scheme (county_id, id, number, version, title, sha256, file, effective_from, state, proposed_by, proposed_at, approved_by, approved_at)
     VALUES ($county, ${uuid(SCHEME)}, 'scored', 1, 'scored', '$sha', '$file', '2023-01-01', 'approved', ${uuid(PERSON)}, now(), ${uuid(SECOND)}, now())`,
  `INSERT INTO assessment (county_id, id, period, title, scheme_id, scoring_unit_id, substitute_unit_id, review_unit_id, opened_by, opened_at)
     VALUES ($county, ${uuid(ASSESSMENT)}, '2023', 'scored', ${uuid(SCHEME)}, ${uuid(OFFICE)}, ${uuid(OTHER)}, ${uuid(THIRD)}, ${uuid(PERSON)}, now())`,
  `INSERT INTO indicator_fact (county_id, id, assessment_id, unit_id, figure, input, value, numerator, denominator, basis, source, state, by_person_id, by_unit_id, recorded_at, second_id, second_unit_id, confirmed_at)
     SELECT $county, ${uuid('100000 + n')}, ${uuid(ASSESSMENT)}, ${uuid(`${UNIT} + n % ${units}`)}, 'l' || leaf, CASE WHEN leaf % 5 = 0 THEN 'rate' ELSE 'value' END,
       CASE WHEN leaf % 5 = 0 THEN '' ELSE (h % 12001 / 100.0)::numeric(6, 2)::text END, CASE WHEN leaf % 5 = 0 THEN (h % 500)::text ELSE '' END, CASE WHEN leaf % 5 = 0 THEN '500' ELSE '' END,
       'seed', 'seed', 'confirmed', ${uuid(PERSON)}, ${uuid(OFFICE)}, now(), ${uuid(SECOND)}, ${uuid(OFFICE)}, now()
     FROM (SELECT n, n / ${units} AS leaf, abs(hashint4(n)::bigint) AS h FROM generate_series(0, ${units * leaves - 1}) n) f`,
  'ANALYZE indicator_fact',
];

function officerOf(county: CountyId): PersonActor {
  const unitId = id(OFFICE) as UnitId;
  const who = { personId: id(PERSON) as PersonId, accountId: id(PERSON) as AccountId, postId: null, actingFor: null };
  return { kind: 'person', countyId: county, unitId, ...who, grants: [{ role: 'assessment', unitId, countyWide: true }], leaderPostIds: [], linkedUnitIds: [] };
}
