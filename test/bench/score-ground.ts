import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import type { Canonical } from '#domain/ledger/canonical';
import { canonicalJson } from '#domain/ledger/canonical';
import { sha256Hex } from '#platform/hash';

export const UNITS = 4000;
export const IN_GROUP = 100;
export const GROUPS = UNITS / IN_GROUP;
export const LEAVES = 120;
export const PERIODS = 12;
export const CELLS = UNITS * LEAVES * PERIODS;

/** Rules by turns, leaf after leaf: each is a partition of the rows that the baselines read. */
const RULES: readonly ((key: string) => object)[] = [
  (key) => ({ rule: 'completion-ratio', version: 1, parameters: { cap: 'full' }, inputs: { rate: { figure: key, rounding: 'half-up:2' } } }),
  () => ({ rule: 'tiered', version: 1, parameters: { tiers: [{ to: '60', points: '40' }, { from: '60', points: '60' }, { from: '80', points: '80' }, { from: '90', points: '100' }] } }),
  () => ({ rule: 'rank-step', version: 1, parameters: { step: { kind: 'points', each: '0.7' }, floor: '40' } }),
  () => ({ rule: 'efficacy-coefficient', version: 1, parameters: { base: '60', span: '40', equal: '100' } }),
];
export const KINDS = RULES.length;

/** Two thirds of the leaves weigh 0.8 %, the others 0.9 %: 100 % together. */
export const LIGHT = 80;

const leafKey = (leaf: number): string => `l${leaf}`;

export const SCHEME = {
  ...{ number: 'bench', title: 'bench', version: 1, files: 'optional' },
  approval: { document: 'bench', by: 'bench', date: '2023-01-01' },
  effective: { from: '2023-01-01' },
  rounding: { input: 'none', points: 'half-up:2', total: 'half-up:2' },
  groups: Array.from({ length: GROUPS }, (_, group) => ({ key: `g${group}`, name: `g${group}`, kind: 'other', units: unitsOf(group) })),
  tree: {
    ...{ key: 'all', name: 'all', marks: '100', compose: 'weighted' },
    children: Array.from({ length: LEAVES }, (_, leaf) => ({ key: leafKey(leaf), name: leafKey(leaf), marks: '100', weight: leaf < LIGHT ? '0.8' : '0.9', ...RULES[leaf % KINDS]!(leafKey(leaf)) })),
  },
};

function unitsOf(group: number): readonly string[] {
  return Array.from({ length: IN_GROUP }, (_, index) => `u${group * IN_GROUP + index}`);
}

/** What a run writes down of the form of its columns: counts of two whole numbers, or values of two decimals. */
export const HEADS = Array.from({ length: LEAVES }, (_, leaf) => {
  const isRatio = leaf % KINDS === 0;
  const said = { source: 'bench', basis: '', hash: '', by: '', second: '' };
  return { figure: leafKey(leaf), input: isRatio ? 'rate' : 'value', places: isRatio ? 0 : 2, underPlaces: 0, ratio: isRatio, ofRecord: false, ...said };
});

export interface ScoreGround {
  readonly county: CountyId;
  readonly runs: readonly string[];
  readonly groups: readonly string[];
}

export const runId = (period: number): string => `00000000-0000-7000-b000-${period.toString(16).padStart(12, '0')}`;

/** The same figures twice: as rows of numeric for the baselines, and packed as `StartRun` freezes them. */
export async function seedScores(owner: DataSource): Promise<ScoreGround> {
  const [row]: { county_id: CountyId }[] = await owner.query(
    `INSERT INTO county (code, name, kind, clock_at) VALUES ('scores', 'bench', 'test', '2024-01-08T01:00:00Z') RETURNING county_id`,
  );
  const county = row!.county_id;
  const file = JSON.stringify(SCHEME);
  const sha = sha256Hex(canonicalJson(JSON.parse(file) as Canonical));
  const filled = (text: string): string =>
    text.replaceAll('$county', String(county)).replaceAll('$file', file).replaceAll('$sha', sha).replaceAll('$heads', JSON.stringify(HEADS));
  const runner = owner.createQueryRunner();
  await runner.query(`SELECT set_config('app.county', '${county}', false)`);
  for (const statement of [...ROWS, ...RUNS]) await runner.query(filled(statement));
  await runner.release();
  return { county, runs: Array.from({ length: PERIODS }, (_, period) => runId(period)), groups: SCHEME.groups.map(({ key }) => key) };
}

