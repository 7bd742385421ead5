import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { mustBePossible } from '../assignment/acts';
import { type Assignment, changed, moved, subjectOf } from '../assignment/assignment';
import type { AssignmentDecision } from '../assignment/decision';
import { mustBeSeparate, type VerifyCircumstances } from './verify';
import { fail } from '../kernel/failure';

/**
 * A verifier opens a submission: from here on it cannot be taken back, and only he decides on it. Another verifier of
 * the same office may take it over at any time, by opening it too (nobody's absence holds a unit up); the first then
 * no longer decides. Both openings are in the trail. Opening twice oneself is refused.
 */
export function openSubmission(
  assignment: Assignment,
  by: PersonActor,
  around: VerifyCircumstances,
): AssignmentDecision {
  mustMay(by, 'report.open', subjectOf(assignment));
  const takesOver = assignment.state === 'underVerification';
  if (takesOver) mustBePossible(assignment.state, 'takeOver');
  const after = takesOver
    ? changed(assignment, { openedBy: by.personId })
    : moved(assignment, 'open', { openedBy: by.personId });
  const reportId = mustBeSeparate(assignment, by, around.submittedFor);
  if (assignment.openedBy === by.personId && takesOver) {
    fail('assignment.wrong-state', { state: assignment.state, move: 'open', possible: ['verify', 'sendBack'] });
  }
  return {
    assignment: after,
    cancels: [],
    promises: [],
    facts: [
      {
        fact: 'report.opened',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { report: reportId, tookOver: takesOver },
      },
    ],
  };
}
