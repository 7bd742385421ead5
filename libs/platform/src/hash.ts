import { createHash, hash } from 'node:crypto';

const LEAF = Buffer.from([0]);

/** RFC 6962 leaf hash: SHA-256 over 0x00 and the bytes, so that a leaf never passes for a node. */
export function leafHash(body: string): Buffer {
  return createHash('sha256').update(LEAF).update(body, 'utf8').digest();
}

/** In one call: a tree of a million leaves is two million of these, and a hash object each costs as much as the hashing. */
export function sha256(data: string | Uint8Array): Buffer {
  return hash('sha256', data, 'buffer');
}

export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

/** What a fact says instead of a text: nobody can read it back, and whoever holds text and salt can prove it. */
export function commitment(salt: Buffer, text: string): string {
  return createHash('sha256').update(salt).update(text, 'utf8').digest('hex');
}

/** SM3 (GB/T 32905), which OpenSSL 3 has and Node hands on. */
export function sm3(data: string | Uint8Array): Buffer {
  return hash('sm3', data, 'buffer');
}
