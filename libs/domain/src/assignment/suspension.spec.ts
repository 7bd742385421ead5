import fc from 'fast-check';
import { assignment, CALENDARS, inState, on, WHO } from '#test/support/assignments';
import { refusal } from '#test/support/people';
import { addDays, type Day, parseDay, weekdayOf } from '../kernel/day';
import { type LimitRule, limitOf } from '../calendar/limit';
import { isWorkingDay } from '../calendar/work-calendar';
import { STATES } from './lifecycle';
import { dueAfterSuspension, resume, suspend, SUSPENSION_REASONS } from './suspension';

const START = parseDay('2023-03-01');
const offset = (max: number) => fc.integer({ min: 0, max });
const rule: fc.Arbitrary<LimitRule> = fc.oneof(
  fc.record({ unit: fc.constantFrom('working-day', 'calendar-day'), count: fc.integer({ min: 1, max: 90 }) }),
  offset(200).map((days) => ({ on: addDays(START, days + 1) })),
) as fc.Arbitrary<LimitRule>;

describe('the limit after a suspension', () => {
  it('is the rule’s, counted from dispatch with every suspension there was', () => {
    fc.assert(
      fc.property(
        rule,
        fc.array(fc.tuple(offset(20), offset(20)), { minLength: 1, maxLength: 4 }),
        (limitRule, spans) => {
          const earlier: { from: Day; until: Day }[] = [];
          let dueOn: Day | null = limitOf(limitRule, START, CALENDARS).due;
          let from = START;
          for (const [wait, length] of spans) {
            const ended = { from: addDays(from, wait), until: addDays(from, wait + length) };
            dueOn = dueAfterSuspension({ limitRule, dispatchedOn: START, dueOn }, { ended, earlier }, CALENDARS);
            earlier.push(ended);
            expect(dueOn).toBe(limitOf(limitRule, START, CALENDARS, earlier).due);
            from = ended.until;
          }
        },
      ),
    );
  });

  it('over a weekend moves no working-day limit, be it the rule’s or a working day somebody named', () => {
    const fridays = offset(30)
      .map((week) => addDays(parseDay('2023-03-03'), week * 7))
      .filter((day) => weekdayOf(day) === 5 && [1, 2].every((more) => !isWorkingDay(CALENDARS, addDays(day, more))));
    fc.assert(
      fc.property(
        fridays,
        fc.integer({ min: 1, max: 90 }),
        fc.option(offset(200), { nil: null }),
        (from, count, named) => {
          const limitRule: LimitRule = { unit: 'working-day', count };
          const dueOn = named === null ? limitOf(limitRule, START, CALENDARS).due : addDays(START, named);
          fc.pre(isWorkingDay(CALENDARS, dueOn));
          const ended = { from, until: addDays(from, 3) };
          expect(dueAfterSuspension({ limitRule, dispatchedOn: START, dueOn }, { ended, earlier: [] }, CALENDARS)).toBe(
            dueOn,
          );
        },
      ),
    );
  });

  it('moves a Saturday somebody named, over which the clock stood still, to the Monday it runs again', () => {
    const limitRule: LimitRule = { unit: 'working-day', count: 1 };
    const ended = { from: parseDay('2023-08-04'), until: parseDay('2023-08-07') };
    const before = { limitRule, dispatchedOn: START, dueOn: parseDay('2023-08-05') };
    expect(dueAfterSuspension(before, { ended, earlier: [] }, CALENDARS)).toBe(parseDay('2023-08-07'));
  });

  it('leaves of a named day what remained of it, never moves it earlier, and cures no overdue', () => {
    const named = { limitRule: { on: parseDay('2023-11-30') } as LimitRule, dispatchedOn: START };
    const ended = { from: parseDay('2023-12-01'), until: parseDay('2023-12-11') };
    const after = (dueOn: string) =>
      dueAfterSuspension({ ...named, dueOn: parseDay(dueOn) }, { ended, earlier: [] }, CALENDARS);
    expect(after('2023-12-20')).toBe(parseDay('2023-12-29'));
    expect(after('2023-12-01')).toBe(parseDay('2023-12-01'));
    expect(after('2023-11-30')).toBe(parseDay('2023-11-30'));
    expect(
      dueAfterSuspension(
        { ...named, limitRule: { on: parseDay('2025-03-01') }, dueOn: null },
        { ended, earlier: [] },
        CALENDARS,
      ),
    ).toBeNull();
  });
});

describe('suspending and resuming', () => {
  it.each(STATES)('in state %s', (state) => {
    const expected =
      state === 'underway'
        ? 'allowed'
        : state === 'suspended'
          ? 'assignment.already-suspended'
          : 'assignment.wrong-state';
    expect(refusal(() => suspend(inState(state), { id: 's', reason: 'tender' }, WHO.chief, on('2023-03-10')))).toBe(
      expected,
    );
  });

  it('needs supervision, leaves the original limit, and brings the reminders back', () => {
    expect(SUSPENSION_REASONS).toHaveLength(6);
    expect(refusal(() => suspend(assignment(), { id: 's', reason: 'tender' }, WHO.clerk, on('2023-03-10')))).toBe(
      'permission.denied',
    );
    const stopped = suspend(assignment(), { id: 's', reason: 'disaster' }, WHO.chief, on('2023-03-10'));
    const again = resume(stopped.assignment, WHO.chief, {
      ...on('2023-03-20'),
      running: stopped.suspension,
      earlier: [],
    });
    expect(again.assignment).toMatchObject({
      state: 'underway',
      suspendedOn: null,
      originalDueOn: parseDay('2023-11-30'),
      dueOn: parseDay('2023-12-09'),
    });
    expect(again.promises.map(({ kind }) => kind)).toEqual(['assignment.due', 'report.due', 'report.closing']);
    expect(again.suspension).toMatchObject({ fromOn: parseDay('2023-03-10'), untilOn: parseDay('2023-03-20') });
  });
});
