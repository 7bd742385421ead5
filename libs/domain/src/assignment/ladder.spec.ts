import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignment, CALENDARS, inState, on, openRequest, WHO } from '#test/support/assignments';
import { at, days, slipStep, step, withLadder } from '#test/support/ladders';
import { isWorkingDay } from '../calendar/work-calendar';
import { addDays, type Day, parseDay } from '../kernel/day';
import { Failure } from '../kernel/failure';
import { limitPromise } from './circumstances';
import { decideExtension } from './extension';
import { type DayTrigger, NO_LADDER } from './ladder';
import { ladderPromises } from './plan-ladder';
import { readLadder } from './read-ladder';
import { rehearseLadder } from './rehearse-ladder';
import { termsOf } from './set-list-rules';

const anyDay = fc.integer({ min: parseDay('2022-02-01'), max: parseDay('2024-06-30') }).map((day) => day as Day);

describe('the days of a ladder', () => {
  it.each([
    ['2023-04-22', 0, '2023-04-23'], // a Saturday that is closed; the Sunday after it is opened
    ['2023-03-18', 0, '2023-03-20'], // closed; Monday
    ['2023-10-07', 0, '2023-10-07'], // a Saturday that is opened
    ['2023-04-29', 1, '2023-05-04'], // past the holiday
    ['2023-05-05', 1, '2023-05-06'], // a Saturday that is opened
    ['2023-09-28', -5, '2023-09-21'],
  ])('limit %s, offset %i: %s', (due, offset, expected) => {
    expect(days(ladderPromises(assignment({ dueOn: parseDay(due) }), withLadder('2023-03-15', step('s', at(offset)))))).toEqual([`s ${expected}`]);
  });

  it('may count calendar days, and still come on a working day', () => {
    const task = assignment({ dueOn: parseDay('2023-03-16') });
    expect(days(ladderPromises(task, withLadder('2023-03-15', step('s', at(2, 'limit', 'day')))))).toEqual(['s 2023-03-20']);
  });

  it('never lie on a closed day, never today or before, and follow the order of their offsets', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 8 }), fc.constantFrom('working-day', 'day'), (dueOn, today, offsets, unit) => {
        const steps = [...offsets].sort((a, b) => a - b).map((offset, index) => step(`s${index}`, at(offset, 'limit', unit as DayTrigger['unit'])));
        const promised = ladderPromises(assignment({ dueOn }), withLadder(today, ...steps)).map(({ on: day }) => addDays(day, 1));
        expect(promised.every((day) => day > today && isWorkingDay(CALENDARS, day))).toBe(true);
        expect(promised).toEqual([...promised].sort((a, b) => a - b));
      }),
    );
  });

  it('move with an extension, all of them and by one rule', () => {
    const around = withLadder('2023-11-20', step('before', at(-5)), slipStep('after', 5, 'blue'));
    const input = { granted: true as const, reason: '批准', dueOn: parseDay('2023-12-20') };
    const decided = decideExtension(inState('underway'), { request: openRequest('extension'), input }, WHO.chief, around);
    expect(decided.cancels).toContain('ladder.step');
    expect(days(decided.promises)).toEqual(['before 2023-12-13', 'after 2023-12-27']);
  });

  it('wait for the calendar of their year, and a leader has none', () => {
    const last = assignment({ dueOn: parseDay('2024-12-30') });
    expect(days(limitPromise(last, withLadder('2024-12-01', step('in', at(-1)), step('beyond', at(3)))))).toEqual(['in 2024-12-27']);
    expect(ladderPromises(assignment({ unitId: null, kind: 'leadership' }), withLadder('2023-03-15', step('s', at(-1))))).toEqual([]);
  });

  it('count from the day to sign, and from the next report', () => {
    const steps = [step('sign', at(1, 'acknowledge')), step('report', at(-2, 'report'))];
    expect(days(ladderPromises(inState('dispatched'), withLadder('2023-03-01', ...steps)))).toEqual(['sign 2023-03-03']);
    expect(days(ladderPromises(inState('underway'), withLadder('2023-03-15', ...steps)))).toEqual(['report 2023-04-06']);
    const later = { ...withLadder('2023-03-15', ...steps), lastPeriod: '2023-03' };
    expect(days(ladderPromises(inState('underway'), later))).toEqual(['report 2023-05-06']);
  });
});

describe('a ladder file', () => {
  const folder = join(__dirname, '../../../../config/ladders');

  it.each(readdirSync(folder))('%s is read whole', (name) => {
    const read = readLadder(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    expect(read.document).not.toBe('');
    expect(read.steps.length).toBeGreaterThan(0);
  });

  it('has each of its mistakes named by its place', () => {
    const wrong = {
      document: ' ',
      other: 1,
      steps: [
        { key: 'a', trigger: { basis: 'limit', offset: 1 }, action: 'slip', to: 'leader' },
        { key: 'a', trigger: { basis: 'limit', offset: 1.5, unit: 'week' }, action: 'urge', colour: 'red', to: 'clerk', points: 'two' },
        { key: 'B!', trigger: { count: 0, of: 'pink' }, action: 'talk', to: 'unit-head', copies: 'leader' },
      ],
    };
    try {
      readLadder(wrong);
      throw new Error('it was read');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.code).toBe('ladder.file-invalid');
      expect(error.fields.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
        '/document isLength',
        '/other whitelistValidation',
        '/steps/0/colour ladder.colour-missing',
        '/steps/0/to ladder.not-to-a-unit',
        '/steps/1/colour ladder.colour-without-slip',
        '/steps/1/key ladder.key-twice',
        '/steps/1/points ladder.points-unreadable',
        '/steps/1/trigger/offset isInt',
        '/steps/1/trigger/unit isIn',
        '/steps/2/copies wrong-type',
        '/steps/2/key pattern',
        '/steps/2/trigger/count min',
        '/steps/2/trigger/of isIn',
      ]);
    }
  });

  it('of nothing, or of anything else, is refused in words and never breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        try {
          readLadder(json);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});

it('a rehearsal counts what is coming and what would have been', () => {
  const around = withLadder('2023-12-06', slipStep('blue', 1, 'blue'), slipStep('red', 10, 'red'));
  const task = (id: string, completedOn: string | null, state: 'underway' | 'closed' = 'underway') => ({
    assignment: assignment({ id: id as never, state }),
    acknowledgedOn: parseDay('2023-03-01'),
    completedOn: completedOn === null ? null : parseDay(completedOn),
    lastPeriod: null,
  });
  expect(rehearseLadder([task('open', null), task('late', '2023-12-02', 'closed'), task('good', '2023-11-20', 'closed')], around)).toEqual([
    { key: 'blue', coming: 0, firstOn: null, wouldHave: 2 },
    { key: 'red', coming: 1, firstOn: parseDay('2023-12-14'), wouldHave: 0 },
  ]);
});

it('rules stored before there were ladders have none, and a list’s terms never show it', () => {
  expect(ladderPromises(assignment(), on('2023-03-15'))).toEqual([]);
  expect(termsOf({ ...on('2023-03-15').rules, ladder: NO_LADDER })).not.toHaveProperty('ladder');
});
