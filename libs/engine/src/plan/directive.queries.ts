import type { QueryResultRow } from 'pg';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import type { Basis } from '#domain/plan/assignment-source';
import { directiveNumber, type DirectiveState } from '#domain/plan/directive';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import type { DirectiveItem } from './directive.store';

export const DIRECTIVE_BUTTONS = ['approve', 'refuse', 'undo', 'hasten'] as const;
export type DirectiveButton = (typeof DIRECTIVE_BUTTONS)[number];

/** A directive with what it rests on, in words; instants are RFC 3339, days `YYYY-MM-DD`. */
export interface DirectiveShown {
  readonly id: string;
  readonly state: DirectiveState;
  readonly number: string | null;
  readonly source: Basis['source'];
  readonly document: string | null;
  readonly leaderPostId: string | null;
  readonly leader: string | null;
  readonly itemId: string | null;
  readonly item: string | null;
  readonly saidOn: string | null;
  readonly text: string;
  readonly items: readonly DirectiveItem[];
  readonly madeBy: string;
  readonly madeByUnit: string;
  readonly madeAt: string;
  readonly decidedBy: string | null;
  readonly decisionReason: string;
  /** When it goes out, in real time; null where it does not wait. */
  readonly goesOutAt: string | null;
  readonly settledAt: string | null;
  readonly stoppedCode: string | null;
  readonly listId: string | null;
  /** Tasks of units that came of it. */
  readonly tasks: number;
  readonly version: number;
  readonly may: readonly DirectiveButton[];
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** What waits for the word of one of these posts: counted by the overview, listed where its number leads. */
const waitsFor = (d: string, posts: number): string => `${d}state = 'proposed' AND ${d}leader_post_id = ANY($${posts}::uuid[])`;

/** `$2` everybody's, or only `$3` the person's and `$4` his posts'; `$5` states; `$6`, `$7` cursor; `$8` one more than the page; `$9` only what waits for a word of `$4`. */
const SHOWN: Statement = {
  name: 'directives-shown',
  text: `SELECT d.id, d.state, d.year, d.number AS "numberInYear", d.source, d.document, d.leader_post_id AS "leaderPostId",
           p.title AS leader, d.item_id AS "itemId", i.number || ' ' || i.title AS item, d.said_on::text AS "saidOn", d.text, d.items,
           m.name AS "madeBy", d.made_by AS "madeById", u.name AS "madeByUnit", ${instant('d.made_at')} AS "madeAt",
           b.name AS "decidedBy", d.decided_by AS "decidedById", d.decision_reason AS "decisionReason",
           ${instant('d.goes_out_at')} AS "goesOutAt",
           ${instant('d.settled_at')} AS "settledAt", d.stopped_code AS "stoppedCode", d.list_id AS "listId",
           (SELECT count(*)::integer FROM directive_item t JOIN assignment a ON a.county_id = t.county_id AND a.item_id = t.item_id
              AND a.unit_id IS NOT NULL WHERE t.county_id = d.county_id AND t.directive_id = d.id) AS tasks,
           d.version
         FROM directive d
         JOIN person m ON m.county_id = d.county_id AND m.id = d.made_by
         JOIN unit u ON u.county_id = d.county_id AND u.id = d.made_by_unit_id
         LEFT JOIN person b ON b.county_id = d.county_id AND b.id = d.decided_by
         LEFT JOIN post p ON p.county_id = d.county_id AND p.id = d.leader_post_id
         LEFT JOIN task_item i ON i.county_id = d.county_id AND i.id = d.item_id
         WHERE d.county_id = $1 AND ($2::boolean OR d.made_by = $3 OR d.leader_post_id = ANY($4::uuid[]))
           AND ($5::text[] IS NULL OR d.state = ANY($5))
           AND (NOT $9::boolean OR ${waitsFor('d.', 4)})
           AND ($6::timestamptz IS NULL OR (d.made_at, d.id) < ($6, $7::uuid))
         ORDER BY d.made_at DESC, d.id DESC LIMIT $8`,
};
const TO_APPROVE: Statement = {
  name: 'directives-to-approve',
  text: `SELECT count(*)::integer AS n FROM directive WHERE county_id = $1 AND ${waitsFor('', 2)}`,
};
const OF_ITEM: Statement = {
  name: 'directive-of-item',
  text: `SELECT d.year, d.number AS "numberInYear", d.source, d.document, p.title AS leader, d.said_on::text AS "saidOn",
           s.number || ' ' || s.title AS item
         FROM directive_item i JOIN directive d ON d.county_id = i.county_id AND d.id = i.directive_id
         LEFT JOIN post p ON p.county_id = d.county_id AND p.id = d.leader_post_id
         LEFT JOIN task_item s ON s.county_id = d.county_id AND s.id = d.item_id
         WHERE i.county_id = $1 AND i.item_id = $2`,
};

interface Row extends Omit<DirectiveShown, 'number' | 'may'>, QueryResultRow {
  readonly year: number;
  readonly numberInYear: number | null;
  readonly madeById: string;
  readonly decidedById: string | null;
}

export interface DirectiveFilter {
  readonly state?: DirectiveState;
  /** Only what waits for this actor's own word. */
  readonly toDecide?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

const NOW: Statement = { name: 'directives-now', text: `SELECT ${instant('clock_timestamp()')} AS now` };

export interface DirectivesPage extends Page<DirectiveShown> {
  /** Real time by the database, for what is left until one goes out. */
  readonly now: string;
}

/** The newest first. Who has a role for the whole county sees all; a leader what he made and what rests on his word. */
export async function directivesShown(reading: Reading, by: PersonActor, filter: DirectiveFilter): Promise<DirectivesPage> {
  mustMay(by, 'directive.read');
  const after = readCursor(filter.cursor, [INSTANT, UUID]);
  const all = by.grants.some(({ role, countyWide }) => countyWide && role !== 'clerk' && role !== 'unit-head');
  const states = filter.state === undefined ? null : [filter.state];
  const values = [reading.county, all, by.personId, by.leaderPostIds, states, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1, filter.toDecide ?? false];
  const rows = await reading.rows<Row>(SHOWN, values);
  const page = pageOf(rows, filter.limit, ({ madeAt, id }) => [madeAt, id]);
  const [clock] = await reading.rows<{ now: string }>(NOW);
  return { ...page, items: page.items.map((row) => shown(row, by)), now: clock!.now };
}

function shown(row: Row, by: PersonActor): DirectiveShown {
  const { year, numberInYear, madeById, decidedById, ...rest } = row;
  const number = numberInYear === null ? null : directiveNumber(year, numberInYear);
  const theirs = [madeById, decidedById].some((id) => id !== null && (id === by.personId || id === by.actingFor)) && may(by, 'directive.make');
  const decides = row.state === 'proposed' && madeById !== by.personId && may(by, 'directive.decide', { leaderPostId: row.leaderPostId as Basis['leaderPostId'] });
  const buttons: Readonly<Record<DirectiveButton, boolean>> = {
    approve: decides,
    refuse: decides,
    undo: theirs && (row.state === 'waiting' || row.state === 'proposed'),
    hasten: theirs && row.state === 'waiting',
  };
  return { ...rest, number, may: DIRECTIVE_BUTTONS.filter((name) => buttons[name]) };
}

/** Those that wait for this leader's approval. */
export async function directivesToApprove(reading: Reading, by: PersonActor): Promise<number> {
  return (await reading.rows<{ n: number }>(TO_APPROVE, [reading.county, by.leaderPostIds]))[0]?.n ?? 0;
}

/** What a task outside the list rests on, shown with it as long as it lives. */
export interface TaskBasis extends Pick<DirectiveShown, 'source' | 'document' | 'leader' | 'saidOn' | 'item'> {
  readonly number: string;
}

export async function basisOfItem(reading: Reading, itemId: string): Promise<TaskBasis | null> {
  const [row] = await reading.rows<Omit<TaskBasis, 'number'> & { year: number; numberInYear: number | null }>(OF_ITEM, [reading.county, itemId]);
  if (!row) return null;
  const { year, numberInYear, ...basis } = row;
  return { ...basis, number: directiveNumber(year, numberInYear ?? 0) };
}
