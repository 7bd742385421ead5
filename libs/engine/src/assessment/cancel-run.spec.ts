import type { DataSource } from 'typeorm';
import { Client } from 'pg';
import { useDatabase } from '#test/support/database';
import { type ScoredCounty, seedScoredCounty } from '#test/support/scored-county';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { SCHEMAS } from '../schemas';
import { RunQueries } from './run.queries';
import { ScoreGroup } from './score-group';
import { CancelRun, StartRun } from './start-run';

const database = useDatabase();
let owner: Client;
let app: DataSource;
let scored: ScoredCounty;

beforeEach(async () => {
  owner = new Client({ connectionString: database().ownerUrl });
  await owner.connect();
  scored = await seedScoredCounty(sql, { units: 12, leaves: 10, groups: 3 });
  app = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 4, entities: SCHEMAS }).initialize();
});
afterEach(async () => {
  await app.destroy();
  await owner.end();
});

const sql = async (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => (await owner.query(text, [...values])).rows;
/** `$1` is the county. */
const own = (text: string) => sql(text, [scored.county]);
const stood = async (): Promise<unknown[]> => (await own('SELECT state, groups_done AS done FROM score_run WHERE county_id = $1 ORDER BY started_at, id')).map(({ state, done }) => [state, done]);
const started = async (): Promise<string> => (await new StartRun(new UnitOfWork(app), new CalendarShelf()).run({ actor: scored.officer }, scored.assessmentId, { dry: false })).id;
const score = (run: string, group: string): Promise<void> => new ScoreGroup(new UnitOfWork(app)).run(scored.county, run, group);
const sheet = (run: string): Promise<unknown> => new RunQueries(new Reader(app)).sheet(scored.officer, run, {});
const facts = async (): Promise<unknown[]> => (await own(`SELECT fact FROM trail_entry WHERE county_id = $1 AND fact LIKE 'score.%' ORDER BY at, id`)).map(({ fact }) => fact);

describe('a run that is not whole', () => {
  it('shows nothing of what is done already, and cancelled it takes nothing more', async () => {
    const run = await started();
    await score(run, 'g0');
    expect(await stood()).toEqual([['scoring', 1]]);
    await expect(sheet(run)).rejects.toMatchObject({ code: 'run.state' });
    await new CancelRun(new UnitOfWork(app)).run({ actor: scored.officer }, run);
    await score(run, 'g1');
    await score(run, 'g2');
    expect(await stood()).toEqual([['cancelled', 1]]);
    expect(await own(`SELECT group_key FROM score_group WHERE county_id = $1 AND state <> 'waiting'`)).toEqual([{ group_key: 'g0' }]);
    await expect(sheet(run)).rejects.toMatchObject({ code: 'run.state' });
    await expect(new CancelRun(new UnitOfWork(app)).run({ actor: scored.officer }, run)).rejects.toMatchObject({ code: 'run.state' });
    expect(await facts()).toEqual(['score.started', 'score.cancelled']);
  });

  it('may be made anew after it was cancelled: the same number, another run', async () => {
    const first = await started();
    await new CancelRun(new UnitOfWork(app)).run({ actor: scored.officer }, first);
    const second = await started();
    for (const group of scored.groups) await score(second, group);
    const hashes = await own('SELECT run_hash AS hash FROM score_run WHERE county_id = $1');
    expect([second === first, hashes[0]?.['hash'] === hashes[1]?.['hash'], await stood()]).toEqual([false, true, [['cancelled', 0], ['finished', 3]]]);
  });
});

it('groups scored twice, and all at once by several workers, are counted once and end the run once', async () => {
  const run = await started();
  await Promise.all([...scored.groups, ...scored.groups, ...scored.groups].map((group) => score(run, group)));
  expect(await stood()).toEqual([['finished', 3]]);
  expect(await facts()).toEqual(['score.started', 'score.finished']);
  const { rows } = (await sheet(run)) as { rows: unknown[] };
  expect(rows).toHaveLength(4);
});

it('a group that cannot be scored refuses the whole run, with every cell of every group named', async () => {
  const run = await started();
  // Frozen inputs do not go missing: this is the worst that could happen to a run that pre-flight let through.
  await own(`UPDATE score_group SET figures = '[]', plain = NULL WHERE county_id = $1 AND group_key <> 'g1'`);
  for (const group of scored.groups) await score(run, group);
  const [row] = await own('SELECT state, jsonb_array_length(refusals) AS refused FROM score_run WHERE county_id = $1');
  expect(row).toEqual({ state: 'refused', refused: 2 * 4 * 10 });
  await expect(sheet(run)).rejects.toMatchObject({ code: 'run.state' });
  expect(await facts()).toEqual(['score.started', 'score.refused']);
});

it('a scheme withdrawn while a run is under way refuses it', async () => {
  const run = await started();
  await score(run, 'g0');
  await own(`UPDATE scheme SET state = 'withdrawn' WHERE county_id = $1`);
  await score(run, 'g1');
  await score(run, 'g2');
  const [row] = await own('SELECT state, refusals FROM score_run WHERE county_id = $1');
  expect(row).toMatchObject({ state: 'refused', refusals: [{ code: 'scheme-changed' }, { code: 'scheme-changed' }] });
});
