import { formatDay } from '../kernel/day';
import { Failure } from '../kernel/failure';
import { readCalendarFile } from './read-calendar-file';

const GOOD = {
  year: 2023,
  status: 'published',
  document: '国务院办公厅关于2023年部分节假日安排的通知',
  weekly: [1, 2, 3, 4, 5],
  closed: ['2023-10-02', '2023-09-29'],
  opened: ['2023-10-07'],
  officeHours: [
    ['09:00', '12:00'],
    ['13:30', '17:30'],
  ],
};

function errorsOf(json: unknown): readonly string[] {
  try {
    readCalendarFile(json);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'calendar.file-invalid') throw error;
    return error.fields.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
}

describe('reading a calendar file', () => {
  it('takes days in any order, minutes from HH:MM and version 1 when none is given', () => {
    const calendar = readCalendarFile(GOOD);
    expect(calendar.closed.map(formatDay)).toEqual(['2023-09-29', '2023-10-02']);
    expect(calendar).toMatchObject({
      version: 1,
      officeHours: [
        { from: 540, until: 720 },
        { from: 810, until: 1050 },
      ],
    });
    expect(readCalendarFile({ ...GOOD, version: 3 }).version).toBe(3);
  });

  it.each([
    [{ year: 1899 }, ['/year out-of-range']],
    [{ status: 'draft' }, ['/status not-listed']],
    [{ document: ' ' }, ['/document out-of-range']],
    [{ version: 0 }, ['/version out-of-range']],
    [{ weekly: [1, 1, 2, 3, 4, 5, 8] }, ['/weekly/1 twice', '/weekly/6 out-of-range']],
    [
      { closed: ['2023-06-31', '2022-12-30', 7] },
      ['/closed/0 not-a-day', '/closed/1 other-year', '/closed/2 not-a-day'],
    ],
    [{ closed: ['2023-10-01'] }, ['/closed/0 already-closed']],
    [{ opened: ['2023-10-09', '2023-10-07', '2023-10-07'] }, ['/opened/0 already-opened', '/opened/2 twice']],
    [{ officeHours: [['12:00', '09:00']] }, ['/officeHours/0 wrong-type']],
    [
      {
        officeHours: [
          ['09:00', '12:00'],
          ['11:00', '17:00'],
        ],
      },
      ['/officeHours/1 out-of-order'],
    ],
    [
      {
        officeHours: [
          ['09:00', '24:00'],
          ['9:00', '12:00'],
          ['09:00', '10:00', 'x'],
        ],
      },
      ['/officeHours/0 wrong-type', '/officeHours/1 wrong-type', '/officeHours/2 wrong-type'],
    ],
    [{ officeHours: 'all day' }, ['/officeHours wrong-type']],
    [{ 'holi/days': [] }, ['/holi~1days unknown']],
  ])('names the place of %j', (change, expected) => {
    expect(errorsOf({ ...GOOD, ...change })).toEqual(expected);
  });

  it('names what is missing, and everything at once', () => {
    expect(errorsOf({})).toEqual([
      '/year out-of-range',
      '/weekly missing',
      '/status not-listed',
      '/document out-of-range',
      '/closed missing',
      '/opened missing',
      '/officeHours missing',
    ]);
  });

  it.each([undefined, null, [], 'text', 7])('refuses %j as a whole', (json) => {
    expect(errorsOf(json)).toEqual([' wrong-type']);
  });
});
