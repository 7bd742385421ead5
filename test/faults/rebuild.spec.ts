import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Rebuilt } from '#engine/core/rebuild';
import { childEnvironment } from '#platform/env';
import { elapsedMs } from '#platform/clock';
import { PROJECT_ROOT } from '#platform/project';
import { withRedis } from '../support/redis';
import { exactlyOnce } from './plant';
import { openRedis, type RedisProcess } from './redis-process';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess } from './worker-process';

const DAY_S = 86_400;
const PENDING = 200_000;
const JOBS = 200;
const REBUILT_MS = 120_000;
const LATE_S = 60;

withRedis('a queue’s store that lost everything, with 200,000 timers pending', () => {
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

  const rebuild = async (): Promise<Rebuilt> => {
    const env = childEnvironment({ DATABASE_URL: stage.url, REDIS_URL: `redis://127.0.0.1:${redis.port}` });
    const { stdout } = await promisify(execFile)(process.execPath, [join(PROJECT_ROOT, 'dist/apps/cli/src/main.js'), 'rebuild', '--json'], { env });
    return JSON.parse(stdout) as Rebuilt;
  };

  test('`rebuild` restores wake-ups, notices and background jobs within two minutes; no timer is a minute late', async () => {
    const county = await stage.county();
    await county.plant(PENDING, 30 * DAY_S, 60 * DAY_S);
    const ask = (job: string, payload: string) =>
      stage.sql(
        `INSERT INTO outbox (county_id, id, job, payload, dispatched_at)
         SELECT $1, gen_random_uuid(), $2, jsonb_build_object('county', $1::integer) || ${payload}, now() FROM generate_series(1, $3::integer) AS n`,
        [county.id, job, JOBS],
      );
    await ask('limit.recompute', `jsonb_build_object('year', 2023, 'version', n)`);
    await ask('notice.deliver', `jsonb_build_object('notice', gen_random_uuid(), 'round', 0)`);
    const unfinished = async (): Promise<number> =>
      (await stage.sql('SELECT 1 FROM outbox WHERE county_id = $1 AND done_at IS NULL', [county.id])).length;

    const worker = await startWorkerProcess({ DATABASE_URL: stage.url, REDIS_URL: `redis://127.0.0.1:${redis.port}` });
    const soon = await county.plant(2000, 1, 20);
    await redis.flush();
    const from = elapsedMs();
    const rebuilt = await rebuild();
    expect(rebuilt).toMatchObject({ counties: 1, notices: JOBS });
    expect(rebuilt.background).toBeGreaterThanOrEqual(JOBS); // timers that fire ask for jobs of their own
    await until('every job has its verdict', REBUILT_MS, async () => (await unfinished()) === 0);
    const took = elapsedMs() - from;
    expect(await stage.sql('SELECT job, reason FROM incident WHERE county_id = $1', [county.id])).toEqual([]);
    await until('what fell due meanwhile fired', 60_000, async () => (await soon.fired()) === soon.count);
    worker.signal('SIGKILL');
    expect(await soon.verdict()).toEqual(exactlyOnce(soon.count));
    expect(await county.broken()).toEqual([]);
    const [late] = await stage.sql<{ s: number }>('SELECT max(extract(epoch FROM fired_at - due_at))::float8 AS s FROM effect WHERE county_id = $1', [county.id]);
    expect(late?.s).toBeLessThan(LATE_S);
    process.stdout.write(`restored after ${Math.round(took)} ms; the latest timer ${Math.round(Number(late?.s) * 1000)} ms late\n`);
  });
});
