import type { QueryResultRow } from 'pg';
import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { State } from '#domain/assignment/lifecycle';
import type { TargetValue } from '#domain/plan/target';
import type { Reading, Statement } from '../../core/reader';

/** An item of the year's list, in force. */
export interface RecordItem {
  readonly id: string;
  readonly number: number;
  readonly theme: string;
  readonly title: string;
  readonly target: TargetValue;
  readonly unit: string;
}

/** A unit's own part of an item, with what stood on the day asked about: the last report, and the last one verified. */
export interface RecordShare {
  readonly id: string;
  readonly item: number;
  readonly kind: 'lead' | 'township';
  readonly parentId: string | null;
  readonly unit: string;
  readonly unitName: string;
  readonly state: State;
  readonly target: TargetValue;
  readonly closed: boolean;
  readonly reportId: string | null;
  readonly reported: string | null;
  readonly reportedAt: string | null;
  readonly verificationId: string | null;
  readonly verifiedReportId: string | null;
  readonly verified: string | null;
  readonly verifiedAt: string | null;
}

/** What named queries about a year's list read: one snapshot of it as of the close of a day. */
export interface FigureRecord {
  readonly listId: string;
  readonly year: number;
  readonly document: string;
  readonly asOf: string;
  readonly items: readonly RecordItem[];
  readonly shares: readonly RecordShare[];
}

const LIST: Statement = {
  name: 'figure-list',
  text: `SELECT id, document_number AS document FROM annual_list
         WHERE county_id = $1 AND year = $2 AND kind = 'annual' AND state = 'dispatched' ORDER BY document_number, id LIMIT 1`,
};
const ITEMS: Statement = {
  name: 'figure-items',
  text: `SELECT id, number, theme, title, target, unit_of_measure AS unit FROM task_item
         WHERE county_id = $1 AND list_id = $2 AND state = 'current' ORDER BY number`,
};
const utc = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** `$3` the day, `$4` the zone. A figure counts as verified only with the report it stood in and the verdict on it, both on record. */
const SHARES: Statement = {
  name: 'figure-shares',
  text: `WITH bound AS (SELECT (($3::date + 1)::timestamp AT TIME ZONE $4::text) AS until)
    SELECT a.id, i.number AS item, a.kind, a.parent_id AS "parentId", u.code AS unit, u.name AS "unitName", a.state, a.target,
      coalesce(a.closed_at < b.until, false) AS closed,
      r.id AS "reportId", trim_scale(r.figure)::text AS reported, ${utc('r.received_at')} AS "reportedAt",
      v.id AS "verificationId", v."reportId" AS "verifiedReportId", trim_scale(v.figure)::text AS verified, ${utc('v.at')} AS "verifiedAt"
    FROM assignment a CROSS JOIN bound b
    JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id AND i.state = 'current'
    JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
    LEFT JOIN LATERAL (SELECT p.id, p.figure, p.received_at FROM report p WHERE p.county_id = a.county_id AND p.assignment_id = a.id
      AND p.received_at < b.until AND NOT EXISTS (SELECT 1 FROM verification t WHERE t.county_id = p.county_id AND t.report_id = p.id
        AND t.outcome = 'takenBack' AND t.at < b.until) ORDER BY p.number DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (SELECT x.id, x.report_id AS "reportId", p.figure, x.at FROM verification x
      JOIN report p ON p.county_id = x.county_id AND p.id = x.report_id
      WHERE x.county_id = a.county_id AND x.assignment_id = a.id AND x.outcome = 'verified' AND x.at < b.until
      ORDER BY x.at DESC LIMIT 1) v ON a.state IN ('verified', 'closed')
    WHERE a.county_id = $1 AND a.list_id = $2 AND a.kind IN ('lead', 'township') AND a.state <> 'withdrawn'
    ORDER BY i.number, a.kind DESC, u.code, a.id`,
};

/** The year's dispatched list as it stood at the close of a day; undefined where the year has none. */
export async function figureRecord(reading: Reading, year: number, asOf: string): Promise<FigureRecord | undefined> {
  const [list] = await reading.rows<{ id: string; document: string }>(LIST, [reading.county, year]);
  if (!list) return undefined;
  const items = await reading.rows<RecordItem & QueryResultRow>(ITEMS, [reading.county, list.id]);
  const shares = await reading.rows<RecordShare & QueryResultRow>(SHARES, [reading.county, list.id, asOf, reading.zone]);
  return { listId: list.id, year, document: list.document, asOf, items, shares };
}

/** As `figureRecord`; refused where the year has no dispatched list (`document.no-list`). */
export async function mustHaveRecord(reading: Reading, year: number, asOf: string = formatDay(reading.today)): Promise<FigureRecord> {
  return (await figureRecord(reading, year, asOf)) ?? fail('document.no-list', { year });
}

/** Townships' shares where an item was split, else the lead unit's own. */
export function leavesOf({ shares }: FigureRecord, item: number, unit?: string): readonly RecordShare[] {
  const all = shares.filter((share) => share.item === item);
  const split = all.filter(({ kind }) => kind === 'township');
  const leaves = split.length > 0 ? split : all;
  return unit === undefined ? leaves : all.filter((share) => share.unit === unit);
}

export function isDone({ state }: RecordShare): boolean {
  return state === 'verified' || state === 'closed';
}
