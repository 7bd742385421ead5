import type { QueryResultRow } from 'pg';
import { formatDay } from '#domain/kernel/day';
import type { LightReason } from '#domain/assignment/light';
import type { State } from '#domain/assignment/lifecycle';
import type { PersonActor } from '#domain/people/actor';
import { type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { lightDays } from './light-days';
import { colourOf, lightDaysFrom, litOn, SINCE, standings } from './light-sql';
import { conditionFrom, visibleTo } from './visible';

/** A township's share of an item. An item that is not its business has no cell: that is a dash, never green. */
export interface HeatCell {
  /** Of the assignment. */
  readonly id: string;
  readonly state: State;
  readonly reason: LightReason;
  readonly since: string;
  /** Days past the limit, or past the limit to sign; 0 while none is passed. */
  readonly daysLate: number;
  /** The figure in hundredths of its target, rounded down; null where the target is no quantity or nothing is reported. */
  readonly percent: number | null;
  /** Reported, and not verified by anybody else yet. */
  readonly unverified: boolean;
  /** Days the limit was moved by extensions and suspensions. */
  readonly movedDays: number;
  /** While it is under way: the last period reported on. */
  readonly lastPeriod: string | null;
  readonly dueOn: string | null;
}

export interface HeatColumn {
  readonly id: string;
  readonly number: number;
  readonly theme: string;
  readonly title: string;
}

export interface HeatRow {
  readonly id: string;
  readonly name: string;
  /** One for each item in the items' order, null where the item is not the township's business. */
  readonly cells: readonly (HeatCell | null)[];
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

/** A cell's columns in the order in which {@link cellOf} reads them; `-` stands for null. */
const FIELDS = [
  'k.unit_id',
  'k.item_id',
  'k.id',
  'k.state',
  'k.reason',
  'k.since',
  `CASE WHEN ${colourOf('k.reason')} = 'red' THEN $3::date - k.since + 1 ELSE 0 END`,
  `coalesce(CASE WHEN k.quantity > 0 THEN floor(k.figure * 100 / k.quantity)::integer END::text, '-')`,
  'k.figure IS NOT NULL AND NOT k.figure_verified',
  'coalesce(k.due_on - k.original_due_on, 0)',
  `coalesce(k.reported_period, '-')`,
  `coalesce(k.due_on::text, '-')`,
];

const QUANTITY = `CASE WHEN k.figure IS NOT NULL AND k.target ->> 'kind' = 'number' THEN (k.target ->> 'value')::numeric END`;

/**
 * `$2` the lists' days, `$3` today, `$4` the items, `$5` the units or null, `$6`–`$12` visibility. A cell a line of one
 * text: as thousands of rows of a dozen columns they cost the driver more than they cost the database, and grouped by
 * township they had to be sorted first.
 */
const CELLS: Statement = {
  name: 'heat-map-cells',
  text: `WITH ${lightDaysFrom(2)}
    SELECT string_agg(concat_ws(' ', ${FIELDS.join(', ')}), E'\n') AS cells
    FROM (SELECT k.*, ${SINCE} AS since, ${QUANTITY} AS quantity
      FROM ${litOn('$3::date', standings('a.figure, a.target, a.original_due_on, a.reported_period', SHARES))} k OFFSET 0) k`,
};

const ROWS: Statement = {
  name: 'heat-map-rows',
  text: `SELECT id, name FROM unit WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY code`,
};

const given = (field: string | undefined): string | null => (field === undefined || field === '-' ? null : field);

function cellOf([id = '', state, reason, since = '', late, percent, unverified, moved, period, due]: readonly string[]): HeatCell {
  return {
    id,
    state: state as State,
    reason: reason as LightReason,
    since,
    daysLate: Number(late),
    percent: given(percent) === null ? null : Number(percent),
    unverified: unverified === 't',
    movedDays: Number(moved),
    lastPeriod: given(period),
    dueOn: given(due),
  };
}

/** Each unit's cells in the order of the items. */
function gridOf(lines: string | null, items: readonly HeatColumn[]): ReadonlyMap<string, (HeatCell | null)[]> {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const grid = new Map<string, (HeatCell | null)[]>();
  for (const line of lines?.split('\n') ?? []) {
    const [unit = '', item = '', ...fields] = line.split(' ');
    const row = grid.get(unit) ?? Array.from(items, () => null);
    row[places.get(item)!] = cellOf(fields);
    grid.set(unit, row);
  }
  return grid;
}

/** Items by number, as many as asked for, each with the cells of every township the reader may see. */
export async function heatMap(reading: Reading, shelf: CalendarShelf, ask: { by: PersonActor; filter: HeatMapFilter }): Promise<HeatMap> {
  const { by, filter } = ask;
  const after = readCursor(filter.cursor, [/^\d{1,9}$/, UUID]);
  const { values } = visibleTo(by, 1);
  const units = filter.unitIds ?? null;
  const wanted = [filter.listId ?? null, filter.theme ?? null, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1, filter.itemId ?? null, units];
  const columns = await reading.rows<HeatColumn & QueryResultRow>(COLUMNS, [reading.county, ...wanted, ...values]);
  const { items, nextCursor } = pageOf(columns, filter.limit, ({ number, id }) => [String(number), id]);
  const among = [items.map(({ id }) => id), units, ...values];
  const days = [await lightDays(reading, shelf), formatDay(reading.today)];
  const [found] = await reading.rows<{ cells: string | null }>(CELLS, [reading.county, ...days, ...among]);
  const grid = gridOf(found?.cells ?? null, items);
  const rows = await reading.rows<{ id: string; name: string }>(ROWS, [reading.county, [...grid.keys()]]);
  return { items, nextCursor, units: rows.map(({ id, name }) => ({ id, name, cells: grid.get(id) ?? [] })) };
}
