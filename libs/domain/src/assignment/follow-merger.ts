import type { UnitId } from '../kernel/ids';
import type { SystemActor } from '../people/actor';
import { type Assignment, changed } from './assignment';
import type { VerifyingUnits } from './circumstances';
import type { AssignmentDecision } from './decision';
import { verifierFor } from './separate-offices';

/** The rule under which tasks follow a unit that went up in another. */
export const UNIT_MERGED = 'tasks-follow-a-merged-unit';

/**
 * A task of a unit that went up in another is the other's: accountable, leading or verifying. Its state, reports and
 * limits stay; the people and their roles go along, so no clock starts anew. Who verifies is kept where that is still
 * another office, and named by the list where it is not; nobody left to verify is refused (`list.conflict-of-office`).
 */
export function followMerger(
  assignment: Assignment,
  merger: { readonly from: UnitId; readonly into: UnitId },
  units: VerifyingUnits,
  by: SystemActor,
): AssignmentDecision {
  const passed = (unit: UnitId): UnitId => (unit === merger.from ? merger.into : unit);
  const unitId = assignment.unitId === null ? null : passed(assignment.unitId);
  const leadUnitId = passed(assignment.leadUnitId);
  const verifier = passed(assignment.verifierUnitId);
  const apart = verifier !== unitId && verifier !== leadUnitId;
  const verifierUnitId = apart ? verifier : verifierFor(unitId ?? leadUnitId, leadUnitId, units);
  return {
    assignment: changed(assignment, { unitId, leadUnitId, verifierUnitId }),
    cancels: [],
    promises: [],
    facts: [
      {
        fact: 'assignment.transferred',
        subject: { kind: 'assignment', id: assignment.id },
        unitId,
        data: { from: assignment.unitId, to: unitId, verifier: verifierUnitId, merged: merger.from, rule: by.rule },
      },
    ],
  };
}
