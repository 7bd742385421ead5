import { createHash } from 'node:crypto';

const NODE = Buffer.from([1]);

/**
 * RFC 6962 Merkle tree hash over leaf hashes, in memory that grows with the logarithm of their number. Perfect
 * subtrees are kept, the smallest last; the root folds them from the right.
 */
export class MerkleRange {
  private readonly peaks: { readonly height: number; readonly hash: Buffer }[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  append(leaf: Buffer): void {
    this.count += 1;
    let node = { height: 0, hash: leaf };
    for (let last = this.peaks.at(-1); last?.height === node.height; last = this.peaks.at(-1)) {
      this.peaks.pop();
      node = { height: node.height + 1, hash: join(last.hash, node.hash) };
    }
    this.peaks.push(node);
  }

  /** Of no leaves: the hash of nothing. */
  root(): Buffer {
    const [last, ...rest] = this.peaks.toReversed();
    if (last === undefined) return createHash('sha256').digest();
    return rest.reduce((right, left) => join(left.hash, right), last.hash);
  }
}

function join(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}
