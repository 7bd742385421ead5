import { closeObjections } from '#domain/assessment/life/publish';
import { fail } from '#domain/kernel/failure';
import type { CountyId, UnitId } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import { lockAssessment, updateAssessment } from './assessment.store';

const APPEAL: Statement = {
  name: 'appeal-overdue',
  text: `SELECT a.review_unit_id AS unit, p.state IN ('filed', 'taken') AS open FROM appeal p
         JOIN assessment a ON a.county_id = p.county_id AND a.id = p.assessment_id WHERE p.county_id = $1 AND p.id = $2`,
};

/** What passing a moment of an assessment leads to: a window closes, or somebody is told that an appeal is overdue. It decides nothing. */
export class AttendAssessment {
  constructor(private readonly work: UnitOfWork) {}

  async run(county: CountyId, kind: 'objection.due' | 'appeal.due', subject: string): Promise<void> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'timer' };
    await this.work.run({ actor }, async (tx) => {
      tx.unchanged = true;
      await (kind === 'objection.due' ? closeWindow(tx, subject, actor) : tellReviewers(tx, subject));
    });
  }
}

async function closeWindow(tx: Tx, id: string, actor: SystemActor): Promise<void> {
  const assessment = await lockAssessment(tx, id);
  const closed = closeObjections(assessment, actor, tx.today);
  if (closed === null) return;
  await updateAssessment(tx, closed.assessment);
  tx.leave(closed);
  await raiseNotices(tx, [{ kind: 'objection.due', subjectId: id, unitId: assessment.scoringUnitId, role: 'assessment' }]);
}

async function tellReviewers(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.rows<{ unit: UnitId; open: boolean }>(APPEAL, [tx.county, id]);
  const { unit, open } = row ?? fail('appeal.unknown', { id });
  if (open) await raiseNotices(tx, [{ kind: 'appeal.due', subjectId: id, unitId: unit, role: 'assessment' }]);
}
