import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { currentSlot, dispatchOutbox } from '#engine/core/dispatcher';
import type { QueueClient } from '#engine/core/queue';
import type { UnitOfWork } from '#engine/core/unit-of-work';
import type { CalendarShelf } from '#engine/plan/calendars';
import { SendDirectives } from '#engine/assignment/send-directives';
import { RunSchedules } from '#engine/plan/run-schedules';
import { elapsedMs } from '#platform/clock';

/** How often the worker looks for itself at what the queue may have forgotten. */
const LOOK_MS = 1000;
/** Without one good look for so long, the worker is not to be relied on: a look that hangs counts as well. */
const SILENT_MS = 5000;
/** Once an hour is often for uploads that were abandoned a day ago. */
const UPLOADS_EVERY_SLOTS = 3600;

export interface Lookout {
  readonly source: Database;
  readonly work: UnitOfWork;
  readonly shelf: CalendarShelf;
  readonly queues: QueueClient;
  readonly mayClaim: () => boolean;
  readonly onError: (error: unknown) => void;
}

/**
 * One look: what recurs, what was assigned and is not taken back any more, what waits in the outbox, and once an hour what was abandoned. A county that fails is told of
 * and holds up no other. The look has failed (throws) where the database does not answer or the queue takes nothing.
 */
export function lookout({ source, work, shelf, queues, mayClaim, onError }: Lookout): () => Promise<void> {
  let uploadsAsked = 0;
  const schedules = new RunSchedules(work, shelf);
  const directives = new SendDirectives(work, shelf);
  /** Whether any county that asked could be served. */
  const serve = async (question: string, one: (county: CountyId) => Promise<unknown>): Promise<boolean> => {
    const counties: { county: CountyId }[] = await source.query(question);
    let failed = 0;
    for (const { county } of counties) {
      await one(county).catch((error: unknown) => {
        failed += 1;
        onError(error);
      });
    }
    return counties.length === 0 || failed < counties.length;
  };
  return async () => {
    if (!mayClaim()) return;
    const uploads = Math.floor(currentSlot() / UPLOADS_EVERY_SLOTS);
    await serve('SELECT counties_with_due_schedules() AS county', (county) => schedules.run(county));
    await serve('SELECT counties_with_due_directives() AS county', (county) => directives.run(county));
    const handed = await serve('SELECT counties_with_waiting_outbox() AS county', (county) => dispatchOutbox(work, queues, county));
    if (uploads !== uploadsAsked) await queues.add('upload.sweep', { slot: uploads });
    uploadsAsked = uploads;
    if (!handed) throw new Error('the queue took no county’s jobs');
  };
}

/** Looks again and again, each look after the one before. */
export function keepLooking(look: () => Promise<void>, onError: (error: unknown) => void) {
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
