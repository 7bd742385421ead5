import type { Day } from '../kernel/day';
import { Failure } from '../kernel/failure';
import { type Calendars, isWorkingDay } from './work-calendar';

/** A moment in the county's zone. */
export interface Moment {
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
}

/**
 * Whether somebody may be told outside at this moment: on a working day, within the hours; without hours at any time. In a
 * year whose calendar is not loaded every day may be a working day: nothing is held back for a calendar that is late.
 */
export function mayTellAt(calendars: Calendars, hours: { readonly from: string; readonly until: string } | null, { day, time }: Moment): boolean {
  if (hours === null) return true;
  if (time < hours.from || time >= hours.until) return false;
  try {
    return isWorkingDay(calendars, day);
  } catch (error) {
    if (error instanceof Failure && error.code === 'limit.year-not-loaded') return true;
    throw error;
  }
}
