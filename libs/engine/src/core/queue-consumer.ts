import { randomInt } from 'node:crypto';
import { createPostgresBackend, DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq';
import { processNow } from '#platform/clock';
import { backOffMs } from './back-off';
import { isJobName, type JobName, JOBS, QUEUES, type QueueName, versionOf } from './catalogue';
import { connectionOf, type QueueStore } from './queue-connection';
import { CANARY } from './queue';

/** A job as it arrived. */
export interface Delivery {
  readonly queue: QueueName;
  /** Which job of the store: the same until it has its verdict. */
  readonly id: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** How many times it has been tried, this time included; a worker that died under it counts. */
  readonly attempts: number;
  /** Whose outbox row asked for it. */
  readonly outbox: string | undefined;
}

/** Why a job ends as an incident: it failed so often, or nobody here knows it, or not in this shape. */
export type Grave = Delivery & {
  readonly reason: string;
  readonly parked: 'unknown-job' | 'unknown-version' | null;
  readonly version: number;
};

/** Where a job ends, in one place; `held` and `retried` come back. */
export type Verdict = 'done' | 'retried' | 'incident' | 'parked' | 'held';

/** What a worker does with jobs. What throws in `onIncident` leaves the job where it is: it is tried again. */
export interface Consumption {
  readonly handle: (name: string, payload: unknown) => Promise<void>;
  /** Whether a county's jobs that can wait must, for now: they come again a little later, and no try is counted. */
  readonly mustWait?: (county: unknown) => boolean;
  readonly onIncident: (grave: Grave) => Promise<void>;
  readonly onDone?: (delivery: Delivery) => Promise<void>;
  /** Something arrived: the queue is alive. */
  readonly onHeard?: (queue: QueueName, from: string | undefined) => Promise<void> | void;
  readonly onVerdict?: (name: string, verdict: Verdict) => void;
  readonly onError: (error: Error) => void;
}

export interface ConsumerOptions {
  /** Jobs of one queue at a time. */
  readonly concurrency?: number;
  /** Jobs of one county at a time and queue: one county's trouble never takes every place. */
  readonly perCounty?: number;
  /** After the nth failure; a test is in a hurry. */
  readonly restMs?: (failed: number) => number;
  /** How long a job is its worker's without a sign of life; 30 seconds unless said. */
  readonly lockMs?: number;
}

export interface QueueConsumer {
  /** Takes nothing new; what is under way goes on. */
  pause(): void;
  resume(): void;
  /** True while every place of this queue is taken. */
  isFull(queue: QueueName): boolean;
  /** Waits for what is under way, unless it is to be left as it is: then another worker finds it when its lock ends. */
  close(leave?: boolean): Promise<void>;
}

/** How long a job waits for a place that its county may have; and for its county's log. */
const HOLD_MS = 250;
const WAIT_MS = 2_000;
const LOCK_MS = 30_000;
/** The store never fails a job by itself: whose worker died too often under it is told here. */
const ENDLESS = 1_000_000;
const DIED_UNDER_IT = 'its worker died under it again and again';
/** The resolution of chance. */
const GRAINS = 10_000;

export function consumeQueues(
  store: QueueStore,
  consumption: Consumption,
  options: ConsumerOptions = {},
): QueueConsumer {
  const { concurrency = 6, perCounty = Math.max(1, concurrency - 2), restMs = byChance, lockMs = LOCK_MS } = options;
  const places = new Map(QUEUES.map((name) => [name, new Places(perCounty)]));
  const workers = QUEUES.map((name) => {
    const run = (job: Job, token?: string): Promise<void> =>
      work({ name, consumption, places: places.get(name)! }, job, token);
    const settings = { backoffStrategy: restMs };
    const life = { lockDuration: lockMs, stalledInterval: lockMs, maxStalledCount: ENDLESS };
    const wanted = { connection: connectionOf(store, 'duban_worker'), concurrency, settings, ...life };
    const worker =
      store.kind === 'postgres'
        ? new Worker(name, run, wanted as never, createPostgresBackend as never)
        : new Worker(name, run, wanted as never);
    worker.on('error', consumption.onError);
    return worker;
  });
  return {
    pause: () => workers.forEach((worker) => void worker.pause(true).catch(consumption.onError)),
    resume: () => workers.forEach((worker) => void worker.resume()),
    isFull: (queue) => (places.get(queue)?.taken ?? 0) >= concurrency,
    async close(leave = false) {
      await Promise.all(workers.map((worker) => worker.close(leave)));
    },
  };
}

interface Desk {
  readonly name: QueueName;
  readonly consumption: Consumption;
  readonly places: Places;
}

async function work({ name, consumption, places }: Desk, job: Job, token: string | undefined): Promise<void> {
  const delivery = deliveryOf(name, job);
  await consumption.onHeard?.(name, job.name === CANARY ? String(delivery.payload['from']) : undefined);
  if (job.name === CANARY) return;
  const say = (verdict: Verdict): void => consumption.onVerdict?.(job.name, verdict);
  const parked = whyParked(delivery);
  if (parked) {
    await consumption.onIncident({ ...graveOf(delivery, parked), parked });
    say('parked');
    throw new UnrecoverableError(parked);
  }
  const allowed = JOBS[delivery.name as JobName].attempts;
  if (delivery.attempts > allowed) await bury(consumption, delivery, DIED_UNDER_IT);
  const { county } = delivery.payload;
  const waits = JOBS[delivery.name as JobName].canWait && consumption.mustWait?.(county);
  if (waits || !places.take(county)) {
    say('held');
    await job.moveToDelayed(processNow().getTime() + (waits ? WAIT_MS : HOLD_MS), token);
    throw new DelayedError();
  }
  try {
    await consumption.handle(delivery.name, delivery.payload);
    await consumption.onDone?.(delivery);
    say('done');
  } catch (error) {
    if (delivery.attempts >= allowed) await bury(consumption, delivery, error instanceof Error ? error.message : String(error));
    say('retried');
    throw error;
  } finally {
    places.give(county);
  }
}

/** The verdict that a person must look at. Only when that is on record is the store told that the job has failed. */
async function bury(consumption: Consumption, delivery: Delivery, reason: string): Promise<never> {
  await consumption.onIncident(graveOf(delivery, reason));
  consumption.onVerdict?.(delivery.name, 'incident');
  throw new UnrecoverableError(reason);
}

/** Places of one queue, counted by county. Jobs of no county share a number of their own. */
class Places {
  taken = 0;
  private readonly byCounty = new Map<unknown, number>();

  constructor(private readonly most: number) {}

  take(county: unknown): boolean {
    const held = this.byCounty.get(county) ?? 0;
    if (held >= this.most) return false;
    this.byCounty.set(county, held + 1);
    this.taken += 1;
    return true;
  }

  give(county: unknown): void {
    const held = (this.byCounty.get(county) ?? 1) - 1;
    if (held === 0) this.byCounty.delete(county);
    else this.byCounty.set(county, held);
    this.taken -= 1;
  }
}

function deliveryOf(queue: QueueName, job: Job): Delivery {
  const { outbox, ...payload } = job.data as { outbox?: string } & Record<string, unknown>;
  return {
    queue,
    id: job.id ?? '',
    name: job.name,
    payload,
    attempts: job.attemptsMade + job.stalledCounter + 1,
    outbox,
  };
}

function graveOf(delivery: Delivery, reason: string): Grave {
  return { ...delivery, reason, parked: null, version: Number(delivery.payload['v'] ?? 1) };
}

function whyParked({ name, payload }: Delivery): Grave['parked'] {
  if (!isJobName(name)) return 'unknown-job';
  return (payload['v'] ?? 1) === versionOf(name) ? null : 'unknown-version';
}

function byChance(failed: number): number {
  return backOffMs(failed, randomInt(GRAINS + 1) / GRAINS);
}
