import type { AssignmentId } from '#domain/kernel/ids';
import { urge } from '#domain/assignment/urge';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { loadLiving, personOf } from './life.store';
import { noteCommitment } from './note.store';
import { insertUrges, lastUrgedOn } from './urge.store';

/** One tap: the office or the responsible leader urges a unit (催办). It moves nothing, so it needs no version. */
export class UrgeAssignment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId, text: string): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      // The task is locked: of two who tap at once the second is told when he may.
      const { assignment, around } = await loadLiving(tx, id, { actor: call.actor }, this.shelf);
      const by = personOf(call.actor, 'assignment.urge');
      const urgeId = newId();
      const last = await lastUrgedOn(tx, id);
      const made = urge(assignment, { id: urgeId, text }, by, { ...around, lastUrgedOn: last, commit: noteCommitment(urgeId) });
      await insertUrges(tx, [made.urge]);
      const unitId = assignment.unitId ?? assignment.leadUnitId;
      await raiseNotices(tx, [{ kind: 'assignment.urged', subjectId: id, unitId, role: null, details: { urge: urgeId } }]);
      tx.leave(made);
      return { id: urgeId };
    });
  }
}
