import { equalBytes } from '#domain/ledger/tlog/bytes';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import type { HeldPromise } from './promises';
import { checkReceipt, type Receipt } from './receipts';

/** Looks, while a log is walked through, for what receipts and promises say is in it. */
export class LeafWatch {
  private readonly byIndex = new Map<number, Receipt[]>();
  /** By the first byte of the leaf, so that a million leaves are looked at once each. */
  private readonly byByte = new Map<number, HeldPromise[]>();
  private readonly kept = new Set<HeldPromise>();

  constructor(
    private readonly held: { readonly receipts: readonly Receipt[]; readonly promises: readonly HeldPromise[] },
    private readonly around: { readonly faults: Faults; readonly hashing: Hashing },
  ) {
    for (const receipt of held.receipts) this.byIndex.set(receipt.index, [...(this.byIndex.get(receipt.index) ?? []), receipt]);
    for (const promise of held.promises) this.byByte.set(promise.leaf[0]!, [...(this.byByte.get(promise.leaf[0]!) ?? []), promise]);
  }

  get isIdle(): boolean {
    return this.byIndex.size + this.byByte.size === 0;
  }

  see(index: number, leaf: Uint8Array): void {
    for (const receipt of this.byIndex.get(index) ?? []) checkReceipt(receipt, leaf, this.around);
    for (const promise of this.byByte.get(leaf[0]!) ?? []) if (equalBytes(promise.leaf, leaf)) this.kept.add(promise);
  }

  /** After the last leaf: what lies beyond the log, and what was promised and is nowhere in it. */
  finish(size: number): void {
    const { faults } = this.around;
    for (const { index, name, id } of this.held.receipts) if (index >= size) faults.add('receipt-denied', { from: index, file: name, id });
    for (const promise of this.held.promises) {
      if (this.kept.has(promise)) continue;
      const { beyond, name, id } = promise;
      if (size > beyond) faults.add('receipt-denied', { from: beyond, to: size, file: name, id });
      else faults.add('not-comparable', { file: name });
    }
  }
}
