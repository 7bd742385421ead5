import type { StampHash } from '#domain/ledger/stamp-token';
import type { Sm3 } from '#domain/ledger/sm2/sm2';
import type { Verify } from '#domain/ledger/tlog/signed-note';
import type { Sha256 } from '#domain/ledger/tlog/tree-hash';

/** What time-stamps are checked with: Node's library, a browser's. */
export interface StampChecks {
  digest(hash: StampHash, bytes: Uint8Array): Promise<Uint8Array> | Uint8Array;
  /** RSA (PKCS #1 v1.5) or ECDSA, by a key as SubjectPublicKeyInfo. */
  verify(publicKey: Uint8Array, hash: StampHash, signed: { readonly message: Uint8Array; readonly signature: Uint8Array }): Promise<boolean> | boolean;
}

/** What the verifier computes with: Node's library where there is one, its own arithmetic in a browser. */
export interface Hashing {
  readonly sha256: Sha256;
  readonly sm3: Sm3;
  /** Hashes `piece` and writes the 32 bytes into `out` at `at`: no new object for each of a million entries. */
  readonly into: (piece: Uint8Array, out: Uint8Array, at: number) => void;
  readonly verify: Verify;
  /** Undefined where nothing here can check a time-stamp. */
  readonly stamps: StampChecks | undefined;
}
