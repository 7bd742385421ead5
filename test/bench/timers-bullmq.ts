import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { processNow } from '#platform/clock';
import { redisStore } from '#test/support/redis';
import { effectOne, type Job, jobsOf, type TimerGround } from './timers-ground';

const NAME = 'fire';
const CHUNK = 5000;
const MONTH_MS = 30 * 86_400_000;
const ONCE = { removeOnComplete: true, removeOnFail: true };

/** BullMQ's own connection to a Redis that keeps nothing on disk, which is to its advantage; one job a timer. */
export async function openBullGround(): Promise<BullGround> {
  const { store, stop } = await redisStore({ 'maxmemory-policy': 'noeviction', appendonly: 'no', save: '' });
  return new BullGround({ url: store.url, maxRetriesPerRequest: null }, stop);
}

export class BullGround {
  private readonly redis: Redis;
  private readonly queue: Queue<Job>;

  constructor(
    private readonly connection: { readonly url: string; readonly maxRetriesPerRequest: null },
    private readonly stop: () => Promise<void>,
  ) {
    this.redis = new Redis(connection.url, { maxRetriesPerRequest: null });
    this.queue = new Queue<Job>(NAME, { connection: connection as never });
  }

  async empty(): Promise<void> {
    await this.redis.flushall();
  }

  async memory(): Promise<number> {
    return Number(/used_memory:(\d+)/.exec(await this.redis.info('memory'))?.[1]);
  }

  async schedule(count: number): Promise<number> {
    await this.empty();
    const jobs = jobsOf(count);
    const begun = performance.now();
    await this.add(jobs, () => MONTH_MS);
    return count / ((performance.now() - begun) / 1000);
  }

  async fire(ground: TimerGround, count: number): Promise<number> {
    await Promise.all([this.empty(), ground.clear()]);
    await this.add(jobsOf(count), () => 0);
    const begun = performance.now();
    await this.work(ground, count);
    const seconds = (performance.now() - begun) / 1000;
    await ground.mustBeExact(count);
    return count / seconds;
  }

  /** Fires timers that come due at `perSecond` from the moment `baseMs`; resolves when all have. */
  async stream(ground: TimerGround, of: { count: number; perSecond: number; baseMs: number }): Promise<void> {
    await this.empty();
    const now = processNow().getTime();
    await this.add(jobsOf(of.count), (index) => Math.round(of.baseMs + ((index + 1) * 1000) / of.perSecond - now), now);
    await this.work(ground, of.count);
  }

  async close(): Promise<void> {
    await this.queue.close();
    await this.redis.quit();
    await this.stop();
  }

  private async add(jobs: readonly Job[], delayOf: (index: number) => number, timestamp?: number): Promise<void> {
    for (let from = 0; from < jobs.length; from += CHUNK) {
      await this.queue.addBulk(
        jobs.slice(from, from + CHUNK).map((data, index) => ({
          name: NAME,
          data,
          opts: { ...ONCE, delay: delayOf(from + index), timestamp },
        })),
      );
    }
  }

  private async work(ground: TimerGround, count: number): Promise<void> {
    let left = count;
    let worker: Worker<Job> | undefined;
    await new Promise<void>((resolve, reject) => {
      const fire = async ({ data }: { readonly data: Job }): Promise<void> => {
        await effectOne(ground, data);
        if ((left -= 1) === 0) resolve();
      };
      worker = new Worker<Job>(NAME, fire, { connection: this.connection as never, concurrency: 50 });
      worker.on('failed', (_, error) => reject(error));
      worker.on('error', reject);
    });
    await worker?.close();
  }
}
