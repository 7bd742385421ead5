import { dayOf } from '../kernel/day';
import { mayTellAt } from './notice-hours';
import { calendarsOf } from './work-calendar';

// A Saturday that is opened and a Monday that is closed, as notices arrange them.
const SATURDAY = dayOf(2023, 4, 22);
const MONDAY = dayOf(2023, 5, 1);
const year = { year: 2023, version: 1, status: 'published' as const, document: '', weekly: [1, 2, 3, 4, 5], officeHours: [] };
const calendars = calendarsOf([{ ...year, closed: [MONDAY], opened: [SATURDAY] }]);
const hours = { from: '08:30', until: '17:30' };

test.each([
  ['a working day, at the first minute', dayOf(2023, 3, 15), '08:30', true],
  ['a minute before', dayOf(2023, 3, 15), '08:29', false],
  ['the last minute', dayOf(2023, 3, 15), '17:29', true],
  ['the minute it ends', dayOf(2023, 3, 15), '17:30', false],
  ['a Sunday', dayOf(2023, 3, 19), '10:00', false],
  ['a Saturday that is opened', SATURDAY, '10:00', true],
  ['a holiday', MONDAY, '10:00', false],
  ['a year without a calendar, within hours', dayOf(2024, 1, 6), '10:00', true],
  ['a year without a calendar, at night', dayOf(2024, 1, 6), '22:00', false],
])('%s', (_, day, time, may) => expect(mayTellAt(calendars, hours, { day, time })).toBe(may));

test('without hours at any time', () => expect(mayTellAt(calendars, null, { day: MONDAY, time: '03:00' })).toBe(true));
