import type { QueryResultRow } from 'pg';
import type { PostId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { may } from '#domain/people/permission';
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
  /** Whether the actor may decide it. */
  readonly mayDecide: boolean;
}

export interface RequestFilter {
  readonly kind?: 'return' | 'extension';
  /** With a kind: only those that the actor may decide. */
  readonly toDecide?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** `$1` county, `$2`–`$8` visibility, `$9` kind. */
const OPEN = `r.county_id = $1 AND r.state = 'open' AND a.state NOT IN ('closed', 'withdrawn') AND ${conditionFrom(2)}
           AND ($9::text IS NULL OR r.kind = $9)`;

/** `$2`–`$8` visibility; `$9` kind, `$10`, `$11` cursor, `$12` one more than the page. */
const WAITING: Statement = {
  name: 'requests-waiting',
  text: `SELECT ${REQUEST_COLUMNS}, i.number AS "itemNumber", i.title, u.name AS "askedUnit", a.due_on::text AS "dueOn",
           a.version AS "assignmentVersion", a.leader_post_id AS "leaderPostId"
         FROM request r JOIN assignment a ON a.county_id = r.county_id AND a.id = r.assignment_id
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         JOIN unit u ON u.county_id = r.county_id AND u.id = r.asked_unit_id
         WHERE ${OPEN}
           AND ($10::timestamptz IS NULL OR (r.asked_at, r.id) > ($10, $11::uuid))
         ORDER BY r.asked_at, r.id LIMIT $12`,
};

const COUNT: Statement = {
  name: 'requests-to-decide',
  text: `SELECT count(*)::integer AS n FROM request r JOIN assignment a ON a.county_id = r.county_id AND a.id = r.assignment_id WHERE ${OPEN}`,
};

type Row = Omit<WaitingRequest, 'mayDecide'> & { readonly leaderPostId: PostId; readonly kind: keyof typeof DECIDE } & QueryResultRow;

const DECIDE = { return: 'assignment.decideReturn', extension: 'assignment.decideExtension' } as const;

/** How many of a kind wait for this actor: as many as {@link waitingRequests} lists `toDecide`. */
export async function requestsToDecide(reading: Reading, by: PersonActor, kind: keyof typeof DECIDE): Promise<number> {
  const rows = await reading.rows<{ n: number }>(COUNT, [reading.county, ...visibleTo(by, 2, DECIDE[kind]).values, kind]);
  return rows[0]?.n ?? 0;
}

/** Requests that nobody has decided yet and the actor may see, the oldest first. */
export async function waitingRequests(
  reading: Reading,
  by: PersonActor,
  filter: RequestFilter,
): Promise<Page<WaitingRequest>> {
  const after = readCursor(filter.cursor, [INSTANT, UUID]);
  const cursor = [filter.kind ?? null, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1];
  const rows = await reading.rows<Row>(WAITING, [
    reading.county,
    ...visibleTo(by, 2, filter.toDecide && filter.kind ? DECIDE[filter.kind] : undefined).values,
    ...cursor,
  ]);
  const { items, nextCursor } = pageOf(rows, filter.limit, (row) => [row.askedAt, row.id]);
  return { items: items.map(({ leaderPostId, ...row }) => ({ ...row, mayDecide: may(by, DECIDE[row.kind], { leaderPostId }) })), nextCursor };
}
