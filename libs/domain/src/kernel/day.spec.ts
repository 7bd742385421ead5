import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  type Day,
  addDays,
  addMonths,
  dayOf,
  exists,
  formatDay,
  lastDayOfMonth,
  parseDay,
  partsOf,
  weekdayOf,
  yearOf,
} from './day';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const text = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

describe('day', () => {
  it('agrees with Temporal on every day from 1900 to 2100', () => {
    const wrong: string[] = [];
    let plain = Temporal.PlainDate.from('1900-01-01');
    let day = EPOCH.until(plain, { largestUnit: 'days' }).days as Day;
    for (; plain.year <= 2100; plain = plain.add({ days: 1 }), day = addDays(day, 1)) {
      const { year, month, date } = partsOf(day);
      const same =
        year === plain.year &&
        month === plain.month &&
        date === plain.day &&
        yearOf(day) === year &&
        weekdayOf(day) === plain.dayOfWeek &&
        formatDay(day) === plain.toString() &&
        parseDay(plain.toString()) === day &&
        dayOf(year, month, date) === day &&
        lastDayOfMonth(year, month) === day - date + plain.daysInMonth;
      if (!same) wrong.push(plain.toString());
    }
    expect(wrong).toEqual([]);
    expect(formatDay(addDays(day, -1))).toBe('2100-12-31');
  });

  it('adds months as Temporal does, clamping to the last day', () => {
    const days = fc.integer({ min: parseDay('1950-01-01'), max: parseDay('2100-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (n, months) => {
        const expected = EPOCH.add({ days: n }).add({ months });
        expect(formatDay(addMonths(n as Day, months))).toBe(expected.toString());
      }),
    );
    expect(formatDay(addMonths(parseDay('2023-01-31'), 1))).toBe('2023-02-28');
  });

  it('refuses every date that does not exist', () => {
    for (let year = 1896; year <= 2104; year += 1) {
      for (const month of [0, 1, 2, 4, 12, 13]) {
        for (const date of [0, 1, 28, 29, 30, 31, 32]) {
          const there = year >= 1900 && isPlainDate(text(year, month, date));
          expect([year, month, date, exists(year, month, date)]).toEqual([year, month, date, there]);
        }
      }
    }
  });

  it.each([
    '',
    '2023-6-31',
    '2023-06-31',
    '2023-02-29',
    '2023/06/30',
    '20230630',
    ' 2023-06-30',
    '2023-06-30T00:00',
    '２０２３-06-30',
    '0000-01-01',
  ])('refuses %j', (bad) => {
    expect(() => parseDay(bad)).toThrow(expect.objectContaining({ code: 'day.not-a-day' }));
  });
});

function isPlainDate(iso: string): boolean {
  try {
    return Temporal.PlainDate.from(iso).toString() === iso;
  } catch {
    return false;
  }
}
