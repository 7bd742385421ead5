import { createPostgresBackend, Queue, runMigrations, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import type { PoolClient } from 'pg';
import { JOBS, type JobName, type PayloadOf, QUEUES, type QueueName } from './catalogue';

/** Where the queue lives: PostgreSQL unless a Redis is named. The only file that knows BullMQ. */
export type QueueStore = { readonly kind: 'postgres'; readonly url: string } | { readonly kind: 'redis'; readonly url: string };

/** Its own schema and its own small pool; every wait has an end (reliability.md T10). */
const SCHEMA = 'bullmq';
const POOL_SIZE = 4;

export interface QueueClient {
  /** Adds a job; the same key twice is one job. */
  add<Name extends JobName>(name: Name, payload: PayloadOf<Name>): Promise<void>;
  /** Answers only if the store answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface QueueConsumer {
  close(): Promise<void>;
}

/** What a worker does with a job; a throw is a retry, the last one calls `onDead`. */
export interface Consumption {
  readonly handle: (name: string, payload: unknown) => Promise<void>;
  readonly onDead: (name: string, payload: unknown, reason: string) => Promise<void>;
  readonly onError: (error: Error) => void;
}

/** A Redis that may forget: jobs must not be evicted, and must survive a restart (reliability.md T15). */
export class QueueStoreRefused extends Error {
  constructor(readonly settings: Readonly<Record<string, string>>) {
    super(`Redis needs maxmemory-policy noeviction and appendonly yes; it has ${JSON.stringify(settings)}`);
    this.name = 'QueueStoreRefused';
  }
}

/** Asks a Redis how it keeps things before anything is trusted to it; PostgreSQL needs no asking. */
export async function mustKeepJobs(store: QueueStore): Promise<void> {
  if (store.kind === 'postgres') return;
  const redis = new Redis(store.url, { maxRetriesPerRequest: 1, connectTimeout: 5000, lazyConnect: true });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, policy = ''] = (await redis.config('GET', 'maxmemory-policy')) as string[];
    const [, appendOnly = ''] = (await redis.config('GET', 'appendonly')) as string[];
    const settings = { 'maxmemory-policy': policy, appendonly: appendOnly };
    if (policy !== 'noeviction' || appendOnly !== 'yes') throw new QueueStoreRefused(settings);
  } finally {
    redis.disconnect();
  }
}

/** Makes or upgrades the store's tables as the owner, and lets the product's roles use them. */
export async function prepareQueueStore(owner: PoolClient): Promise<void> {
  await runMigrations(owner, SCHEMA);
  await owner.query(`SET search_path = ${SCHEMA}, public`);
  // BullMQ makes one sequence per queue at the first add; a role without CREATE could not.
  for (const queue of QUEUES) await owner.query(`SELECT ${SCHEMA}.next_job_id($1)`, [queue]);
  await owner.query('RESET search_path');
  await owner.query(`
    GRANT USAGE ON SCHEMA ${SCHEMA} TO duban_app, duban_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO duban_app, duban_worker;
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO duban_app, duban_worker;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO duban_app, duban_worker;
  `);
}

export function openQueues(store: QueueStore, role: 'duban_app' | 'duban_worker', onError: (error: Error) => void): QueueClient {
  const queues = new Map<QueueName, Queue>(QUEUES.map((name) => [name, newQueue(name, store, role)]));
  for (const queue of queues.values()) queue.on('error', onError);
  return {
    async add(name, payload) {
      const kind = JOBS[name];
      await queues.get(kind.queue)!.add(name, payload, {
        jobId: (kind.key as (payload: unknown) => string)(payload),
        attempts: kind.attempts,
        backoff: { type: 'exponential', delay: 1000, jitter: 0.2 },
        removeOnComplete: { age: 3600, count: 1000 },
        removeOnFail: { age: 86_400 },
      });
    },
    async ping() {
      for (const queue of queues.values()) await queue.getJobCounts('waiting');
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

export function consumeQueues(store: QueueStore, consumption: Consumption, concurrency = 4): QueueConsumer {
  const workers = QUEUES.map((name) => {
    const run = (job: Job): Promise<void> => consumption.handle(job.name, job.data);
    const options = { connection: connectionOf(store, 'duban_worker'), concurrency };
    const worker =
      store.kind === 'postgres'
        ? new Worker(name, run, options as never, createPostgresBackend as never)
        : new Worker(name, run, options as never);
    worker.on('error', consumption.onError);
    worker.on('failed', (job, error) => {
      if (job && job.attemptsMade >= (job.opts.attempts ?? 1)) {
        consumption.onDead(job.name, job.data, error.message).catch(consumption.onError);
      }
    });
    return worker;
  });
  return {
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

function newQueue(name: QueueName, store: QueueStore, role: string): Queue {
  // Whoever adds a job wants to hear at once that it could not be added.
  const hasty = store.kind === 'redis' ? { maxRetriesPerRequest: 1, enableOfflineQueue: false } : {};
  const options = { connection: { ...connectionOf(store, role), ...hasty } };
  return store.kind === 'postgres'
    ? new Queue(name, options as never, createPostgresBackend as never)
    : new Queue(name, options as never);
}

function connectionOf(store: QueueStore, role: string): object {
  if (store.kind === 'redis') return { url: store.url, maxRetriesPerRequest: null, connectTimeout: 5000 };
  return {
    connectionString: store.url,
    schema: SCHEMA,
    max: POOL_SIZE,
    options: `-c role=${role} -c lock_timeout=3s`,
    statement_timeout: 15_000,
    query_timeout: 10_000,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: `duban queue ${role}`,
  };
}
