import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, readFile, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BlobRefused, onDisk } from './blob-refused';
import type { BlobSource, StoredBlob } from './blob-store';
import { HashingTransform } from './content-hash';
import { limitedTo } from './limited-to';
import type { Media } from './media';
import { sniffFile } from './sniff';
import { syncFolder } from './sync-folder';

/** Bytes on disk for good, of bytes announced. */
export interface UploadState {
  readonly id: string;
  readonly offset: number;
  readonly size: number;
}

export interface FinishedUpload extends StoredBlob, BlobSource {
  readonly sha256: string;
  readonly media: Media;
}

const PIECES = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Uploads that survive a lost connection and a lost process, in a folder several servers may share.
 * Each append becomes a file named by its offset, linked into place only when it is durable: of two
 * appends at one offset one wins, without a lock that a crash could leave behind. The folder must be on a
 * file system with hard links.
 */
export class Uploads {
  constructor(private readonly root: string) {}

  /** Announces a file of `size` bytes; refused when empty, above `limit` (bytes), or larger than the free space. */
  begin(size: number, limit: number): Promise<UploadState> {
    return onDisk(async () => {
      if (!Number.isSafeInteger(size) || size <= 0) throw new BlobRefused('empty');
      if (size > limit) throw new BlobRefused('too-large', { size, limit });
      await mkdir(this.root, { recursive: true });
      const disk = await statfs(this.root);
      // once as pieces, once joined
      if (disk.bavail * disk.bsize < size * 2) throw new BlobRefused('no-space', { size });
      const id = randomUUID();
      await mkdir(this.folderOf(id));
      await writeFile(join(this.folderOf(id), 'size'), String(size), { flag: 'wx', flush: true });
      return { id, offset: 0, size };
    });
  }

  async state(id: string): Promise<UploadState> {
    const { size, pieces } = await this.read(id);
    return { id, size, offset: endOf(pieces) };
  }

  /**
   * Adds what the stream brings at `offset`, which must be where the upload stands; refused with
   * `upload-offset` otherwise. Bytes beyond the announced size refuse the whole append. When the stream
   * breaks, what had come is kept, and `upload-interrupted` names the offset to go on from.
   */
  async append(id: string, offset: number, stream: Readable): Promise<UploadState> {
    const { size, pieces } = await this.read(id);
    const at = endOf(pieces);
    if (offset !== at) throw new BlobRefused('upload-offset', { offset: at });
    if (pieces.length >= PIECES) throw new BlobRefused('upload-pieces', { limit: PIECES });
    return onDisk(async () => {
      const aside = join(this.folderOf(id), `aside-${randomUUID()}`);
      try {
        const broken = await receive(stream, aside, size - at);
        const { size: length } = await stat(aside);
        if (length > 0) await this.settle(id, aside, at);
        if (broken) throw new BlobRefused('upload-interrupted', { offset: at + length });
        return { id, size, offset: at + length };
      } finally {
        await rm(aside, { force: true });
      }
    });
  }

  /** Joins, hashes and inspects; the file may then be put into a store, after which `abort` clears the upload. */
  async finish(id: string, name: string): Promise<FinishedUpload> {
    const { size, pieces } = await this.read(id);
    if (endOf(pieces) !== size) throw new BlobRefused('upload-incomplete', { offset: endOf(pieces), size });
    return onDisk(async () => {
      const path = join(this.folderOf(id), `whole-${randomUUID()}`);
      const hashing = new HashingTransform();
      const files = pieces.map((piece) => join(this.folderOf(id), pieceName(piece.offset)));
      await pipeline(Readable.from(contentOf(files)), hashing, createWriteStream(path, { flags: 'wx', flush: true }));
      return { path, ...hashing.result(), media: await sniffFile(path, name) };
    });
  }

  /** Forgets an upload; forgetting one that is not there is not an error. */
  abort(id: string): Promise<void> {
    return onDisk(() => rm(this.folderOf(id), { recursive: true, force: true }));
  }

  /** Forgets uploads that nobody touched for 24 hours; `now` in epoch milliseconds. Returns how many. */
  sweep(now: number): Promise<number> {
    return onDisk(async () => {
      await mkdir(this.root, { recursive: true });
      let removed = 0;
      for (const id of await readdir(this.root)) {
        const touched = await stat(join(this.root, id)).catch(() => undefined);
        if (touched === undefined || now - touched.mtimeMs < DAY_MS) continue;
        await rm(join(this.root, id), { recursive: true, force: true });
        removed += 1;
      }
      return removed;
    });
  }

  private async settle(id: string, aside: string, offset: number): Promise<void> {
    try {
      await link(aside, join(this.folderOf(id), pieceName(offset)));
      await syncFolder(this.folderOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new BlobRefused('upload-offset', { offset: (await this.state(id)).offset });
    }
  }

  private async read(id: string): Promise<{ size: number; pieces: Piece[] }> {
    const folder = this.folderOf(id);
    try {
      const size = Number(await readFile(join(folder, 'size'), 'utf8'));
      const names = (await readdir(folder)).filter((name) => name.startsWith('piece-')).sort();
      const pieces = await Promise.all(
        names.map(async (name) => ({ offset: Number(name.slice(6)), length: (await stat(join(folder, name))).size })),
      );
      return { size, pieces };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BlobRefused('upload-unknown');
      throw error;
    }
  }

  private folderOf(id: string): string {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new BlobRefused('upload-unknown');
    return join(this.root, id);
  }
}

interface Piece {
  readonly offset: number;
  readonly length: number;
}

function endOf(pieces: readonly Piece[]): number {
  const last = pieces[pieces.length - 1];
  return last === undefined ? 0 : last.offset + last.length;
}

function pieceName(offset: number): string {
  return `piece-${String(offset).padStart(16, '0')}`;
}

async function* contentOf(files: readonly string[]): AsyncGenerator<Buffer> {
  for (const file of files) yield* createReadStream(file) as AsyncIterable<Buffer>;
}

/** Writes durably what comes; true when the sender broke off. Our own disk's errors and an excess are thrown. */
async function receive(stream: Readable, path: string, most: number): Promise<boolean> {
  let broken = false;
  const source = limitedTo(stream, most, () => (broken = true));
  await pipeline(Readable.from(source), createWriteStream(path, { flags: 'wx', flush: true }));
  return broken;
}
