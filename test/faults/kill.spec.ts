import { Client } from 'pg';
import { exactlyOnce } from './plant';
import { openStage, type CountyOnStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess, type WorkerProcess } from './worker-process';

/** Any number that nothing else locks on. */
const GATE = 77_001;
const BACK_MS = 60_000;

describe('a worker killed outright (kill -9)', () => {
  let stage: Stage;
  let county: CountyOnStage;
  let gate: Client;
  beforeAll(async () => {
    stage = await openStage();
    county = await stage.county();
    gate = new Client({ connectionString: stage.url });
    await gate.connect();
    await stage.sql(`CREATE FUNCTION at_the_gate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock(${GATE}); RETURN NULL; END $$`);
  });
  afterEach(() => stage.sql('DROP TRIGGER IF EXISTS gate ON effect'));
  afterAll(async () => {
    await gate.end();
    await stage.close();
  });

  const worker = (): Promise<WorkerProcess> => startWorkerProcess({ DATABASE_URL: stage.url });
  const waiting = async (): Promise<boolean> =>
    (await stage.sql(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'duban duban_worker' AND wait_event_type = 'Lock'`)).length > 0;
  const kill = async (process: WorkerProcess): Promise<void> => {
    process.signal('SIGKILL');
    await process.ended;
  };
  /** A second worker finishes what the first left. */
  const finish = async (planted: Awaited<ReturnType<CountyOnStage['plant']>>): Promise<void> => {
    const other = await worker();
    await until('everything fired', BACK_MS, async () => (await planted.fired()) === planted.count);
    await kill(other);
    expect(await planted.verdict()).toEqual(exactlyOnce(planted.count));
    expect(await county.broken()).toEqual([]);
  };
  const holdGate = () => gate.query(`SELECT pg_advisory_lock(${GATE})`);
  const openGate = () => gate.query(`SELECT pg_advisory_unlock(${GATE})`);

  test('before the effect', async () => {
    await stage.sql('CREATE TRIGGER gate BEFORE INSERT ON effect FOR EACH STATEMENT EXECUTE FUNCTION at_the_gate()');
    await holdGate();
    const planted = await county.plant(500, -60, 0);
    const first = await worker();
    await until('it is at the gate', 20_000, waiting);
    await kill(first);
    await openGate();
    await finish(planted);
  });

  test('after the effect, before the commit, which then does not happen', async () => {
    await stage.sql('CREATE CONSTRAINT TRIGGER gate AFTER INSERT ON effect DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_the_gate()');
    await holdGate();
    const planted = await county.plant(500, -60, 0);
    const first = await worker();
    await until('it is at the gate', 20_000, waiting);
    await kill(first);
    await stage.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'duban duban_worker'`);
    await openGate();
    await finish(planted);
  });

  test('while it commits, which then happens without it', async () => {
    await stage.sql('CREATE CONSTRAINT TRIGGER gate AFTER INSERT ON effect DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_the_gate()');
    await holdGate();
    const planted = await county.plant(500, -60, 0);
    const first = await worker();
    await until('it is at the gate', 20_000, waiting);
    await kill(first);
    await openGate();
    await finish(planted);
  });

  test('right after a commit, and at ten moments nobody chose', async () => {
    const planted = await county.plant(6000, -60, 6);
    const first = await worker();
    await until('the first batch is committed', 20_000, async () => (await planted.fired()) > 0);
    await kill(first);
    for (let round = 0; round < 10; round += 1) {
      const next = await worker();
      const before = await planted.fired();
      await until('some more fired', 20_000, async () => (await planted.fired()) !== before || before === planted.count);
      await kill(next);
    }
    await finish(planted);
  });
});
