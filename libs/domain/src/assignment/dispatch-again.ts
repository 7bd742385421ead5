import { type Day, formatDay } from '../kernel/day';
import type { AssignmentId, UnitId } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { LimitRule } from '../calendar/limit';
import { limitOutcome } from '../calendar/limit-outcome';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import type { TargetValue } from '../plan/target';
import type { Circumstances } from './acknowledge';
import { type Assignment, UNTOUCHED } from './assignment';
import type { VerifyingUnits } from './circumstances';
import { type FirstDecision, limitPromises, versionsOf } from './dispatch';
import { verifierFor } from './separate-offices';

/** What differs from the assignment it is made after. */
export interface NewTerms {
  readonly id: AssignmentId;
  readonly parentId: AssignmentId | null;
  readonly kind: 'lead' | 'township';
  readonly unitId: UnitId;
  readonly target: TargetValue;
  readonly limitRule: LimitRule;
}

/**
 * A task made after another: for the right unit, or as a township's share. It starts today with a clock of its own:
 * a limit that is counted is counted from today, a day named outright stays that day.
 */
export function dispatchAgain(
  model: Assignment,
  terms: NewTerms,
  units: VerifyingUnits,
  around: Circumstances,
): FirstDecision {
  const acknowledgeDueOn = addWorkingDaysIfLoaded(around.calendars, around.today, around.rules.acknowledgeWorkingDays);
  const limit = limitOutcome({ rule: terms.limitRule, start: around.today }, around.calendars);
  const due = limit.kind === 'due' ? limit.limit.due : null;
  const leadUnitId = terms.kind === 'lead' ? terms.unitId : model.leadUnitId;
  const assignment: Assignment = {
    ...model,
    ...terms,
    ...UNTOUCHED,
    state: 'dispatched',
    leadUnitId,
    verifierUnitId: verifierFor(terms.unitId, leadUnitId, units),
    dispatchedOn: around.today,
    originalDueOn: due,
    dueOn: due,
    acknowledgeDueOn,
  };
  return {
    assignment,
    cancels: [],
    calendarVersions: versionsOf(limit),
    promises: limitPromises(assignment, around),
    facts: [
      {
        fact: 'assignment.dispatched',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: terms.unitId,
        data: { itemId: model.itemId, kind: terms.kind, after: model.id, dueOn: due === null ? null : formatDay(due) },
      },
    ],
  };
}

export function acknowledgePromise(id: AssignmentId, on: Day | null): Consequences['promises'] {
  return on === null ? [] : [{ kind: 'acknowledge.due', subjectId: id, on }];
}
