import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { openQueues } from '#engine/core/queue';
import type { QueueStore } from '#engine/core/queue-connection';
import { queueFigures } from '#engine/core/queue-figures';
import { dueCounties, nextDueMs } from '#engine/core/timer';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { handle, handlers, type Handlers } from '#engine/handlers';
import { AttendAssessment } from '#engine/assessment/attend-assessment';
import { ScoreGroup } from '#engine/assessment/score-group';
import { FoldCounts } from '#engine/assignment/fold-counts';
import { FireTimers } from '#engine/assignment/fire-timers';
import { RecomputeLimits } from '#engine/assignment/recompute-limits';
import { ReplanLadders } from '#engine/assignment/replan-ladders';
import { CalendarShelf } from '#engine/plan/calendars';
import { SweepUploads } from '#engine/report/sweep-uploads';
import { keepStanding, type Standing } from '#engine/trail/log/keep-standing';
import { keepWatch } from '#engine/trail/log/keep-watch';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import type { Environment } from '#platform/env';
import type { Log } from '#platform/log';
import { startConsuming } from './consuming';
import { databaseMs, type Gate, openClockGate, openLagGate } from './gates';
import { keepLooking, lookout } from './lookout';
import { WorkerFigures } from './metrics';
import { alarming, keepLogs } from './log-keeping';
import { noticeJobs } from './notice-jobs';
import { startSweepers, type Sweeping } from './sweepers';

export interface RunningWorker {
  /** True while the last look at the database and the queue succeeded and was not long ago. */
  healthy(): boolean;
  /** What is wrong, in codes; empty when it is healthy. */
  problems(): readonly string[];
  /** For Prometheus. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/** What is due and when the next is, told only while this machine's clock is to be trusted. */
const dueOn = (source: Database, mayClaim: () => boolean): Pick<Sweeping, 'dueCounties' | 'nextDueMs'> => ({
  dueCounties: () => (mayClaim() ? dueCounties(source) : Promise.resolve([])),
  nextDueMs: () => (mayClaim() ? nextDueMs(source) : Promise.resolve(null)),
});

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
  const figures = new WorkerFigures(() => queueFigures(source));
  const { watch, logs, work } = await openWork(env, log, { source, figures });
  const mayClaim = (): boolean => gates.every((gate) => gate.problem() === undefined);
  const shelf = new CalendarShelf();
  const sweepers = startSweepers({ count: env.sweepers, ...dueOn(source, mayClaim), visit: visiting(work, shelf, figures), onError });
  const table = tableOf(env, { source, work, shelf, onError, wake: () => sweepers.wake() });
  const consuming = await startConsuming({
    ...{ store, source, work, queues, gates, figures, log, onDeaf },
    handle: (name, payload) => handle(table, name, payload),
    mustWait: (county) => logs.pressure(county) !== 'none',
  });
  const sequencer = keepLogs({ env, log, source, work });
  const look = keepLooking(lookout({ source, work, queues, shelf, mayClaim, onError }), onError);
  return {
    ...standing(() => [...look.problems(), ...(sweepers.healthy() ? [] : ['sweepers-silent']), ...consuming.problems(), ...sequencer.problems(), ...logs.problems()]),
    metrics: () => figures.text(),
    async close() {
      for (const one of [...gates, watch, logs]) one.stop();
      await sweepers.stop();
      await Promise.all([look.stop(), sequencer.stop()]);
      await consuming.close();
      await queues.close();
      await source.destroy();
    },
  };
}

/** Writes nothing into a county whose database is not the one it should be, or whose log is full. */
async function openWork(env: Environment, log: Log, { source, figures }: { readonly source: Database; readonly figures: WorkerFigures }) {
  const watch = await keepWatch({
    ...{ source, keyDir: env.keyDir },
    onHeld: (county, why) => log.error({ county, ...why }, 'the database lacks entries that are known elsewhere: the county is read-only'),
    onError: (error) => log.error({ error }, 'known heads could not be compared'),
  });
  const logs: Standing = keepStanding({
    source,
    onAlarm: (county, alarm) => alarming(log, work)(county, alarm),
    onError: (error) => log.warn({ error }, 'how the logs stand could not be seen'),
    onStanding: (worst) => figures.logs(worst),
  });
  const work = new UnitOfWork(source, undefined, undefined, (actor, weight) => watch.held(actor, weight) ?? logs.held(actor, weight));
  return { watch, logs, work };
}

function visiting(work: UnitOfWork, shelf: CalendarShelf, figures: WorkerFigures): Sweeping['visit'] {
  const fire = new FireTimers(work, shelf);
  return async (county) => {
    const visit = await fire.visit(county);
    figures.swept(visit);
    return visit;
  };
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
    attendAssessment: new AttendAssessment(work),
    scoreGroup: new ScoreGroup(work),
    notices: noticeJobs(env, source, work, onError),
  });
}

function standing(problems: () => readonly string[]): Pick<RunningWorker, 'healthy' | 'problems'> {
  return { healthy: () => problems().length === 0, problems };
}

async function openGates(source: Database, log: Log): Promise<readonly Gate[]> {
  const clock = await openClockGate({
    databaseMs: () => databaseMs(source),
    onApart: (ms, closed) => log[closed ? 'error' : 'warn']({ ms, closed }, 'this clock and the database’s are apart'),
    onError: (error) => log.warn({ error }, 'the clocks could not be compared'),
  });
  return [clock, openLagGate((ms) => log.error({ ms }, 'the event loop stood still'))];
}
