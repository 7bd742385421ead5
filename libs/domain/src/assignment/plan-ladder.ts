import type { Calendars } from '../calendar/work-calendar';
import { addWorkingDaysIfLoaded, workingDayOnOrAfterIfLoaded } from '../calendar/working-days-if-loaded';
import { type Day, addDays } from '../kernel/day';
import type { Promised } from '../ledger/decision';
import type { Assignment } from './assignment';
import type { ListRules } from './decision';
import { isDayTrigger, type LadderBasis, type LadderStep, type LadderTrigger, ladderOf } from './ladder';
import { periodNow } from './reporting';

/** What the days of a ladder depend on. */
export interface LadderAround {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly rules: ListRules;
  /** Key of the last period reported on; none before the first report. */
  readonly lastPeriod?: string | null;
}

/**
 * The steps an assignment still has before it, as promises. Each falls on a working day and is due when that day begins,
 * so that it is there when the office opens. A step whose day has come or passed when it is planned is not promised:
 * nothing is caught up on, and nothing fires before dispatch. In a year without a calendar a step waits for the calendar.
 * A leadership assignment has no ladder. With a basis named, only the steps that count from it.
 */
export function ladderPromises(assignment: Assignment, around: LadderAround, basis?: LadderBasis): readonly Promised[] {
  if (assignment.unitId === null) return [];
  return ladderOf(around.rules).steps.flatMap((step) => {
    if (!isDayTrigger(step.trigger) || (basis !== undefined && step.trigger.basis !== basis)) return [];
    const day = stepDay(step.trigger, assignment, around);
    return day === null || day <= around.today ? [] : [stepPromise(assignment.id, step, day)];
  });
}

/** A step is looked at when its day begins, which is when the day before closes. */
export function stepPromise(subjectId: string, step: LadderStep, day: Day): Promised {
  return { kind: 'ladder.step', subjectId, on: addDays(day, -1), step: step.key };
}

/** The working day of a step; null where its basis has no day, or its year no calendar. */
export function stepDay(trigger: LadderTrigger, assignment: Assignment, around: LadderAround): Day | null {
  if (!isDayTrigger(trigger)) return null;
  const basis = basisDay(trigger.basis, assignment, around);
  if (basis === null) return null;
  const { calendars } = around;
  if (trigger.unit === 'day' || trigger.offset === 0) return workingDayOnOrAfterIfLoaded(calendars, addDays(basis, trigger.offset));
  return addWorkingDaysIfLoaded(calendars, basis, trigger.offset);
}

/** The day a step counts from, as the assignment stands. */
export function basisDay(basis: LadderBasis, assignment: Assignment, around: LadderAround): Day | null {
  if (basis === 'limit') return assignment.dueOn;
  if (basis === 'acknowledge') return assignment.state === 'dispatched' ? assignment.acknowledgeDueOn : null;
  if (assignment.cadence === 'once' || assignment.state !== 'underway') return null;
  return periodNow(assignment, around, around.lastPeriod ?? undefined)?.onTimeUntil ?? null;
}

/** Whether any step counts from this basis: only then does a move of it plan the ladder anew. */
export function hasBasis(rules: Pick<ListRules, 'ladder'>, basis: LadderBasis): boolean {
  return ladderOf(rules).steps.some(({ trigger }) => isDayTrigger(trigger) && trigger.basis === basis);
}

/**
 * What a decision adds that moves one basis alone (a new day to sign by, a new period to report on): the whole ladder is
 * settled and promised anew, where a step counts from it; else nothing.
 */
export function ladderMovedWith(
  basis: LadderBasis,
  assignment: Assignment,
  around: LadderAround,
): { readonly cancels: readonly 'ladder.step'[]; readonly promises: readonly Promised[] } {
  if (!hasBasis(around.rules, basis)) return { cancels: [], promises: [] };
  return { cancels: ['ladder.step'], promises: ladderPromises(assignment, around) };
}
