import fc from 'fast-check';
import { calendarsOf, type YearCalendar } from '../calendar/work-calendar';
import { workingDaysBetween } from '../calendar/working-days';
import { addDays, type Day, dayOf, formatDay, parseDay } from '../kernel/day';
import type { Assignment } from './assignment';
import { LIST_RULES } from './decision';
import { extendForDowntime, type Outage, workingDaysLost } from './extend-for-downtime';

const calendar = (year: number): YearCalendar => ({
  year,
  version: 1,
  status: 'published',
  document: '测试',
  weekly: [1, 2, 3, 4, 5],
  closed: [],
  opened: [],
  officeHours: [
    { from: 510, until: 720 },
    { from: 840, until: 1080 },
  ],
});
const calendars = calendarsOf([2023, 2024].map(calendar));
const around = { calendars, rules: LIST_RULES, today: parseDay('2023-11-01') };

// 2023-11-13 is a Monday.
const minute = (text: string) => {
  const [day = '', time = ''] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day: parseDay(day), minute: hours * 60 + minutes };
};
const outage = (from: string, until: string): Outage => ({ id: 'o', from: minute(`2023-11-${from}`), until: minute(`2023-11-${until}`) });
const task = (dueOn: Day | null, changes: Partial<Assignment> = {}) =>
  ({ id: 'a', kind: 'township', unitId: 'u', state: 'underway', cadence: 'once', dueOn, originalDueOn: dueOn, acknowledgeDueOn: null, version: 1, ...changes }) as Assignment;
const moved = (due: string, lost: Outage, changes: Partial<Assignment> = {}) => {
  const decision = extendForDowntime(task(parseDay(`2023-11-${due}`), changes), lost, around);
  return decision ? formatDay(decision.assignment.dueOn!).slice(8) : undefined;
};

describe('working days lost', () => {
  it.each([
    ['an hour of a morning', outage('13 09:00', '13 10:00'), 1],
    ['a whole day', outage('13 00:00', '14 00:00'), 1],
    ['an hour on Friday evening and one on Monday morning', outage('17 17:00', '20 09:30'), 1],
    ['a day and a half', outage('13 08:30', '14 12:00'), 2],
    ['the lunch break', outage('13 12:00', '13 14:00'), 0],
    ['a weekend', outage('18 00:00', '20 00:00'), 0],
    ['a week', outage('13 00:00', '20 00:00'), 5],
  ])('%s', (_, lost, days) => {
    expect(workingDaysLost(lost, calendars)).toBe(days);
  });
});

describe('a limit that our own downtime touched', () => {
  it.each([
    ['moves to the next working day after a lost hour', '13', outage('13 09:00', '13 10:00'), '14'],
    ['over a weekend', '17', outage('17 16:00', '17 18:00'), '20'],
    ['by a day, although the office was closed, when it ended in the dark', '13', outage('13 20:00', '13 23:00'), '14'],
    ['stays where the night before the office opens was lost', '13', outage('13 02:00', '13 04:00'), undefined],
    ['stays where the day before was lost', '14', outage('13 09:00', '13 18:00'), undefined],
    ['moves beyond an outage of days, wherever in it the limit lay', '13', outage('13 17:00', '17 23:59'), '20'],
    ['and on its last day', '17', outage('13 17:00', '17 23:59'), '24'],
    ['on a closed day moves to a working day', '18', outage('18 10:00', '18 11:00'), '20'],
  ])('%s', (_, due, lost, expected) => {
    expect(moved(due, lost)).toBe(expected);
  });

  it('keeps the limit first set, plans its promises anew, and says so as an entry', () => {
    const decision = extendForDowntime(task(parseDay('2023-11-13')), outage('13 09:00', '13 10:00'), around);
    expect(decision?.assignment.originalDueOn).toBe(parseDay('2023-11-13'));
    expect(decision?.cancels).toContain('assignment.due');
    expect(decision?.promises).toContainEqual({ kind: 'assignment.due', subjectId: 'a', on: parseDay('2023-11-14') });
    expect(decision?.facts[0]).toMatchObject({ fact: 'assignment.extendedForDowntime', data: { downtime: 'o', from: '2023-11-13', due: '2023-11-14' } });
  });

  it('moves the day to sign by, alone, where only that was touched', () => {
    const waiting = task(parseDay('2023-11-30'), { state: 'dispatched', acknowledgeDueOn: parseDay('2023-11-13') });
    const decision = extendForDowntime(waiting, outage('13 09:00', '13 10:00'), around);
    expect(decision?.assignment).toMatchObject({ dueOn: parseDay('2023-11-30'), acknowledgeDueOn: parseDay('2023-11-14') });
    expect(decision?.promises).toContainEqual({ kind: 'acknowledge.due', subjectId: 'a', on: parseDay('2023-11-14') });
    expect(decision?.cancels).not.toContain('assignment.due');
  });

  it('asks nothing of what is settled, and promises nothing to who does not owe', () => {
    expect(moved('13', outage('13 09:00', '13 10:00'), { state: 'closed' })).toBeUndefined();
    const reported = extendForDowntime(task(parseDay('2023-11-13'), { state: 'reported' }), outage('13 09:00', '13 10:00'), around);
    expect(reported).toMatchObject({ cancels: [], promises: [] });
  });

  it('ends on a working day after the outage, never earlier, and by no fewer working days than were lost', () => {
    const start = dayOf(2023, 3, 1);
    const minutes = fc.integer({ min: 0, max: 20 * 1440 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 10 * 1440 }), fc.integer({ min: 0, max: 30 }), (from, length, due) => {
        const at = (offset: number) => ({ day: addDays(start, Math.floor(offset / 1440)), minute: offset % 1440 });
        const lost: Outage = { id: 'o', from: at(from), until: at(from + length) };
        const dueOn = addDays(start, due);
        const after = extendForDowntime(task(dueOn), lost, around)?.assignment.dueOn;
        if (after == null) return;
        expect(after).toBeGreaterThan(dueOn);
        expect(after).toBeGreaterThanOrEqual(lost.until.day);
        expect(workingDaysBetween(calendars, dueOn, after)).toBeGreaterThanOrEqual(workingDaysLost(lost, calendars));
      }),
    );
  });
});
