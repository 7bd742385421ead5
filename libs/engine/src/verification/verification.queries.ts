import type { QueryResultRow } from 'pg';
import type { PersonActor } from '#domain/people/actor';
import { type Difference, differenceOf } from '#domain/report/difference';
import type { Report } from '#domain/report/report';
import { type AssignmentCard, CARD_COLUMNS, CARD_TABLES } from '../assignment/assignment.queries';
import { conditionFrom, visibleTo } from '../assignment/visible';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import { REPORT_COLUMNS, type ReportView } from '../report/report.queries';

/** A submission that waits for a verifier: the task, the report, and what it changed since the one before. */
export interface WaitingSubmission {
  readonly assignment: AssignmentCard;
  readonly report: ReportView;
  readonly openedBy: string | null;
}

/**
 * `$2`–`$8` whose units verify; `$9`, `$10` cursor, `$11` one more than the page. `OFFSET 0` keeps each look-up by its
 * key: joined freely on tables without statistics (just imported), 150 waiting submissions took more than 15 s.
 */
const QUEUE: Statement = {
  name: 'verification-queue',
  text: `SELECT c.*, w.opened_by AS "openedBy", to_jsonb(now_r) AS report, to_jsonb(before_r) AS before, w.received AS received
    FROM (SELECT a.id, a.opened_by, a.submission_id, s.number,
            to_char(s.received_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS received
          FROM assignment a JOIN report s ON s.county_id = a.county_id AND s.id = a.submission_id
          WHERE a.county_id = $1 AND a.state IN ('awaitingVerification', 'underVerification') AND ${conditionFrom(2)}
            AND ($9::timestamptz IS NULL OR (s.received_at, a.id) > ($9, $10::uuid))
          ORDER BY s.received_at, a.id LIMIT $11) w
    JOIN LATERAL (SELECT ${CARD_COLUMNS} FROM ${CARD_TABLES} WHERE a.county_id = $1 AND a.id = w.id OFFSET 0) c ON true
    JOIN LATERAL (SELECT ${REPORT_COLUMNS} FROM report r WHERE r.county_id = $1 AND r.id = w.submission_id OFFSET 0) now_r ON true
    LEFT JOIN LATERAL (SELECT ${REPORT_COLUMNS} FROM report r WHERE r.county_id = $1 AND r.assignment_id = w.id
                         AND r.number = w.number - 1 OFFSET 0) before_r ON true
    ORDER BY w.received, w.id`,
};

interface Row extends QueryResultRow, AssignmentCard {
  readonly openedBy: string | null;
  readonly report: Report & { readonly receivedAt: string };
  readonly before: Report | null;
  readonly received: string;
}

/** What waits for the units the actor verifies for, the longest waiting first. */
export async function verificationQueue(
  reading: Reading,
  by: PersonActor,
  page: { readonly cursor?: string; readonly limit: number },
): Promise<Page<WaitingSubmission>> {
  const after = readCursor(page.cursor, [INSTANT, UUID]);
  const values = [
    reading.county,
    ...visibleTo(by, 2, 'report.verify').values,
    after?.[0] ?? null,
    after?.[1] ?? null,
    page.limit + 1,
  ];
  const rows = await reading.rows<Row>(QUEUE, values);
  const cut = pageOf(rows, page.limit, (row) => [row.received, row.id]);
  return { ...cut, items: cut.items.map(waiting) };
}

function waiting({ openedBy, report, before, received: _received, ...assignment }: Row): WaitingSubmission {
  const difference: Difference = differenceOf(before, report);
  return { assignment, report: { ...report, difference }, openedBy };
}
