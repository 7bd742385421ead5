import { createHash } from 'node:crypto';
import { sm2PublicKey, sm2Sign } from '#domain/ledger/sm2/sm2';
import { sm2NoteKey } from '#domain/ledger/sm2/sm2-note';
import { noteKey, type NoteKey } from '#domain/ledger/tlog/note-key';
import { ed25519Signer, ed25519Verify } from '#platform/ed25519';

export const verifySignature = ed25519Verify;

/** A plain Uint8Array, so that it compares with others in expectations. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash('sha256').update(bytes).digest());
}

export function sm3(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash('sm3').update(bytes).digest());
}

export interface TestSigner {
  readonly key: NoteKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** A key that is the same in every run: its seed is the hash of its name, and of what tells it from others of that name. */
export function testSigner(name: string, type: number, other = ''): TestSigner {
  const { publicKey, sign } = ed25519Signer(sha256(new TextEncoder().encode(`${type} ${name}${other}`)));
  return { key: noteKey(name, type, publicKey, sha256), sign };
}

/** The same of SM2: it signs alike in every run, since chance is always the same. */
export function testSm2Signer(name: string): TestSigner {
  const secret = sha256(new TextEncoder().encode(`sm2 ${name}`));
  const sign = (message: Uint8Array): Uint8Array => sm2Sign(message, { secret, sm3, chance: () => new Uint8Array(32) });
  return { key: sm2NoteKey(name, sm2PublicKey(secret), sha256), sign };
}
