import { Failure } from '#domain/kernel/failure';
import { EVIDENCE_LIMIT } from '#domain/report/evidence';
import { BlobRefused, type BlobReason } from '#platform/blobs/blob-refused';

const MEGABYTE = 1_048_576;

/** Reasons that are about the store or the transfer; every other one is about the file itself. */
const FAILURES: Partial<Record<BlobReason, (refused: BlobRefused) => Failure>> = {
  'not-found': () => new Failure('evidence.damaged'),
  damaged: () => new Failure('evidence.damaged'),
  'no-space': () => new Failure('service.unavailable'),
  'read-only': () => new Failure('service.unavailable'),
  unavailable: () => new Failure('service.unavailable'),
  'upload-unknown': () => new Failure('upload.unknown'),
  'upload-offset': ({ details }) => new Failure('upload.wrong-offset', details),
  'upload-interrupted': ({ details }) => new Failure('upload.wrong-offset', details),
  'upload-incomplete': ({ details }) => new Failure('upload.incomplete', details),
  'upload-pieces': ({ details }) => new Failure('upload.too-many-parts', details),
  'too-large': () => new Failure('evidence.too-large', { megabytes: EVIDENCE_LIMIT / MEGABYTE }),
};

/** True when nothing but another file helps: the upload may be forgotten. */
export function isAboutContent(error: unknown): boolean {
  return error instanceof Failure && error.code === 'evidence.refused';
}

/** Does work on the store; what the store refuses leaves as the product's failure. */
export async function onStore<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BlobRefused)) throw error;
    throw FAILURES[error.reason]?.(error) ?? new Failure('evidence.refused', { reason: error.reason });
  }
}
