import type { Day } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import { grantException } from '#domain/assignment/grant-exception';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { loadLiving, personOf } from './life.store';
import { insertException } from './note.store';

export interface ExceptionInput {
  readonly period: string;
  readonly until: Day;
  readonly authority: string;
  readonly reason: string;
}

/** Opens a closed reporting period for one unit until a day. */
export class GrantException {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId, input: ExceptionInput): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      const { assignment, around } = await loadLiving(tx, id, call, this.shelf);
      const by = personOf(call.actor, 'assignment.grantException');
      const granted = grantException(assignment, { ...input, id: newId() }, by, around);
      await insertException(tx, granted.exception);
      tx.leave(granted);
      return { id: granted.exception.id };
    });
  }
}
