import type { UnitId } from '../kernel/ids';
import type { Promised, TimerKind } from '../ledger/decision';
import type { Circumstances } from './acknowledge';
import type { Assignment } from './assignment';
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
];

/** What an assignment that is under way waits for, settled first so that nothing is promised twice. */
export const UNDERWAY_TIMERS: readonly TimerKind[] = ['assignment.due', 'report.due', 'report.closing'];

/** The promises of an assignment that is under way (again): its limit, its next report. Reminders survive every return. */
export function owedPromises(assignment: Assignment, around: LifeCircumstances): readonly Promised[] {
  return [...limitPromise(assignment), ...reportingPromises(assignment, around, around.lastPeriod ?? undefined)];
}

/** The limit as a promise; a provisional limit promises nothing yet, a leadership assignment never. */
export function limitPromise(assignment: Assignment): readonly Promised[] {
  if (assignment.dueOn === null || assignment.unitId === null) return [];
  return [{ kind: 'assignment.due', subjectId: assignment.id, on: assignment.dueOn }];
}
