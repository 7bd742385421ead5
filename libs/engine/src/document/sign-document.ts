import { fail } from '#domain/kernel/failure';
import { signDocument } from '#domain/document/sign-document';
import { may } from '#domain/people/permission';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { signWithDocument } from '../notice/sign-notice';
import { addresseesOf, saveSigned } from './document.store';

/** A unit signs for a document that went to it (签收). To who is of no addressed unit it is as if it were not there. */
export class SignDocument {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'document.sign');
      const addressees = await addresseesOf(tx, id);
      const own = addressees.filter(({ unitId }) => may(by, 'document.sign', { unitId }));
      const addressee = own.find(({ signed }) => !signed) ?? own[0] ?? fail('document.unknown', { id });
      const decision = signDocument(addressee, by);
      await saveSigned(tx, addressee, by);
      await signWithDocument(tx, by, addressee);
      tx.leave(decision);
    });
  }
}
