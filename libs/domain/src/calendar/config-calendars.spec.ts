import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { configCalendars, loadedCalendars } from '#test/support/calendars';
import { dayOf, formatDay, parseDay } from '../kernel/day';
import { isWorkingDay } from './work-calendar';
import { workingDaysBetween } from './working-days';

/** Its data only: its functions read days in the machine's zone and are a day off west of UTC. */
const published = JSON.parse(
  readFileSync(join(dirname(require.resolve('chinese-days')), 'chinese-days.json'), 'utf8'),
) as Record<'holidays' | 'workdays', Record<string, string>>;

const calendars = loadedCalendars();

describe('the calendars of the config folder', () => {
  it('hold 2004 to 2026, each published and naming its notice', () => {
    const years = configCalendars();
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    for (const { year, status, document } of years) {
      expect(status).toBe('published');
      expect(document).toContain(`关于${year}年部分节假日安排的通知`);
    }
  });

  it.each([
    [2023, 249, 7],
    [2024, 251, 8],
    [2025, 248, 5],
    [2026, 248, 6],
  ])('%d has %d working days, %d of them make-up days', (year, working, opened) => {
    const first = dayOf(year, 1, 1);
    const count = workingDaysBetween(calendars, first, dayOf(year, 12, 31)) + (isWorkingDay(calendars, first) ? 1 : 0);
    expect(count).toBe(working);
    expect(configCalendars().find((calendar) => calendar.year === year)?.opened).toHaveLength(opened);
  });

  it('agree with the published days, day by day', () => {
    const wrong: string[] = [];
    let day = Temporal.PlainDate.from('2004-01-01');
    for (; day.year <= 2026; day = day.add({ days: 1 })) {
      const text = day.toString();
      const expected = text in published.workdays || (day.dayOfWeek <= 5 && !(text in published.holidays));
      if (isWorkingDay(calendars, parseDay(text)) !== expected) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it('say nothing about the years around them', () => {
    for (const day of [dayOf(2003, 12, 31), dayOf(2027, 1, 1)]) {
      expect(() => isWorkingDay(calendars, day)).toThrow(
        expect.objectContaining({
          code: 'limit.year-not-loaded',
          details: { year: Number(formatDay(day).slice(0, 4)) },
        }),
      );
    }
  });
});
