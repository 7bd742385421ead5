import type { QueryResultRow } from 'pg';
import type { PersonActor } from '#domain/people/actor';
import { type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import { conditionFrom, visibleTo } from './visible';

/** A task as lists show it. Days are `YYYY-MM-DD`, instants RFC 3339, amounts decimal strings. */
export interface AssignmentCard {
  readonly id: string;
  readonly listId: string;
  readonly itemId: string;
  readonly itemNumber: number;
  readonly theme: string;
  readonly title: string;
  readonly parentId: string | null;
  readonly kind: string;
  readonly state: string;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly leadUnit: string;
  readonly leaderPostId: string;
  readonly leader: string;
  readonly verifierUnit: string;
  readonly target: object;
  readonly unitOfMeasure: string;
  readonly cadence: string;
  readonly countersign: boolean;
  readonly dispatchedOn: string;
  readonly originalDueOn: string | null;
  readonly dueOn: string | null;
  readonly acknowledgeDueOn: string | null;
  readonly suspendedOn: string | null;
  readonly figure: string | null;
  readonly figureVerified: boolean;
  readonly reportCount: number;
  readonly closureNumber: string | null;
  readonly version: number;
}

export interface AssignmentFilter {
  readonly unitId?: string;
  readonly state?: string;
  readonly itemId?: string;
  readonly listId?: string;
  readonly leaderPostId?: string;
  readonly parentId?: string;
  /** Due from and until these days, both included; what has no day yet is left out. */
  readonly dueFrom?: string;
  readonly dueUntil?: string;
  /** Only those that the actor's own unit is accountable for, or his own post leads. */
  readonly mine?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

export interface AssignmentPage extends Page<AssignmentCard> {
  /** Of the whole list, by the same statement as its rows. */
  readonly total: number;
}

export const CARD_COLUMNS = `a.id, a.list_id AS "listId", a.item_id AS "itemId", i.number AS "itemNumber", i.theme, i.title,
  a.parent_id AS "parentId", a.kind, a.state, a.unit_id AS "unitId", u.name AS unit, lu.name AS "leadUnit",
  a.leader_post_id AS "leaderPostId", p.title AS leader, vu.name AS "verifierUnit", a.target,
  a.unit_of_measure AS "unitOfMeasure", a.cadence, a.countersign, a.dispatched_on::text AS "dispatchedOn",
  a.original_due_on::text AS "originalDueOn", a.due_on::text AS "dueOn", a.acknowledge_due_on::text AS "acknowledgeDueOn",
  a.suspended_on::text AS "suspendedOn", trim_scale(a.figure)::text AS figure, a.figure_verified AS "figureVerified",
  a.report_count AS "reportCount", a.closure_number AS "closureNumber", a.version`;

export const CARD_TABLES = `assignment a
  JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
  LEFT JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
  JOIN unit lu ON lu.county_id = a.county_id AND lu.id = a.lead_unit_id
  JOIN unit vu ON vu.county_id = a.county_id AND vu.id = a.verifier_unit_id
  JOIN post p ON p.county_id = a.county_id AND p.id = a.leader_post_id`;

/** `$1` county, `$2`–`$8` visibility, `$9`–`$17` filters, `$18`–`$19` cursor, `$20` one more than the page. */
const LIST: Statement = {
  name: 'assignment-list',
  text: `WITH hits AS MATERIALIZED (
      SELECT a.id, coalesce(a.due_on, 'infinity'::date) AS due FROM assignment a
      WHERE a.county_id = $1 AND ${conditionFrom(2)}
        AND ($9::uuid IS NULL OR a.unit_id = $9) AND ($10::text IS NULL OR a.state = $10)
        AND ($11::uuid IS NULL OR a.item_id = $11) AND ($12::uuid IS NULL OR a.list_id = $12)
        AND ($13::uuid IS NULL OR a.leader_post_id = $13) AND ($14::uuid IS NULL OR a.parent_id = $14)
        AND ($15::date IS NULL OR a.due_on >= $15) AND ($16::date IS NULL OR a.due_on <= $16)
        AND ($17::uuid[] IS NULL OR a.unit_id = ANY($17) OR a.leader_post_id = ANY($17))
    ), page AS (
      SELECT h.id, h.due FROM hits h WHERE $18::date IS NULL OR (h.due, h.id) > ($18, $19::uuid)
      ORDER BY h.due, h.id LIMIT $20
    )
    SELECT t.total, c.* FROM (SELECT count(*)::integer AS total FROM hits) t
    LEFT JOIN (SELECT ${CARD_COLUMNS}, page.due::text AS due FROM page JOIN (${CARD_TABLES}) ON a.county_id = $1 AND a.id = page.id) c ON true
    ORDER BY c.due::date, c.id`,
};

type Row = AssignmentCard & QueryResultRow & { readonly total: number; readonly due: string };

/** What the actor may see, nearest limit first; tasks without a day come last. */
export async function listAssignments(
  reading: Reading,
  by: PersonActor,
  filter: AssignmentFilter,
): Promise<AssignmentPage> {
  const after = readCursor(filter.cursor, [/^(infinity|\d{4}-\d\d-\d\d)$/, UUID]);
  const mine = filter.mine ? [...by.grants.map(({ unitId }) => unitId), ...by.leaderPostIds] : null;
  const rows = await reading.rows<Row>(LIST, [
    reading.county,
    ...visibleTo(by, 2).values,
    filter.unitId ?? null,
    filter.state ?? null,
    filter.itemId ?? null,
    filter.listId ?? null,
    filter.leaderPostId ?? null,
    filter.parentId ?? null,
    filter.dueFrom ?? null,
    filter.dueUntil ?? null,
    mine,
    after?.[0] ?? null,
    after?.[1] ?? null,
    filter.limit + 1,
  ]);
  const total = rows[0]?.total ?? 0;
  const found = rows.filter(({ id }) => id !== null);
  const { items, nextCursor } = pageOf(found, filter.limit, (row) => [row.due, row.id]);
  return { items: items.map(cardOf), nextCursor, total };
}

function cardOf({ total: _total, due: _due, ...card }: Row): AssignmentCard {
  return card;
}
