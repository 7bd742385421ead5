import { fail } from '../kernel/failure';
import type { PersonId, ReportId, UnitId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Assignment, moved, subjectOf } from '../assignment/assignment';
import { type LifeCircumstances, UNDERWAY_TIMERS } from '../assignment/circumstances';
import type { AssignmentDecision } from '../assignment/decision';
import { stateAfter } from '../assignment/lifecycle';
import { isOneOf } from '../assignment/separate-offices';

/** What a decision about a submission may look at besides. */
export interface VerifyCircumstances extends LifeCircumstances {
  /** Whom the submitter acted for: that person is no outsider either. */
  readonly submittedFor: PersonId | null;
}

/** What somebody else decided about a submission. Kept for ever, like the submission. */
export interface VerificationMade {
  readonly reportId: ReportId;
  readonly outcome: 'verified' | 'sentBack' | 'countersigned' | 'takenBack';
  readonly reason: string;
  readonly note: string;
  /** Which fields the reason is about: `figure`, `text`, `evidence` … */
  readonly fields: readonly string[];
  /** Sent back: who is to see to it. */
  readonly target: 'clerk' | 'unit-head' | null;
  readonly byPersonId: PersonId;
  readonly byUnitId: UnitId;
}

export interface VerificationDecision extends AssignmentDecision {
  readonly verification: VerificationMade;
}

/** The verifier confirms the completion (核验): another person, of another office, who has opened it. */
export function verify(
  assignment: Assignment,
  input: { readonly note: string },
  by: PersonActor,
  around: VerifyCircumstances,
): VerificationDecision {
  mustMay(by, 'report.verify', subjectOf(assignment));
  stateAfter(assignment.state, 'verify');
  const reportId = mustBeSeparate(assignment, by, around.submittedFor);
  if (assignment.openedBy !== by.personId) fail('verification.not-opened-by-you');
  return {
    assignment: moved(assignment, 'verify', {
      verifiedBy: by.personId,
      verifiedAt: around.now,
      figureVerified: assignment.figure !== null,
    }),
    verification: madeBy(by, { reportId, outcome: 'verified', reason: '', note: input.note, fields: [] }),
    cancels: ['verification.due', ...UNDERWAY_TIMERS],
    promises: [],
    facts: [
      {
        fact: 'report.verified',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { report: reportId, figure: assignment.figure },
      },
    ],
  };
}

/** Submitter ≠ verifier, by person and by office; acting for somebody does not launder either. Returns the submission. */
export function mustBeSeparate(assignment: Assignment, by: PersonActor, submittedFor: PersonId | null): ReportId {
  if (assignment.submissionId === null) fail('report.no-submission');
  if (isOneOf(by, [assignment.submittedBy, submittedFor])) fail('verification.same-person');
  if (assignment.origin && isOneOf(by, [assignment.origin.raisedBy])) fail('finding.recheck-by-other');
  if (by.unitId === assignment.unitId) fail('verification.same-office');
  return assignment.submissionId;
}

type Said = Omit<VerificationMade, 'byPersonId' | 'byUnitId' | 'target'> & Partial<Pick<VerificationMade, 'target'>>;

export function madeBy(by: PersonActor, made: Said): VerificationMade {
  return { target: null, ...made, byPersonId: by.personId, byUnitId: by.unitId };
}
