import type { Day } from '../kernel/day';
import type { Promised } from '../ledger/decision';

/**
 * The promise that the calendar's keeper (the supervision of the county) is reminded when today closes: something has a
 * provisional limit because a year is not loaded. `subjectId`: what needs the year.
 */
export function calendarMissing(subjectId: string, today: Day): Promised {
  return { kind: 'calendar.missing', subjectId, on: today };
}
