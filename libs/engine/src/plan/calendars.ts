import type { CountyId } from '#domain/kernel/ids';
import { readCalendarFile } from '#domain/calendar/read-calendar-file';
import { type Calendars, calendarsOf } from '#domain/calendar/work-calendar';
import type { Reading, Statement } from '../core/reader';

const NEWEST: Statement = {
  name: 'calendars-newest',
  text: `SELECT DISTINCT ON (year) year, version, content FROM work_calendar WHERE county_id = $1 ORDER BY year, version DESC`,
};

/**
 * The county's calendars, newest version of each year. Kept in memory per county for as long as the county's
 * calendar version stands, which every transaction is told when it begins: never stale, hardly ever read.
 */
export class CalendarShelf {
  private readonly kept = new Map<CountyId, { version: number; calendars: Calendars }>();

  async of(reading: Reading): Promise<Calendars> {
    const kept = this.kept.get(reading.county);
    if (kept?.version === reading.calendarVersion) return kept.calendars;
    const rows = await reading.rows<{ version: number; content: Record<string, unknown> }>(NEWEST, [reading.county]);
    const calendars = calendarsOf(rows.map((row) => readCalendarFile({ ...row.content, version: row.version })));
    this.kept.set(reading.county, { version: reading.calendarVersion, calendars });
    return calendars;
  }
}
