import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import { needsSignature } from '#domain/ledger/proof';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import { ADDRESSED, addressees } from './notice.store';
import { subjectsOf } from './subject';

export interface NoticeShown {
  readonly id: string;
  readonly kind: NoticeKind;
  /** The assignment, or the list where it is about one; of a digest its unit. */
  readonly subjectId: string;
  readonly task: { readonly number: number; readonly title: string } | null;
  readonly unitId: string;
  readonly unit: string;
  readonly role: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** The digest it was told in, instead of by itself. */
  readonly digestId: string | null;
  readonly createdAt: string;
  /** When the first of the unit opened it. */
  readonly seenAt: string | null;
  /** When the asker himself opened it, and signed for it. */
  readonly openedAt: string | null;
  readonly signedAt: string | null;
  /** A person signs for this kind. */
  readonly toSign: boolean;
}

export interface NoticeFilter {
  /** Only what the asker himself has not opened. */
  readonly unseen?: boolean;
  readonly kind?: NoticeKind;
  readonly assignmentId?: string;
  /** What a digest stands for, instead of what was told by itself. */
  readonly digestId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const FIELDS = `n.id, n.kind, n.subject_id AS "subjectId", n.unit_id AS "unitId", u.name AS unit, n.role,
  n.details - 'ids' AS details, n.digest_id AS "digestId",
  CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('number', i.number, 'title', i.title) END AS task,
  ${instant('n.created_at')} AS "createdAt", ${instant('n.seen_at')} AS "seenAt"`;
const ABOUT = `JOIN unit u ON u.county_id = n.county_id AND u.id = n.unit_id
  LEFT JOIN assignment a ON a.county_id = n.county_id AND a.id = n.subject_id
  LEFT JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id`;
const proofOf = (name: string, state: string, person: string): string =>
  `LEFT JOIN notice_proof ${name} ON ${name}.county_id = n.county_id AND ${name}.notice_id = n.id AND ${name}.person_id = ${person}
     AND ${name}.channel = 'in-app' AND ${name}.state = '${state}'`;

/** `$2` whom the asker answers for; `$3` himself; `$4`–`$7` filter; `$8`–`$10` cursor; `$11` one more than the page. */
const MINE: Statement = {
  name: 'notices-of-actor',
  text: `SELECT ${FIELDS}, ${instant('seen.at')} AS "openedAt", ${instant('signed.at')} AS "signedAt", sent.at IS NULL AS fresh
         FROM notice n ${ABOUT} ${proofOf('sent', 'sent', '$3::uuid')} ${proofOf('seen', 'seen', '$3::uuid')}
           ${proofOf('signed', 'signedFor', '$3::uuid')}
         WHERE n.county_id = $1 AND ${ADDRESSED} AND (NOT $4::boolean OR seen.at IS NULL)
           AND ($5::text IS NULL OR n.kind = $5) AND ($6::uuid IS NULL OR n.subject_id = $6)
           AND n.digest_id IS NOT DISTINCT FROM $7::uuid
           AND ($8::boolean IS NULL OR (seen.at IS NOT NULL) > $8
             OR ((seen.at IS NOT NULL) = $8 AND (n.created_at, n.id) < ($9::timestamptz, $10::uuid)))
         ORDER BY (seen.at IS NOT NULL), n.created_at DESC, n.id DESC LIMIT $11`,
};
const UNREAD: Statement = {
  name: 'notices-unread',
  text: `SELECT count(*)::integer AS unread FROM (
           SELECT 1 FROM notice n ${proofOf('seen', 'seen', '$3::uuid')}
           WHERE n.county_id = $1 AND ${ADDRESSED} AND n.digest_id IS NULL AND seen.at IS NULL LIMIT $4) AS counted`,
};
const OF_ASSIGNMENT: Statement = {
  name: 'notices-of-assignment',
  text: `SELECT ${FIELDS}, NULL AS "openedAt", NULL AS "signedAt" FROM notice n ${ABOUT}
         WHERE n.county_id = $1 AND n.subject_id = $2 ORDER BY n.created_at DESC, n.id DESC LIMIT $3`,
};

type Row = Omit<NoticeShown, 'toSign'> & { readonly fresh?: boolean } & QueryResultRow;

function shown(row: Row): NoticeShown {
  const { fresh, ...notice } = { ...row, toSign: needsSignature(row.kind) };
  return fresh === undefined ? notice : (notice as NoticeShown);
}

/** A page of notices, and which of them the asker's list holds for the first time. */
export interface NoticesShown extends Page<NoticeShown> {
  readonly fresh: readonly string[];
}

/**
 * What the actor's units are told in one of his roles: what he has not opened first, the newest of each first. What was
 * folded into a digest is under it (`digestId`), not among the rest.
 */
export async function noticesOf(reading: Reading, by: PersonActor, filter: NoticeFilter): Promise<NoticesShown> {
  mustMay(by, 'notice.read');
  const after = readCursor(filter.cursor, [/^(seen|unseen)$/, INSTANT, UUID]);
  const cursor = after ? [after[0] === 'seen', after[1], after[2]] : [null, null, null];
  const { unseen, kind, assignmentId, digestId, limit } = filter;
  const filters = [unseen ?? false, kind ?? null, assignmentId ?? null, digestId ?? null];
  const rows = await reading.rows<Row>(MINE, [reading.county, addressees(by), by.personId, ...filters, ...cursor, limit + 1]);
  const fresh = rows.slice(0, limit).flatMap((row) => (row.fresh ? [row.id] : []));
  const keyOf = (row: NoticeShown): readonly string[] => [row.openedAt === null ? 'unseen' : 'seen', row.createdAt, row.id];
  return { ...pageOf(rows.map(shown), limit, keyOf), fresh };
}

/** More are not counted: a screen says 999+. */
export const MOST_COUNTED = 1000;

/** How many notices the actor has not opened, digests as one, at most {@link MOST_COUNTED}. */
export async function unreadOf(reading: Reading, by: PersonActor): Promise<number> {
  mustMay(by, 'notice.read');
  const values = [reading.county, addressees(by), by.personId, MOST_COUNTED];
  const [row] = await reading.rows<{ unread: number }>(UNREAD, values);
  return row!.unread;
}

/** The newest are shown; an assignment of a year is told about some hundred times at most. */
export const MOST_OF_ASSIGNMENT = 200;

/** What was told about an assignment, to whomever, to those who may see the assignment. The newest first. */
export async function noticesOfAssignment(reading: Reading, by: PersonActor, id: string): Promise<readonly NoticeShown[]> {
  const subject = (await subjectsOf(reading, [id])).get(id);
  if (!subject || !may(by, 'assignment.read', subject)) fail('assignment.unknown', { assignmentId: id });
  const rows = await reading.rows<Row>(OF_ASSIGNMENT, [reading.county, id, MOST_OF_ASSIGNMENT]);
  return rows.map(shown);
}
