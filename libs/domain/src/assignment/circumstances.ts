import type { UnitId } from '../kernel/ids';
import type { Promised, TimerKind } from '../ledger/decision';
import type { Circumstances } from './acknowledge';
import type { Assignment } from './assignment';
import { ladderPromises, type LadderAround } from './plan-ladder';
import { reportingPromises } from './reporting';

/** As {@link Circumstances}, for moves after which the unit owes reports again. */
export interface LifeCircumstances extends Circumstances {
  /** Key of the last period reported on, so that it is not asked for again; null before the first report. */
  readonly lastPeriod: string | null;
}

/** Who verifies a list, and who stands in where that office would verify itself. */
export interface VerifyingUnits {
  /** The item it is asked for, for the refusal's sentence. */
  readonly itemNumber: number;
  readonly verifyingUnitId: UnitId;
  readonly substituteUnitId: UnitId | null;
}

/** Every moment an assignment may wait for; a settled one waits for none. */
export const EVERY_TIMER: readonly TimerKind[] = [
  'acknowledge.due',
  'assignment.due',
  'report.due',
  'report.closing',
  'verification.due',
  'request.due',
  'ladder.step',
  'lookBack.due',
];

/** What hangs on the limit, and is settled and promised together: the limit itself and the ladder before and after it. */
export const LIMIT_TIMERS = ['assignment.due', 'ladder.step'] as const satisfies readonly TimerKind[];

/** What an assignment that is under way waits for, settled first so that nothing is promised twice. */
export const UNDERWAY_TIMERS = [...LIMIT_TIMERS, 'report.due', 'report.closing'] as const satisfies readonly TimerKind[];

/** The promises of an assignment that is under way (again): its limit, its next report. Reminders survive every return. */
export function owedPromises(assignment: Assignment, around: LifeCircumstances): readonly Promised[] {
  return [...limitPromise(assignment, around), ...reportingPromises(assignment, around, around.lastPeriod ?? undefined)];
}

/**
 * The limit as a promise, and with it every step of the ladder that is still ahead; a provisional limit promises nothing
 * of itself yet, a leadership assignment never.
 */
export function limitPromise(assignment: Assignment, around: LadderAround): readonly Promised[] {
  if (assignment.unitId === null) return [];
  const limit = { kind: 'assignment.due', subjectId: assignment.id } as const;
  return [...(assignment.dueOn === null ? [] : [{ ...limit, on: assignment.dueOn }]), ...ladderPromises(assignment, around)];
}
