import type { QueryResultRow } from 'pg';
import { formatDay } from '#domain/kernel/day';
import { periodNamed } from '#domain/calendar/period';
import { COLOUR_OF, type Colour, LIGHT_REASONS, type LightReason } from '#domain/assignment/light';
import type { PersonActor } from '#domain/people/actor';
import type { ProofRule } from '#domain/plan/proof-rule';
import { type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import { lateOn, owes } from './completeness.queries';
import { lightDaysFrom, litOn, rankOf, SINCE, standings } from './light-sql';
import { conditionFrom, visibleTo } from './visible';

export const SENT = ['onTime', 'late', 'missing'] as const;
export type Sent = (typeof SENT)[number];

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
  /** What a completion must carry besides words. */
  readonly proof: ProofRule | null;
  readonly finding: { readonly id: string; readonly planned: boolean; readonly planWaits: boolean } | null; // the problem it puts right, and whether its plan was accepted
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
  readonly theme?: string;
  /** Of units' tasks only: a leader's part would count its units' twice. */
  readonly colour?: Colour;
  readonly reason?: LightReason;
  /** Only what its unit owes: not signed for yet, or under way. */
  readonly owed?: boolean;
  /** Only units' tasks with a figure: any, or one that somebody else verified. */
  readonly figure?: 'reported' | 'verified';
  readonly kind?: 'lead' | 'township' | 'leadership';
  /** Only what the overview counts: units' tasks that are not withdrawn. */
  readonly counted?: boolean;
  /** Only what owes a report on this period (its key). */
  readonly period?: string;
  /** With a period: whose report on it came on time, came late, has not come. */
  readonly sent?: Sent;
  /** `due`: nearest limit first, as without it; `worst`: by colour, and in it what has lasted longest. */
  readonly sort?: 'due' | 'worst';
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
  a.report_count AS "reportCount", a.closure_number AS "closureNumber", a.version, a.proof, CASE WHEN a.origin IS NOT NULL THEN json_build_object('id', a.origin ->> 'findingId', 'planned', (a.origin -> 'planned')::boolean, 'planWaits', coalesce((a.origin -> 'planWaits')::boolean, false)) END AS finding`;

export const CARD_TABLES = `assignment a
  JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
  LEFT JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
  JOIN unit lu ON lu.county_id = a.county_id AND lu.id = a.lead_unit_id
  JOIN unit vu ON vu.county_id = a.county_id AND vu.id = a.verifier_unit_id
  JOIN post p ON p.county_id = a.county_id AND p.id = a.leader_post_id`;

/** `$1` county, `$2`–`$8` visibility, `$9`–`$27` filters; `$23`–`$27` a period's key, cadence, first and last day, what was sent. */
const WANTED = `a.county_id = $1 AND ${conditionFrom(2)}
        AND ($9::uuid IS NULL OR a.unit_id = $9) AND ($10::text IS NULL OR a.state = $10)
        AND ($11::uuid IS NULL OR a.item_id = $11) AND ($12::uuid IS NULL OR a.list_id = $12)
        AND ($13::uuid IS NULL OR a.leader_post_id = $13) AND ($14::uuid IS NULL OR a.parent_id = $14)
        AND ($15::date IS NULL OR a.due_on >= $15) AND ($16::date IS NULL OR a.due_on <= $16)
        AND ($17::uuid[] IS NULL OR a.unit_id = ANY($17) OR a.leader_post_id = ANY($17))
        AND ($18::text IS NULL OR EXISTS (SELECT 1 FROM task_item t WHERE t.county_id = a.county_id AND t.id = a.item_id AND t.theme = $18))
        AND (NOT $19::boolean OR a.unit_id IS NOT NULL AND a.state IN ('dispatched', 'underway'))
        AND ($20::text IS NULL OR a.unit_id IS NOT NULL AND a.state <> 'withdrawn' AND a.figure IS NOT NULL
          AND (a.figure_verified OR $20 = 'reported'))
        AND ($21::text IS NULL OR a.kind = $21) AND (NOT $22::boolean OR a.unit_id IS NOT NULL AND a.state <> 'withdrawn')
        AND ($23::text IS NULL OR a.cadence = $24 AND ${owes('$25::date', '$26::date')}
          AND ($27::text IS NULL OR CASE ${lateOn('$23')} WHEN true THEN 'late' WHEN false THEN 'onTime' ELSE 'missing' END = $27))`;

/** `$28`–`$29` cursor, `$30` one more than the page. `hits`: ids with the `key` the list is sorted by, as text. */
function listed(name: string, hits: string): Statement {
  return {
    name,
    text: `WITH ${hits}, page AS (
      SELECT h.id, h.key FROM hits h WHERE $28::text IS NULL OR (h.key, h.id) > ($28 COLLATE "C", $29::uuid)
      ORDER BY h.key, h.id LIMIT $30
    )
    SELECT t.total, c.* FROM (SELECT count(*)::integer AS total FROM hits) t
    LEFT JOIN (SELECT ${CARD_COLUMNS}, page.key FROM page JOIN (${CARD_TABLES}) ON a.county_id = $1 AND a.id = page.id) c ON true
    ORDER BY c.key, c.id`,
  };
}

const dueKey = (task: string): string => `coalesce(${task}.due_on::text, 'infinity') COLLATE "C"`;
const WORST_KEY = `(${rankOf('k.reason')}::text || (${SINCE})::text) COLLATE "C"`;

/** Where lights are looked at: `$31` the lists' days, `$32` the day, `$33` reasons. */
function litHits(key: string): string {
  return `${lightDaysFrom(31)}, hits AS MATERIALIZED (
      SELECT k.id, ${key} AS key FROM ${litOn('$32::date', standings('a.kind', WANTED))} k
      WHERE $33::text[] IS NULL OR k.unit_id IS NOT NULL AND k.reason = ANY($33))`;
}

const LISTS = {
  plain: listed('assignment-list', `hits AS MATERIALIZED (SELECT a.id, ${dueKey('a')} AS key FROM assignment a WHERE ${WANTED})`),
  due: listed('assignment-list-lit', litHits(dueKey('k'))),
  worst: listed('assignment-list-worst', litHits(WORST_KEY)),
};

type Row = AssignmentCard & QueryResultRow & { readonly total: number; readonly key: string };

/**
 * What the actor may see, nearest limit first; tasks without a day come last. It is the list behind every number of the
 * overview: the same filters count there. Lights are looked at only where they are asked for; then `days` is needed.
 */
export async function listAssignments(
  reading: Reading,
  by: PersonActor,
  filter: AssignmentFilter,
  days: () => Promise<string> = () => Promise.resolve('[]'),
): Promise<AssignmentPage> {
  const reasons = reasonsOf(filter);
  const lit = reasons !== null || filter.sort === 'worst';
  const values = [reading.county, ...visibleTo(by, 2).values, ...filtersOf(by, filter), ...cursorOf(filter), filter.limit + 1];
  if (lit) values.push(await days(), formatDay(reading.today), reasons);
  const rows = await reading.rows<Row>(LISTS[lit ? (filter.sort ?? 'due') : 'plain'], values);
  const total = rows[0]?.total ?? 0;
  const found = rows.filter(({ id }) => id !== null);
  const { items, nextCursor } = pageOf(found, filter.limit, (row) => [row.key, row.id]);
  return { items: items.map(cardOf), nextCursor, total };
}

function filtersOf(by: PersonActor, filter: AssignmentFilter): readonly unknown[] {
  const mine = filter.mine ? [...by.grants.map(({ unitId }) => unitId), ...by.leaderPostIds] : null;
  const { unitId, state, itemId, listId, leaderPostId, parentId, dueFrom, dueUntil } = filter;
  const given = [unitId, state, itemId, listId, leaderPostId, parentId, dueFrom, dueUntil].map((value) => value ?? null);
  return [...given, mine, filter.theme ?? null, filter.owed ?? false, filter.figure ?? null, filter.kind ?? null, filter.counted ?? false, ...periodOf(filter)];
}

function periodOf({ period: key, sent }: AssignmentFilter): readonly unknown[] {
  const period = key === undefined ? null : periodNamed(key);
  if (period === null) return [null, null, null, null, null];
  return [period.key, period.cadence, formatDay(period.from), formatDay(period.until), sent ?? null];
}

function cursorOf({ cursor, sort }: AssignmentFilter): readonly (string | null)[] {
  const key = sort === 'worst' ? /^\d\d{4}-\d\d-\d\d$/ : /^(infinity|\d{4}-\d\d-\d\d)$/;
  const after = readCursor(cursor, [key, UUID]);
  return [after?.[0] ?? null, after?.[1] ?? null];
}

/** Reasons that both the colour and the reason asked for allow; null: any. */
function reasonsOf({ colour, reason }: AssignmentFilter): readonly LightReason[] | null {
  if (colour === undefined && reason === undefined) return null;
  return LIGHT_REASONS.filter((one) => (colour ?? COLOUR_OF[one]) === COLOUR_OF[one] && (reason ?? one) === one);
}

function cardOf({ total: _total, key: _key, ...card }: Row): AssignmentCard {
  return card;
}
