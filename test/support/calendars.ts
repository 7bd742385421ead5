import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCalendarFile } from '#domain/calendar/read-calendar-file';
import { type Calendars, type YearCalendar, calendarsOf } from '#domain/calendar/work-calendar';

export const CALENDAR_FOLDER = join(__dirname, '../../config/calendars');

/** Every calendar of the config folder as the product would read it. */
export function configCalendars(): readonly YearCalendar[] {
  const names = readdirSync(CALENDAR_FOLDER).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readCalendarFile(JSON.parse(readFileSync(join(CALENDAR_FOLDER, name), 'utf8'))));
}

/** The loaded calendars 2004–2026, or only the years named. */
export function loadedCalendars(...years: readonly number[]): Calendars {
  return calendarsOf(configCalendars().filter(({ year }) => years.length === 0 || years.includes(year)));
}
