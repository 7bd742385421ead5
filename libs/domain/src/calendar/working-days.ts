import { type Day, addDays } from '../kernel/day';
import { type Calendars, isWorkingDay } from './work-calendar';

/** The day itself when it is a working day, else the next one that is. */
export function workingDayOnOrAfter(calendars: Calendars, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendars, found)) found = addDays(found, 1);
  return found;
}

/**
 * The `count`-th working day after the day, or before it when `count` is negative; the day itself for 0, even if it
 * is closed. From a working day, adding and subtracting are inverse.
 */
export function addWorkingDays(calendars: Calendars, day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0;) {
    found = addDays(found, step);
    if (isWorkingDay(calendars, found)) left -= 1;
  }
  return found;
}

/**
 * Working days after `from` up to and including `until`: what 剩 N 个工作日 says on day `from` of a limit due on
 * `until`, so 0 on the day it is due. Negative by the same count when `until` is earlier.
 */
export function workingDaysBetween(calendars: Calendars, from: Day, until: Day): number {
  if (until < from) return -workingDaysBetween(calendars, until, from) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(calendars, day)) count += 1;
  return count;
}
