import { type Day, addDays } from '../kernel/day';
import type { UnitId } from '../kernel/ids';
import type { Promised } from '../ledger/decision';
import type { Role } from '../people/actor';
import type { Assignment } from './assignment';
import { type LadderAround, ladderPromises } from './plan-ladder';
import { reportingPromises } from './reporting';

export interface ClosingAround extends LadderAround {
  /** The last day on which the period could be reported on. */
  readonly closedOn: Day;
  readonly lastPeriod: string | null;
}

/** What the close of a period's entry leads to. `skipped`: a later period has closed as well by now, and that one is told. */
export interface PeriodClosed {
  readonly outcome: 'told' | 'passed' | 'skipped';
  readonly told: { readonly unitId: UnitId; readonly role: Role } | null;
  readonly promises: readonly Promised[];
}

const PASSED: PeriodClosed = { outcome: 'passed', told: null, promises: [] };

/**
 * Entry for a period closed and no report came: the unit is told, and the next period is promised, so that whoever stays
 * silent is reminded of each. Where the machine stood still, each period that closed meanwhile is settled in its turn, and
 * only the newest is told. A task that is not under way owes no report; opened again, it is planned anew.
 */
export function closePeriod(assignment: Assignment, around: ClosingAround): PeriodClosed {
  const { unitId, state, cadence } = assignment;
  if (unitId === null || state !== 'underway' || cadence === 'once') return PASSED;
  const morning = { ...around, today: addDays(around.closedOn, 1) };
  const next = reportingPromises(assignment, morning, around.lastPeriod ?? undefined);
  const closing = next.filter(({ kind, on }) => kind === 'report.closing' && on < around.today);
  if (closing.length > 0) return { outcome: 'skipped', told: null, promises: closing };
  return { outcome: 'told', told: { unitId, role: 'clerk' }, promises: [...next, ...ladderPromises(assignment, around, 'report')] };
}
