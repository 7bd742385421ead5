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
  readonly itemId: string;
  readonly unitId: string;
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
}

export interface HeatMap extends Page<HeatColumn> {
  /** Whoever has a share in one of the items, by code. */
  readonly units: readonly HeatRow[];
  readonly cells: readonly HeatCell[];
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
  'k.item_id',
  'k.id',
  'k.state',
  'k.reason',
  'k.since',
  `CASE WHEN ${colourOf('k.reason')} = 'red' THEN $3::date - k.since + 1 ELSE 0 END`,
  `coalesce(CASE WHEN k.figure IS NOT NULL AND k.target ->> 'kind' = 'number' AND (k.target ->> 'value')::numeric > 0
      THEN floor(k.figure * 100 / (k.target ->> 'value')::numeric)::integer END::text, '-')`,
  'k.figure IS NOT NULL AND NOT k.figure_verified',
  'coalesce(k.due_on - k.original_due_on, 0)',
  `coalesce(k.reported_period, '-')`,
  `coalesce(k.due_on::text, '-')`,
];

/**
 * `$2` the lists' days, `$3` today, `$4` the items, `$5` the units or null, `$6`–`$12` visibility. A township a row, a cell a
 * line: as thousands of rows of a dozen columns they cost the driver more than they cost the database.
 */
const CELLS: Statement = {
  name: 'heat-map-cells',
  text: `WITH ${lightDaysFrom(2)}
    SELECT k.unit_id AS "unitId", string_agg(concat_ws(' ', ${FIELDS.join(', ')}), E'\n') AS cells
    FROM (SELECT k.*, ${SINCE} AS since FROM ${litOn('$3::date', standings('a.figure, a.target, a.original_due_on, a.reported_period', SHARES))} k OFFSET 0) k
    GROUP BY k.unit_id`,
};

const ROWS: Statement = {
  name: 'heat-map-rows',
  text: `SELECT id, name FROM unit WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY code`,
};

interface CellsRow extends QueryResultRow {
  readonly unitId: string;
  readonly cells: string;
}

const given = (field: string | undefined): string | null => (field === undefined || field === '-' ? null : field);

function cellOf(unitId: string, line: string): HeatCell {
  const [itemId = '', id = '', state, reason, since = '', late, percent, unverified, moved, period, due] = line.split(' ');
  return {
    itemId,
    unitId,
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
  const rows = await reading.rows<CellsRow>(CELLS, [reading.county, ...days, ...among]);
  const found = await reading.rows<HeatRow & QueryResultRow>(ROWS, [reading.county, rows.map(({ unitId }) => unitId)]);
  const cells = rows.flatMap(({ unitId, cells: lines }) => lines.split('\n').map((line) => cellOf(unitId, line)));
  return { items, nextCursor, units: found, cells };
}
