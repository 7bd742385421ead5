import type { Database } from '#engine/core/database';
import type { CountyId } from '#domain/kernel/ids';
import { dataSource } from '#engine/core/data-source';
import { currentSlot, dispatchOutbox } from '#engine/core/dispatcher';
import { raiseIncident } from '#engine/core/incident.store';
import { consumeQueues, mustKeepJobs, openQueues, type QueueClient, type QueueStore } from '#engine/core/queue';
import { dueCounties } from '#engine/core/timer';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { handle, handlers } from '#engine/handlers';
import { FireTimers } from '#engine/assignment/fire-timers';
import { RecomputeLimits } from '#engine/assignment/recompute-limits';
import { CalendarShelf } from '#engine/plan/calendars';
import { SweepUploads } from '#engine/report/sweep-uploads';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { elapsedMs } from '#platform/clock';
import type { Environment } from '#platform/env';
import type { Log } from '#platform/log';
import { startSweepers } from './sweepers';

/** How often the worker looks for itself at what the queue may have forgotten. */
const LOOK_MS = 1000;
/** Without one good look for so long, the worker is not to be relied on: a look that hangs counts as well. */
const SILENT_MS = 5000;
/** Once an hour is often for uploads that were abandoned a day ago. */
const UPLOADS_EVERY_SLOTS = 3600;

export interface RunningWorker {
  /** True while the last look at the database and the queue succeeded and was not long ago. */
  healthy(): boolean;
  close(): Promise<void>;
}

/** Connects, consumes the queues, and keeps looking. Throws if the database cannot be reached. */
export async function startWorker(env: Environment, log: Log): Promise<RunningWorker> {
  const url = env.databaseUrl ?? '';
  const store: QueueStore = env.redisUrl ? { kind: 'redis', url: env.redisUrl } : { kind: 'postgres', url };
  await mustKeepJobs(store);
  const source = await dataSource({ url, role: 'duban_worker', poolSize: 6 + env.sweepers }).initialize();
  const onError = (error: unknown): void => log.warn({ error }, 'worker');
  const queues = openQueues(store, 'duban_worker', onError);
  const work = new UnitOfWork(source);
  const fire = new FireTimers(work, new CalendarShelf());
  const sweepers = startSweepers({
    count: env.sweepers,
    dueCounties: () => dueCounties(source),
    visit: (county) => fire.visit(county),
    onError,
  });
  const table = handlers({
    wakeSweepers: () => sweepers.wake(),
    sweepUploads: new SweepUploads(openBlobStore(env)),
    recomputeLimits: new RecomputeLimits(work),
  });
  const consumer = consumeQueues(store, {
    handle: (name, payload) => handle(table, name, payload),
    onDead: (job, payload, reason) => bury(work, log, { job, payload, reason }),
    onError,
  });
  const look = keepLooking(lookout(source, work, queues), onError);
  return {
    healthy: () => look.healthy() && sweepers.healthy(),
    async close() {
      await sweepers.stop();
      await look.stop();
      await consumer.close();
      await queues.close();
      await source.destroy();
    },
  };
}

/** One look: what waits in the outbox, and once an hour what was abandoned. */
function lookout(source: Database, work: UnitOfWork, queues: QueueClient): () => Promise<void> {
  let uploadsAsked = 0;
  return async () => {
    const slot = currentSlot();
    const waiting: { county: CountyId }[] = await source.query('SELECT counties_with_waiting_outbox() AS county');
    for (const { county } of waiting) await dispatchOutbox(work, queues, county);
    const uploads = Math.floor(slot / UPLOADS_EVERY_SLOTS);
    if (uploads !== uploadsAsked) await queues.add('upload.sweep', { slot: uploads });
    uploadsAsked = uploads;
  };
}

async function bury(work: UnitOfWork, log: Log, dead: { job: string; payload: unknown; reason: string }): Promise<void> {
  const county = (dead.payload as { county?: unknown } | null)?.county;
  log.error({ job: dead.job, reason: dead.reason }, 'a job failed for good');
  if (typeof county === 'number') await raiseIncident(work, county as CountyId, dead);
}

function keepLooking(look: () => Promise<void>, onError: (error: unknown) => void) {
  let stopped = false;
  let lastGood = elapsedMs();
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      await look();
      lastGood = elapsedMs();
    } catch (error) {
      onError(error);
    }
    if (!stopped) timer = setTimeout(next, LOOK_MS);
  };
  const next = (): void => {
    current = round();
  };
  next();
  return {
    healthy: () => !stopped && elapsedMs() - lastGood < SILENT_MS,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
