import { readCalendarFile } from '#domain/calendar/read-calendar-file';
import { type Calendars, type YearCalendar, calendarsOf } from '#domain/calendar/work-calendar';
import { fail } from '#domain/kernel/failure';
import { isSame } from '#domain/plan/annual-list';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const ALL: Statement = {
  name: 'calendars-all',
  text: 'SELECT year, version, content FROM work_calendar WHERE county_id = $1 ORDER BY year, version',
};
/** The county's row is the lock: two loads of a year never get the same version. */
const LOCK: Statement = { name: 'calendar-lock', text: 'SELECT 1 FROM county WHERE county_id = $1 FOR UPDATE' };
const INSERT: Statement = {
  name: 'calendar-insert',
  text: `INSERT INTO work_calendar (county_id, year, version, status, document, content, loaded_at)
         SELECT $1, c.year, c.version, c.status, c.document, c.content, $3::timestamptz
         FROM jsonb_to_recordset($2::jsonb) AS c(year integer, version integer, status text, document text, content jsonb)`,
};
const BUMP: Statement = {
  name: 'calendar-bump',
  text: 'UPDATE county SET calendar_version = calendar_version + 1 WHERE county_id = $1',
};
const SUBJECT: Statement = {
  name: 'calendar-subject',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county' ORDER BY opened_on, id LIMIT 1`,
};

/** Every version of every year a county ever loaded: what a limit was computed under can be asked for again. */
export class CalendarVersions {
  private constructor(private readonly years: ReadonlyMap<number, readonly YearCalendar[]>) {}

  static async of(reading: Reading): Promise<CalendarVersions> {
    const rows = await reading.rows<{ year: number; version: number; content: object }>(ALL, [reading.county]);
    const years = new Map<number, YearCalendar[]>();
    for (const { year, version, content } of rows) {
      years.set(year, [...(years.get(year) ?? []), readCalendarFile({ ...content, version })]);
    }
    return new CalendarVersions(years);
  }

  newest(): Calendars {
    return calendarsOf([...this.years.values()].flatMap((versions) => versions.at(-1) ?? []));
  }

  /** The calendars of these versions, by year; other years are not among them. */
  at(versions: Readonly<Record<string, number>>): Calendars {
    const wanted = Object.entries(versions).map(([year, version]) =>
      this.years.get(Number(year))?.find((calendar) => calendar.version === version),
    );
    return calendarsOf(wanted.filter((calendar) => calendar !== undefined));
  }

  newestOf(year: number): YearCalendar | undefined {
    return this.years.get(year)?.at(-1);
  }

  /** Year → newest version. */
  newestVersions(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.years].map(([year, versions]) => [year, versions.at(-1)?.version ?? 0]));
  }

  /** The newest of the file's year, once `nextVersion` found that it says the same. */
  sameAs(json: unknown): YearCalendar {
    const { year } = readCalendarFile(json);
    return this.newestOf(year) ?? fail('limit.year-not-loaded', { year });
  }

  /** As if the calendar were loaded. */
  with(calendar: YearCalendar): CalendarVersions {
    const versions = [...(this.years.get(calendar.year) ?? []), calendar];
    return new CalendarVersions(new Map([...this.years, [calendar.year, versions]]));
  }
}

/** The next version of its year; undefined where the newest says the same. A file's own number does not count. */
export function nextVersion(versions: CalendarVersions, json: unknown): YearCalendar | undefined {
  const calendar = readCalendarFile(json);
  const newest = versions.newestOf(calendar.year);
  if (newest && isSame({ ...newest, version: 0 }, { ...calendar, version: 0 })) return undefined;
  return { ...calendar, version: (newest?.version ?? 0) + 1 };
}

export async function lockCalendars(tx: Tx): Promise<void> {
  await tx.rows(LOCK, [tx.county]);
}

/** Writes new versions, tells every process by the county's calendar version, and leaves `calendar.loaded` for each. */
export async function storeCalendars(
  tx: Tx,
  loaded: readonly { readonly calendar: YearCalendar; readonly json: unknown }[],
): Promise<void> {
  const rows = loaded.map(({ calendar: { year, version, status, document }, json }) => ({
    year,
    version,
    status,
    document,
    content: { ...(json as object), version: undefined },
  }));
  await tx.rows(INSERT, [tx.county, JSON.stringify(rows), tx.now]);
  await tx.rows(BUMP, [tx.county]);
  const [subject] = await tx.rows<{ id: string }>(SUBJECT, [tx.county]);
  if (!subject) throw new Error('the county has no unit of its own');
  const facts = rows.map(({ year, version, status, document }) => ({
    fact: 'calendar.loaded' as const,
    subject: { kind: 'calendar' as const, id: subject.id },
    data: { year, version, status, document },
  }));
  tx.leave({ facts });
}
