import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail } from '#domain/kernel/failure';
import { BlobRefused } from '#platform/blobs/blob-refused';
import type { BlobStore } from '#platform/blobs/blob-store';
import { HashingTransform } from '#platform/blobs/content-hash';
import { countiesOf, lookAt, ownerClient } from './snapshot';

export interface FilesCopied {
  readonly files: number;
  readonly bytes: number;
}

/** The folder that belongs to a backup file. */
export function filesFolder(path: string): string {
  return `${path}.files`;
}

/**
 * Copies every evidence file the database knows into `folder`, named by its hash and hashed again on the way; one that
 * is there already is not copied again. All are tried; then missing ones are refused together with `backup.files-missing`.
 */
export function copyFilesOut(ownerUrl: string, store: BlobStore, folder: string): Promise<FilesCopied> {
  return eachFile(ownerUrl, async (sha256) => {
    const path = fileIn(folder, sha256);
    const there = await stat(path).catch(() => undefined);
    if (there) return there.size;
    const hashing = new HashingTransform();
    await mkdir(dirname(path), { recursive: true });
    try {
      await pipeline(await store.open(sha256), hashing, createWriteStream(`${path}.part`, { mode: 0o600, flush: true }));
      const copied = hashing.result();
      if (copied.sha256 !== sha256) throw new BlobRefused('damaged', { sha256 });
      await rename(`${path}.part`, path);
      return copied.size;
    } finally {
      await rm(`${path}.part`, { force: true });
    }
  });
}

/** Puts the files of `folder` into the store, each only if it is what its name says. */
export function copyFilesIn(ownerUrl: string, store: BlobStore, folder: string): Promise<FilesCopied> {
  return eachFile(ownerUrl, async (sha256) => {
    if (await store.has(sha256)) return (await store.verify(sha256)).size;
    return (await store.put({ path: fileIn(folder, sha256), sha256 })).size;
  });
}

function fileIn(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

async function eachFile(ownerUrl: string, copy: (sha256: string) => Promise<number>): Promise<FilesCopied> {
  const missing: string[] = [];
  const sum = { files: 0, bytes: 0 };
  for (const sha256 of await known(ownerUrl)) {
    try {
      sum.bytes += await copy(sha256);
      sum.files += 1;
    } catch (error) {
      if (!(error instanceof BlobRefused) || !['not-found', 'damaged'].includes(error.reason)) throw error;
      missing.push(sha256);
    }
  }
  if (missing.length > 0) fail('backup.files-missing', { count: missing.length, example: missing[0] });
  return sum;
}

async function known(ownerUrl: string): Promise<ReadonlySet<string>> {
  const client = await ownerClient(ownerUrl);
  const hashes = new Set<string>();
  try {
    await client.query('BEGIN READ ONLY');
    for (const county of await countiesOf(client)) {
      await lookAt(client, county.id);
      const { rows } = await client.query<{ sha256: string }>('SELECT DISTINCT sha256 FROM evidence WHERE county_id = $1', [county.id]);
      for (const row of rows) hashes.add(row.sha256);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  return hashes;
}
