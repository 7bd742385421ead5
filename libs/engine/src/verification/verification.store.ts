import type { VerificationDecision } from '#domain/verification/verify';
import { newId } from '#platform/ids';
import { applyMoves } from '../assignment/assignment.store';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { raiseNotices } from '../notice/notice.store';

const INSERT: Statement = {
  name: 'verification-insert',
  text: `INSERT INTO verification (county_id, id, assignment_id, report_id, outcome, reason, note, fields, by_person_id,
           by_unit_id, at, target)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12)`,
};

/** What was decided about a submission, and the move it makes; whoever is to see to what was sent back is told. */
export async function saveVerification(tx: Tx, decision: VerificationDecision): Promise<void> {
  const { reportId, outcome, reason, note, fields, byPersonId, byUnitId, target } = decision.verification;
  const said = [reportId, outcome, reason, note, JSON.stringify(fields), byPersonId, byUnitId, tx.now, target];
  await tx.rows(INSERT, [tx.county, newId(), decision.assignment.id, ...said]);
  const { id: subjectId, unitId } = decision.assignment;
  if (target !== null && unitId !== null) await raiseNotices(tx, [{ kind: 'report.sentBack', subjectId, unitId, role: target }]);
  await applyMoves(tx, [decision]);
}
