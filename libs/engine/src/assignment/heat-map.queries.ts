import type { QueryResultRow } from 'pg';
import { formatDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { lightDays } from './light-days';
import { colourOf, lightDaysFrom, litOn, SINCE, standings } from './light-sql';
import { conditionFrom, visibleTo } from './visible';

export interface HeatColumn {
  readonly id: string;
  readonly number: number;
  readonly theme: string;
  readonly title: string;
}

export interface HeatRow {
  readonly id: string;
  readonly name: string;
  /** JSON of its shares, a column each under the names of {@link CELL}, as the database wrote it: nobody on the way reads thousands of them. */
  readonly cells: string;
}

export interface HeatMap extends Page<HeatColumn> {
  /** Whoever has a share in one of the items, by code. */
  readonly units: readonly HeatRow[];
}

export interface HeatMapFilter {
  readonly listId?: string;
  readonly theme?: string;
  readonly itemId?: string;
  readonly unitIds?: readonly string[];
  readonly cursor?: string;
  /** Of items: columns come whole. */
  readonly limit: number;
}

/** `$2` list, `$3` theme, `$4`, `$5` cursor, `$6` one more than the page, `$7` item, `$8` units, `$9`–`$15` visibility. */
const COLUMNS: Statement = {
  name: 'heat-map-columns',
  text: `SELECT i.id, i.number, i.theme, i.title FROM task_item i
    WHERE i.county_id = $1 AND ($2::uuid IS NULL OR i.list_id = $2) AND ($3::text IS NULL OR i.theme = $3)
      AND ($7::uuid IS NULL OR i.id = $7)
      AND ($4::integer IS NULL OR (i.number, i.id) > ($4, $5::uuid))
      AND EXISTS (SELECT 1 FROM assignment a WHERE a.county_id = i.county_id AND a.item_id = i.id AND a.kind = 'township'
        AND a.state <> 'withdrawn' AND ($8::uuid[] IS NULL OR a.unit_id = ANY($8)) AND ${conditionFrom(9)})
    ORDER BY i.number, i.id LIMIT $6`,
};

const SHARES = `a.county_id = $1 AND a.item_id = ANY($4::uuid[]) AND a.kind = 'township' AND a.state <> 'withdrawn'
      AND ($5::uuid[] IS NULL OR a.unit_id = ANY($5)) AND ${conditionFrom(6)}`;

/** JSON of a column, a third quicker than `json_agg`: its words are codes, ids and days, in which nothing is to be escaped. */
const numbers = (field: string): string => `'[' || string_agg(coalesce((${field})::text, 'null'), ',') || ']'`;
const words = (field: string): string => `'["' || string_agg(${field}, '","') || '"]'`;
const wordsOrNull = (field: string): string => numbers(`'"' || ${field} || '"'`);

/** What is told of each share. An item that is not the township's business has none: that is a dash, never green. */
const CELL = {
  items: numbers('($14::integer[])[width_bucket(k.item_id, $13::uuid[])]'),
  ids: words('k.id::text'),
  states: words('k.state'),
  reasons: words('k.reason'),
  since: words('k.since::text'),
  daysLate: numbers(`CASE WHEN ${colourOf('k.reason')} = 'red' THEN $3::date - k.since + 1 ELSE 0 END`),
  percents: numbers('CASE WHEN k.quantity > 0 THEN floor(k.figure * 100 / k.quantity) END'),
  unverified: numbers('k.figure IS NOT NULL AND NOT k.figure_verified'),
  movedDays: numbers('coalesce(k.due_on - k.original_due_on, 0)'),
  lastPeriods: wordsOrNull('k.reported_period'),
  dueOn: wordsOrNull('k.due_on'),
} as const;

const QUANTITY = `CASE WHEN k.figure IS NOT NULL AND k.target ->> 'kind' = 'number' THEN (k.target ->> 'value')::numeric END`;

/**
 * `$2` the lists' days, `$3` today, `$4` the items, `$5` the units or null, `$6`–`$12` visibility, `$13` the items' ids in
 * their order and `$14` the place of each: a search by halves. A township's cells are one text of JSON: as thousands of rows
 * they cost the driver more than they cost the database.
 */
const CELLS: Statement = {
  name: 'heat-map-cells',
  text: `WITH ${lightDaysFrom(2)}
    SELECT k.unit_id AS id, '{' || ${Object.entries(CELL).map(([name, column]) => `'"${name}":' || ${column}`).join(` || ',' || `)} || '}' AS cells
    FROM (SELECT k.*, ${SINCE} AS since, ${QUANTITY} AS quantity
      FROM ${litOn('$3::date', standings('a.figure, a.target, a.original_due_on, a.reported_period', SHARES))} k OFFSET 0) k
    GROUP BY k.unit_id`,
};

const ROWS: Statement = {
  name: 'heat-map-rows',
  text: `SELECT id, name FROM unit WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY code`,
};

/** Items by number, as many as asked for, each with the cells of every township the reader may see. */
export async function heatMap(reading: Reading, shelf: CalendarShelf, ask: { by: PersonActor; filter: HeatMapFilter }): Promise<HeatMap> {
  const { by, filter } = ask;
  const after = readCursor(filter.cursor, [/^\d{1,9}$/, UUID]);
  const { values } = visibleTo(by, 1);
  const units = filter.unitIds ?? null;
  const wanted = [filter.listId ?? null, filter.theme ?? null, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1, filter.itemId ?? null, units];
  const columns = await reading.rows<HeatColumn & QueryResultRow>(COLUMNS, [reading.county, ...wanted, ...values]);
  const { items, nextCursor } = pageOf(columns, filter.limit, ({ number, id }) => [String(number), id]);
  const places = items.map(({ id }, place) => [id, place] as const).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const placed = [places.map(([id]) => id), places.map(([, place]) => place)];
  const days = [await lightDays(reading, shelf), formatDay(reading.today)];
  const found = await reading.rows<{ id: string; cells: string }>(CELLS, [reading.county, ...days, items.map(({ id }) => id), units, ...values, ...placed]);
  const cells = new Map(found.map((row) => [row.id, row.cells]));
  const rows = await reading.rows<{ id: string; name: string }>(ROWS, [reading.county, [...cells.keys()]]);
  return { items, nextCursor, units: rows.map(({ id, name }) => ({ id, name, cells: cells.get(id)! })) };
}
