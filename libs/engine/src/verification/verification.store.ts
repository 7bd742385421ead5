import type { VerificationDecision } from '#domain/verification/verify';
import { newId } from '#platform/ids';
import { applyMoves } from '../assignment/assignment.store';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const INSERT: Statement = {
  name: 'verification-insert',
  text: `INSERT INTO verification (county_id, id, assignment_id, report_id, outcome, reason, note, fields, by_person_id,
           by_unit_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11)`,
};

/** What was decided about a submission, and the move it makes. */
export async function saveVerification(tx: Tx, decision: VerificationDecision): Promise<void> {
  const { reportId, outcome, reason, note, fields, byPersonId, byUnitId } = decision.verification;
  const said = [reportId, outcome, reason, note, JSON.stringify(fields), byPersonId, byUnitId, tx.now];
  await tx.rows(INSERT, [tx.county, newId(), decision.assignment.id, ...said]);
  await applyMoves(tx, [decision]);
}
