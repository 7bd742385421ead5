import { fail } from '../kernel/failure';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Assignment, moved, subjectOf } from '../assignment/assignment';
import { type LifeCircumstances, owedPromises, UNDERWAY_TIMERS } from '../assignment/circumstances';
import { NO_SUBMISSION } from './send-back';
import { madeBy, type VerificationDecision } from './verify';

/**
 * The unit takes its completion back (撤回) until a verifier has opened it. The report itself stays, as everything
 * submitted does; its figure stays the latest reported one, unverified, until the next report.
 */
export function takeBack(assignment: Assignment, by: PersonActor, around: LifeCircumstances): VerificationDecision {
  mustMay(by, 'report.takeBack', subjectOf(assignment));
  if (assignment.state === 'underVerification') fail('report.already-opened');
  const after = moved(assignment, 'takeBack', NO_SUBMISSION);
  const reportId = assignment.submissionId ?? fail('report.no-submission');
  return {
    assignment: after,
    verification: madeBy(by, { reportId, outcome: 'takenBack', reason: '', note: '', fields: [] }),
    cancels: ['verification.due', ...UNDERWAY_TIMERS],
    promises: owedPromises(after, around),
    facts: [
      {
        fact: 'report.takenBack',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { report: reportId },
      },
    ],
  };
}
