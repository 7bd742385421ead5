import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Assignment, moved, subjectOf } from '../assignment/assignment';
import { owedPromises, UNDERWAY_TIMERS } from '../assignment/circumstances';
import { mustBeDay } from '../assignment/extension';
import { stateAfter } from '../assignment/lifecycle';
import { madeBy, mustBeSeparate, type VerificationDecision, type VerifyCircumstances } from './verify';

/** Why a submission is sent back (退回). */
export const SEND_BACK_REASONS = [
  'figure-wrong',
  'figure-unproven',
  'target-not-met',
  'evidence-missing',
  'evidence-unclear',
  'evidence-not-of-this-task',
  'text-incomplete',
  'other',
] as const;
export type SendBackReason = (typeof SEND_BACK_REASONS)[number];

/** The parts of a report that a reason may be about. */
export const REPORT_FIELDS = ['figure', 'percent', 'milestone', 'text', 'evidence'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

export interface SendBackInput {
  readonly reason: SendBackReason;
  readonly note: string;
  /** Who is to see to it. */
  readonly target: 'clerk' | 'unit-head';
  readonly fields: readonly ReportField[];
  /** The limit to rework: it is in force from now on; the original stays on record. */
  readonly dueOn: Day;
}

/** Timers survive a return: the limit and the reports are promised again. */
export function sendBack(
  assignment: Assignment,
  input: SendBackInput,
  by: PersonActor,
  around: VerifyCircumstances,
): VerificationDecision {
  mustMay(by, 'report.sendBack', subjectOf(assignment));
  stateAfter(assignment.state, 'sendBack');
  const reportId = mustBeSeparate(assignment, by, around.submittedFor);
  if (assignment.openedBy !== by.personId) fail('verification.not-opened-by-you');
  mustBeDay(input.dueOn, around.today, around.calendars);
  const after = moved(assignment, 'sendBack', { ...NO_SUBMISSION, dueOn: input.dueOn });
  const { reason, note, fields, target } = input;
  return {
    assignment: after,
    verification: madeBy(by, { reportId, outcome: 'sentBack', reason, note, fields, target }),
    cancels: ['verification.due', ...UNDERWAY_TIMERS],
    promises: owedPromises(after, around),
    facts: [
      {
        fact: 'report.sentBack',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { report: reportId, reason, target, fields, due: formatDay(input.dueOn), by: 'verifier' },
      },
    ],
  };
}

/** Nothing is before a signer or verifier any more. */
export const NO_SUBMISSION = { submissionId: null, submittedBy: null, openedBy: null } as const;
