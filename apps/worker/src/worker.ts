import type { Database } from '#engine/core/database';
import type { CountyId } from '#domain/kernel/ids';
import { dataSource } from '#engine/core/data-source';
import { currentSlot, dispatchOutbox } from '#engine/core/dispatcher';
import { openQueues, type QueueClient } from '#engine/core/queue';
import type { QueueStore } from '#engine/core/queue-connection';
import { queueFigures } from '#engine/core/queue-figures';
import { dueCounties } from '#engine/core/timer';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { handle, handlers, type Handlers } from '#engine/handlers';
import { FoldCounts } from '#engine/assignment/fold-counts';
import { FireTimers } from '#engine/assignment/fire-timers';
import { RecomputeLimits } from '#engine/assignment/recompute-limits';
import { ReplanLadders } from '#engine/assignment/replan-ladders';
import { CalendarShelf } from '#engine/plan/calendars';
import { RunSchedules } from '#engine/plan/run-schedules';
import { SweepUploads } from '#engine/report/sweep-uploads';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { elapsedMs } from '#platform/clock';
import type { Environment } from '#platform/env';
import type { Log } from '#platform/log';
import { startConsuming } from './consuming';
import { databaseMs, type Gate, openClockGate, openLagGate } from './gates';
import { WorkerFigures } from './metrics';
import { noticeJobs } from './notice-jobs';
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
  /** What is wrong, in codes; empty when it is healthy. */
  problems(): readonly string[];
  /** For Prometheus. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Connects, consumes the queues, and keeps looking. Throws if the database cannot be reached. `onDeaf`: no job arrives
 * any more although the queue's store answers; whoever supervises the process starts another.
 */
export async function startWorker(
  env: Environment,
  log: Log,
  onDeaf: (queues: readonly string[]) => void = () => undefined,
): Promise<RunningWorker> {
  const url = env.databaseUrl ?? '';
  const source = await dataSource({ url, role: 'duban_worker', poolSize: 6 + env.sweepers }).initialize();
  const gates = await openGates(source, log);
  const onError = (error: unknown): void => log.warn({ error }, 'worker');
  const store: QueueStore = env.redisUrl ? { kind: 'redis', url: env.redisUrl } : { kind: 'postgres', url };
  const queues = openQueues(store, 'duban_worker', onError);
  const work = new UnitOfWork(source);
  const figures = new WorkerFigures(() => queueFigures(source));
  const mayClaim = (): boolean => gates.every((gate) => gate.problem() === undefined);
  const [shelf, fire] = firing(work);
  const sweepers = startSweepers({
    count: env.sweepers,
    dueCounties: () => (mayClaim() ? dueCounties(source) : Promise.resolve([])),
    visit: (county) => fire.visit(county),
    onError,
  });
  const table = tableOf(env, { source, work, shelf, onError, wake: () => sweepers.wake() });
  const consuming = await startConsuming({
    ...{ store, source, work, queues, gates, figures, log, onDeaf },
    handle: (name, payload) => handle(table, name, payload),
  });
  const look = keepLooking(lookout({ source, work, queues, shelf, mayClaim }), onError);
  return {
    ...standing(() => [...look.problems(), ...(sweepers.healthy() ? [] : ['sweepers-silent']), ...consuming.problems()]),
    metrics: () => figures.text(),
    async close() {
      for (const gate of gates) gate.stop();
      await sweepers.stop();
      await look.stop();
      await consuming.close();
      await queues.close();
      await source.destroy();
    },
  };
}

function firing(work: UnitOfWork): readonly [CalendarShelf, FireTimers] {
  const shelf = new CalendarShelf();
  return [shelf, new FireTimers(work, shelf)];
}

interface Tools {
  readonly source: Database;
  readonly work: UnitOfWork;
  readonly shelf: CalendarShelf;
  readonly wake: () => void;
  readonly onError: (error: unknown) => void;
}

function tableOf(env: Environment, { source, work, shelf, wake, onError }: Tools): Handlers {
  return handlers({
    fireTimers: { run: () => Promise.resolve(wake()) },
    foldCounts: new FoldCounts(work),
    sweepUploads: new SweepUploads(openBlobStore(env)),
    recomputeLimits: new RecomputeLimits(work),
    replanLadders: new ReplanLadders(work, shelf),
    notices: noticeJobs(env, source, work, onError),
  });
}

function standing(problems: () => readonly string[]): Pick<RunningWorker, 'healthy' | 'problems'> {
  return { healthy: () => problems().length === 0, problems };
}

interface Lookout extends Pick<Tools, 'source' | 'work' | 'shelf'> {
  readonly queues: QueueClient;
  readonly mayClaim: () => boolean;
}

/** One look: what recurs, what waits in the outbox, and once an hour what was abandoned. */
function lookout({ source, work, shelf, queues, mayClaim }: Lookout): () => Promise<void> {
  let uploadsAsked = 0;
  const schedules = new RunSchedules(work, shelf);
  return async () => {
    if (!mayClaim()) return;
    const slot = currentSlot();
    const recurring: { county: CountyId }[] = await source.query('SELECT counties_with_due_schedules() AS county');
    for (const { county } of recurring) await schedules.run(county);
    const waiting: { county: CountyId }[] = await source.query('SELECT counties_with_waiting_outbox() AS county');
    for (const { county } of waiting) await dispatchOutbox(work, queues, county);
    const uploads = Math.floor(slot / UPLOADS_EVERY_SLOTS);
    if (uploads !== uploadsAsked) await queues.add('upload.sweep', { slot: uploads });
    uploadsAsked = uploads;
  };
}

async function openGates(source: Database, log: Log): Promise<readonly Gate[]> {
  const clock = await openClockGate({
    databaseMs: () => databaseMs(source),
    onApart: (ms, closed) => log[closed ? 'error' : 'warn']({ ms, closed }, 'this clock and the database’s are apart'),
    onError: (error) => log.warn({ error }, 'the clocks could not be compared'),
  });
  return [clock, openLagGate((ms) => log.error({ ms }, 'the event loop stood still'))];
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
    problems: () => (!stopped && elapsedMs() - lastGood < SILENT_MS ? [] : ['lookout-silent']),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
