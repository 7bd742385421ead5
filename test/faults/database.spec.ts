import { setTimeout as pause } from 'node:timers/promises';
import { exactlyOnce } from './plant';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess } from './worker-process';

const CRASHES = 5;

describe('the database stopped at once, five times', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test('the worker finds it again by itself; what was committed stays, what was not is done again', async () => {
    const county = await stage.county();
    const planted = await county.plant(5000, -5, 20);
    const worker = await startWorkerProcess({ DATABASE_URL: stage.url });
    const back: number[] = [];
    for (let crash = 0; crash < CRASHES; crash += 1) {
      await pause(2000);
      await stage.crash();
      const before = await planted.fired();
      back.push(await until('it fires again', 60_000, async () => (await planted.fired()) > before || (await planted.verdict()).pending === 0));
    }
    await until('everything fired', 60_000, async () => (await planted.fired()) === planted.count);
    await until('the worker says that it is well', 60_000, async () => (await worker.readiness()) === 200);
    worker.signal('SIGKILL');
    expect(await planted.verdict()).toEqual(exactlyOnce(planted.count));
    expect(await county.broken()).toEqual([]);
    process.stdout.write(`back after each crash: ${back.map((ms) => `${Math.round(ms)} ms`).join(', ')}\n`);
  });
});
