import { fail } from '#domain/kernel/failure';
import type { EvidenceId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { evidenceReceived } from '#domain/report/evidence';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import type { FinishedUpload } from '#platform/blobs/upload';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Reader } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { isAboutContent, onStore } from './blob-failure';
import { forgetUpload, insertEvidence, lockUpload, type Upload, uploadOf } from './upload.store';

/**
 * A whole file becomes evidence: judged by its content, stored once by its hash, then recorded. Finished again it is the
 * same evidence. A file that is refused is forgotten at once, since the same bytes would be refused again.
 */
export class FinishUpload {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly place: EvidencePlace,
  ) {}

  async run(call: Call, id: string): Promise<EvidenceId> {
    const { actor } = call;
    if (actor.kind !== 'person') fail('permission.denied', { action: 'evidence.upload', roles: [] });
    const upload = await this.find(actor, id);
    if (upload.evidenceId !== null) return upload.evidenceId;
    try {
      return await this.make({ ...call, actor }, upload);
    } catch (error) {
      // Somebody else, or the same request sent twice, may have finished it meanwhile.
      const now = await this.find(actor, id).catch(() => undefined);
      if (now?.evidenceId) return now.evidenceId;
      throw error;
    }
  }

  private async make(call: Call & { actor: PersonActor }, upload: Upload): Promise<EvidenceId> {
    const file = await this.whole(call.actor, upload);
    await onStore(() => this.place.store.put(file));
    const evidenceId = await this.receive(call, upload.id, file);
    // What stays behind here is removed by the sweep: the evidence is safe already.
    await this.place.uploads.abort(upload.storeId).catch(() => undefined);
    return evidenceId;
  }

  private find(by: PersonActor, id: string): Promise<Upload> {
    return this.reader.read(by.countyId, (reading) => uploadOf(reading, by, id));
  }

  private async whole(by: PersonActor, upload: Upload): Promise<FinishedUpload> {
    try {
      return await onStore(() => this.place.uploads.finish(upload.storeId, upload.fileName));
    } catch (error) {
      if (isAboutContent(error)) await this.forget(by, upload);
      throw error;
    }
  }

  private receive(call: Call & { actor: PersonActor }, id: string, file: FinishedUpload): Promise<EvidenceId> {
    return this.work.run(call, async (tx) => {
      const upload = await lockUpload(tx, call.actor, id);
      if (upload.evidenceId !== null) fail('request.in-flight');
      const evidence = {
        id: newId() as EvidenceId,
        unitId: upload.unitId,
        size: file.size,
        fileName: upload.fileName,
        title: upload.title,
        provesOn: upload.provesOn,
        sha256: file.sha256,
        mediaType: file.media,
        byPersonId: call.actor.personId,
      };
      await insertEvidence(tx, id, evidence);
      tx.leave({ facts: [evidenceReceived(evidence)] });
      return evidence.id;
    });
  }

  private async forget(by: PersonActor, upload: Upload): Promise<void> {
    await this.work.transact(by, (tx) => forgetUpload(tx, upload.id));
    await this.place.uploads.abort(upload.storeId);
  }
}
