import { loadedCalendars } from '#test/support/calendars';
import { formatDay, parseDay } from '../kernel/day';
import { type Period, periodsOf } from '../calendar/period';
import { LIST_RULES } from './decision';
import { withDates } from './reporting';

const calendars = loadedCalendars();
const periodAt = (at: string): Period => periodsOf('monthly', parseDay(at), parseDay(at))[0]!;
const dates = (at: string, rules = {}) => {
  const { onTimeUntil, entryClosesOn } = withDates(periodAt(at), { today: parseDay(at), calendars, rules: { ...LIST_RULES, ...rules } });
  return [onTimeUntil, entryClosesOn].map((day) => day && formatDay(day));
};

describe('a reporting period', () => {
  it('is on time for 5 working days after its end and open for 10, unless the list’s rules say otherwise', () => {
    expect(dates('2023-09-01')).toEqual(['2023-10-11', '2023-10-18']);
    expect(dates('2023-09-01', { onTimeWorkingDays: 0, entryClosesWorkingDays: 1 })).toEqual(['2023-09-30', '2023-10-07']);
  });

  it('has no dates yet where its days run into a year without a calendar', () => {
    expect(dates('2026-12-31')).toEqual([null, null]);
  });
});
