import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BlobRefused, onDisk } from './blob-refused';
import type { BlobSource, BlobStore, StoredBlob } from './blob-store';
import { HashingTransform, hashOf, mustBeHash } from './content-hash';
import { syncFolder } from './sync-folder';

const INCOMING = 'incoming';

/**
 * Blobs under one folder, `ab/cd/<sha256>`. Several processes, on several machines, may share the folder:
 * content is written aside, made durable, then renamed into place, so a crash leaves at most a file in
 * `incoming`, which `sweep` removes.
 */
export class DiskStore implements BlobStore {
  constructor(private readonly root: string) {}

  put(source: BlobSource): Promise<StoredBlob> {
    return onDisk(async () => {
      const aside = join(this.root, INCOMING, randomUUID());
      await mkdir(dirname(aside), { recursive: true });
      try {
        const stored = await copyDurably(source.path, aside);
        if (source.sha256 !== undefined && source.sha256 !== stored.sha256) throw new BlobRefused('damaged');
        await this.place(aside, stored);
        return stored;
      } finally {
        await rm(aside, { force: true });
      }
    });
  }

  open(sha256: string): Promise<Readable> {
    return onDisk(async () => {
      const file = await open(this.pathOf(sha256), 'r');
      return file.createReadStream();
    });
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await this.stat(sha256);
      return true;
    } catch (error) {
      if (error instanceof BlobRefused && error.reason === 'not-found') return false;
      throw error;
    }
  }

  stat(sha256: string): Promise<StoredBlob> {
    return onDisk(async () => ({ sha256, size: (await stat(this.pathOf(sha256))).size }));
  }

  verify(sha256: string): Promise<StoredBlob> {
    return onDisk(async () => {
      const found = await hashOf(createReadStream(this.pathOf(sha256)));
      if (found.sha256 !== sha256) throw new BlobRefused('damaged', { sha256 });
      return found;
    });
  }

  /** Removes what crashed writers left behind; `before` in epoch milliseconds. Returns how many files went. */
  sweep(before: number): Promise<number> {
    return onDisk(async () => {
      const folder = join(this.root, INCOMING);
      await mkdir(folder, { recursive: true });
      let removed = 0;
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        const age = await stat(path).catch(() => undefined);
        if (age === undefined || age.mtimeMs >= before) continue;
        await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    });
  }

  /** A sound copy that is already there stays; one whose length differs (a damaged disk) is replaced by the good one. */
  private async place(aside: string, { sha256, size }: StoredBlob): Promise<void> {
    const path = this.pathOf(sha256);
    const there = await stat(path).catch(() => undefined);
    if (there?.size === size) return;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    await rename(aside, path);
    for (const each of [folder, dirname(folder), this.root]) await syncFolder(each);
  }

  private pathOf(sha256: string): string {
    const name = mustBeHash(sha256);
    return join(this.root, name.slice(0, 2), name.slice(2, 4), name);
  }
}

async function copyDurably(from: string, to: string): Promise<StoredBlob> {
  const hashing = new HashingTransform();
  await pipeline(createReadStream(from), hashing, createWriteStream(to, { flags: 'wx', mode: 0o640, flush: true }));
  return hashing.result();
}
