import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { processNow } from '../clock';
import type { Environment } from '../env';
import type { BlobStore } from './blob-store';
import { DiskStore } from './disk-store';
import { S3Store } from './s3-store';
import { Uploads } from './upload';

/** Where evidence is kept and where it arrives, from the settings. */
export interface EvidencePlace {
  readonly store: BlobStore;
  readonly uploads: Uploads;
  /** Removes abandoned uploads and what crashed writers left, both after 24 hours. Returns how many. */
  sweep(): Promise<number>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const now = (): number => processNow().getTime();

/** A bucket where one is set, else the folder; uploads arrive in the folder, which all processes share, in either case. */
export function openBlobStore({ blobDir, blobS3 }: Pick<Environment, 'blobDir' | 'blobS3'>): EvidencePlace {
  mkdirSync(blobDir, { recursive: true, mode: 0o700 });
  const disk = new DiskStore(blobDir);
  const uploads = new Uploads(join(blobDir, 'uploads'));
  return {
    store: blobS3 === undefined ? disk : new S3Store(blobS3, now),
    uploads,
    sweep: async () => (await uploads.sweep(now())) + (await disk.sweep(now() - DAY_MS)),
  };
}
