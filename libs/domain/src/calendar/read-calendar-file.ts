import { type Day, parseDay, weekdayOf, yearOf } from '../kernel/day';
import { Failure, type FieldError, fail } from '../kernel/failure';
import type { OfficeHours, YearCalendar } from './work-calendar';

const MEMBERS = ['year', 'version', 'status', 'document', 'weekly', 'closed', 'opened', 'officeHours'];
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The calendar of a year from its parsed file. `version` may be left out and is then 1. Everything wrong is named at
 * once, each with its place (`calendar.file-invalid`): unknown members, days of another year, given twice, closed
 * though the weekly pattern never opened them or opened though it never closed them, office hours out of order.
 */
export function readCalendarFile(json: unknown): YearCalendar {
  const reading = new Reading(json);
  const year = reading.integer('year', 1900, 9998);
  const weekly = reading.weekly();
  const calendar: YearCalendar = {
    year,
    version: reading.has('version') ? reading.integer('version', 1, 1_000_000) : 1,
    status: reading.status(),
    document: reading.text('document'),
    weekly,
    closed: reading.days('closed', year, (weekday) => weekly.includes(weekday)),
    opened: reading.days('opened', year, (weekday) => !weekly.includes(weekday)),
    officeHours: reading.officeHours(),
  };
  if (reading.errors.length > 0) fail('calendar.file-invalid', { count: reading.errors.length }, reading.errors);
  return calendar;
}

class Reading {
  readonly errors: FieldError[] = [];
  private readonly members: Readonly<Record<string, unknown>>;

  constructor(json: unknown) {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      fail('calendar.file-invalid', { count: 1 }, [{ pointer: '', code: 'wrong-type', expected: 'object' }]);
    }
    this.members = json as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(this.members)) {
      if (!MEMBERS.includes(name)) this.wrong(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, 'unknown');
    }
  }

  has(name: string): boolean {
    return Object.hasOwn(this.members, name);
  }

  integer(name: string, least: number, most: number): number {
    const value = this.members[name];
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    this.wrong(`/${name}`, 'out-of-range', `${least}–${most}`);
    return least;
  }

  status(): YearCalendar['status'] {
    const value = this.members['status'];
    if (value === 'published' || value === 'provisional') return value;
    this.wrong('/status', 'not-listed', 'published | provisional');
    return 'provisional';
  }

  text(name: string): string {
    const value = this.members[name];
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 400) return value;
    this.wrong(`/${name}`, 'out-of-range', '1–400');
    return '';
  }

  weekly(): readonly number[] {
    const weekdays = new Set<number>();
    this.list('weekly').forEach((value, index) => {
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7;
      if (!fits) this.wrong(`/weekly/${index}`, 'out-of-range', '1–7');
      else if (weekdays.has(value)) this.wrong(`/weekly/${index}`, 'twice');
      else weekdays.add(value);
    });
    return [...weekdays].sort((a, b) => a - b);
  }

  days(name: string, year: number, fits: (weekday: number) => boolean): readonly Day[] {
    const days = new Set<Day>();
    const yearKnown = this.errors.every(({ pointer }) => pointer !== '/year');
    this.list(name).forEach((value, index) => {
      const pointer = `/${name}/${index}`;
      const day = this.day(value, pointer);
      if (day === undefined) return;
      if (yearKnown && yearOf(day) !== year) this.wrong(pointer, 'other-year', String(year));
      else if (days.has(day)) this.wrong(pointer, 'twice');
      else if (!fits(weekdayOf(day))) this.wrong(pointer, `already-${name}`);
      else days.add(day);
    });
    return [...days].sort((a, b) => a - b);
  }

  officeHours(): readonly OfficeHours[] {
    const hours: OfficeHours[] = [];
    this.list('officeHours').forEach((value, index) => {
      const [from, until] = Array.isArray(value) && value.length === 2 ? value.map(minuteOfDay) : [];
      const last = hours.at(-1)?.until ?? 0;
      if (from === undefined || until === undefined || from >= until) {
        this.wrong(`/officeHours/${index}`, 'wrong-type', '["09:00","12:00"]');
      } else if (from < last) this.wrong(`/officeHours/${index}`, 'out-of-order');
      else hours.push({ from, until });
    });
    return hours;
  }

  private day(value: unknown, pointer: string): Day | undefined {
    try {
      return parseDay(typeof value === 'string' ? value : '');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.wrong(pointer, 'not-a-day', 'YYYY-MM-DD');
      return undefined;
    }
  }

  private list(name: string): readonly unknown[] {
    const value = this.members[name];
    if (Array.isArray(value)) return value;
    this.wrong(`/${name}`, this.has(name) ? 'wrong-type' : 'missing', 'array');
    return [];
  }

  private wrong(pointer: string, code: string, expected?: string): void {
    this.errors.push(expected === undefined ? { pointer, code } : { pointer, code, expected });
  }
}

/** Minutes since midnight of `HH:MM`; undefined for anything else. */
function minuteOfDay(value: unknown): number | undefined {
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
