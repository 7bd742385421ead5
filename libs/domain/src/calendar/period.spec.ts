import fc from 'fast-check';
import { type Day, formatDay, parseDay } from '../kernel/day';
import { CADENCES, type Period, periodAt, periodNamed, periodsOf } from './period';

const day = parseDay;
const shown = ({ key, from, until }: Period) => `${key} ${formatDay(from)} ${formatDay(until)}`;

describe('reporting periods', () => {
  it('are whole ten days, months, quarters, or the span itself', () => {
    expect(periodsOf('ten-day', day('2023-02-15'), day('2023-03-01')).map(shown)).toEqual([
      '2023-02-2 2023-02-11 2023-02-20',
      '2023-02-3 2023-02-21 2023-02-28',
      '2023-03-1 2023-03-01 2023-03-10',
    ]);
    expect(periodsOf('monthly', day('2023-11-30'), day('2024-01-01')).map(shown)).toEqual([
      '2023-11 2023-11-01 2023-11-30',
      '2023-12 2023-12-01 2023-12-31',
      '2024-01 2024-01-01 2024-01-31',
    ]);
    expect(periodsOf('quarterly', day('2023-09-30'), day('2023-10-01')).map(shown)).toEqual([
      '2023-Q3 2023-07-01 2023-09-30',
      '2023-Q4 2023-10-01 2023-12-31',
    ]);
    expect(periodsOf('once', day('2023-03-15'), day('2023-11-30')).map(shown)).toEqual(['once 2023-03-15 2023-11-30']);
    expect(periodsOf('monthly', day('2023-03-02'), day('2023-03-01'))).toEqual([]);
  });

  it('cover every day of the span once, in order, with keys that differ', () => {
    const any = fc.integer({ min: day('2000-01-01'), max: day('2030-12-31') });
    fc.assert(
      fc.property(fc.constantFrom(...CADENCES), any, fc.integer({ min: 0, max: 900 }), (cadence, from, length) => {
        const periods = periodsOf(cadence, from as Day, (from + length) as Day);
        expect(periods[0]?.from).toBeLessThanOrEqual(from);
        expect(periods.at(-1)?.until).toBeGreaterThanOrEqual(from + length);
        expect(periods.at(-1)?.from).toBeLessThanOrEqual(from + length);
        periods.slice(1).forEach((period, index) => expect(period.from).toBe((periods[index]?.until ?? 0) + 1));
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
      }),
    );
  });

  it('are found again by their keys', () => {
    const any = fc.integer({ min: day('2000-01-01'), max: day('2030-12-31') });
    fc.assert(
      fc.property(fc.constantFrom('ten-day' as const, 'monthly' as const, 'quarterly' as const), any, (cadence, at) => {
        const period = periodAt(cadence, at as Day);
        expect(periodNamed(period.key)).toEqual({ cadence, ...period });
      }),
    );
    expect(['once', '2023-13', '2023-Q5', '2023-03-4'].map(periodNamed)).toEqual([null, null, null, null]);
  });
});
