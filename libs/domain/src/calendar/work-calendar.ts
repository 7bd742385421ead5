import { type Day, addDays, dayOf, weekdayOf, yearOf } from '../kernel/day';
import { fail } from '../kernel/failure';

/** An interval of office time in minutes of the day: 09:00–12:00 is 540 to 720, `until` not included. */
export interface OfficeHours {
  readonly from: number;
  readonly until: number;
}

/**
 * The work calendar of one year, as one published notice (or several) arranged it. A correction is a new version;
 * a limit remembers which version it was computed under.
 */
export interface YearCalendar {
  readonly year: number;
  readonly version: number;
  /** `provisional`: put in by the calendar's keeper before the notice is out; limits under it may still move. */
  readonly status: 'published' | 'provisional';
  /** Title of the notice, several joined by `；`. */
  readonly document: string;
  /** Weekdays open by pattern, 1 = Monday … 7 = Sunday. */
  readonly weekly: readonly number[];
  /** Days the pattern has open and the notice closes. */
  readonly closed: readonly Day[];
  /** Days the pattern has closed and the notice opens (调休). */
  readonly opened: readonly Day[];
  readonly officeHours: readonly OfficeHours[];
}

/** The loaded years. A year that is not loaded is never guessed: every question about it fails. */
export interface Calendars {
  readonly years: ReadonlyMap<number, YearDays>;
}

interface YearDays {
  readonly calendar: YearCalendar;
  readonly first: Day;
  readonly kinds: readonly DayKind[];
}

/** `weekend`: closed by the weekly pattern; `closed`: closed by notice; `opened`: a make-up working day. */
export type DayKind = 'open' | 'opened' | 'weekend' | 'closed';

export interface CalendarVersion {
  readonly year: number;
  readonly version: number;
}

/** Refuses the same year twice: which of the two holds is not for this function to choose. */
export function calendarsOf(calendars: readonly YearCalendar[]): Calendars {
  const years = new Map<number, YearDays>();
  for (const calendar of calendars) {
    if (years.has(calendar.year)) fail('calendar.year-twice', { year: calendar.year });
    years.set(calendar.year, { calendar, first: dayOf(calendar.year, 1, 1), kinds: kindsOf(calendar) });
  }
  return { years };
}

/** Fails with `limit.year-not-loaded`, naming the year, when the day's year is not among the loaded ones. */
export function dayKind(calendars: Calendars, day: Day): DayKind {
  const { first, kinds } = yearDays(calendars, yearOf(day));
  return kinds[day - first] as DayKind;
}

export function isWorkingDay(calendars: Calendars, day: Day): boolean {
  const kind = dayKind(calendars, day);
  return kind === 'open' || kind === 'opened';
}

/** Office hours of a day in order; none on a day that is not a working day. */
export function officeHoursOn(calendars: Calendars, day: Day): readonly OfficeHours[] {
  return isWorkingDay(calendars, day) ? yearDays(calendars, yearOf(day)).calendar.officeHours : [];
}

/** The calendars of every year from one day to another, both included; each must be loaded. */
export function yearCalendarsBetween(calendars: Calendars, from: Day, until: Day): readonly YearCalendar[] {
  const found: YearCalendar[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year += 1) found.push(yearDays(calendars, year).calendar);
  return found;
}

function yearDays(calendars: Calendars, year: number): YearDays {
  return calendars.years.get(year) ?? fail('limit.year-not-loaded', { year });
}

function kindsOf(calendar: YearCalendar): readonly DayKind[] {
  const kinds: DayKind[] = [];
  const closed = new Set(calendar.closed);
  const opened = new Set(calendar.opened);
  const next = dayOf(calendar.year + 1, 1, 1);
  for (let day = dayOf(calendar.year, 1, 1); day < next; day = addDays(day, 1)) {
    const open = calendar.weekly.includes(weekdayOf(day));
    if (open) kinds.push(closed.has(day) ? 'closed' : 'open');
    else kinds.push(opened.has(day) ? 'opened' : 'weekend');
  }
  return kinds;
}
