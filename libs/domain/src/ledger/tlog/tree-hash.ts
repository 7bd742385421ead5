/** SHA-256 of the bytes; handed in, since the domain hashes nothing itself. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export const HASH_SIZE = 32;

/** RFC 6962 section 2.1: SHA-256(0x00 ‖ entry), so that an entry never passes for a node. */
export function leafHashOf(entry: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(entry.length + 1);
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** RFC 6962 section 2.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}

/**
 * RFC 6962 Merkle tree hash over leaf hashes, in memory that grows with the logarithm of their number. Perfect
 * subtrees are kept, the smallest last; the root folds them from the right.
 */
export class MerkleRange {
  private readonly peaks: { readonly height: number; readonly hash: Uint8Array }[] = [];
  private count = 0;

  constructor(private readonly sha256: Sha256) {}

  get size(): number {
    return this.count;
  }

  /** Another one that grows on its own from here. */
  clone(): MerkleRange {
    const range = new MerkleRange(this.sha256);
    range.count = this.count;
    range.peaks.push(...this.peaks);
    return range;
  }

  append(leaf: Uint8Array): void {
    this.count += 1;
    this.push({ height: 0, hash: leaf });
  }

  /** Appends all leaves of a perfect subtree by its hash. The size so far must be a multiple of its 2^height leaves. */
  appendSubtree(height: number, hash: Uint8Array): void {
    if (this.count % 2 ** height !== 0) throw new RangeError(`a subtree of height ${height} does not begin at ${this.count}`);
    this.count += 2 ** height;
    this.push({ height, hash });
  }

  /** Of no leaves: the hash of nothing. */
  root(): Uint8Array {
    const [last, ...rest] = this.peaks.toReversed();
    if (last === undefined) return this.sha256(new Uint8Array(0));
    return rest.reduce((right, left) => nodeHash(left.hash, right, this.sha256), last.hash);
  }

  private push(subtree: { readonly height: number; readonly hash: Uint8Array }): void {
    let node = subtree;
    for (let last = this.peaks.at(-1); last?.height === node.height; last = this.peaks.at(-1)) {
      this.peaks.pop();
      node = { height: node.height + 1, hash: nodeHash(last.hash, node.hash, this.sha256) };
    }
    this.peaks.push(node);
  }
}
