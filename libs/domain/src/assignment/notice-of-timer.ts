import type { UnitId } from '../kernel/ids';
import type { TimerKind } from '../ledger/decision';
import type { Role } from '../people/actor';
import { ACTS } from './acts';
import type { Assignment } from './assignment';
import type { State } from './lifecycle';

/** Who is told that a moment came: a unit, and whom in it. */
export interface NoticeOfTimer {
  readonly kind: TimerKind;
  readonly unitId: UnitId;
  readonly role: Role;
}

/** The states in which a moment still means something. In any other it passes without a word. */
const MEANT: Readonly<Record<Exclude<TimerKind, 'calendar.missing'>, readonly State[]>> = {
  'acknowledge.due': ['dispatched'],
  'assignment.due': ['dispatched', 'underway', 'returnAsked'],
  'report.due': ['underway'],
  'report.closing': ['underway'],
  'verification.due': ['reported', 'awaitingVerification', 'underVerification'],
  // An extension asked for stays undecided through whatever the task goes on to do.
  'request.due': ACTS.decideExtension,
};

/**
 * What passing a moment leads to: somebody is told. It changes no limit and approves nothing: silence is never
 * consent. The undecided request goes one level up, to the office that supervises.
 */
export function noticeOfTimer(kind: Exclude<TimerKind, 'calendar.missing'>, assignment: Assignment): NoticeOfTimer | undefined {
  if (!MEANT[kind].includes(assignment.state)) return undefined;
  if (kind === 'verification.due') {
    const waitsForSignature = assignment.state === 'reported' && assignment.unitId !== null;
    return waitsForSignature
      ? { kind, unitId: assignment.unitId as UnitId, role: 'unit-head' }
      : { kind, unitId: assignment.verifierUnitId, role: 'supervision' };
  }
  if (kind === 'request.due') return { kind, unitId: assignment.verifierUnitId, role: 'supervision' };
  if (assignment.unitId === null) return undefined;
  return { kind, unitId: assignment.unitId, role: kind === 'assignment.due' ? 'unit-head' : 'clerk' };
}
