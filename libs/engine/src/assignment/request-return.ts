import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import { requestReturn } from '#domain/assignment/request-return';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applyMoves } from './assignment.store';
import { loadLiving, type Moved, movedAnswer, mustBeOpenUnit, personOf } from './life.store';
import { insertRequest } from './request.store';

/** A moved assignment and the request that moved it. */
export interface Requested extends Moved {
  readonly requestId: string;
}

/** A unit asks to be rid of a wrongly routed task (退办). */
export class RequestReturn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(
    call: Call,
    id: AssignmentId,
    input: { readonly reason: string; readonly proposedUnitId: UnitId | null },
  ): Promise<Requested> {
    return this.work.run(call, async (tx) => {
      const { assignment, around } = await loadLiving(tx, id, call, this.shelf);
      const by = personOf(call.actor, 'assignment.requestReturn');
      const decision = requestReturn(assignment, { ...input, id: newId() }, by, around);
      if (input.proposedUnitId !== null) await mustBeOpenUnit(tx, input.proposedUnitId, tx.today);
      await insertRequest(tx, decision.request);
      await applyMoves(tx, [decision]);
      return { ...movedAnswer(decision.assignment), requestId: decision.request.id };
    });
  }
}
