import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import { addDays, type Day, formatDay, parseDay } from '#domain/kernel/day';
import { COLOUR_OF, type Colour, LIGHT_REASONS, type LightReason } from '#domain/assignment/light';
import { addWorkingDaysIfLoaded } from '#domain/calendar/working-days-if-loaded';
import type { PersonActor } from '#domain/people/actor';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { liveKeys, litKeys, maintainedKeys } from './counts';
import { COUNTED_DAYS } from './fold-counts';
import { lightDays } from './light-days';
import { lightDaysFrom } from './light-sql';
import { type NeedsYou, needsYou } from './needs-you.queries';
import { unitFigures, type UnitFigures } from './unit-figures';
import { visibleTo } from './visible';

/** How many tasks are so, and how many more than a week before; null where nobody kept count of what the reader may see. */
export interface Tally {
  readonly reason: LightReason;
  readonly colour: Colour;
  readonly count: number;
  readonly change: number | null;
}

export interface Cockpit extends UnitFigures {
  readonly asOf: Day;
  readonly comparedWith: Day | null;
  readonly total: number;
  readonly tallies: readonly Tally[];
  readonly needsYou: NeedsYou;
  /** What is owed and ends on each of the next seven working days, and on days between them. */
  readonly nextDays: readonly { readonly day: Day; readonly due: number }[];
  /** Tasks with a figure, and those whose figure somebody else verified: the share is theirs. */
  readonly figures: { readonly reported: number; readonly verified: number };
}

function inColour(n: string, reason: string, colour: Colour): string {
  const reasons = LIGHT_REASONS.filter((one) => COLOUR_OF[one] === colour).map((one) => `'${one}'`);
  return `coalesce(sum(${n}) FILTER (WHERE ${reason} IN (${reasons.join(', ')})), 0)::integer`;
}

/** `$1` county, `$2` the lists' days, `$3` the day, `$4` the day compared with, `$5` the last day ahead. */
const PARTS = `
  SELECT 'now' AS part, reason AS key, sum(n)::integer AS n, 0 AS red, 0 AS yellow, 0 AS "redBefore" FROM lit GROUP BY reason
  UNION ALL SELECT 'before', "reasonBefore", sum(before)::integer, 0, 0, 0 FROM lit WHERE before <> 0 GROUP BY "reasonBefore"
  UNION ALL SELECT 'due', due_on::text, sum(n)::integer, 0, 0, 0 FROM lit WHERE due_on BETWEEN $3::date AND $5::date GROUP BY due_on
  UNION ALL SELECT 'figure', figure, sum(n)::integer, 0, 0, 0 FROM lit GROUP BY figure
  UNION ALL SELECT 'unit', unit_id::text, sum(n)::integer, ${inColour('n', 'reason', 'red')}, ${inColour('n', 'reason', 'yellow')},
    ${inColour('before', '"reasonBefore"', 'red')} FROM lit GROUP BY unit_id`;

const WHOLE: Statement = {
  name: 'cockpit-whole',
  text: `WITH ${lightDaysFrom(2)}, ${maintainedKeys(3, 4)}, ${litKeys(3, 4)} ${PARTS}`,
};
const SEEN: Statement = {
  name: 'cockpit-seen',
  text: `WITH ${lightDaysFrom(2)}, ${liveKeys(6)}, ${litKeys(3, 4)} ${PARTS}`,
};

export interface CockpitRow extends QueryResultRow {
  readonly part: 'now' | 'before' | 'due' | 'figure' | 'unit';
  /** A reason, a day, a kind of figure, a unit. */
  readonly key: string;
  readonly n: number;
  readonly red: number;
  readonly yellow: number;
  readonly redBefore: number;
}

const WEEK = 7;
const AHEAD_WORKING_DAYS = 7;

/**
 * The leader's one screen. Who sees the whole county is answered from maintained counts, for any day of the last week and
 * with what changed in a week; who sees a part is answered by counting that part now. Leaders' own parts are left out:
 * their units' tasks would count twice. Refused: a day nobody can answer for (`overview.day-unknown`).
 */
export async function cockpit(reading: Reading, shelf: CalendarShelf, ask: { by: PersonActor; asOf?: string }): Promise<Cockpit> {
  const { values } = visibleTo(ask.by, 6);
  const whole = values[0] === true;
  const today = dayAsked(reading.today, ask.asOf, whole);
  const calendars = await shelf.of(reading);
  const until = addWorkingDaysIfLoaded(calendars, addDays(today, -1), AHEAD_WORKING_DAYS) ?? addDays(today, WEEK);
  const before = addDays(today, -WEEK);
  const asked = [reading.county, await lightDays(reading, shelf), formatDay(today), formatDay(before), formatDay(until)];
  const rows = await reading.rows<CockpitRow>(whole ? WHOLE : SEEN, whole ? asked : [...asked, ...values]);
  const figures = rows.filter(({ part }) => part === 'figure');
  const tallies = talliesOf(rows, whole);
  return {
    asOf: today,
    comparedWith: whole ? before : null,
    total: tallies.reduce((total, { count }) => total + count, 0),
    tallies,
    needsYou: await needsYou(reading, ask.by),
    ...(await unitFigures(reading, rows.filter(({ part }) => part === 'unit'), whole)),
    nextDays: rows.flatMap(({ part, key, n }) => (part === 'due' ? [{ day: parseDay(key), due: n }] : [])).sort((a, b) => a.day - b.day),
    figures: { reported: sumOf(figures, ['reported', 'verified']), verified: sumOf(figures, ['verified']) },
  };
}

function dayAsked(today: Day, asOf: string | undefined, whole: boolean): Day {
  const day = asOf === undefined ? today : parseDay(asOf);
  const from = whole ? addDays(today, WEEK - COUNTED_DAYS) : today;
  if (day < from || day > today) fail('overview.day-unknown', { day: formatDay(day), from: formatDay(from), until: formatDay(today) });
  return day;
}

function talliesOf(rows: readonly CockpitRow[], compared: boolean): readonly Tally[] {
  return LIGHT_REASONS.flatMap((reason) => {
    const of = (part: string): number => rows.reduce((sum, row) => (row.part === part && row.key === reason ? sum + row.n : sum), 0);
    const [count, before] = [of('now'), of('before')];
    if (count === 0 && before === 0) return [];
    return [{ reason, colour: COLOUR_OF[reason], count, change: compared ? count - before : null }];
  });
}

function sumOf(rows: readonly CockpitRow[], keys: readonly string[]): number {
  return rows.reduce((sum, { key, n }) => (keys.includes(key) ? sum + n : sum), 0);
}
