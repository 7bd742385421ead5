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
import { type Note, type Reason, reasonNote } from './note';
import { ladderMovedWith } from './plan-ladder';
import { mustSitElsewhere, verifierFor } from './separate-offices';

export interface TransferInput {
  readonly toUnitId: UnitId;
  readonly reason: Reason;
}

export interface TransferCircumstances extends Circumstances {
  readonly units: VerifyingUnits;
  readonly children: readonly Assignment[];
}

export interface Transferred extends AssignmentDecision {
  readonly note: Note;
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
  const ladder = ladderMovedWith('acknowledge', after, around);
  return {
    assignment: after,
    note: reasonNote(assignment, input.reason, by),
    followers: followersOf(after, around.children, around.units),
    cancels: unsigned ? ['acknowledge.due', ...ladder.cancels] : [],
    promises: unsigned ? [...acknowledgePromise(assignment.id, acknowledgeDueOn), ...ladder.promises] : [],
    facts: [transferredFact(assignment, after, input.reason)],
  };
}

function transferredFact(before: Assignment, after: Assignment, reason: Reason): AssignmentDecision['facts'][number] {
  const { unitId: to, verifierUnitId: verifier } = after;
  return {
    fact: 'assignment.transferred',
    subject: { kind: 'assignment', id: before.id },
    unitId: to,
    data: { from: before.unitId, to, verifier, note: reason.noteId, words: reason.commit(reason.text) },
  };
}
