import { formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { UnitId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import type { Circumstances } from './acknowledge';
import { type Assignment, moved, subjectOf } from './assignment';
import { decideBy, type RequestDecision, UNDECIDED } from './request';

export interface RequestReturnInput {
  readonly id: string;
  readonly reason: string;
  /** Whose task it should be, if the unit knows. */
  readonly proposedUnitId: UnitId | null;
}

/**
 * A unit says that a task is not its own (退办), before it signs for it and within the list's working days of
 * dispatch, the last of them included. The clock to sign stops while a superior decides.
 */
export function requestReturn(
  assignment: Assignment,
  input: RequestReturnInput,
  by: PersonActor,
  around: Circumstances,
): RequestDecision {
  mustMay(by, 'assignment.requestReturn', subjectOf(assignment));
  const after = moved(assignment, 'requestReturn');
  const last = addWorkingDaysIfLoaded(around.calendars, assignment.dispatchedOn, around.rules.returnWorkingDays);
  if (last !== null && around.today > last) fail('assignment.return-too-late', { due: formatDay(last) });
  if (assignment.unitId === null) fail('assignment.leadership-asks-no-form');
  if (input.proposedUnitId === assignment.unitId) fail('assignment.same-unit');
  const decide = decideBy(assignment.id, around);
  return {
    assignment: after,
    request: {
      ...input,
      ...UNDECIDED,
      assignmentId: assignment.id,
      kind: 'return',
      progress: '',
      askedDueOn: null,
      askedBy: by.personId,
      askedUnitId: assignment.unitId,
      decideDueOn: decide.on,
      late: false,
    },
    cancels: ['acknowledge.due'],
    promises: decide.promises,
    facts: [
      {
        fact: 'assignment.returnRequested',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { request: input.id, proposed: input.proposedUnitId },
      },
    ],
  };
}
