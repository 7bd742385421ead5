import { fail } from '#domain/kernel/failure';
import { mustBeUploadable, type UploadAnnounced } from '#domain/report/evidence';
import type { Call } from '../core/call';
import { earlierAnswer, keepAnswer } from '../core/idempotency';
import type { UnitOfWork } from '../core/unit-of-work';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import { EVIDENCE_LIMIT } from '#domain/report/evidence';
import { newId } from '#platform/ids';
import { onStore } from './blob-failure';
import { insertUpload } from './upload.store';

/** Where an upload stands: bytes that are here for good, of bytes announced. */
export interface UploadStanding {
  readonly id: string;
  readonly offset: number;
  readonly size: number;
}

/** A unit announces a file. Leaves no fact: until the whole file is here and accepted, nothing has happened. */
export class BeginUpload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly place: EvidencePlace,
  ) {}

  run(call: Call, announced: UploadAnnounced): Promise<UploadStanding> {
    const { actor } = call;
    if (actor.kind !== 'person') fail('permission.denied', { action: 'evidence.upload', roles: [] });
    return this.work.transact(actor, async (tx) => {
      const earlier = await earlierAnswer(tx, call);
      if (earlier) return earlier.value as UploadStanding;
      mustBeUploadable(announced, actor, tx.today);
      const begun = await onStore(() => this.place.uploads.begin(announced.size, EVIDENCE_LIMIT));
      try {
        const standing = { id: newId(), offset: 0, size: announced.size };
        await insertUpload(tx, { ...announced, id: standing.id, storeId: begun.id }, actor.personId);
        await keepAnswer(tx, call, standing);
        return standing;
      } catch (error) {
        await this.place.uploads.abort(begun.id);
        throw error;
      }
    });
  }
}
