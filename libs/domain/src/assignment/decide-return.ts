import type { AssignmentId, UnitId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import { fail } from '../kernel/failure';
import type { Circumstances } from './acknowledge';
import { type Assignment, changed, moved, subjectOf } from './assignment';
import { EVERY_TIMER, type VerifyingUnits } from './circumstances';
import type { FirstDecision } from './dispatch';
import { acknowledgePromise, dispatchAgain } from './dispatch-again';
import { SETTLED } from './lifecycle';
import { ladderMovedWith } from './plan-ladder';
import { type RequestDecision, type UnitRequest, mustBeOpen, mustBeSuperior } from './request';
import { verifierFor } from './separate-offices';

export type DecideReturnInput =
  | { readonly granted: false; readonly reason: string }
  | {
      readonly granted: true;
      readonly reason: string;
      /** The right unit, and the id its assignment gets; null: nobody's task, it is only withdrawn. */
      readonly redispatch: { readonly id: AssignmentId; readonly unitId: UnitId } | null;
    };

export interface ReturnCircumstances extends Circumstances {
  readonly units: VerifyingUnits;
  /** The shares below a lead's assignment: they follow to the new lead. */
  readonly children: readonly Assignment[];
}

export interface ReturnDecided extends RequestDecision {
  readonly redispatched: FirstDecision | null;
  readonly followers: readonly Assignment[];
}

/**
 * A superior decides whether a task was wrongly routed. Granted: it is withdrawn and, if a unit is named, made anew
 * for it. Refused: the unit has it again with a new limit to sign. Never by the office that asked.
 */
export function decideReturn(
  assignment: Assignment,
  { request, input }: { readonly request: UnitRequest; readonly input: DecideReturnInput },
  by: PersonActor,
  around: ReturnCircumstances,
): ReturnDecided {
  mustMay(by, 'assignment.decideReturn', subjectOf(assignment));
  mustBeOpen(request, 'return');
  mustBeSuperior(request, by);
  const decided = { ...request, decidedBy: by.personId, decisionReason: input.reason };
  return input.granted
    ? grant(assignment, { request: { ...decided, state: 'granted' }, to: input.redispatch }, around)
    : refuse(assignment, { ...decided, state: 'refused' }, around);
}

function grant(
  assignment: Assignment,
  { request, to }: { request: UnitRequest; to: { id: AssignmentId; unitId: UnitId } | null },
  around: ReturnCircumstances,
): ReturnDecided {
  const redispatched = to === null ? null : forTheRightUnit(assignment, to, around);
  return {
    assignment: moved(assignment, 'grantReturn'),
    request,
    redispatched,
    followers: redispatched === null ? [] : followersOf(redispatched.assignment, around.children, around.units),
    cancels: EVERY_TIMER,
    promises: [],
    facts: [
      {
        fact: 'assignment.returnGranted',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { request: request.id, redispatched: redispatched?.assignment.id ?? null, to: to?.unitId ?? null },
      },
    ],
  };
}

function forTheRightUnit(
  assignment: Assignment,
  to: { id: AssignmentId; unitId: UnitId },
  around: ReturnCircumstances,
): FirstDecision {
  if (to.unitId === assignment.unitId) fail('assignment.same-unit');
  const kind = assignment.kind === 'township' ? 'township' : 'lead';
  const { parentId, target, limitRule } = assignment;
  return dispatchAgain(assignment, { ...to, parentId, kind, target, limitRule }, around.units, around);
}

/** The shares of an item under its new lead, each with a verifier that is neither. Settled ones keep whose they were. */
export function followersOf(
  lead: Assignment,
  children: readonly Assignment[],
  units: VerifyingUnits,
): readonly Assignment[] {
  if (lead.kind !== 'lead') return [];
  const { id: parentId, leadUnitId } = lead;
  return children
    .filter((child) => child.unitId !== null && !SETTLED.includes(child.state))
    .map((child) => {
      const verifierUnitId = verifierFor(child.unitId ?? leadUnitId, leadUnitId, units);
      return changed(child, { parentId, leadUnitId, verifierUnitId });
    });
}

function refuse(assignment: Assignment, request: UnitRequest, around: ReturnCircumstances): ReturnDecided {
  const acknowledgeDueOn = addWorkingDaysIfLoaded(around.calendars, around.today, around.rules.acknowledgeWorkingDays);
  const after = moved(assignment, 'refuseReturn', { acknowledgeDueOn });
  const ladder = ladderMovedWith('acknowledge', after, around);
  return {
    assignment: after,
    request,
    redispatched: null,
    followers: [],
    cancels: ['request.due', 'acknowledge.due', ...ladder.cancels],
    promises: [...acknowledgePromise(assignment.id, acknowledgeDueOn), ...ladder.promises],
    facts: [
      {
        fact: 'assignment.returnRefused',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { request: request.id },
      },
    ],
  };
}
