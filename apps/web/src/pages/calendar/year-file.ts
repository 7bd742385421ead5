import { type Day, dayOf, formatDay, weekdayOf, yearOf } from '#domain/kernel/day';
import { calendarsOf, type DayKind, dayKind, type YearCalendar } from '#domain/calendar/work-calendar';
import type { Schema } from '../../server/client';

/** A year as its file has it: what is loaded, and what is worked on. Days are `YYYY-MM-DD`. */
export interface YearFile {
  readonly year: number;
  readonly status: 'published' | 'provisional';
  readonly document: string;
  readonly weekly: readonly number[];
  readonly closed: readonly string[];
  readonly opened: readonly string[];
  readonly officeHours: readonly (readonly string[])[];
}

const WEEK = [1, 2, 3, 4, 5];
const OFFICE_HOURS = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];

export function fileOf({ year, status, document, weekly, closed, opened, officeHours }: Schema['CalendarView']): YearFile {
  return { year, status, document, weekly, closed, opened, officeHours };
}

/** Nothing but weeks: a start for a year whose notice is at hand. */
export const emptyYear = (year: number): YearFile => ({ year, status: 'published', document: '', weekly: WEEK, closed: [], opened: [], officeHours: OFFICE_HOURS });

/** What a file read from disk is, as far as it can be shown; whether it holds is the service’s to say. */
export function readYearFile(text: string): YearFile | null {
  try {
    const json = JSON.parse(text) as Partial<YearFile>;
    const days = [json.closed, json.opened].every((list) => Array.isArray(list) && list.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(String(day))));
    if (!Number.isInteger(json.year) || !days) return null;
    return { ...emptyYear(Number(json.year)), ...json };
  } catch {
    return null;
  }
}

export interface MonthDays {
  readonly month: number;
  /** Empty places before the first, so that weeks begin on Monday. */
  readonly lead: number;
  readonly days: readonly { readonly day: Day; readonly text: string; readonly kind: DayKind }[];
}

export function monthsOf(file: YearFile): readonly MonthDays[] {
  const calendars = calendarsOf([calendarOf(file)]);
  return Array.from({ length: 12 }, (_, index) => {
    const first = dayOf(file.year, index + 1, 1);
    const next = index === 11 ? dayOf(file.year + 1, 1, 1) : dayOf(file.year, index + 2, 1);
    const days = Array.from({ length: next - first }, (__, offset) => (first + offset) as Day);
    return { month: index + 1, lead: weekdayOf(first) - 1, days: days.map((day) => ({ day, text: formatDay(day), kind: dayKind(calendars, day) })) };
  });
}

function calendarOf({ closed, opened, ...file }: YearFile): YearCalendar {
  const days = (texts: readonly string[]): Day[] => texts.map((text) => dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))).filter((day) => yearOf(day) === file.year);
  return { ...file, version: 0, closed: days(closed), opened: days(opened), officeHours: [] };
}

/** A day turned: what the week has open is closed and back, what it has closed is opened and back. */
export function turned(file: YearFile, day: Day): YearFile {
  const text = formatDay(day);
  const list = file.weekly.includes(weekdayOf(day)) ? 'closed' : 'opened';
  const without = file[list].filter((one) => one !== text);
  return { ...file, [list]: without.length < file[list].length ? without : [...without, text].sort() };
}

/** Days that stand otherwise in one file than in the other. */
export function changedDays(before: YearFile | undefined, after: YearFile): ReadonlySet<string> {
  const differ = (list: 'closed' | 'opened'): string[] => {
    const old = new Set(before?.[list] ?? []);
    const now = new Set(after[list]);
    return [...new Set([...old, ...now])].filter((day) => old.has(day) !== now.has(day));
  };
  return new Set([...differ('closed'), ...differ('opened')]);
}
