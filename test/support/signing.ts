import { createHash } from 'node:crypto';
import { noteKey, type NoteKey } from '#domain/ledger/tlog/note-key';
import { ed25519Signer, ed25519Verify } from '#platform/ed25519';

export const verifySignature = ed25519Verify;

/** A plain Uint8Array, so that it compares with others in expectations. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash('sha256').update(bytes).digest());
}

export interface TestSigner {
  readonly key: NoteKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** A key that is the same in every run: its seed is the hash of its name. */
export function testSigner(name: string, type: number): TestSigner {
  const { publicKey, sign } = ed25519Signer(sha256(new TextEncoder().encode(`${type} ${name}`)));
  return { key: noteKey(name, type, publicKey, sha256), sign };
}
