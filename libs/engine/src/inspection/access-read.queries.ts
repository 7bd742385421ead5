import type { QueryResultRow } from 'pg';
import { formatDay } from '#domain/kernel/day';
import type { Day } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor } from '../core/cursor';
import type { Reader, Statement } from '../core/reader';
import { isOnlyInspector } from './inspection.queries';

/** One kind of look at one subject, once in ten minutes. */
export interface ReadShown {
  readonly at: string;
  readonly accountId: string;
  readonly person: string;
  readonly unit: string;
  readonly accessId: string | null;
  readonly inspection: string | null;
  readonly operation: string;
  readonly subject: string;
  readonly asked: string;
  /** What was looked at, where it is a task, an item, a unit or a list, and the asker may see business; else null. */
  readonly about: string | null;
}

export interface ReadFilter {
  readonly accessId?: string;
  readonly accountId?: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly cursor?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const ABOUT = `CASE WHEN $2::boolean AND r.subject <> '' THEN coalesce(
    (SELECT t.title FROM assignment a JOIN task_item t ON t.county_id = a.county_id AND t.id = a.item_id
     WHERE a.county_id = $1 AND a.id = r.subject::uuid),
    (SELECT t.title FROM task_item t WHERE t.county_id = $1 AND t.id = r.subject::uuid),
    (SELECT u.name FROM unit u WHERE u.county_id = $1 AND u.id = r.subject::uuid),
    (SELECT l.title FROM annual_list l WHERE l.county_id = $1 AND l.id = r.subject::uuid),
    (SELECT e.title FROM evidence e WHERE e.county_id = $1 AND e.id = r.subject::uuid)) END`;

/** `$2` with names, `$3` one account's, `$4` under one access, `$5`–`$6` days, `$7`–`$10` cursor, `$11` one more than the page. */
const READS: Statement = {
  name: 'access-reads',
  text: `SELECT ${instant('r.at')} AS at, r.account_id AS "accountId", p.name AS person, u.name AS unit, r.access_id AS "accessId",
           i.title AS inspection, r.operation, r.subject, r.asked, ${ABOUT} AS about
         FROM access_read r
         JOIN account a ON a.county_id = r.county_id AND a.id = r.account_id
         JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
         JOIN person p ON p.county_id = r.county_id AND p.id = r.person_id
         LEFT JOIN inspection_access x ON x.county_id = r.county_id AND x.id = r.access_id
         LEFT JOIN inspection i ON i.county_id = x.county_id AND i.id = x.inspection_id
         WHERE r.county_id = $1 AND ($3::uuid IS NULL OR r.account_id = $3) AND ($4::uuid IS NULL OR r.access_id = $4)
           AND ($5::date IS NULL OR r.at >= $5::timestamp AT TIME ZONE $12::text)
           AND ($6::date IS NULL OR r.at < ($6::date + 1)::timestamp AT TIME ZONE $12::text)
           AND ($7::timestamptz IS NULL OR (r.at, r.account_id, r.operation, r.subject) < ($7, $8::uuid, $9::text, $10::text))
         ORDER BY r.at DESC, r.account_id DESC, r.operation DESC, r.subject DESC LIMIT $11`,
};

const ID = /^[0-9a-f-]{36}$/;
const WORD = /^[A-Za-z]{1,60}$/;
const SUBJECT = /^([0-9a-f-]{36})?$/;

/** Who looked at what, and when: everybody's for the offices that let inspectors in, one's own for an inspector. */
export class AccessReadQueries {
  constructor(private readonly reader: Reader) {}

  all(by: PersonActor, filter: ReadFilter): Promise<Page<ReadShown>> {
    mustMay(by, 'access.readLog');
    const own = isOnlyInspector(by);
    const business = by.grants.some(({ role }) => role === 'supervision' || role === 'inspector');
    const after = readCursor(filter.cursor, [INSTANT, ID, WORD, SUBJECT]) ?? [null, null, null, null];
    return this.reader.read(by.countyId, async (reading) => {
      const whose = own ? by.accountId : (filter.accountId ?? null);
      const days = [filter.from, filter.until].map((day) => (day === undefined ? null : formatDay(day)));
      const values = [reading.county, business, whose, filter.accessId ?? null, ...days, ...after, filter.limit + 1, reading.zone];
      const rows = await reading.rows<ReadShown & QueryResultRow>(READS, values);
      return pageOf(rows, filter.limit, ({ at, accountId, operation, subject }) => [at, accountId, operation, subject]);
    });
  }
}
