import { fail } from '../kernel/failure';
import type { ReportId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Assignment, moved, subjectOf } from '../assignment/assignment';
import { owedPromises, UNDERWAY_TIMERS } from '../assignment/circumstances';
import { isOneOf } from '../assignment/separate-offices';
import { stateAfter } from '../assignment/lifecycle';
import { verificationPromise } from '../report/submit-report';
import { NO_SUBMISSION } from './send-back';
import { madeBy, type VerificationDecision, type VerifyCircumstances } from './verify';

/** The unit head signs a completion where the list asks for it; the verifier's time starts now. Never the submitter. */
export function countersign(
  assignment: Assignment,
  by: PersonActor,
  around: VerifyCircumstances,
): VerificationDecision {
  const reportId = mustBeSigner(assignment, by, around);
  const after = moved(assignment, 'countersign');
  return {
    assignment: after,
    verification: madeBy(by, { reportId, outcome: 'countersigned', reason: '', note: '', fields: [] }),
    cancels: ['verification.due'],
    promises: verificationPromise(after, around),
    facts: [
      {
        fact: 'report.countersigned',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { report: reportId },
      },
    ],
  };
}

/** The unit head does not sign: the completion goes back within the unit, and its reminders with it. */
export function refuseSignature(
  assignment: Assignment,
  input: { readonly note: string },
  by: PersonActor,
  around: VerifyCircumstances,
): VerificationDecision {
  const reportId = mustBeSigner(assignment, by, around);
  const after = moved(assignment, 'refuseSignature', NO_SUBMISSION);
  return {
    assignment: after,
    verification: madeBy(by, {
      reportId,
      outcome: 'sentBack',
      reason: 'signature-refused',
      note: input.note,
      fields: [],
      target: 'clerk',
    }),
    cancels: ['verification.due', ...UNDERWAY_TIMERS],
    promises: owedPromises(after, around),
    facts: [
      {
        fact: 'report.sentBack',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { report: reportId, reason: 'signature-refused', by: 'unit-head' },
      },
    ],
  };
}

function mustBeSigner(assignment: Assignment, by: PersonActor, around: VerifyCircumstances): ReportId {
  mustMay(by, 'report.countersign', subjectOf(assignment));
  stateAfter(assignment.state, 'countersign');
  if (isOneOf(by, [assignment.submittedBy, around.submittedFor])) fail('report.signed-by-submitter');
  return assignment.submissionId ?? fail('report.no-submission');
}
