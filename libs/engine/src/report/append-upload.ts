import type { Readable } from 'node:stream';
import { Failure, fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import type { Reader } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import type { UploadStanding } from './begin-upload';
import { onStore } from './blob-failure';
import { forgetUpload, lockUpload, type Upload, uploadOf } from './upload.store';

/**
 * Bytes of an upload come, in order, each part durable before it is answered. They go to the disk and not through the
 * database, which only says whose upload it is; what broke off is continued from where the disk says it stands.
 */
export class AppendUpload {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly place: EvidencePlace,
  ) {}

  async run(by: PersonActor, id: string, offset: number, bytes: Readable): Promise<UploadStanding> {
    const upload = await this.find(by, id);
    if (upload.evidenceId !== null) fail('upload.wrong-offset', { offset: upload.size });
    const state = await onStore(() => this.place.uploads.append(upload.storeId, offset, bytes));
    return { id, offset: state.offset, size: state.size };
  }

  /** Where the upload stands; a finished one stands at its end. */
  async standing(by: PersonActor, id: string): Promise<UploadStanding> {
    const upload = await this.find(by, id);
    if (upload.evidenceId !== null) return { id, offset: upload.size, size: upload.size };
    const state = await onStore(() => this.place.uploads.state(upload.storeId));
    return { id, offset: state.offset, size: state.size };
  }

  /** Forgets an upload under way; forgetting it again, or one that was finished, changes nothing. */
  async abandon(by: PersonActor, id: string): Promise<void> {
    const upload = await this.work.transact(by, async (tx) => {
      const found = await lockUpload(tx, by, id);
      await forgetUpload(tx, id);
      return found;
    }).catch(unknownIsNone);
    if (upload) await onStore(() => this.place.uploads.abort(upload.storeId));
  }

  private find(by: PersonActor, id: string): Promise<Upload> {
    return this.reader.read(by.countyId, (reading) => uploadOf(reading, by, id));
  }
}

function unknownIsNone(error: unknown): undefined {
  if (error instanceof Failure && error.code === 'upload.unknown') return undefined;
  throw error;
}
