import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { BlobRefused } from './blob-refused';
import type { StoredBlob } from './blob-store';

/** Only a whole lower-case SHA-256 names a blob, so that no name can reach beyond the store. */
export function mustBeHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new BlobRefused('not-found');
  return sha256;
}

/** Hashes and counts what passes through. */
export class HashingTransform extends Transform {
  private readonly hash = createHash('sha256');
  private count = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    this.count += chunk.length;
    done(null, chunk);
  }

  /** What passed; ask once, after the end. */
  result(): StoredBlob {
    return { sha256: this.hash.digest('hex'), size: this.count };
  }
}

/** Hash and length of a stream, held in constant memory. */
export async function hashOf(stream: Readable): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('hex'), size };
}
