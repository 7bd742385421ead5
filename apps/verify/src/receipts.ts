import { equalBytes } from '#domain/ledger/tlog/bytes';
import { parseProof, provesLeaf } from '#domain/ledger/tlog/proof-text';
import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { canonicalValue, entryOf } from './entry';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import { type Head, headOf, reading } from './heads';
import type { Presented } from './trust';

/** A receipt somebody keeps: that this entry has this place in the log. */
export interface Receipt {
  readonly name: string;
  readonly index: number;
  readonly head: Head;
  /** The hash of the entry that the receipt carries; null where it carries none. */
  readonly leaf: Uint8Array | null;
  readonly id: string;
  readonly text: ReturnType<typeof parseProof>;
}

/** Undefined, and named, where it is no receipt or one that proves nothing even of itself. */
export function readReceipt({ name, bytes }: Presented, { faults, hashing }: { faults: Faults; hashing: Hashing }): Receipt | undefined {
  const text = reading(() => parseProof(bytes));
  if (!text) {
    faults.add('presented-unreadable', { file: name });
    return undefined;
  }
  const { extra, index, signed } = text;
  const entry = extra && entryOf(canonicalValue(extra) ?? null, index);
  const leaf = entry && extra ? leafHashOf(extra, hashing.sha256) : null;
  if (leaf && !provesLeaf(leaf, text, hashing.sha256)) {
    faults.add('receipt-wrong', { file: name, from: index });
    return undefined;
  }
  return { name, index, head: headOf(name, 'receipt', signed), leaf, id: entry?.id ?? '', text };
}

/** V7: whether the log holds at the receipt's place what the receipt proves. */
export function isKept(receipt: Receipt, leaf: Uint8Array, { sha256 }: Hashing): boolean {
  return receipt.leaf ? equalBytes(leaf, receipt.leaf) : provesLeaf(leaf, receipt.text, sha256);
}
