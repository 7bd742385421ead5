import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Assignment, moved, subjectOf } from './assignment';
import { EVERY_TIMER } from './circumstances';
import type { AssignmentDecision } from './decision';

/**
 * A task ends because an amendment dropped it: only so, never by somebody's wish. What was reported stays on record.
 * `amendment` is the amendment's id and document number, for the trail.
 */
export function withdraw(
  assignment: Assignment,
  amendment: { readonly id: string; readonly document: string },
  by: PersonActor,
): AssignmentDecision {
  mustMay(by, 'list.amend', subjectOf(assignment));
  return {
    assignment: moved(assignment, 'withdraw', { suspendedOn: null }),
    cancels: EVERY_TIMER,
    promises: [],
    facts: [
      {
        fact: 'assignment.withdrawn',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { amendment: amendment.id, document: amendment.document },
      },
    ],
  };
}
