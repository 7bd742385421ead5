import { isWorkingDay, officeHoursOn, type Calendars, type OfficeHours } from '../calendar/work-calendar';
import { addWorkingDays } from '../calendar/working-days';
import { type Day, addDays, formatDay } from '../kernel/day';
import type { TimerKind } from '../ledger/decision';
import { type Assignment, changed } from './assignment';
import { limitPromise } from './circumstances';
import type { AssignmentDecision } from './decision';
import { SETTLED } from './lifecycle';
import { ladderPromises, type LadderAround } from './plan-ladder';

/** A minute of a day in the county's own time. */
export interface MinuteOfDay {
  readonly day: Day;
  readonly minute: number;
}

/** A time in which the system could not take reports; `until` is the first minute it could again. */
export interface Outage {
  readonly id: string;
  readonly from: MinuteOfDay;
  readonly until: MinuteOfDay;
}

const MINUTES = 24 * 60;

/**
 * Office time lost to an outage in working days, every begun one whole: an hour on Friday evening and an hour on Monday
 * morning are one day. Time outside office hours is nobody's loss.
 */
export function workingDaysLost({ from, until }: Outage, calendars: Calendars): number {
  let lost = 0;
  let shortest = MINUTES;
  for (let day = from.day; day <= until.day; day = addDays(day, 1)) {
    const hours = officeHoursOn(calendars, day);
    if (hours.length === 0) continue;
    const begin = day === from.day ? from.minute : 0;
    const end = day === until.day ? until.minute : MINUTES;
    lost += sum(hours.map((part) => Math.max(0, Math.min(part.until, end) - Math.max(part.from, begin))));
    shortest = Math.min(shortest, sum(hours.map((part) => part.until - part.from)));
  }
  return Math.ceil(lost / shortest);
}

/**
 * The written rule for our own downtime: nobody loses by it. A limit moves when the outage touched its day between the
 * opening of the office and midnight, when the limit ends. It moves by the working days lost, by one at least, and further
 * until office time is left after the outage. The limit first set is kept, promises are planned anew, and the entry is the
 * system's. A settled assignment, and a limit of another day, stay as they are (undefined).
 */
export function extendForDowntime(assignment: Assignment, outage: Outage, around: LadderAround): AssignmentDecision | undefined {
  if (SETTLED.includes(assignment.state)) return undefined;
  const waits = assignment.state === 'dispatched' && assignment.unitId !== null;
  const dueOn = later(assignment.dueOn, outage, around.calendars);
  const acknowledgeDueOn = waits ? later(assignment.acknowledgeDueOn, outage, around.calendars) : undefined;
  if (dueOn === undefined && acknowledgeDueOn === undefined) return undefined;
  const after = changed(assignment, {
    dueOn: dueOn ?? assignment.dueOn,
    acknowledgeDueOn: acknowledgeDueOn ?? assignment.acknowledgeDueOn,
  });
  return {
    assignment: after,
    ...planned(after, { dueOn, acknowledgeDueOn }, around),
    facts: [
      {
        fact: 'assignment.extendedForDowntime',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: {
          downtime: outage.id,
          from: text(assignment.dueOn),
          due: text(after.dueOn),
          acknowledgeDueOn: acknowledgeDueOn === undefined ? undefined : text(acknowledgeDueOn),
        },
      },
    ],
  };
}

interface Moved {
  readonly dueOn: Day | undefined;
  readonly acknowledgeDueOn: Day | undefined;
}

/** Only who owes something now waits for a moment: others are promised theirs when it comes back to them. */
function planned(after: Assignment, moved: Moved, around: LadderAround): Pick<AssignmentDecision, 'cancels' | 'promises'> {
  if (after.state !== 'dispatched' && after.state !== 'underway') return { cancels: [], promises: [] };
  if (after.unitId === null) return { cancels: [], promises: [] };
  const cancels: TimerKind[] = ['ladder.step'];
  if (moved.dueOn !== undefined) cancels.push('assignment.due');
  if (moved.acknowledgeDueOn !== undefined) cancels.push('acknowledge.due');
  const sign = moved.acknowledgeDueOn === undefined ? [] : [{ kind: 'acknowledge.due' as const, subjectId: after.id, on: moved.acknowledgeDueOn }];
  return { cancels, promises: [...(moved.dueOn === undefined ? ladderPromises(after, around) : limitPromise(after, around)), ...sign] };
}

/** The day a limit moves to; undefined where the outage did not touch its day. */
function later(due: Day | null, outage: Outage, calendars: Calendars): Day | undefined {
  if (due === null || !touches(outage, due, officeHoursOn(calendars, due))) return undefined;
  let day = addWorkingDays(calendars, due, Math.max(1, workingDaysLost(outage, calendars)));
  while (!leavesTime(outage, day, calendars)) day = addWorkingDays(calendars, day, 1);
  return day;
}

function touches({ from, until }: Outage, due: Day, hours: readonly OfficeHours[]): boolean {
  if (due < from.day || due > until.day) return false;
  return due < until.day || until.minute > (hours[0]?.from ?? 0);
}

function leavesTime({ until }: Outage, day: Day, calendars: Calendars): boolean {
  if (day !== until.day) return day > until.day;
  return isWorkingDay(calendars, day) && until.minute < (officeHoursOn(calendars, day).at(-1)?.until ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function text(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
