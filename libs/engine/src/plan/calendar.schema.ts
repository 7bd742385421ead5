import { EntitySchema } from 'typeorm';
import { keyColumn, ofCounty } from '../core/schema-parts';

export interface WorkCalendarRow {
  readonly countyId: number;
  readonly year: number;
  readonly version: number;
  readonly status: string;
  readonly document: string;
  readonly content: object;
  readonly loadedAt: string;
}

export const WORK_CALENDAR = new EntitySchema<WorkCalendarRow>({
  name: 'work_calendar',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'work_calendar'),
    year: keyColumn('year', 'integer', 'work_calendar'),
    version: keyColumn('version', 'integer', 'work_calendar'),
    status: { type: 'text' },
    document: { type: 'text' },
    content: { type: 'jsonb' },
    loadedAt: { name: 'loaded_at', type: 'timestamptz' },
  },
  foreignKeys: [ofCounty('work_calendar')],
  checks: [
    { name: 'work_calendar_status_check', expression: `status IN ('published', 'provisional')` },
    { name: 'work_calendar_year_check', expression: 'year BETWEEN 1990 AND 2200' },
    { name: 'work_calendar_version_check', expression: 'version >= 1' },
  ],
});
