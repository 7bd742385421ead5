import { type Day, formatDay } from '../kernel/day';
import type { AssignmentId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type LimitRule, limitOf, type Suspension } from '../calendar/limit';
import { limitOutcome } from '../calendar/limit-outcome';
import { workingDaysBetween } from '../calendar/working-days';
import type { Calendars } from '../calendar/work-calendar';
import { fail } from '../kernel/failure';
import type { Circumstances } from './acknowledge';
import { type Assignment, moved, subjectOf } from './assignment';
import { type LifeCircumstances, owedPromises, UNDERWAY_TIMERS } from './circumstances';
import type { AssignmentDecision } from './decision';

/** Why time may not count (中止). There is no other way to stop a clock. */
export const SUSPENSION_REASONS = [
  'tender',
  'hearing',
  'expert-review',
  'awaiting-superior',
  'disaster',
  'other',
] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

export interface SuspensionMade {
  readonly id: string;
  readonly assignmentId: AssignmentId;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly reason: SuspensionReason;
}

export interface Suspended extends AssignmentDecision {
  readonly suspension: SuspensionMade;
}

/** The clock of a task stops. The limit in force stays written; whether it is overdue is not asked while it stands still. */
export function suspend(
  assignment: Assignment,
  input: { readonly id: string; readonly reason: SuspensionReason },
  by: PersonActor,
  around: Circumstances,
): Suspended {
  mustMay(by, 'assignment.suspend', subjectOf(assignment));
  if (assignment.kind === 'leadership') fail('assignment.leadership-asks-no-form');
  if (assignment.state === 'suspended') fail('assignment.already-suspended');
  return {
    assignment: moved(assignment, 'suspend', { suspendedOn: around.today }),
    suspension: { ...input, assignmentId: assignment.id, fromOn: around.today, untilOn: null },
    cancels: UNDERWAY_TIMERS,
    promises: [],
    facts: [
      {
        fact: 'assignment.suspended',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { suspension: input.id, reason: input.reason },
      },
    ],
  };
}

export interface ResumeCircumstances extends LifeCircumstances {
  /** The suspension that runs. */
  readonly running: SuspensionMade;
  /** Those that have ended. */
  readonly earlier: readonly Suspension[];
}

/** The clock runs again; the limit in force is computed anew by {@link dueAfterSuspension}, the original stays. */
export function resume(assignment: Assignment, by: PersonActor, around: ResumeCircumstances): Suspended {
  mustMay(by, 'assignment.resume', subjectOf(assignment));
  const ended: Suspension = { from: around.running.fromOn, until: around.today };
  const after = moved(assignment, 'resume', {
    suspendedOn: null,
    dueOn: dueAfterSuspension(assignment, { ended, earlier: around.earlier }, around.calendars),
  });
  return {
    assignment: after,
    suspension: { ...around.running, untilOn: around.today },
    cancels: UNDERWAY_TIMERS,
    promises: owedPromises(after, around),
    facts: [
      {
        fact: 'assignment.resumed',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { suspension: around.running.id, from: dayText(assignment.dueOn), due: dayText(after.dueOn) },
      },
    ],
  };
}

/**
 * The limit after a suspension has ended.
 *
 * While the limit in force is what the rule gives, it is the rule's again: counted from dispatch, with every
 * suspension there was. A day that somebody named (an extension, a rework, a reopening) is not the rule's to move:
 * what remained of it when the clock stopped remains when it starts, in working days where the rule counts working
 * days, else in calendar days. Never earlier than before. A limit whose year has no calendar stays provisional.
 */
export function dueAfterSuspension(
  assignment: Pick<Assignment, 'limitRule' | 'dispatchedOn' | 'dueOn'>,
  { ended, earlier }: { readonly ended: Suspension; readonly earlier: readonly Suspension[] },
  calendars: Calendars,
): Day | null {
  const { limitRule: rule, dispatchedOn: start, dueOn } = assignment;
  const before = limitOutcome({ rule, start, suspensions: earlier }, calendars);
  const isRules = dueOn === null || (before.kind === 'due' && before.limit.due === dueOn);
  const after = isRules
    ? limitOutcome({ rule, start, suspensions: [...earlier, ended] }, calendars)
    : limitOutcome(
        { rule: remaining(rule, ended.from, dueOn, calendars), start: ended.from, suspensions: [ended] },
        calendars,
      );
  if (after.kind !== 'due') return null;
  return dueOn !== null && after.limit.due < dueOn ? dueOn : after.limit.due;
}

/** What is left of a named day on another day, as a rule of the same kind. */
function remaining(rule: LimitRule, from: Day, dueOn: Day, calendars: Calendars): LimitRule {
  if ('on' in rule || rule.unit !== 'working-day' || dueOn <= from) return { on: dueOn };
  limitOf({ on: dueOn }, from, calendars);
  const count = workingDaysBetween(calendars, from, dueOn);
  return count === 0 ? { on: dueOn } : { unit: 'working-day', count };
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
