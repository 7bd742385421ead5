import { Failure } from '../kernel/failure';
import type { Day } from '../kernel/day';
import type { Calendars } from './work-calendar';
import { addWorkingDays } from './working-days';

/**
 * As `addWorkingDays`, but null where the count runs into a year without a calendar: such a limit is provisional,
 * stores no date, and is computed by a recorded event when the year is loaded.
 */
export function addWorkingDaysIfLoaded(calendars: Calendars, day: Day, count: number): Day | null {
  try {
    return addWorkingDays(calendars, day, count);
  } catch (error) {
    if (error instanceof Failure && error.code === 'limit.year-not-loaded') return null;
    throw error;
  }
}
