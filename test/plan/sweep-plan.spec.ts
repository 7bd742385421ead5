import { Client } from 'pg';
import { askSilence } from '#engine/assignment/deem-silence';
import { FIRE, fireValues } from '#engine/assignment/fire.store';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';

/** What a county of many years with all its tasks under way would have, and more. */
const TIMERS = 1_000_000;

const database = useDatabase();
let county: County;
let worker: Client;

beforeAll(async () => {
  county = await seedCounty(database().ownerUrl);
  worker = new Client({
    connectionString: database().ownerUrl,
    options: `-c role=duban_worker -c app.county=${county.id} -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c timezone=UTC`,
  });
  await worker.connect();
});
afterAll(async () => {
  await worker.end();
  await county.close();
});

/** The plan as the worker's connections make it: for any values, and kept. */
async function planOf(text: string, types: string, values: readonly unknown[]): Promise<string> {
  const name = `plan_${text.length}`;
  await worker.query(`PREPARE ${name}(${types}) AS ${text}`);
  const literal = (value: unknown): string =>
    `'${(Array.isArray(value) ? `{${value.join(',')}}` : String(value)).replaceAll("'", "''")}'`;
  const { rows } = await worker.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN EXECUTE ${name}(${values.map(literal).join(', ')})`,
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const sweepPlan = (): Promise<string> => {
  const now = '2023-03-15T01:00:00.000000Z' as Parameters<typeof fireValues>[1];
  const tx = { county: county.id, code: county.code, now } as Parameters<typeof fireValues>[0];
  return planOf(
    FIRE.text,
    'integer, timestamptz, timestamptz, jsonb, jsonb, text[], text, text, uuid[]',
    fireValues(tx, now),
  );
};

/** What is sent with every BEGIN of a sweep. */
const silencePlan = (): Promise<string> => {
  const { statement, values } = askSilence(county.id);
  return planOf(statement.text, 'integer', values);
};

const READS_ALL = /Seq Scan on (timer|assignment|request)\b/;

test('the sweep reads neither timers nor assignments whole, planned while empty or with a million', async () => {
  expect(await sweepPlan()).not.toMatch(READS_ALL);
  expect(await silencePlan()).not.toMatch(READS_ALL);
  await worker.query('DEALLOCATE ALL');
  await county.sql(
    `INSERT INTO timer (county_id, id, kind, subject_id, due_at)
     SELECT $1, ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid, 'report.due', $2, '2023-03-01T00:00:00Z'::timestamptz + n * interval '1 minute' FROM generate_series(1, ${TIMERS}) n`,
    [county.id, county.assignments.lead],
  );
  await county.sql('ANALYZE timer');
  const plan = await sweepPlan();
  expect(plan).not.toMatch(READS_ALL);
  expect(plan).toContain('timer_due_idx');
  expect(plan).not.toMatch(/Sort Key: timer\.due_at/);
  expect(await silencePlan()).toContain('timer_request_idx');
}, 240_000);

test.each(['counties_with_due_timers', 'next_due_ms'])(
  '%s is one look into the index a county, whatever the number of timers',
  async (name) => {
    const [source] = await county.sql('SELECT prosrc FROM pg_proc WHERE proname = $1', [name]);
    const plan = (await county.sql(`EXPLAIN ${String(source?.['prosrc'])}`)).map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('timer_due_idx');
    expect(plan).not.toMatch(/Seq Scan on timer/);
  },
);
