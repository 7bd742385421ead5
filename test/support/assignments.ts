import { type Day, parseDay } from '#domain/kernel/day';
import type {
  AssignmentId,
  CountyId,
  Instant,
  ListId,
  PersonId,
  PostId,
  ReportId,
  TaskItemId,
  UnitId,
} from '#domain/kernel/ids';
import { type Assignment, UNTOUCHED } from '#domain/assignment/assignment';
import { LIST_RULES, type ListRules } from '#domain/assignment/decision';
import type { State } from '#domain/assignment/lifecycle';
import type { UnitRequest } from '#domain/assignment/request';
import { newActors, newUnits } from './county-people';
import { loadedCalendars } from './calendars';

/** The test county's units and people, without a database. */
export const UNITS = newUnits();
export const WHO = newActors(1 as CountyId, UNITS);
export const CALENDARS = loadedCalendars(2022, 2023, 2024);
export const VERIFYING = { itemNumber: 1, verifyingUnitId: UNITS.supervision, substituteUnitId: UNITS.substitute };

/** A township's share, dispatched on Wednesday 1 March 2023, due on 30 November. */
export function assignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    id: 'a' as AssignmentId,
    listId: 'l' as ListId,
    itemId: 'i' as TaskItemId,
    parentId: 'lead' as AssignmentId,
    kind: 'township',
    unitId: UNITS.near,
    leaderPostId: WHO.leader.postId as PostId,
    leadUnitId: UNITS.lead,
    verifierUnitId: UNITS.supervision,
    cooperatingUnitIds: [UNITS.cooperating],
    target: { kind: 'number', comparator: '>=', value: '40', unit: '个' },
    unitOfMeasure: '个',
    cadence: 'monthly',
    countersign: false,
    state: 'underway',
    dispatchedOn: parseDay('2023-03-01'),
    limitRule: { on: parseDay('2023-11-30') },
    originalDueOn: parseDay('2023-11-30'),
    dueOn: parseDay('2023-11-30'),
    acknowledgeDueOn: parseDay('2023-03-02'),
    ...UNTOUCHED,
    ...changes,
  };
}

/** An assignment in a state, with what that state brings: a submission by the clerk, opened by the verifier. */
export function inState(state: State, changes: Partial<Assignment> = {}): Assignment {
  const submitted = ['reported', 'awaitingVerification', 'underVerification', 'verified'].includes(state);
  return assignment({
    state,
    submissionId: submitted ? ('r' as ReportId) : null,
    submittedBy: submitted ? WHO.clerk.personId : null,
    openedBy: state === 'underVerification' ? WHO.verifier.personId : null,
    suspendedOn: state === 'suspended' ? parseDay('2023-03-10') : null,
    ...changes,
  });
}

/** What a decision may look at on a day. */
export function on(day: string | Day, rules: Partial<ListRules> = {}) {
  return {
    now: '2023-03-15T01:00:00.000000Z' as Instant,
    today: typeof day === 'string' ? parseDay(day) : day,
    calendars: CALENDARS,
    rules: { ...LIST_RULES, ...rules },
    lastPeriod: null,
    lastReport: null,
    stateSince: null,
    submittedFor: null as PersonId | null,
  };
}

/** An open request of the township, to be decided by 22 March 2023. */
export function openRequest(kind: UnitRequest['kind'], changes: Partial<UnitRequest> = {}): UnitRequest {
  return {
    id: 'q',
    assignmentId: 'a' as AssignmentId,
    kind,
    reason: '原因',
    progress: '60%',
    askedDueOn: kind === 'extension' ? parseDay('2023-12-20') : null,
    proposedUnitId: null,
    askedBy: WHO.clerk.personId,
    askedUnitId: UNITS.near as UnitId,
    decideDueOn: parseDay('2023-03-22'),
    late: false,
    state: 'open',
    decidedBy: null,
    decidedDueOn: null,
    decisionReason: null,
    ...changes,
  };
}
