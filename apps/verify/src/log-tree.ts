import { equalBytes } from '#domain/ledger/tlog/bytes';
import { TILE_HEIGHT, TILE_WIDTH } from '#domain/ledger/tlog/tile';
import { HASH_SIZE, MerkleRange } from '#domain/ledger/tlog/tree-hash';
import type { Hashing } from './hashing';

/** Sizes at which the root is asked for, each with who asks. */
export type Stops = ReadonlyMap<number, (root: Uint8Array) => void>;

/** The tree over leaf hashes that come a tile at a time; keeps the hashes of full tiles, which are the tiles above. */
export class LogTree {
  /** `above[level]`: hashes of the full tiles of the level below, one behind another. */
  readonly above: Uint8Array[][] = [];
  private readonly range: MerkleRange;
  private readonly scratch = new Uint8Array(1 + 2 * HASH_SIZE).fill(1, 0, 1);
  private readonly work = new Uint8Array(TILE_WIDTH * HASH_SIZE);

  constructor(
    private readonly hashing: Hashing,
    from?: LogTree,
  ) {
    this.range = from ? from.range.clone() : new MerkleRange(hashing.sha256);
  }

  get size(): number {
    return this.range.size;
  }

  root(): Uint8Array {
    return this.range.root();
  }

  /** Appends up to 256 leaf hashes and answers at the stops that lie within them. */
  appendTile(leaves: Uint8Array, stops: Stops): void {
    const [start, width] = [this.size, leaves.length / HASH_SIZE];
    if (width === TILE_WIDTH && !hasStop(stops, start, width)) return this.appendFull(leaves);
    const one = this.range;
    for (let leaf = 0; leaf < width; leaf += 1) {
      one.append(leaves.slice(leaf * HASH_SIZE, (leaf + 1) * HASH_SIZE));
      stops.get(one.size)?.(one.root());
    }
    if (width === TILE_WIDTH) this.keepAbove(this.fold(leaves));
  }

  private appendFull(leaves: Uint8Array): void {
    const hash = this.fold(leaves);
    this.range.appendSubtree(TILE_HEIGHT, hash);
    this.keepAbove(hash);
  }

  private keepAbove(hash: Uint8Array, level = 1): void {
    const hashes = (this.above[level] ??= []);
    hashes.push(hash);
    if (hashes.length % TILE_WIDTH === 0) this.keepAbove(this.fold(join(hashes.slice(-TILE_WIDTH))), level + 1);
  }

  /** The hash of 256 hashes: halves their number eight times, in place. */
  private fold(hashes: Uint8Array): Uint8Array {
    this.work.set(hashes);
    for (let count = TILE_WIDTH / 2; count >= 1; count /= 2) {
      for (let node = 0; node < count; node += 1) {
        this.scratch.set(this.work.subarray(node * 2 * HASH_SIZE, (node + 1) * 2 * HASH_SIZE), 1);
        this.hashing.into(this.scratch, this.work, node * HASH_SIZE);
      }
    }
    return this.work.slice(0, HASH_SIZE);
  }
}

function hasStop(stops: Stops, start: number, width: number): boolean {
  for (let size = start + 1; size < start + width; size += 1) if (stops.has(size)) return true;
  return stops.has(start + width);
}

export function join(hashes: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(hashes.length * HASH_SIZE);
  hashes.forEach((hash, index) => all.set(hash, index * HASH_SIZE));
  return all;
}

/** The first leaf at which two rows of hashes differ; undefined where they agree as far as the shorter goes. */
export function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  if (equalBytes(one, other)) return undefined;
  const width = Math.min(one.length, other.length) / HASH_SIZE;
  for (let leaf = 0; leaf < width; leaf += 1) {
    const [from, to] = [leaf * HASH_SIZE, (leaf + 1) * HASH_SIZE];
    if (!equalBytes(one.subarray(from, to), other.subarray(from, to))) return leaf;
  }
  return undefined;
}