const CELL = `(period * ${LEAVES} + leaf) * ${UNITS}::bigint + unit`;
const ROWS = [
  `CREATE TABLE bench_cell (period integer, leaf integer, grp integer, unit integer, kind integer, value numeric, base numeric) PARTITION BY LIST (kind)`,
  ...RULES.map((_, kind) => `CREATE TABLE bench_cell_${kind} PARTITION OF bench_cell FOR VALUES IN (${kind})`),
  `INSERT INTO bench_cell SELECT period, leaf, unit / ${IN_GROUP}, unit, leaf % ${KINDS},
     CASE WHEN leaf % ${KINDS} = 0 THEN h % 1000 ELSE ((h % 12001)::numeric / 100)::numeric(8, 2) END, CASE WHEN leaf % ${KINDS} = 0 THEN 1 + h / 1000 % 900 END
   FROM (SELECT period, leaf, unit, abs(hashint8(${CELL})::bigint) AS h
     FROM generate_series(0, ${PERIODS - 1}) period, generate_series(0, ${LEAVES - 1}) leaf, generate_series(0, ${UNITS - 1}) unit) c`,
  'CREATE TABLE bench_total (period integer, grp integer, unit integer, total numeric, place integer)',
  'ANALYZE bench_cell',
];

const ID = (n: number): string => `'00000000-0000-7000-9000-${n.toString(16).padStart(12, '0')}'::uuid`;
/** As the heads say: a ratio's numerators, then its denominators; values in hundredths. */
const PLAIN = `(SELECT array_agg(n ORDER BY c.leaf, part, c.unit) FROM bench_cell c,
  LATERAL (VALUES (0, CASE WHEN kind = 0 THEN value::integer ELSE (value * 100)::integer END), (1, base::integer)) v(part, n)
  WHERE c.period = p AND c.grp = g AND n IS NOT NULL)`;
const RUNS = [
  `INSERT INTO unit (county_id, id, code, name, kind, opened_on) SELECT $county, ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'o' || n, 'o', 'department', '2020-01-01' FROM generate_series(1, 3) n`,
  `INSERT INTO person (county_id, id, name) VALUES ($county, ${ID(11)}, 'officer'), ($county, ${ID(12)}, 'second')`,
  `INSERT INTO scheme (county_id, id, number, version, title, sha256, file, effective_from, state, proposed_by, proposed_at, approved_by, approved_at)
     VALUES ($county, ${ID(20)}, 'bench', 1, 'bench', '$sha', '$file', '2023-01-01', 'approved', ${ID(11)}, now(), ${ID(12)}, now())`,
  `INSERT INTO assessment (county_id, id, period, title, scheme_id, scoring_unit_id, substitute_unit_id, review_unit_id, opened_by, opened_at)
     VALUES ($county, ${ID(21)}, '2023', 'bench', ${ID(20)}, ${ID(1)}, ${ID(2)}, ${ID(3)}, ${ID(11)}, now())`,
  `INSERT INTO score_run (county_id, id, assessment_id, scheme_id, run_hash, dry, state, as_of, facts, groups, started_by, started_unit_id, started_at)
     SELECT $county, ('00000000-0000-7000-b000-' || lpad(to_hex(p), 12, '0'))::uuid, ${ID(21)}, ${ID(20)}, encode(sha256(p::text::bytea), 'hex'), false, 'scoring', now(),
       ${UNITS * LEAVES}, ${GROUPS}, ${ID(11)}, ${ID(1)}, now() FROM generate_series(0, ${PERIODS - 1}) p`,
  `CREATE INDEX bench_cell_place ON bench_cell (period, grp)`,
  `INSERT INTO score_group (county_id, run_id, group_key, position, units, unit_ids, figures, plain)
     SELECT $county, ('00000000-0000-7000-b000-' || lpad(to_hex(p), 12, '0'))::uuid, 'g' || g, g,
       (SELECT array_agg('u' || u ORDER BY u) FROM generate_series(g * ${IN_GROUP}, g * ${IN_GROUP} + ${IN_GROUP - 1}) u), '{}', '$heads', ${PLAIN}
     FROM generate_series(0, ${PERIODS - 1}) p, generate_series(0, ${GROUPS - 1}) g`,
  'DROP INDEX bench_cell_place',
];
