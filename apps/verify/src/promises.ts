import { firstOrigin } from '#domain/ledger/key-statement';
import { parsePromise } from '#domain/ledger/promise-note';
import { equalBytes, utf8 } from '#domain/ledger/tlog/bytes';
import type { Note } from '#domain/ledger/tlog/signed-note';
import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { canonicalValueOf, entryOf } from './entry';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import { reading } from './heads';
import type { Presented, Trust } from './trust';

/** A receipt that was signed before its entry had a place: the log must have it once it has grown beyond. */
export interface HeldPromise {
  readonly name: string;
  readonly leaf: Uint8Array;
  readonly beyond: number;
  readonly origin: string;
  readonly note: Note;
  readonly id: string;
}

export function isPromise({ bytes }: Presented): boolean {
  return reading(() => parsePromise(bytes)) !== undefined;
}

/** Undefined, and named, where it is of another log, or not of the entry it carries. Who signed it is judged when the log's keys are known. */
export function readPromise({ name, bytes }: Presented, trust: Trust, { faults, hashing }: { faults: Faults; hashing: Hashing }): HeldPromise | undefined {
  const { promised, note } = parsePromise(bytes);
  if (firstOrigin(promised.origin) !== firstOrigin(trust.origin)) {
    faults.add('presented-unreadable', { file: name });
    return undefined;
  }
  if (!equalBytes(leafHashOf(utf8(promised.body), hashing.sha256), promised.leaf)) {
    faults.add('receipt-wrong', { file: name });
    return undefined;
  }
  const entry = entryOf(canonicalValueOf(promised.body) ?? null, promised.beyond);
  return { name, leaf: promised.leaf, beyond: promised.beyond, origin: promised.origin, note, id: entry?.id ?? '' };
}
