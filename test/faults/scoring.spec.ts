import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { RunQueries } from '#engine/assessment/run.queries';
import { ScoreGroup } from '#engine/assessment/score-group';
import { CancelRun, StartRun } from '#engine/assessment/start-run';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { SCHEMAS } from '#engine/schemas';
import { type ScoredCounty, seedScoredCounty } from '../support/scored-county';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess, type WorkerProcess } from './worker-process';

/** Any number that nothing else locks on. */
const GATE = 77_005;
const BACK_MS = 120_000;
const GROUPS = 6;

describe('a worker killed outright while a run is under way', () => {
  let stage: Stage;
  let app: DataSource;
  let gate: Client;
  let scored: ScoredCounty;
  beforeAll(async () => {
    stage = await openStage();
    scored = await seedScoredCounty(stage.sql, { units: 24, leaves: 10, groups: GROUPS });
    app = await dataSource({ url: stage.url, role: 'duban_app', poolSize: 2, entities: SCHEMAS }).initialize();
    gate = new Client({ connectionString: stage.url });
    await gate.connect();
    await stage.sql(`CREATE FUNCTION at_the_gate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.group_key = 'g3' THEN PERFORM pg_advisory_xact_lock(${GATE}); END IF; RETURN NULL; END $$`);
    await stage.sql('CREATE TRIGGER gate AFTER UPDATE ON score_group FOR EACH ROW EXECUTE FUNCTION at_the_gate()');
  });
  afterAll(async () => {
    await app.destroy();
    await gate.end();
    await stage.close();
  });

  const start = (dry: boolean) => new StartRun(new UnitOfWork(app), new CalendarShelf()).run({ actor: scored.officer }, scored.assessmentId, { dry });
  const sheet = (run: string) => new RunQueries(new Reader(app)).sheet(scored.officer, run, { group: 'g3' });
  const stateOf = async (run: string) => (await stage.sql('SELECT state, groups_done AS done FROM score_run WHERE id = $1', [run]))[0] as { state: string; done: number };
  const resultOf = (run: string) => stage.sql('SELECT group_key, points, totals, ranks, grades FROM score_group WHERE run_id = $1 ORDER BY position', [run]);
  const waiting = async (): Promise<boolean> =>
    (await stage.sql(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'duban duban_worker' AND wait_event = 'advisory'`)).length > 0;
  const killedAtTheGate = async (): Promise<void> => {
    await gate.query(`SELECT pg_advisory_lock(${GATE})`);
    const worker = await startWorkerProcess({ DATABASE_URL: stage.url });
    await until('a group is at the gate', 20_000, waiting);
    await kill(worker);
    await stage.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'duban duban_worker'`);
  };
  const kill = async (worker: WorkerProcess): Promise<void> => {
    worker.signal('SIGKILL');
    await worker.ended;
  };
  const openGate = () => gate.query(`SELECT pg_advisory_unlock(${GATE})`);

  test('nothing of the run is shown; another worker makes it whole, with the points it would have had', async () => {
    const { id } = await start(false);
    await killedAtTheGate();
    const left = await stateOf(id);
    expect([left.state, left.done < GROUPS]).toEqual(['scoring', true]);
    await expect(sheet(id)).rejects.toMatchObject({ code: 'run.state' });
    await openGate();
    const other = await startWorkerProcess({ DATABASE_URL: stage.url });
    await until('the run is finished', BACK_MS, async () => (await stateOf(id)).state === 'finished');
    await kill(other);
    expect((await stateOf(id)).done).toBe(GROUPS);
    expect((await sheet(id)).rows).toHaveLength(4);
    const again = await start(true);
    for (const group of scored.groups) await new ScoreGroup(new UnitOfWork(app)).run(scored.county, again.id, group);
    expect(await resultOf(id)).toEqual(await resultOf(again.id));
    expect(await stage.sql(`SELECT count(*)::integer AS n FROM trail_entry WHERE fact = 'score.finished' AND body LIKE '%"dry":false%'`)).toEqual([{ n: 1 }]);
  });

  test('cancelled while the worker is gone, it stays cancelled', async () => {
    await stage.sql(`UPDATE indicator_fact SET value = '77.07' WHERE figure = 'l3' AND unit_id = $1`, [scored.unitId(0)]);
    const { id } = await start(false);
    await killedAtTheGate();
    await new CancelRun(new UnitOfWork(app)).run({ actor: scored.officer }, id);
    await openGate();
    const { done } = await stateOf(id);
    const other = await startWorkerProcess({ DATABASE_URL: stage.url });
    await until('no job of it is left', BACK_MS, async () => (await stage.sql(`SELECT 1 FROM outbox WHERE done_at IS NULL AND job = 'assessment.score'`)).length === 0);
    await kill(other);
    expect(await stateOf(id)).toEqual({ state: 'cancelled', done });
    await expect(sheet(id)).rejects.toMatchObject({ code: 'run.state' });
  });
});
