import { fileAppeal, withdrawAppeal } from '#domain/assessment/life/appeal';
import type { UnitId } from '#domain/kernel/ids';
import { fail } from '#domain/kernel/failure';
import { commitment } from '#platform/hash';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { insertAppeal, isAppealOpen, loadAppeal, lockAppeal, nextAppeal, settleAppealTimers, updateAppeal } from './appeal.store';
import { loadAssessment, lockAssessment } from './assessment.store';
import { leafOf } from './involved';
import { bodyOf, lastPublication } from './publication.store';
import { loadScheme } from './scheme.store';

export interface AppealInput {
  readonly unitId: UnitId;
  readonly node: string;
  /** What the unit claims, in its own words; the trail keeps a commitment to them. */
  readonly claim: string;
  readonly evidenceIds: readonly string[];
}

/** A unit objects to the points of one indicator within the window (申诉). */
export class FileAppeal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, assessmentId: string, { unitId, node, claim, evidenceIds }: AppealInput): Promise<{ readonly id: string; readonly number: number }> {
    const by = personOf(call.actor, 'appeal.file');
    return this.work.run(call, async (tx) => {
      const assessment = await lockAssessment(tx, assessmentId);
      const { scheme } = await loadScheme(tx, assessment.schemeId);
      const id = newId();
      const number = await nextAppeal(tx, assessmentId);
      const publication = await lastPublication(tx, assessmentId);
      const around = {
        today: tx.today,
        calendars: await this.shelf.of(tx),
        appeals: scheme.appeals,
        openAlready: await isAppealOpen(tx, { assessmentId, unitId, node }),
        words: commitment(Buffer.from(id), claim),
      };
      const decided = fileAppeal({ id, publicationId: publication?.id ?? '', number, unitId, node }, assessment, by, around);
      const { cells } = await bodyOf(tx, decided.appeal.publicationId, unitId);
      if (!cells.some((cell) => cell.node === leafOf(scheme, node).key)) fail('score.no-such-cell', { cell: node });
      await insertAppeal(tx, decided.appeal, claim, evidenceIds);
      tx.leave(decided);
      await raiseNotices(tx, [{ kind: 'appeal.filed', subjectId: id, unitId: assessment.reviewUnitId, role: 'assessment' }]);
      return { id, number };
    });
  }
}

/** The unit takes its appeal back before it is decided. */
export class WithdrawAppeal {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string): Promise<{ readonly version: number }> {
    const by = personOf(call.actor, 'appeal.withdraw');
    return this.work.run(call, async (tx) => {
      const { assessmentId } = await loadAppeal(tx, id);
      const assessment = await loadAssessment(tx, assessmentId);
      const decided = withdrawAppeal(await lockAppeal(tx, id, call), assessment, by);
      await updateAppeal(tx, decided.appeal);
      await settleAppealTimers(tx, id);
      tx.leave(decided);
      return { version: decided.appeal.version };
    });
  }
}
