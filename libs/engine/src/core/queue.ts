import { createPostgresBackend, Queue, runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';
import { JOBS, type JobName, jobIdOf, type PayloadOf, QUEUES, type QueueName, sealed } from './catalogue';
import { connectionOf, QUEUE_SCHEMA, type QueueRole, type QueueStore } from './queue-connection';

/** What is queued besides the catalogue's jobs: a job that does nothing but arrive. */
export const CANARY = 'queue.canary';
/** A job has its verdict by the consumer, which counts attempts itself: the store only ever hands it back. */
const ENDLESS = 1_000_000;

export interface Adding {
  /** The outbox row that asks for it; it is marked once the job has its verdict. */
  readonly outbox?: string;
  /** Whole milliseconds. */
  readonly delayMs?: number;
}

/** A job that is asked for. */
export type Wanted = {
  readonly [Name in JobName]: { readonly name: Name; readonly payload: PayloadOf<Name>; readonly adding?: Adding };
}[JobName];

export interface QueueClient {
  /** Adds a job; the same key twice is one job. */
  add<Name extends JobName>(name: Name, payload: PayloadOf<Name>, adding?: Adding): Promise<void>;
  /** Adds many at once. */
  addAll(jobs: readonly Wanted[]): Promise<void>;
  /** So many jobs that say who asked for them, to see whether anything arrives. */
  addCanaries(queue: QueueName, from: string, ids: readonly string[]): Promise<void>;
  /** Answers only if the store answers. */
  ping(): Promise<void>;
  /** BullMQ's own queues, for a board that shows them. */
  shown(): readonly object[];
  close(): Promise<void>;
}

/** Makes or upgrades the store's tables as the owner, and lets the product's roles use them. */
export async function prepareQueueStore(owner: PoolClient): Promise<void> {
  await runMigrations(owner, QUEUE_SCHEMA);
  await owner.query(`SET search_path = ${QUEUE_SCHEMA}, public`);
  // BullMQ makes one sequence per queue at the first add; a role without CREATE could not.
  for (const queue of QUEUES) await owner.query(`SELECT ${QUEUE_SCHEMA}.next_job_id($1)`, [queue]);
  await owner.query('RESET search_path');
  await owner.query(`
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO duban_app, duban_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO duban_app, duban_worker;
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO duban_app, duban_worker;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO duban_app, duban_worker;
  `);
}

export function openQueues(store: QueueStore, role: QueueRole, onError: (error: Error) => void): QueueClient {
  const queues = new Map<QueueName, Queue>(QUEUES.map((name) => [name, newQueue(name, store, role)]));
  for (const queue of queues.values()) queue.on('error', onError);
  const of = (name: QueueName): Queue => queues.get(name)!;
  return {
    async add(name, payload, adding) {
      const { data, opts } = asked({ name, payload, adding } as Wanted);
      await of(JOBS[name].queue).add(name, data, opts);
    },
    async addAll(jobs) {
      for (const [name, queue] of queues) {
        const bulk = jobs
          .filter((job) => JOBS[job.name].queue === name)
          .map((job) => ({ name: job.name, ...asked(job) }));
        if (bulk.length > 0) await queue.addBulk(bulk);
      }
    },
    async addCanaries(queue, from, ids) {
      const opts = { removeOnComplete: true, removeOnFail: true };
      const bulk = ids.map((id) => ({ name: CANARY, data: { from }, opts: { ...opts, jobId: `canary-${id}` } }));
      await of(queue).addBulk(bulk);
    },
    async ping() {
      for (const queue of queues.values()) await queue.getJobCounts('waiting');
    },
    shown: () => [...queues.values()],
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** A job as it lies in the store. An outbox row keeps the version its payload was written under. */
function asked({ name, payload: given, adding = {} }: Wanted) {
  const payload = given as PayloadOf<JobName>;
  const data = { ...(sealed(name, payload) as object), outbox: adding.outbox };
  const opts = {
    jobId: jobIdOf(name, payload),
    attempts: ENDLESS,
    backoff: { type: 'doubling' },
    removeOnComplete: { age: 3600, count: 1000 },
    removeOnFail: { age: 86_400 },
    ...(adding.delayMs === undefined ? {} : { delay: Math.round(adding.delayMs) }),
  };
  return { data, opts };
}

function newQueue(name: QueueName, store: QueueStore, role: QueueRole): Queue {
  const options = { connection: connectionOf(store, role, true) };
  return store.kind === 'postgres'
    ? new Queue(name, options as never, createPostgresBackend as never)
    : new Queue(name, options as never);
}
