import fc from 'fast-check';
import { addDays, type Day, formatDay, parseDay, weekdayOf } from '../kernel/day';
import { occurrencesDue, type Recurrence } from './occurrence';

const DIGEST: Recurrence = { days: 'working-day', minute: 510, catchUp: 'latest' };
const isWeekday = (day: Day): boolean => weekdayOf(day) <= 5;
const at = (day: string, minute: number) => ({ day: parseDay(day), minute });
const said = (recurrence: Recurrence, from: string, now: { day: Day; minute: number }) => {
  const { due, next } = occurrencesDue(recurrence, parseDay(from), now, isWeekday);
  return [due.map(formatDay).join(' '), formatDay(next)];
};

// 2023-11-17 is a Friday.
describe('what recurs', () => {
  it('is due from its minute on, and then the next day is looked at', () => {
    expect(said(DIGEST, '2023-11-17', at('2023-11-17', 509))).toEqual(['', '2023-11-17']);
    expect(said(DIGEST, '2023-11-17', at('2023-11-17', 510))).toEqual(['2023-11-17', '2023-11-18']);
  });

  it('passes over days that are closed', () => {
    expect(said(DIGEST, '2023-11-18', at('2023-11-19', 1439))).toEqual(['', '2023-11-20']);
    expect(said({ ...DIGEST, days: 'daily' }, '2023-11-18', at('2023-11-18', 600))).toEqual(['2023-11-18', '2023-11-19']);
  });

  it('makes up for the newest that was missed, or for each', () => {
    expect(said(DIGEST, '2023-11-13', at('2023-11-19', 0))).toEqual(['2023-11-17', '2023-11-19']);
    expect(said({ ...DIGEST, catchUp: 'all' }, '2023-11-15', at('2023-11-19', 0))).toEqual(['2023-11-15 2023-11-16 2023-11-17', '2023-11-19']);
  });

  it('comes to the same however often it is looked at, each day once', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(looks, fc.integer({ min: 0, max: 1439 }), (steps, minute) => {
        const recurrence: Recurrence = { days: 'working-day', minute, catchUp: 'all' };
        const start = parseDay('2023-01-02');
        let from = start;
        let clock = 0;
        const seen: Day[] = [];
        for (const step of steps) {
          clock += step;
          const now = { day: addDays(start, Math.floor(clock / 1440)), minute: clock % 1440 };
          const { due, next } = occurrencesDue(recurrence, from, now, isWeekday);
          seen.push(...due);
          from = next;
        }
        const end = { day: addDays(start, Math.floor(clock / 1440)), minute: clock % 1440 };
        expect(seen).toEqual(occurrencesDue(recurrence, start, end, isWeekday).due);
      }),
    );
  });
});
