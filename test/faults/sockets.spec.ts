import { withRedis } from '../support/redis';
import { exactlyOnce } from './plant';
import { type ChaosProxy, openProxy } from './proxy';
import { openRedis, type RedisProcess } from './redis-process';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess, type WorkerProcess } from './worker-process';

/** A connection that died without a word is noticed and replaced within this time. */
const BACK_MS = 60_000;

withRedis('half-open sockets', () => {
  let stage: Stage;
  let redis: RedisProcess;
  let toDatabase: ChaosProxy;
  let toRedis: ChaosProxy;
  let worker: WorkerProcess;
  beforeAll(async () => {
    stage = await openStage();
    redis = await openRedis();
    [toDatabase, toRedis] = await Promise.all([openProxy(stage.port), openProxy(redis.port)]);
    const url = new URL(stage.url);
    url.port = String(toDatabase.port);
    worker = await startWorkerProcess({ DATABASE_URL: url.toString(), REDIS_URL: `redis://127.0.0.1:${toRedis.port}` });
  });
  afterAll(async () => {
    worker.signal('SIGKILL');
    await worker.ended;
    await Promise.all([toDatabase.close(), toRedis.close()]);
    await stage.close();
    await redis.close();
  });

  const cases: readonly [string, () => void][] = [
    ['to the database', () => toDatabase.freeze()],
    ['to Redis', () => toRedis.freeze()],
    ['to both, cut in the middle', () => (toDatabase.cut(), toRedis.cut())],
  ];
  test.each(cases)('%s: noticed, replaced, nothing lost', async (_where, harm) => {
    const county = await stage.county();
    const planted = await county.plant(2000, -5, 10);
    await until('some fired', 20_000, async () => (await planted.fired()) > 0);
    harm();
    const took = await until('everything fired', BACK_MS, async () => (await planted.fired()) === planted.count);
    await until('the worker says that it is well', BACK_MS, async () => (await worker.readiness()) === 200);
    expect(await planted.verdict()).toEqual(exactlyOnce(planted.count));
    expect(await county.broken()).toEqual([]);
    process.stdout.write(`${_where}: all fired ${Math.round(took)} ms after\n`);
  });
});
