import type { QueryResultRow } from 'pg';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import { ADDRESSED, addressees } from './notice.store';

export interface NoticeShown {
  readonly id: string;
  readonly kind: NoticeKind;
  /** The assignment, or the list where it is about one. */
  readonly subjectId: string;
  readonly task: { readonly number: number; readonly title: string } | null;
  readonly unitId: string;
  readonly unit: string;
  readonly role: string | null;
  readonly createdAt: string;
  readonly seenAt: string | null;
}

export interface NoticeFilter {
  readonly unseen?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** `$2` whom the asker answers for; `$3` only unseen; `$4`–`$6` cursor; `$7` one more than the page. */
const MINE: Statement = {
  name: 'notices-of-actor',
  text: `SELECT n.id, n.kind, n.subject_id AS "subjectId", n.unit_id AS "unitId", u.name AS unit, n.role,
           CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('number', i.number, 'title', i.title) END AS task,
           ${instant('n.created_at')} AS "createdAt", ${instant('n.seen_at')} AS "seenAt"
         FROM notice n JOIN unit u ON u.county_id = n.county_id AND u.id = n.unit_id
         LEFT JOIN assignment a ON a.county_id = n.county_id AND a.id = n.subject_id
         LEFT JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         WHERE n.county_id = $1 AND ${ADDRESSED} AND (NOT $3::boolean OR n.seen_at IS NULL)
           AND ($4::boolean IS NULL OR (n.seen_at IS NOT NULL) > $4
             OR ((n.seen_at IS NOT NULL) = $4 AND (n.created_at, n.id) < ($5::timestamptz, $6::uuid)))
         ORDER BY (n.seen_at IS NOT NULL), n.created_at DESC, n.id DESC LIMIT $7`,
};

/** What the actor's units are told in one of his roles: unseen first, the newest of each first. */
export async function noticesOf(reading: Reading, by: PersonActor, filter: NoticeFilter): Promise<Page<NoticeShown>> {
  mustMay(by, 'notice.read');
  const after = readCursor(filter.cursor, [/^(seen|unseen)$/, INSTANT, UUID]);
  const cursor = after ? [after[0] === 'seen', after[1], after[2]] : [null, null, null];
  const values = [reading.county, addressees(by), filter.unseen ?? false, ...cursor, filter.limit + 1];
  const rows = await reading.rows<NoticeShown & QueryResultRow>(MINE, values);
  return pageOf(rows, filter.limit, (row) => [row.seenAt === null ? 'unseen' : 'seen', row.createdAt, row.id]);
}
