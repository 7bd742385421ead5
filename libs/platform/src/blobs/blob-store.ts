import type { Readable } from 'node:stream';

/** Content and nothing else: who may see it, what it proves and when it came is kept by the caller. */
export interface StoredBlob {
  /** SHA-256 of the content, 64 lower-case hexadecimal digits; the blob's only name. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A file that is complete on the local disk; `sha256`, when given, must turn out to be its hash. */
export interface BlobSource {
  readonly path: string;
  readonly sha256?: string;
}

/**
 * Evidence, stored once by what it contains. Putting the same content again changes nothing; nothing
 * is ever overwritten or half-visible: a blob is there whole or not there.
 */
export interface BlobStore {
  put(source: BlobSource): Promise<StoredBlob>;
  /** The content as a stream; refused with `not-found` before the first byte. */
  open(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  stat(sha256: string): Promise<StoredBlob>;
  /** Reads the content again and hashes it; refused with `damaged` when it is no longer what was put. */
  verify(sha256: string): Promise<StoredBlob>;
}
