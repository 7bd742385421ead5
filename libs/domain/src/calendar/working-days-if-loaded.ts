import { Failure } from '../kernel/failure';
import type { Day } from '../kernel/day';
import type { Calendars } from './work-calendar';
import { addWorkingDays, workingDayOnOrAfter } from './working-days';

/**
 * As `addWorkingDays`, but null where the count runs into a year without a calendar: such a limit is provisional,
 * stores no date, and is computed by a recorded event when the year is loaded.
 */
export function addWorkingDaysIfLoaded(calendars: Calendars, day: Day, count: number): Day | null {
  return ifLoaded(() => addWorkingDays(calendars, day, count));
}

/** As `workingDayOnOrAfter`, null likewise. */
export function workingDayOnOrAfterIfLoaded(calendars: Calendars, day: Day): Day | null {
  return ifLoaded(() => workingDayOnOrAfter(calendars, day));
}

function ifLoaded(find: () => Day): Day | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof Failure && error.code === 'limit.year-not-loaded') return null;
    throw error;
  }
}
