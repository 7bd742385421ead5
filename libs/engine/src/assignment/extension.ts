import type { Day } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import { askExtension, decideExtension, type DecideExtensionInput, deemConsent } from '#domain/assignment/extension';
import type { SystemActor } from '#domain/people/actor';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applyMoves } from './assignment.store';
import { loadLiving, type Moved, movedAnswer, personOf } from './life.store';
import { insertRequest, loadRequest, settleRequest } from './request.store';
import type { Requested } from './request-return';

/** A unit asks for more time (延期申请); after the limit it is recorded as late. */
export class AskExtension {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(
    call: Call,
    id: AssignmentId,
    input: { readonly reason: string; readonly progress: string; readonly askedDueOn: Day },
  ): Promise<Requested & { readonly late: boolean }> {
    return this.work.run(call, async (tx) => {
      const { assignment, around } = await loadLiving(tx, id, call, this.shelf);
      const by = personOf(call.actor, 'assignment.askExtension');
      const decision = askExtension(assignment, { ...input, id: newId() }, by, around);
      await insertRequest(tx, decision.request);
      await applyMoves(tx, [decision]);
      const { id: requestId, late } = decision.request;
      return { ...movedAnswer(decision.assignment), requestId, late };
    });
  }
}

/** A leader or the supervision office decides and names the day; the original limit stays on record. */
export class DecideExtension {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId, input: DecideExtensionInput & { readonly requestId: string }): Promise<Moved> {
    return this.work.run(call, async (tx) => {
      const { assignment, around } = await loadLiving(tx, id, call, this.shelf);
      const request = await loadRequest(tx, input.requestId, id);
      const by = personOf(call.actor, 'assignment.decideExtension');
      const decision = decideExtension(assignment, { request, input }, by, around);
      await settleRequest(tx, decision.request);
      await applyMoves(tx, [decision]);
      return movedAnswer(decision.assignment);
    });
  }
}

/** The system's act where the county's own rule makes silence consent; refused everywhere else. */
export class DeemConsent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(actor: SystemActor, id: AssignmentId, requestId: string): Promise<Moved> {
    return this.work.run({ actor }, async (tx) => {
      const { assignment, around } = await loadLiving(tx, id, { actor }, this.shelf);
      const decision = deemConsent(assignment, await loadRequest(tx, requestId, id), actor, around);
      await settleRequest(tx, decision.request);
      await applyMoves(tx, [decision]);
      return movedAnswer(decision.assignment);
    });
  }
}
