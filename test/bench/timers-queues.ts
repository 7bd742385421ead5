import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { effectMany, effectOne, type Job, jobsOf, type TimerGround } from './timers-ground';

const CHUNK = 5000;
const NAME = 'fire';
const complain = (error: Error): void => void process.stderr.write(`${String(error)}\n`);
const silent = new Logger(() => () => undefined);

async function inChunks(count: number, add: (jobs: readonly Job[]) => Promise<unknown>): Promise<void> {
  const jobs = jobsOf(count);
  for (let from = 0; from < count; from += CHUNK) await add(jobs.slice(from, from + CHUNK));
}

/** graphile-worker as its makers tell for speed: a local queue of 500, completions in batches, one job a timer. */
export async function fireByGraphile(ground: TimerGround, count: number): Promise<number> {
  await ground.clear();
  const pgPool = new Pool({ connectionString: ground.url, max: 30 });
  pgPool.on('error', complain);
  const utils = await makeWorkerUtils({ pgPool, logger: silent });
  await utils.migrate();
  await pgPool.query('TRUNCATE graphile_worker._private_jobs');
  await inChunks(count, (jobs) => utils.addJobs(jobs.map((payload) => ({ identifier: NAME, payload }))));
  await pgPool.query('ANALYZE graphile_worker._private_jobs');
  let left = count;
  const begun = performance.now();
  let over = 0;
  await new Promise<void>((resolve, reject) => {
    const fire = async (payload: unknown): Promise<void> => {
      await effectOne(ground, payload as Job);
      if ((left -= 1) > 0) return;
      over = performance.now();
      runner.then((running) => running.stop()).then(resolve, reject);
    };
    const runner = run({
      pgPool,
      logger: silent,
      concurrency: 24,
      noHandleSignals: true,
      taskList: { [NAME]: fire },
      preset: { worker: { localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    runner.catch(reject);
  });
  await utils.release();
  await pgPool.end();
  await ground.mustBeExact(count);
  return count / ((over - begun) / 1000);
}

/** pg-boss used as a batch queue: two loops fetch 1,000 each and apply their effects in one statement. */
export async function fireByBoss(ground: TimerGround, count: number): Promise<number> {
  await ground.clear();
  const boss = new PgBoss({ connectionString: ground.url, supervise: false, schedule: false, max: 6 });
  boss.on('error', complain);
  await boss.start();
  await boss.createQueue(NAME);
  await ground.owner.query('TRUNCATE pgboss.job');
  await inChunks(count, (jobs) => boss.insert(jobs.map((data) => ({ name: NAME, data }))));
  await ground.owner.query('ANALYZE pgboss.job');
  const begun = performance.now();
  const loop = async (): Promise<void> => {
    for (;;) {
      const jobs = await boss.fetch<Job>(NAME, { batchSize: 1000 });
      if (jobs.length === 0) return;
      await effectMany(
        ground,
        jobs.map(({ data }) => data),
      );
      await boss.complete(
        NAME,
        jobs.map(({ id }) => id),
      );
    }
  };
  await Promise.all([loop(), loop()]);
  const seconds = (performance.now() - begun) / 1000;
  await boss.stop({ graceful: false });
  await ground.mustBeExact(count);
  return count / seconds;
}
