import { fail } from '#domain/kernel/failure';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import { needsSignature } from '#domain/ledger/proof';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { reader } from './note-notices';
import { prove } from './proof.store';
import { findNotice, see } from './see-notice';

const SIGNED: Statement = {
  name: 'notice-signed',
  text: `SELECT 1 AS signed FROM notice_proof WHERE county_id = $1 AND notice_id = $2 AND person_id = $3 AND channel = 'in-app'
           AND state = 'signedFor'`,
};

const OF_SLIP: Statement = {
  name: 'notice-of-slip',
  text: `UPDATE notice SET seen_at = coalesce(seen_at, $4::timestamptz)
         WHERE county_id = $1 AND subject_id = $2 AND kind = 'slip.issued' AND details ->> 'slip' = $3 RETURNING id`,
};

const OF_DOCUMENT: Statement = {
  name: 'notice-of-document',
  text: `UPDATE notice SET seen_at = coalesce(seen_at, $4::timestamptz)
         WHERE county_id = $1 AND subject_id = $2 AND kind = 'document.issued' AND unit_id = $3 RETURNING id`,
};

/** Who signs for a document for his unit signs for the notices that told of it there. */
export async function signWithDocument(tx: Tx, by: PersonActor, about: { readonly documentId: string; readonly unitId: string }): Promise<void> {
  const rows = await tx.rows<{ id: string }>(OF_DOCUMENT, [tx.county, about.documentId, about.unitId, tx.now]);
  await prove(tx, rows.map(({ id }) => ({ noticeId: id, personId: by.personId, actingFor: by.actingFor })), 'signedFor');
}

/** Who signs for a slip signs for the notice that told of it: one signature, one fact, and both are proved. */
export async function signWithSlip(tx: Tx, by: PersonActor, about: { readonly assignmentId: string; readonly slip: string }): Promise<void> {
  const rows = await tx.rows<{ id: string }>(OF_SLIP, [tx.county, about.assignmentId, about.slip, tx.now]);
  await prove(tx, rows.map(({ id }) => ({ noticeId: id, personId: by.personId, actingFor: by.actingFor })), 'signedFor');
}

/**
 * A person signs for what he was told, and so has seen it. Twice is once. Refused: a kind nobody signs for
 * (`notice.not-signed`), a notice to somebody else (`notice.unknown`).
 */
export class SignNotice {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, id: string): Promise<void> {
    const by = reader(call);
    return this.work.run(call, async (tx) => {
      const found = await findNotice(tx, call, id);
      const { kind, subjectId, unitId } = found;
      if (!needsSignature(kind as NoticeKind)) fail('notice.not-signed', { kind });
      const signed = await tx.rows(SIGNED, [tx.county, id, by.personId]);
      tx.unchanged = signed.length > 0;
      if (signed.length > 0) return;
      await see(tx, call, [found]);
      await prove(tx, [{ noticeId: id, personId: by.personId, actingFor: by.actingFor }], 'signedFor');
      const subject = { kind: 'unit' as const, id: unitId };
      tx.leave({ facts: [{ fact: 'notice.signedFor', subject, unitId: by.unitId, data: { notice: id, kind, about: subjectId } }] });
    });
  }
}
