import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import { decideReturn } from '#domain/assignment/decide-return';
import type { AssignmentDecision } from '#domain/assignment/decision';
import type { Assignment } from '#domain/assignment/assignment';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applyLeft, applyMoves } from './assignment.store';
import { leaveLeadership } from './close-out';
import { insertAssignments } from './dispatch.store';
import { childrenIn, loadFamily, type Moved, movedAnswer, mustBeOpenUnit, personOf } from './life.store';
import { loadRequest, settleRequest } from './request.store';

export interface ReturnDecision {
  readonly requestId: string;
  readonly granted: boolean;
  readonly reason: string;
  /** The right unit, where the decision names one; only with a grant. */
  readonly toUnitId: UnitId | null;
}

export interface ReturnAnswer extends Moved {
  /** The assignment made for the right unit. */
  readonly redispatchedId: AssignmentId | null;
}

/** A superior decides on a wrongly routed task; granted with a unit named, that unit gets it anew in the same transaction. */
export class DecideReturn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId, input: ReturnDecision): Promise<ReturnAnswer> {
    return this.work.run(call, async (tx) => {
      const family = await loadFamily(tx, id, call, this.shelf);
      const request = await loadRequest(tx, input.requestId, id);
      const around = { ...family.around, units: family.units, children: childrenIn(family) };
      const by = personOf(call.actor, 'assignment.decideReturn');
      const decided = decideReturn(family.assignment, { request, input: said(input) }, by, around);
      const made = decided.redispatched;
      if (input.toUnitId !== null && made !== null) await mustBeOpenUnit(tx, input.toUnitId, tx.today);
      await settleRequest(tx, decided.request);
      tx.leave(decided);
      // Without a new assignment this may have been the last that the leader's waited for.
      await applyLeft(tx, [decided, ...(made === null ? leaveLeadership(tx, [decided], family.all) : [])]);
      if (made !== null) await insertAssignments(tx, [made]);
      await applyMoves(tx, following(decided));
      return { ...movedAnswer(decided.assignment), redispatchedId: made?.assignment.id ?? null };
    });
  }
}

function said({ granted, reason, toUnitId }: ReturnDecision): Parameters<typeof decideReturn>[1]['input'] {
  if (!granted) return { granted, reason };
  return { granted, reason, redispatch: toUnitId === null ? null : { id: newId() as AssignmentId, unitId: toUnitId } };
}

/** Shares that follow their lead change whose they are and nothing else; the lead's fact says so for all. */
export function following({ followers }: { readonly followers: readonly Assignment[] }): readonly AssignmentDecision[] {
  return followers.map((assignment) => ({ assignment, facts: [], promises: [], cancels: [] }));
}
