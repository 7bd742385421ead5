import type { QueryResultRow } from 'pg';
import { addDays, formatDay } from '#domain/kernel/day';
import { LIST_RULES, type ListRules } from '#domain/assignment/decision';
import { type Cadence, periodAt, type Period } from '#domain/calendar/period';
import { addWorkingDaysIfLoaded } from '#domain/calendar/working-days-if-loaded';
import type { PersonActor } from '#domain/people/actor';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { conditionFrom, visibleTo } from './visible';

/** A unit's reports on a period: how many are owed, came in on time, came in late; the rest has not come in. */
export interface CompletenessCell {
  readonly unitId: string;
  readonly period: string;
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
}

export interface CompletenessBoard {
  /** The newest last. `onTimeUntil` null: in a year without a calendar. `over`: nothing can be on time any more. */
  readonly periods: readonly { readonly key: string; readonly onTimeUntil: string | null; readonly over: boolean }[];
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly cells: readonly CompletenessCell[];
}

/** A task owes a report on a period it touched, unless it had left the unit's hands before the period began. `a`: assignment. */
export function owes(first: string, last: string): string {
  return `a.unit_id IS NOT NULL AND a.state <> 'withdrawn' AND a.dispatched_on <= ${last}
      AND (a.state IN ('dispatched', 'underway') OR a.state_since >= ${first})`;
}

/** Whether all its reports on a period came late; null: none has come. */
export function lateOn(period: string): string {
  return `(SELECT bool_and(r.late) FROM report r WHERE r.county_id = a.county_id AND r.assignment_id = a.id AND r.period = ${period})`;
}

/** `$2` list, `$3` cadence, `$4`–`$6` the periods' keys, first and last days, `$7`–`$13` visibility. */
const CELLS: Statement = {
  name: 'completeness-cells',
  text: `SELECT "unitId", period, count(*)::integer AS owed, count(*) FILTER (WHERE NOT late)::integer AS "onTime",
      count(*) FILTER (WHERE late)::integer AS late
    FROM (SELECT a.unit_id AS "unitId", p.key AS period, ${lateOn('p.key')} AS late
      FROM assignment a JOIN unnest($4::text[], $5::date[], $6::date[]) AS p(key, first, last) ON ${owes('p.first', 'p.last')}
      WHERE a.county_id = $1 AND a.list_id = $2 AND a.cadence = $3 AND ${conditionFrom(7)} OFFSET 0) c
    GROUP BY "unitId", period`,
};
const UNITS: Statement = {
  name: 'completeness-units',
  text: 'SELECT id, name, kind FROM unit WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY code',
};
const RULES: Statement = { name: 'completeness-rules', text: 'SELECT rules FROM annual_list WHERE county_id = $1 AND id = $2' };

export interface CompletenessFilter {
  readonly listId: string;
  readonly cadence: Exclude<Cadence, 'once'>;
  /** How many periods, the one that today lies in last. */
  readonly periods: number;
}

/** Unit by period; `listAssignments` lists what a cell counts. */
export async function completeness(
  reading: Reading,
  shelf: CalendarShelf,
  { by, filter }: { readonly by: PersonActor; readonly filter: CompletenessFilter },
): Promise<CompletenessBoard> {
  const [list] = await reading.rows<{ rules: ListRules } & QueryResultRow>(RULES, [reading.county, filter.listId]);
  const { onTimeWorkingDays } = list?.rules ?? LIST_RULES;
  const calendars = await shelf.of(reading);
  const periods = latest(reading, filter);
  const arrays = [periods.map(({ key }) => key), periods.map(({ from }) => formatDay(from)), periods.map(({ until }) => formatDay(until))];
  const values = [reading.county, filter.listId, filter.cadence, ...arrays, ...visibleTo(by, 7).values];
  const cells = await reading.rows<CompletenessCell & QueryResultRow>(CELLS, values);
  const ids = [...new Set(cells.map(({ unitId }) => unitId))];
  const units = await reading.rows<CompletenessBoard['units'][number] & QueryResultRow>(UNITS, [reading.county, ids]);
  const said = periods.map(({ key, until }) => {
    const onTime = addWorkingDaysIfLoaded(calendars, until, onTimeWorkingDays);
    return { key, onTimeUntil: onTime === null ? null : formatDay(onTime), over: onTime !== null && reading.today > onTime };
  });
  return { periods: said, units, cells };
}

function latest({ today }: Reading, { cadence, periods: count }: CompletenessFilter): readonly Period[] {
  const periods: Period[] = [];
  for (let day = today; periods.length < count;) {
    const period = periodAt(cadence, day);
    periods.unshift(period);
    day = addDays(period.from, -1);
  }
  return periods;
}
