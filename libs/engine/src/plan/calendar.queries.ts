import type { Reading, Statement } from '../core/reader';

export interface CalendarOverview {
  readonly year: number;
  readonly version: number;
  readonly status: 'published' | 'provisional';
  readonly document: string;
  /** Weekdays open by pattern, 1 = Monday … 7 = Sunday. */
  readonly weekly: readonly number[];
  readonly closed: readonly string[];
  readonly opened: readonly string[];
  /** `HH:MM` from and until. */
  readonly officeHours: readonly (readonly string[])[];
  readonly loadedAt: string;
}

const OVERVIEW: Statement = {
  name: 'calendars-overview',
  text: `SELECT DISTINCT ON (year) year, version, status, document, content->'weekly' AS weekly, content->'closed' AS closed,
           content->'opened' AS opened, content->'officeHours' AS "officeHours", to_char(loaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "loadedAt"
         FROM work_calendar WHERE county_id = $1 ORDER BY year, version DESC`,
};

/** The calendar in force of each loaded year, with the days its notice closes and opens. */
export function calendarsOverview(reading: Reading): Promise<readonly CalendarOverview[]> {
  return reading.rows<CalendarOverview>(OVERVIEW, [reading.county]);
}
