import { equalBytes } from '#domain/ledger/tlog/bytes';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import type { HeldPromise } from './promises';
import { isKept, type Receipt } from './receipts';
import type { Signers } from './signers';

interface Held {
  readonly receipts: readonly Receipt[];
  readonly promises: readonly HeldPromise[];
}

/** Looks, while a log is walked through, for what receipts and promises say is in it. */
export class LeafWatch {
  private readonly byIndex = new Map<number, Receipt[]>();
  /** By the first byte of the leaf, so that a million leaves are looked at once each. */
  private readonly byByte = new Map<number, HeldPromise[]>();
  private readonly kept = new Set<HeldPromise | Receipt>();

  constructor(
    { receipts, promises }: Held,
    private readonly hashing: Hashing,
  ) {
    for (const receipt of receipts) this.byIndex.set(receipt.index, [...(this.byIndex.get(receipt.index) ?? []), receipt]);
    for (const promise of promises) this.byByte.set(promise.leaf[0]!, [...(this.byByte.get(promise.leaf[0]!) ?? []), promise]);
  }

  get isIdle(): boolean {
    return this.byIndex.size + this.byByte.size === 0;
  }

  see(index: number, leaf: Uint8Array): void {
    for (const receipt of this.byIndex.get(index) ?? []) if (isKept(receipt, leaf, this.hashing)) this.kept.add(receipt);
    for (const promise of this.byByte.get(leaf[0]!) ?? []) if (equalBytes(promise.leaf, leaf)) this.kept.add(promise);
  }

  /** After the last leaf: what the log should hold and does not, unless it admits that a restart lost it. */
  finish(size: number, { receipts, promises }: Held, { faults, signers }: { faults: Faults; signers: Signers }): void {
    for (const receipt of receipts) {
      const { head, id, index: from, name: file } = receipt;
      const cut = signers.cut(head.checkpoint.origin);
      const isLost = cut !== undefined && head.checkpoint.size > cut.size && from >= cut.size;
      if (!this.kept.has(receipt) && !isLost) faults.add('receipt-denied', { from, file, id });
    }
    for (const promise of promises) {
      if (this.kept.has(promise)) continue;
      const { beyond, name: file, id, origin } = promise;
      const cut = signers.cut(origin);
      // What was left had grown beyond a promise before: then the entry it tells of is among what was left.
      if (cut && cut.size <= beyond && beyond < cut.knownSize) faults.add('cut-by-restart', { file });
      else if (size > beyond) faults.add('receipt-denied', { from: beyond, to: size, file, id });
      else faults.add('not-comparable', { file });
    }
  }
}
