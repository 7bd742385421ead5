import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { loadedCalendars, configCalendars } from '#test/support/calendars';
import { type Day, addDays, formatDay, parseDay, weekdayOf } from '../kernel/day';
import { type LimitRule, type Suspension, limitOf } from './limit';
import { type YearCalendar, calendarsOf, isWorkingDay } from './work-calendar';
import { addWorkingDays, workingDaysBetween } from './working-days';

const calendars = loadedCalendars();
const day = parseDay;
const due = (start: string, rule: LimitRule, suspensions: readonly Suspension[] = []) =>
  formatDay(limitOf(rule, day(start), calendars, suspensions).due);

const anyDay = fc.integer({ min: day('2005-01-01'), max: day('2024-12-31') }).map((n) => n as Day);
const workday = anyDay.filter((d) => isWorkingDay(calendars, d));
const days = fc.integer({ min: 1, max: 120 });
const unit = fc.constantFrom('calendar-day' as const, 'month' as const);
const suspension = (start: Day) =>
  fc.tuple(fc.integer({ min: -10, max: 90 }), fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({
    from: addDays(start, from),
    until: addDays(start, from + length),
  }));
const suspended = anyDay.chain((start) => fc.tuple(fc.constant(start), fc.array(suspension(start), { maxLength: 3 })));

/** Written apart from the product: sets of ISO text and Temporal, one day at a time. */
function oracle(start: string, count: number, unitOf: string, suspensions: readonly Suspension[]): string {
  const closed = new Set(configCalendars().flatMap((year) => year.closed.map(formatDay)));
  const opened = new Set(configCalendars().flatMap((year) => year.opened.map(formatDay)));
  const out = new Set<string>();
  for (const { from, until } of suspensions) {
    const last = Temporal.PlainDate.from(formatDay(until as Day));
    let d = Temporal.PlainDate.from(formatDay(from)).add({ days: 1 });
    for (; Temporal.PlainDate.compare(d, last) < 0; d = d.add({ days: 1 })) out.add(d.toString());
  }
  const first = Temporal.PlainDate.from(start);
  let left = unitOf === 'month' ? first.until(first.add({ months: count }), { largestUnit: 'days' }).days : count;
  let d = first;
  while (left > 0) {
    d = d.add({ days: 1 });
    const text = d.toString();
    const works = unitOf !== 'working-day' || opened.has(text) || (d.dayOfWeek <= 5 && !closed.has(text));
    if (works && !out.has(text)) left -= 1;
  }
  return d.toString();
}

describe('laws', () => {
  it('adding and subtracting working days are inverse from a working day', () => {
    fc.assert(
      fc.property(workday, days, (start, count) => {
        const there = addWorkingDays(calendars, start, count);
        expect(addWorkingDays(calendars, there, -count)).toBe(start);
        expect(workingDaysBetween(calendars, start, there)).toBe(count);
        expect(workingDaysBetween(calendars, there, start)).toBe(-count);
        expect(limitOf({ unit: 'working-day', count }, start, calendars).due).toBe(there);
      }),
    );
  });

  it('a working-day limit, and any limit that rolls, ends on a working day', () => {
    fc.assert(
      fc.property(suspended, days, unit, ([start, breaks], count, other) => {
        expect(isWorkingDay(calendars, limitOf({ unit: 'working-day', count }, start, calendars, breaks).due)).toBe(
          true,
        );
        const rolled = limitOf({ unit: other, count: Math.min(count, 12), roll: 'next' }, start, calendars, breaks);
        expect(isWorkingDay(calendars, rolled.due)).toBe(true);
      }),
    );
  });

  it('a suspension over a weekend costs a working-day limit nothing', () => {
    fc.assert(
      fc.property(anyDay, days, fc.integer({ min: 0, max: 20 }), (start, count, weeks) => {
        const friday = addDays(start, 5 - weekdayOf(start) + 7 * weeks);
        const opened = [1, 2].some((n) => isWorkingDay(calendars, addDays(friday, n)));
        fc.pre(!opened);
        const rule = { unit: 'working-day', count } as const;
        const weekend = [{ from: friday, until: addDays(friday, 3) }];
        expect(limitOf(rule, start, calendars, weekend)).toEqual(limitOf(rule, start, calendars));
      }),
    );
  });

  it('a closed day more never makes a limit earlier, a suspension neither', () => {
    fc.assert(
      fc.property(
        suspended,
        days,
        days,
        fc.constantFrom('working-day' as const, 'calendar-day' as const),
        (at, count, off, u) => {
          const [start, breaks] = at;
          const rule = { unit: u, count, roll: 'next' } as const;
          const plain = limitOf(rule, start, calendars).due;
          expect(
            limitOf(rule, start, calendarsOf(configCalendars().map(closing(addDays(start, off)))), []).due,
          ).toBeGreaterThanOrEqual(plain);
          expect(limitOf(rule, start, calendars, breaks).due).toBeGreaterThanOrEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('calendar-day, month and fixed limits do not roll unless the rule says so', () => {
    fc.assert(
      fc.property(anyDay, days, (start, count) => {
        expect(limitOf({ unit: 'calendar-day', count }, start, calendars).due).toBe(start + count);
        expect(limitOf({ on: addDays(start, count) }, start, calendars).due).toBe(start + count);
      }),
    );
  });

  it('agrees with an oracle that shares no code with it', () => {
    const anyUnit = fc.constantFrom('working-day' as const, 'calendar-day' as const, 'month' as const);
    fc.assert(
      fc.property(suspended, anyUnit, fc.integer({ min: 1, max: 15 }), ([start, breaks], u, count) => {
        expect(due(formatDay(start), { unit: u, count }, breaks)).toBe(oracle(formatDay(start), count, u, breaks));
      }),
      { numRuns: 150 },
    );
  });
});

/** The year with one working day more closed; a year that does not hold the day, or has it closed, is unchanged. */
function closing(off: Day): (year: YearCalendar) => YearCalendar {
  return (year) => {
    if (!isWorkingDay(calendars, off) || Number(formatDay(off).slice(0, 4)) !== year.year) return year;
    const opened = year.opened.filter((d) => d !== off);
    return opened.length < year.opened.length ? { ...year, opened } : { ...year, closed: [...year.closed, off] };
  };
}
