import { loadedCalendars } from '#test/support/calendars';
import { formatDay, parseDay } from '../kernel/day';
import { type LimitRule, type Suspension, isOverdue, limitOf } from './limit';

const calendars = loadedCalendars();
const day = parseDay;
const due = (start: string, rule: LimitRule, suspensions: readonly Suspension[] = []) =>
  formatDay(limitOf(rule, day(start), calendars, suspensions).due);

describe('examples a clerk can check on paper', () => {
  it('counts across National Day 2023 with its two make-up days', () => {
    const limit = limitOf({ unit: 'working-day', count: 5 }, day('2023-09-28'), calendars);
    expect(formatDay(limit.due)).toBe('2023-10-11');
    expect(limit.openedDays.map(formatDay)).toEqual(['2023-10-07', '2023-10-08']);
    expect(limit.skipped.map((skip) => `${formatDay(skip.day)} ${skip.why}`)).toEqual([
      '2023-09-29 closed',
      '2023-09-30 weekend',
      '2023-10-01 weekend',
      '2023-10-02 closed',
      '2023-10-03 closed',
      '2023-10-04 closed',
      '2023-10-05 closed',
      '2023-10-06 closed',
    ]);
    expect(limit).toMatchObject({ counted: 5, provisional: false, calendarVersions: [{ year: 2023, version: 1 }] });
  });

  it.each([
    ['2023-09-28', { unit: 'calendar-day', count: 30 }, '2023-10-28'],
    ['2023-01-31', { unit: 'month', count: 1 }, '2023-02-28'],
    ['2024-01-31', { unit: 'month', count: 1 }, '2024-02-29'],
    ['2023-11-30', { unit: 'month', count: 3 }, '2024-02-29'],
    ['2023-09-27', { unit: 'working-day', count: 1, firstDay: 'counted' }, '2023-09-27'],
    ['2023-09-28', { unit: 'calendar-day', count: 1, roll: 'next' }, '2023-10-07'],
    ['2023-01-01', { on: day('2023-10-01') }, '2023-10-01'],
    ['2023-01-01', { on: day('2023-10-01'), roll: 'next' }, '2023-10-07'],
    ['2023-12-01', { on: day('2023-11-30') }, '2023-11-30'],
  ] as const)('%s + %j = %s', (start, rule, expected) => {
    expect(due(start, rule)).toBe(expected);
  });

  it('is not overdue on the day it is due', () => {
    expect(isOverdue(day('2023-09-28'), day('2023-09-28'))).toBe(false);
    expect(isOverdue(day('2023-09-28'), day('2023-09-29'))).toBe(true);
  });

  it('extends a calendar-day, month or fixed limit by the calendar days suspended, both edges counting', () => {
    const week = [{ from: day('2023-03-06'), until: day('2023-03-14') }];
    expect(due('2023-03-01', { unit: 'calendar-day', count: 10 }, week)).toBe('2023-03-18');
    expect(due('2023-03-01', { unit: 'month', count: 1 }, week)).toBe('2023-04-08');
    expect(due('2023-03-01', { on: day('2023-03-31') }, week)).toBe('2023-04-07');
    expect(due('2023-03-01', { unit: 'working-day', count: 4 }, week)).toBe('2023-03-14');
  });
});

describe('refusals', () => {
  it('names the year that is not loaded, for every unit, and never guesses it', () => {
    for (const rule of [
      { unit: 'working-day', count: 20 },
      { unit: 'calendar-day', count: 30 },
      { unit: 'month', count: 1 },
      { on: day('2027-01-05') },
    ] as const) {
      expect(() => limitOf(rule, day('2026-12-15'), calendars)).toThrow(
        expect.objectContaining({ code: 'limit.year-not-loaded', details: { year: 2027 } }),
      );
    }
    expect(() => limitOf({ unit: 'calendar-day', count: 5 }, day('2003-12-30'), calendars)).toThrow(
      expect.objectContaining({ details: { year: 2003 } }),
    );
    expect(due('2026-12-24', { unit: 'calendar-day', count: 7 })).toBe('2026-12-31');
  });

  it('has no due day while it runs into a suspension without an end, but has one before it', () => {
    const open = [{ from: day('2023-03-06'), until: null }];
    expect(() => due('2023-03-01', { unit: 'working-day', count: 4 }, open)).toThrow(
      expect.objectContaining({ code: 'limit.suspended', details: { since: '2023-03-06' } }),
    );
    expect(due('2023-03-01', { unit: 'working-day', count: 3 }, open)).toBe('2023-03-06');
  });

  it.each([0, -1, 1.5, Number.NaN, 10_000])('refuses %d units', (count) => {
    expect(() => limitOf({ unit: 'working-day', count }, day('2023-03-01'), calendars)).toThrow(
      expect.objectContaining({ code: 'limit.bad-rule' }),
    );
  });
});
