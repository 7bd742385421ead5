import type { Verify } from '#domain/ledger/tlog/signed-note';
import type { Sha256 } from '#domain/ledger/tlog/tree-hash';
import type { StampChecks } from './stamps';

/** What the verifier computes with: Node's library where there is one, its own arithmetic in a browser. */
export interface Hashing {
  readonly sha256: Sha256;
  /** Hashes `piece` and writes the 32 bytes into `out` at `at`: no new object for each of a million entries. */
  readonly into: (piece: Uint8Array, out: Uint8Array, at: number) => void;
  readonly verify: Verify;
  /** Undefined where nothing here can check a time-stamp. */
  readonly stamps: StampChecks | undefined;
}
