import type { Day } from '../kernel/day';
import { addDays } from '../kernel/day';
import { compare, type Decimal, decimal, times, ZERO } from '../kernel/decimal';
import { type Period, periodAt, periodEnd } from '../calendar/period';
import type { Assignment } from './assignment';

/** What the last report said that lights look at; null before the first. */
export interface LastReport {
  readonly period: string;
  readonly percent: string | null;
}

/** So many hundredths of the target a figure may lie below the line before it is behind: a month of a year, roughly. */
export const BEHIND_PERCENT = 10;

const HUNDRED = 100;
/** A rate is reached, not accumulated: no line leads to it. */
const RATES = ['%', '‰'];

/** The earliest period not reported on; null for a task that only has its limit. What was skipped before a report stays skipped. */
export function firstUnreported(assignment: Assignment, lastPeriod: string | null): Period | null {
  const { cadence, dispatchedOn } = assignment;
  if (cadence === 'once') return null;
  const reportedThrough = lastPeriod === null ? null : periodEnd(lastPeriod);
  const from = reportedThrough === null ? dispatchedOn : Math.max(dispatchedOn, addDays(reportedThrough, 1));
  return periodAt(cadence, from as Day);
}

/**
 * The day from which what was last reported is behind plan: the day after its period, where the straight line from
 * dispatch to limit stood higher by more than the tolerance. Null while it is not behind, or where there is no line: a task
 * without periods or limit, a target that is a rate, a grade or a bound from above and no percentage reported.
 */
export function behindOn(assignment: Assignment, last: LastReport | null, tolerance: number): Day | null {
  const { dispatchedOn, dueOn, cadence } = assignment;
  const end = last === null || cadence === 'once' ? null : periodEnd(last.period);
  if (last === null || end === null || dueOn === null || dueOn <= dispatchedOn) return null;
  const reached = reachedOf(assignment, last);
  if (reached === null) return null;
  const span = dueOn - dispatchedOn;
  const elapsed = Math.max(0, Math.min(end, dueOn) - dispatchedOn);
  const least = times(reached.of, elapsed * HUNDRED - tolerance * span);
  return compare(times(reached.value, span * HUNDRED), least) < 0 ? addDays(end, 1) : null;
}

/** How far it came, and of how much: the figure of a quantity, else the percentage. */
function reachedOf({ target, figure }: Assignment, { percent }: LastReport): { value: Decimal; of: Decimal } | null {
  const quantity = target.kind === 'number' && (target.comparator === '>=' || target.comparator === '>') && !RATES.includes(target.unit);
  if (quantity && figure !== null) {
    const of = decimal(target.value);
    return compare(of, ZERO) > 0 ? { value: decimal(figure), of } : null;
  }
  return percent === null ? null : { value: decimal(percent), of: decimal(String(HUNDRED)) };
}
