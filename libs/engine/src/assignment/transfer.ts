import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import { transfer } from '#domain/assignment/transfer';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applyMoves } from './assignment.store';
import { following } from './decide-return';
import { childrenIn, loadFamily, type Moved, movedAnswer, mustBeOpenUnit, personOf } from './life.store';
import { insertNote, newReason } from './note.store';

/** A task passes whole to another unit; the shares below a lead's follow it. */
export class Transfer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId, input: { readonly toUnitId: UnitId; readonly reason: string }): Promise<Moved> {
    return this.work.run(call, async (tx) => {
      const family = await loadFamily(tx, id, call, this.shelf);
      const around = { ...family.around, units: family.units, children: childrenIn(family) };
      const by = personOf(call.actor, 'assignment.transfer');
      const said = { toUnitId: input.toUnitId, reason: newReason(input.reason) };
      const decision = transfer(family.assignment, said, by, around);
      await mustBeOpenUnit(tx, input.toUnitId, tx.today);
      await insertNote(tx, decision.note);
      await applyMoves(tx, [decision, ...following(decision)]);
      return movedAnswer(decision.assignment);
    });
  }
}
