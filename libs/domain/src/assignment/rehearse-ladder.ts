import type { Day } from '../kernel/day';
import type { Assignment } from './assignment';
import { isDayTrigger, ladderOf, type LadderStep } from './ladder';
import { type LadderAround, ladderPromises, stepDay } from './plan-ladder';
import { addDays } from '../kernel/day';

/** A task with the days on which it stopped owing what steps count from. */
export interface Recorded {
  readonly assignment: Assignment;
  readonly acknowledgedOn: Day | null;
  /** The day its completion was reported that stands, or that it was closed; null while it owes. */
  readonly completedOn: Day | null;
  readonly lastPeriod: string | null;
}

/** How often a step comes up. `looked`: the days it was looked at, so that a reader knows what the number means. */
export interface StepCount {
  readonly key: string;
  /** Among the open tasks, from tomorrow on. */
  readonly coming: number;
  readonly firstOn: Day | null;
  /** On what is recorded of the list up to today, had this ladder been in force. */
  readonly wouldHave: number;
}

/**
 * What a ladder will do and what it would have done, step by step. A step counted from the next report is foreseen only
 * for the period that is open, and steps set off by a number of slips not at all: what people will do is not guessed.
 */
export function rehearseLadder(tasks: readonly Recorded[], around: LadderAround): readonly StepCount[] {
  const coming = new Map<string, Day[]>();
  for (const { assignment, lastPeriod } of tasks) {
    if (assignment.state !== 'dispatched' && assignment.state !== 'underway') continue;
    for (const { step = '', on } of ladderPromises(assignment, { ...around, lastPeriod })) {
      coming.set(step, [...(coming.get(step) ?? []), addDays(on, 1)]);
    }
  }
  return ladderOf(around.rules).steps.map((step) => {
    const days = coming.get(step.key) ?? [];
    const firstOn = days.length === 0 ? null : (Math.min(...days) as Day);
    return { key: step.key, coming: days.length, firstOn, wouldHave: tasks.filter((task) => wouldHave(step, task, around)).length };
  });
}

/** Whether the task still owed it when the step's day came. */
function wouldHave(step: LadderStep, task: Recorded, around: LadderAround): boolean {
  const { trigger } = step;
  if (!isDayTrigger(trigger) || trigger.basis === 'report' || task.assignment.unitId === null) return false;
  const owed = trigger.basis === 'acknowledge' ? { ...task.assignment, state: 'dispatched' as const } : task.assignment;
  const settledOn = trigger.basis === 'acknowledge' ? task.acknowledgedOn : task.completedOn;
  const day = stepDay(trigger, owed, around);
  if (day === null || day > around.today || day <= task.assignment.dispatchedOn) return false;
  return settledOn === null || settledOn >= day;
}
