import type { QueryResultRow } from 'pg';
import { addDays, type Day, dayOf, formatDay, yearOf } from '#domain/kernel/day';
import type { ListRules } from '#domain/assignment/decision';
import { nearFrom, nearWorkingDays, reportMissingFrom } from '#domain/assignment/light';
import type { Calendars } from '#domain/calendar/work-calendar';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';

const LISTS: Statement = {
  name: 'light-lists',
  text: 'SELECT id, year, rules FROM annual_list WHERE county_id = $1',
};

interface ListRow extends QueryResultRow {
  readonly id: string;
  readonly year: number;
  readonly rules: ListRules;
}

/** Later than every day a light is asked for. */
const NEVER = 2_147_483_647;

/**
 * What lights ask of calendars, for each list, as one value a statement takes: for every day from `base` on, since when a
 * report on a period that ends on it is missing, and since when a limit that ends on it is near. So SQL reads no calendar,
 * and the same value serves every day that is asked about.
 */
export async function lightDays(reading: Reading, shelf: CalendarShelf): Promise<string> {
  const lists = await reading.rows<ListRow>(LISTS, [reading.county]);
  const calendars = await shelf.of(reading);
  return JSON.stringify(lists.map(({ id, year, rules }) => ({ list: id, ...daysOf(calendars, rules, spanOf(year, reading.today)) })));
}

interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** A list's tasks are dispatched in its year or just before, and the overdue ones are asked about until they are closed. */
function spanOf(year: number, today: Day): Span {
  return { from: dayOf(year - 1, 1, 1), until: dayOf(Math.max(year, yearOf(today)) + 2, 12, 31) };
}

interface ListDays {
  readonly base: string;
  readonly missing: readonly number[];
  readonly near: readonly number[];
}

/** Kept as long as the calendars themselves are: they are made anew with every version. */
const KEPT = new WeakMap<Calendars, Map<string, ListDays>>();

function daysOf(calendars: Calendars, rules: ListRules, span: Span): ListDays {
  const kept = KEPT.get(calendars) ?? new Map<string, ListDays>();
  KEPT.set(calendars, kept);
  const near = nearWorkingDays(rules);
  const key = [span.from, span.until, rules.onTimeWorkingDays, near].join();
  const found = kept.get(key) ?? madeOf(calendars, { ...span, onTime: rules.onTimeWorkingDays, near });
  kept.set(key, found);
  return found;
}

function madeOf(calendars: Calendars, { from, until, onTime, near }: Span & { readonly onTime: number; readonly near: number }): ListDays {
  const days = Array.from({ length: until - from + 1 }, (_, offset) => addDays(from, offset));
  return {
    base: formatDay(addDays(from, -1)),
    missing: days.map((day) => reportMissingFrom(calendars, day, onTime) ?? NEVER),
    near: days.map((day) => nearFrom(calendars, day, near)),
  };
}
