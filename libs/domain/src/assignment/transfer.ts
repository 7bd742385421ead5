import { fail } from '../kernel/failure';
import type { UnitId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import type { Circumstances } from './acknowledge';
import { mustBePossible } from './acts';
import { type Assignment, changed, subjectOf } from './assignment';
import type { VerifyingUnits } from './circumstances';
import { followersOf } from './decide-return';
import type { AssignmentDecision } from './decision';
import { acknowledgePromise } from './dispatch-again';
import { mustSitElsewhere, verifierFor } from './separate-offices';

export interface TransferInput {
  readonly toUnitId: UnitId;
  readonly reason: string;
}

export interface TransferCircumstances extends Circumstances {
  readonly units: VerifyingUnits;
  readonly children: readonly Assignment[];
  /** Salted commitment to the reason: the trail holds this, never the words. */
  readonly commit: (text: string) => string;
}

export interface Transferred extends AssignmentDecision {
  /** The shares of a lead's item, now under the new lead. */
  readonly followers: readonly Assignment[];
}

/**
 * A task passes to another unit, whole: exactly one is accountable before and after, its reports and limits go with
 * it. Who verifies is decided anew, so that no office verifies itself. Not signed yet: the new unit gets its own
 * clock to sign. Refused while a request to return or a submission waits, and by somebody of either unit.
 */
export function transfer(
  assignment: Assignment,
  input: TransferInput,
  by: PersonActor,
  around: TransferCircumstances,
): Transferred {
  mustMay(by, 'assignment.transfer', subjectOf(assignment));
  if (assignment.kind === 'leadership') fail('assignment.leadership-asks-no-form');
  mustBePossible(assignment.state, 'transfer');
  if (input.toUnitId === assignment.unitId) fail('assignment.same-unit');
  mustSitElsewhere(by, [assignment.unitId, input.toUnitId]);
  const unsigned = assignment.state === 'dispatched';
  const acknowledgeDueOn = unsigned
    ? addWorkingDaysIfLoaded(around.calendars, around.today, around.rules.acknowledgeWorkingDays)
    : assignment.acknowledgeDueOn;
  const leadUnitId = assignment.kind === 'lead' ? input.toUnitId : assignment.leadUnitId;
  const after = changed(assignment, {
    unitId: input.toUnitId,
    leadUnitId,
    verifierUnitId: verifierFor(input.toUnitId, leadUnitId, around.units),
    acknowledgeDueOn,
  });
  return {
    assignment: after,
    followers: followersOf(after, around.children, around.units),
    cancels: unsigned ? ['acknowledge.due'] : [],
    promises: unsigned ? acknowledgePromise(assignment.id, acknowledgeDueOn) : [],
    facts: [
      {
        fact: 'assignment.transferred',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: input.toUnitId,
        data: {
          from: assignment.unitId,
          to: input.toUnitId,
          verifier: after.verifierUnitId,
          words: around.commit(input.reason),
        },
      },
    ],
  };
}
