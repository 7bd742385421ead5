import { configCalendars, loadedCalendars } from '#test/support/calendars';
import { formatDay, parseDay } from '../kernel/day';
import { previewMoves } from './preview-moves';
import { calendarsOf } from './work-calendar';

const all = loadedCalendars();
const without2024 = calendarsOf(configCalendars().filter(({ year }) => year !== 2024));
const limits = [
  { id: 'before', rule: { unit: 'working-day', count: 5 }, start: parseDay('2023-09-28') },
  { id: 'across', rule: { unit: 'working-day', count: 10 }, start: parseDay('2023-12-25') },
  {
    id: 'held',
    rule: { unit: 'month', count: 1 },
    start: parseDay('2023-09-28'),
    suspensions: [{ from: parseDay('2023-10-09'), until: null }],
  },
] as const;

describe('preview of moves', () => {
  it('shows the limits that loading a year gives a day, and leaves the others', () => {
    const preview = previewMoves(limits, without2024, all);
    expect(preview.unmoved).toBe(2);
    expect(preview.moved).toMatchObject([
      { id: 'across', before: { kind: 'year-not-loaded', year: 2024 }, after: { kind: 'due' } },
    ]);
    expect(preview.moved[0]?.days).toBeUndefined();
  });

  it('shows how far a corrected calendar moves a limit', () => {
    const corrected = configCalendars().map((year) =>
      year.year === 2023
        ? { ...year, version: 2, opened: year.opened.filter((day) => formatDay(day) !== '2023-10-08') }
        : year,
    );
    const { moved } = previewMoves(limits, all, calendarsOf(corrected));
    expect(moved).toMatchObject([
      {
        id: 'before',
        days: 1,
        after: { kind: 'due', limit: { due: parseDay('2023-10-12'), calendarVersions: [{ year: 2023, version: 2 }] } },
      },
    ]);
  });

  it('is empty for the same calendars', () => {
    expect(previewMoves(limits, all, all)).toEqual({ moved: [], unmoved: 3 });
  });

  it('refuses a year given twice', () => {
    expect(() => calendarsOf([...configCalendars(), ...configCalendars().slice(-1)])).toThrow(
      expect.objectContaining({ code: 'calendar.year-twice', details: { year: 2026 } }),
    );
  });
});
