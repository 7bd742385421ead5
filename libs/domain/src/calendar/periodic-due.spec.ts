import { formatDay, parseDay } from '../kernel/day';
import { nextPeriodicDue, periodicDueBetween, periodicDueDays } from './periodic-due';

const next = (rule: Parameters<typeof nextPeriodicDue>[0], day: string) =>
  formatDay(nextPeriodicDue(rule, parseDay(day)));

describe('periodic due days', () => {
  it('clamp the date to short months', () => {
    expect(periodicDueDays({ every: 'month', date: 31 }, 2024).map(formatDay).slice(0, 4)).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
    ]);
    expect(periodicDueDays({ every: 'month', date: 25 }, 2023)).toHaveLength(12);
  });

  it('name the next one, today included, across the end of a year', () => {
    expect(next({ every: 'month', date: 25 }, '2023-09-25')).toBe('2023-09-25');
    expect(next({ every: 'month', date: 25 }, '2023-12-26')).toBe('2024-01-25');
    expect(next({ every: 'quarter-end' }, '2023-10-01')).toBe('2023-12-31');
    expect(next({ every: 'quarter-end' }, '2023-09-30')).toBe('2023-09-30');
  });

  it('list those of a span', () => {
    const list = (from: string, until: string) =>
      periodicDueBetween({ every: 'quarter-end' }, parseDay(from), parseDay(until)).map(formatDay);
    expect(list('2023-03-31', '2024-03-30')).toEqual(['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31']);
    expect(list('2023-04-01', '2023-06-29')).toEqual([]);
    expect(list('2023-07-01', '2023-06-30')).toEqual([]);
  });

  it.each([0, 32, 1.5])('refuse date %d', (date) => {
    expect(() => periodicDueDays({ every: 'month', date }, 2023)).toThrow(
      expect.objectContaining({ code: 'limit.bad-rule' }),
    );
  });
});
