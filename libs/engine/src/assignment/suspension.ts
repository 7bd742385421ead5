import { fail } from '#domain/kernel/failure';
import type { AssignmentId } from '#domain/kernel/ids';
import { resume, suspend, type SuspensionReason } from '#domain/assignment/suspension';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applyMoves } from './assignment.store';
import { loadLiving, type Moved, movedAnswer, personOf } from './life.store';
import { endSuspension, insertSuspension, suspensionsOf } from './suspension.store';

/** The clock of a task stops, for a reason from the list (中止). */
export class Suspend {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId, reason: SuspensionReason): Promise<Moved> {
    return this.work.run(call, async (tx) => {
      const { assignment, around } = await loadLiving(tx, id, call, this.shelf);
      const by = personOf(call.actor, 'assignment.suspend');
      const decision = suspend(assignment, { id: newId(), reason }, by, around);
      await insertSuspension(tx, decision.suspension);
      await applyMoves(tx, [decision]);
      return movedAnswer(decision.assignment);
    });
  }
}

/** The clock runs again; the limit in force is computed anew. */
export class Resume {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId): Promise<Moved> {
    return this.work.run(call, async (tx) => {
      const { assignment, around } = await loadLiving(tx, id, call, this.shelf);
      const all = await suspensionsOf(tx, id);
      const running = all.find(({ untilOn }) => untilOn === null);
      if (!running) fail('assignment.wrong-state', { state: assignment.state, move: 'resume', possible: [] });
      const earlier = all
        .filter(({ untilOn }) => untilOn !== null)
        .map(({ fromOn, untilOn }) => ({ from: fromOn, until: untilOn }));
      const decision = resume(assignment, personOf(call.actor, 'assignment.resume'), { ...around, running, earlier });
      await endSuspension(tx, decision.suspension);
      await applyMoves(tx, [decision]);
      return movedAnswer(decision.assignment);
    });
  }
}
