import { setTimeout as pause } from 'node:timers/promises';
import { exactlyOnce } from './plant';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess } from './worker-process';

/** Longer than the queue's lock on a job (30 s), so that another worker takes over what the stopped one held. */
const STOPPED_MS = 40_000;

describe('a worker that stands still past its lock and then goes on', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test('loses nothing, does nothing twice, and is told apart while it stands still', async () => {
    const county = await stage.county();
    const planted = await county.plant(3000, -5, 30);
    const settings = { DATABASE_URL: stage.url };
    const [sleeper, other] = await Promise.all([startWorkerProcess(settings), startWorkerProcess(settings)]);
    await until('some fired', 30_000, async () => (await planted.fired()) > 0);
    sleeper.signal('SIGSTOP');
    expect(await sleeper.readiness()).toBeUndefined();
    await pause(STOPPED_MS);
    expect((await planted.verdict()).pending).toBeLessThan(planted.count);
    sleeper.signal('SIGCONT');
    await until('everything fired', 60_000, async () => (await planted.fired()) === planted.count);
    for (const worker of [sleeper, other]) worker.signal('SIGKILL');
    expect(await planted.verdict()).toEqual(exactlyOnce(planted.count));
    expect(await county.broken()).toEqual([]);
  });
});
