import { type Checkpoint, parseSignedCheckpoint, type SignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { cosignedAt } from '#domain/ledger/tlog/cosignature';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { type Note, signaturesOf } from '#domain/ledger/tlog/signed-note';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import type { Trust } from './trust';

/** A checkpoint, from wherever, and what the log made of it when it was walked through. */
export interface Head {
  readonly name: string;
  readonly from: 'newest' | 'kept' | 'stamped' | 'presented' | 'receipt';
  readonly checkpoint: Checkpoint;
  readonly note: Note;
  /** Whether the entries, and the hash tiles, lead to its root; undefined while the log does not reach its size. */
  byEntries?: boolean;
  byTiles?: boolean;
  /** When a time-stamping authority that the inspector knows saw it, in milliseconds since 1970. */
  stampedAt?: number;
  /** By name of the witness, in seconds since 1970. */
  readonly times: Map<string, number>;
}

/** Undefined where the bytes are no checkpoint; what they are else is said by the caller. */
export function headOf(name: string, from: Head['from'], signed: SignedCheckpoint): Head {
  return { name, from, checkpoint: signed.checkpoint, note: signed.note, times: new Map() };
}

export function readCheckpoint(bytes: Uint8Array): SignedCheckpoint | undefined {
  return reading(() => parseSignedCheckpoint(bytes));
}

/** Undefined for what a format refuses; other errors are bugs and pass. */
export function reading<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

/** Who says to have signed it. */
export function signersOf({ signatures }: Note): string {
  return signatures.map(({ name }) => name).join(', ');
}

/** Takes the times of the witnesses' lines; a line that is not what it claims is named. */
export function readCosignatures(head: Head, trust: Trust, { faults, hashing }: { faults: Faults; hashing: Hashing }): void {
  for (const witness of trust.witnesses) {
    if (signaturesOf(head.note, witness).length === 0) continue;
    const seconds = cosignedAt(head.note, witness, hashing.verify);
    if (seconds === undefined) faults.add('cosignature-wrong', { file: head.name, witness: witness.name });
    else head.times.set(witness.name, seconds);
  }
}

/** A witness's times never go back while the log grows: it signs only what is larger than all it has seen. */
export function checkWitnessTimes(heads: readonly Head[], faults: Faults): void {
  const last = new Map<string, { readonly seconds: number; readonly size: number }>();
  for (const head of heads.toSorted((one, other) => one.checkpoint.size - other.checkpoint.size)) {
    for (const [witness, seconds] of head.times) {
      const before = last.get(witness);
      if (before && before.size < head.checkpoint.size && seconds < before.seconds)
        faults.add('cosignature-time-back', { from: before.size, to: head.checkpoint.size, file: head.name, witness });
      if (!before || seconds > before.seconds) last.set(witness, { seconds, size: head.checkpoint.size });
    }
  }
}

/** Enough of the inspector's witnesses have seen this very head. */
export function checkQuorum(head: Head, trust: Trust, faults: Faults): void {
  if (trust.witnesses.length === 0) return faults.add('no-witness');
  if (head.times.size < trust.quorum) faults.add('quorum-missing', { file: head.name, has: head.times.size, needs: trust.quorum });
}
