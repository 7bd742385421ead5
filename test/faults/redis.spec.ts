import { setTimeout as pause } from 'node:timers/promises';
import { withRedis } from '../support/redis';
import { exactlyOnce } from './plant';
import { openRedis, type RedisProcess } from './redis-process';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess } from './worker-process';

withRedis('the queue emptied and killed under a worker', () => {
  let stage: Stage;
  let redis: RedisProcess;
  beforeAll(async () => {
    stage = await openStage();
    redis = await openRedis();
  });
  afterAll(async () => {
    await stage.close();
    await redis.close();
  });

  test('every timer fires all the same: the rows are the promise, the queue is only the alarm clock', async () => {
    const county = await stage.county();
    const planted = await county.plant(3000, -5, 40);
    const worker = await startWorkerProcess({ DATABASE_URL: stage.url, REDIS_URL: `redis://127.0.0.1:${redis.port}` });
    const goesOn = async (what: string): Promise<number> => {
      const before = await planted.fired();
      return until(what, 60_000, async () => (await planted.fired()) > before || (await planted.verdict()).pending === 0);
    };
    await goesOn('it fires');
    await redis.flush();
    await goesOn('it fires with the queue emptied');
    await redis.kill();
    await goesOn('it fires without a queue');
    await pause(5000);
    await redis.start();
    await goesOn('it fires with the queue back');
    await until('everything fired', 60_000, async () => (await planted.fired()) === planted.count);
    await until('the worker says that it is well', 60_000, async () => (await worker.readiness()) === 200);
    worker.signal('SIGKILL');
    expect(await planted.verdict()).toEqual(exactlyOnce(planted.count));
    expect(await county.broken()).toEqual([]);
  });
});
