import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { AssignmentId, PersonId } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import type { Circumstances } from './acknowledge';
import { mustBePossible } from './acts';
import { type Assignment, subjectOf } from './assignment';
import { reportingPeriods } from './reporting';
import { mustSitElsewhere } from './separate-offices';

/** Entry for one period of one assignment stays open until a day, by whose authority and why. */
export interface PeriodException {
  readonly id: string;
  readonly assignmentId: AssignmentId;
  readonly period: string;
  readonly until: Day;
  /** The decision it rests on, such as a meeting's minutes or a document number. */
  readonly authority: string;
  readonly reason: string;
  readonly grantedBy: PersonId;
}

export interface ExceptionGranted extends Consequences {
  readonly exception: PeriodException;
}

/** Opens a closed period again for one unit. Lateness stays lateness: only entry is opened, not the on-time day. */
export function grantException(
  assignment: Assignment,
  input: Omit<PeriodException, 'assignmentId' | 'grantedBy'>,
  by: PersonActor,
  around: Circumstances,
): ExceptionGranted {
  mustMay(by, 'assignment.grantException', subjectOf(assignment));
  if (assignment.kind === 'leadership') fail('assignment.leadership-asks-no-form');
  mustBePossible(assignment.state, 'grantException');
  mustSitElsewhere(by, [assignment.unitId]);
  const periods = reportingPeriods(assignment, around);
  if (!periods.some(({ key }) => key === input.period)) {
    fail('report.wrong-period', { period: input.period, expected: periods.at(-1)?.key ?? '' });
  }
  if (input.until < around.today) fail('report.exception-in-past', { day: formatDay(input.until) });
  return {
    exception: { ...input, assignmentId: assignment.id, grantedBy: by.personId },
    promises: [],
    facts: [
      {
        fact: 'assignment.exceptionGranted',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { exception: input.id, period: input.period, until: formatDay(input.until), authority: input.authority },
      },
    ],
  };
}
