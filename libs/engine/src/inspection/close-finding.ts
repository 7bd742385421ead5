import { closeFinding, lookBack, reopenFinding } from '#domain/inspection/close-finding';
import type { Day } from '#domain/kernel/day';
import { applyMoves } from '../assignment/assignment.store';
import { nextClosureNumber } from '../assignment/close-out';
import { personOf } from '../assignment/life.store';
import { insertNote, newReason } from '../assignment/note.store';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { committing } from './committing';
import { insertRoundEnd, signaturesOf } from './finding-round.store';
import { loadFinding, type LoadedFinding, saveFinding, setPlanned } from './finding.store';

export interface FindingMoved {
  readonly id: string;
  readonly version: number;
}

/** Closed under the county's next closure number, with a day on which somebody looks whether it lasted. */
export class CloseFinding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, findingId: string, lookBackOn: Day): Promise<FindingMoved> {
    return this.work.run(call, async (tx) => {
      const loaded = await loadFinding(tx, findingId, call, this.shelf);
      const by = personOf(call.actor, 'finding.close');
      const around = { ...loaded.around, number: await nextClosureNumber(tx), signatures: await signaturesOf(tx, findingId) };
      const closed = closeFinding(loaded, lookBackOn, by, around);
      const { round, version } = closed.finding;
      await insertRoundEnd(tx, { findingId, round, outcome: 'closed', words: '', lookBackOn, closureNumber: around.number }, by);
      await saveFinding(tx, closed.finding);
      await applyMoves(tx, [closed]);
      await tellUnit(tx, loaded, 'finding.closed');
      return { id: findingId, version };
    });
  }
}

/** 回头看: it lasted. */
export class LookBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, findingId: string, words: string): Promise<FindingMoved> {
    return this.work.run(call, async (tx) => {
      const loaded = await loadFinding(tx, findingId, call, this.shelf);
      const by = personOf(call.actor, 'finding.lookBack');
      const looked = lookBack(loaded, words, by, { ...loaded.around, commit: committing(findingId) });
      const { round, lookBackOn, version } = looked.finding;
      await insertRoundEnd(tx, { findingId, round, outcome: 'held', words, lookBackOn, closureNumber: null }, by);
      await saveFinding(tx, looked.finding);
      tx.leave(looked);
      return { id: findingId, version };
    });
  }
}

/** 反弹: it came back, and is put right again in a new round with a plan of its own. */
export class ReopenFinding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, findingId: string, input: { readonly reason: string; readonly dueOn: Day }): Promise<FindingMoved> {
    return this.work.run(call, async (tx) => {
      const loaded = await loadFinding(tx, findingId, call, this.shelf);
      const by = personOf(call.actor, 'finding.lookBack');
      const reopened = reopenFinding(loaded, { reason: newReason(input.reason), dueOn: input.dueOn }, by, loaded.around);
      const { round, lookBackOn } = loaded.finding;
      await insertRoundEnd(tx, { findingId, round, outcome: 'reopened', words: input.reason, lookBackOn, closureNumber: null }, by);
      await saveFinding(tx, reopened.finding);
      await insertNote(tx, reopened.note);
      await setPlanned(tx, loaded.assignment.id, 'none');
      await applyMoves(tx, [reopened]);
      await tellUnit(tx, loaded, 'finding.reopened');
      return { id: findingId, version: reopened.finding.version };
    });
  }
}

async function tellUnit(tx: Tx, { assignment: { id, unitId } }: LoadedFinding, kind: 'finding.closed' | 'finding.reopened'): Promise<void> {
  if (unitId !== null) await raiseNotices(tx, [{ kind, subjectId: id, unitId, role: 'clerk' }]);
}
