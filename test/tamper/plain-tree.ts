import { nodeHash } from '#domain/ledger/tlog/tree-hash';
import { sha256 } from '#platform/hash';

/** All nodes of a tree in memory, level by level. */
export class PlainTree {
  private readonly levels: Uint8Array[][];

  constructor(leaves: readonly Uint8Array[]) {
    this.levels = [[...leaves]];
    for (let below = this.levels[0]!; below.length > 1; below = this.levels.at(-1)!) {
      this.levels.push(Array.from({ length: Math.floor(below.length / 2) }, (_, index) => nodeHash(below[index * 2]!, below[index * 2 + 1]!, sha256)));
    }
  }

  readonly hashAt = (height: number, index: number): Uint8Array => {
    const hash = this.levels[height]?.[index];
    if (!hash) throw new RangeError(`no subtree ${index} of height ${height}`);
    return hash;
  };
}
