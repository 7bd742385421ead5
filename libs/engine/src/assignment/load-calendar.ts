import type { Call } from '../core/call';
import { mustMayOrOperate } from '../core/operator';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { CalendarVersions, lockCalendars, nextVersion, storeCalendars } from '../plan/calendar.store';
import { countStale } from './limit.store';
import { BEFORE_ALL, recomputePage } from './recompute-limits';
import { replanOrPromise } from './replan-ladders';

/** Up to so many limits are recomputed before the command answers (some 2 s); more are promised as a job. */
export const MOST_AT_ONCE = 5_000;

export interface LoadedCalendar {
  readonly year: number;
  readonly version: number;
  /** Limits whose day moved; undefined where a job will move them. */
  readonly moved: number | undefined;
}

/**
 * Loads the calendar of a year: a new version beside the old ones, which stay what limits were computed under. Every
 * provisional limit and every limit computed under another version of the year is computed again, each move a fact and
 * a notice. The same calendar again changes nothing. Refused: `calendar.file-invalid` with every place that is wrong.
 */
export class LoadCalendar {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, json: unknown): Promise<LoadedCalendar> {
    mustMayOrOperate(call.actor, 'calendar.load');
    return this.work.run(call, async (tx) => {
      await lockCalendars(tx);
      const versions = await CalendarVersions.of(tx);
      const calendar = nextVersion(versions, json);
      if (!calendar) {
        tx.unchanged = true;
        const { year, version } = versions.sameAs(json);
        return { year, version, moved: 0 };
      }
      await storeCalendars(tx, [{ calendar, json }]);
      const moved = await recompute(tx, versions.with(calendar), calendar);
      return { year: calendar.year, version: calendar.version, moved };
    });
  }

  /** Many years at once, as a new county begins: those it has already are left alone. Returns the years loaded. */
  async loadAll(call: Call, files: readonly unknown[]): Promise<readonly number[]> {
    mustMayOrOperate(call.actor, 'calendar.load');
    return this.work.run(call, async (tx) => {
      await lockCalendars(tx);
      const versions = await CalendarVersions.of(tx);
      const loaded = files.flatMap((json) => {
        const calendar = nextVersion(versions, json);
        return calendar && !versions.newestOf(calendar.year) ? [{ calendar, json }] : [];
      });
      if (loaded.length === 0) tx.unchanged = true;
      else {
        await storeCalendars(tx, loaded);
        const last = loaded.reduce((all, { calendar }) => all.with(calendar), versions);
        await recompute(tx, last, { year: 0, version: 0 });
      }
      return loaded.map(({ calendar }) => calendar.year);
    });
  }
}

async function recompute(
  tx: Tx,
  calendars: CalendarVersions,
  { year, version }: { readonly year: number; readonly version: number },
): Promise<number | undefined> {
  const moved = await recomputeOrPromise(tx, calendars, { year, version });
  // A day that a calendar closes or opens moves steps of limits that stand, and a new year gives some their day.
  await replanOrPromise(tx, calendars.newest(), { list: null, version: tx.calendarVersion + 1 });
  return moved;
}

async function recomputeOrPromise(
  tx: Tx,
  calendars: CalendarVersions,
  { year, version }: { readonly year: number; readonly version: number },
): Promise<number | undefined> {
  if ((await countStale(tx, calendars.newestVersions())) > MOST_AT_ONCE) {
    tx.enqueue('limit.recompute', { county: tx.county, year, version });
    return undefined;
  }
  return (await recomputePage(tx, calendars, { after: BEFORE_ALL, most: MOST_AT_ONCE })).moved;
}
