import { fail } from '#domain/kernel/failure';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import { needsSignature } from '#domain/ledger/proof';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { reader } from './note-notices';
import { prove } from './proof.store';
import { findNotice, see } from './see-notice';

const SIGNED: Statement = {
  name: 'notice-signed',
  text: `SELECT 1 AS signed FROM notice_proof WHERE county_id = $1 AND notice_id = $2 AND person_id = $3 AND channel = 'in-app'
           AND state = 'signedFor'`,
};

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
