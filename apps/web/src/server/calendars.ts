import { useMemo } from 'react';
import { Failure } from '#domain/kernel/failure';
import { type Day, addDays, formatDay, parseDay, weekdayOf } from '#domain/kernel/day';
import { type Calendars, calendarsOf, dayKind, isWorkingDay, type YearCalendar } from '#domain/calendar/work-calendar';
import { workingDaysBetween } from '#domain/calendar/working-days';
import { queries, type Schema } from './client';

/** The newest version of each year; empty until they are read. */
function newestOf(views: readonly Schema['CalendarView'][]): Calendars {
  const newest = new Map<number, Schema['CalendarView']>();
  for (const view of views) {
    const known = newest.get(view.year);
    if (known === undefined || view.version > known.version) newest.set(view.year, view);
  }
  return calendarsOf([...newest.values()].map(yearOf));
}

function yearOf({ year, version, status, document, weekly, closed, opened }: Schema['CalendarView']): YearCalendar {
  const days = (texts: readonly string[]): readonly Day[] => texts.map(parseDay);
  return { year, version, status, document, weekly, closed: days(closed), opened: days(opened), officeHours: [] };
}

export function useCalendars(): Calendars {
  const { data } = queries.useQuery('get', '/api/v1/calendars', {}, { staleTime: 600_000 });
  return useMemo(() => newestOf(data ?? []), [data]);
}

/** Working days from today to a limit, by the domain's own counting; null where a year is not loaded. */
export function workingDaysLeft(calendars: Calendars, today: string, due: string): number | null {
  return orNull(() => workingDaysBetween(calendars, parseDay(today), parseDay(due)));
}

export interface DaysBetween {
  readonly weekends: number;
  /** Closed by notice, and make-up working days. */
  readonly closed: readonly string[];
  readonly opened: readonly string[];
}

/** What lies between today and a limit besides working days: the explanation of the count. */
export function daysBetween(calendars: Calendars, today: string, due: string): DaysBetween | null {
  return orNull(() => {
    const [from, until] = [parseDay(today), parseDay(due)].sort((a, b) => a - b) as [Day, Day];
    const found = { weekends: 0, closed: [] as string[], opened: [] as string[] };
    for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
      const kind = dayKind(calendars, day);
      if (kind === 'weekend') found.weekends += 1;
      else if (kind === 'closed') found.closed.push(formatDay(day));
      else if (kind === 'opened') found.opened.push(formatDay(day));
    }
    return found;
  });
}

/** From a day on, itself included; empty where a year is not loaded. */
export function nextWorkingDays(calendars: Calendars, from: string, count: number): readonly string[] {
  const found = orNull(() => {
    const days: string[] = [];
    for (let day = parseDay(from); days.length < count; day = addDays(day, 1)) if (isWorkingDay(calendars, day)) days.push(formatDay(day));
    return days;
  });
  return found ?? [];
}

export const weekdayIndex = (day: string): number => weekdayOf(parseDay(day));

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
