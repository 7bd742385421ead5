import type { AssignmentId } from '#domain/kernel/ids';
import { openSubmission } from '#domain/verification/open-submission';
import { applyMoves } from '../assignment/assignment.store';
import { loadLiving, type Moved, movedAnswer, personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';

/** A verifier opens a submission, or takes it over from another of his office. */
export class OpenSubmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId): Promise<Moved> {
    return this.work.run(call, async (tx) => {
      const { assignment, around } = await loadLiving(tx, id, call, this.shelf);
      const decision = openSubmission(assignment, personOf(call.actor, 'report.open'), around);
      await applyMoves(tx, [decision]);
      return movedAnswer(decision.assignment);
    });
  }
}
