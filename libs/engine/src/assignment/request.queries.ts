import type { QueryResultRow } from 'pg';
import type { PersonActor } from '#domain/people/actor';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import { REQUEST_COLUMNS, type RequestCard } from './details.queries';
import { conditionFrom, visibleTo } from './visible';

/** A request that waits, with the task it is about. */
export interface WaitingRequest extends RequestCard {
  readonly itemNumber: number;
  readonly title: string;
  readonly askedUnit: string;
  readonly dueOn: string | null;
  readonly assignmentVersion: number;
}

export interface RequestFilter {
  readonly kind?: 'return' | 'extension';
  readonly cursor?: string;
  readonly limit: number;
}

/** `$2`–`$8` visibility; `$9` kind, `$10`, `$11` cursor, `$12` one more than the page. */
const WAITING: Statement = {
  name: 'requests-waiting',
  text: `SELECT ${REQUEST_COLUMNS}, i.number AS "itemNumber", i.title, u.name AS "askedUnit", a.due_on::text AS "dueOn",
           a.version AS "assignmentVersion"
         FROM request r JOIN assignment a ON a.county_id = r.county_id AND a.id = r.assignment_id
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         JOIN unit u ON u.county_id = r.county_id AND u.id = r.asked_unit_id
         WHERE r.county_id = $1 AND r.state = 'open' AND a.state NOT IN ('closed', 'withdrawn') AND ${conditionFrom(2)}
           AND ($9::text IS NULL OR r.kind = $9)
           AND ($10::timestamptz IS NULL OR (r.asked_at, r.id) > ($10, $11::uuid))
         ORDER BY r.asked_at, r.id LIMIT $12`,
};

/** Requests that nobody has decided yet and the actor may see, the oldest first. */
export async function waitingRequests(
  reading: Reading,
  by: PersonActor,
  filter: RequestFilter,
): Promise<Page<WaitingRequest>> {
  const after = readCursor(filter.cursor, [INSTANT, UUID]);
  const cursor = [filter.kind ?? null, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1];
  const rows = await reading.rows<WaitingRequest & QueryResultRow>(WAITING, [
    reading.county,
    ...visibleTo(by, 2).values,
    ...cursor,
  ]);
  return pageOf(rows, filter.limit, (row) => [row.askedAt, row.id]);
}
