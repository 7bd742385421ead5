import { TILE_HEIGHT, TILE_WIDTH } from '#domain/ledger/tlog/tile';
import { HASH_SIZE, MerkleRange, nodeHash, type Sha256 } from '#domain/ledger/tlog/tree-hash';

/** A hash tile as it is kept: as many hashes as the tree has had for it so far. */
export interface StoredTile {
  readonly level: number;
  readonly number: number;
  readonly hashes: Buffer;
}

/** The part of a level that may still grow: its last, unfinished tile. */
interface Level {
  number: number;
  hashes: Uint8Array[];
}

/** The rightmost tiles of a tree: what is needed to append to it and to know its root. */
export class TileEdge {
  private readonly levels: Level[] = [];
  private readonly full: StoredTile[] = [];
  private readonly grown = new Set<number>();
  private count: number;

  /** `tiles` hold the unfinished tiles of a tree of `size`, each at least as wide as the tree makes it. Throws RangeError without one. */
  constructor(
    size: number,
    tiles: readonly StoredTile[],
    private readonly hash: Sha256,
  ) {
    this.count = size;
    for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
      const [number, width] = [Math.floor(hashes / TILE_WIDTH), hashes % TILE_WIDTH];
      this.levels.push({ number, hashes: width === 0 ? [] : cut(tiles, { level, number, width }) });
    }
  }

  get size(): number {
    return this.count;
  }

  append(leaf: Uint8Array): void {
    this.count += 1;
    this.push(0, leaf);
  }

  /** Tiles that changed since the last time they were taken, finished ones first. */
  takeChanged(): readonly StoredTile[] {
    const changed = [...this.full];
    for (const level of this.grown) {
      const { number, hashes } = this.levels[level]!;
      if (hashes.length > 0) changed.push({ level, number, hashes: Buffer.concat(hashes) });
    }
    this.full.length = 0;
    this.grown.clear();
    return changed;
  }

  root(): Buffer {
    const range = new MerkleRange(this.hash);
    for (let level = this.levels.length - 1; level >= 0; level -= 1) {
      for (const hash of this.levels[level]!.hashes) range.appendSubtree(TILE_HEIGHT * level, hash);
    }
    return Buffer.from(range.root());
  }

  private push(level: number, hash: Uint8Array): void {
    const here = (this.levels[level] ??= { number: 0, hashes: [] });
    here.hashes.push(hash);
    this.grown.add(level);
    if (here.hashes.length < TILE_WIDTH) return;
    this.full.push({ level, number: here.number, hashes: Buffer.concat(here.hashes) });
    const whole = folded(here.hashes, this.hash);
    here.number += 1;
    here.hashes = [];
    this.push(level + 1, whole);
  }
}

/** The levels whose last tile a tree of `size` leaves unfinished, with its number: what {@link TileEdge} needs. */
export function unfinishedTiles(size: number): readonly { readonly level: number; readonly number: number }[] {
  const tiles: { level: number; number: number }[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    if (hashes % TILE_WIDTH !== 0) tiles.push({ level, number: Math.floor(hashes / TILE_WIDTH) });
  }
  return tiles;
}

function cut(tiles: readonly StoredTile[], { level, number, width }: { level: number; number: number; width: number }): Uint8Array[] {
  const tile = tiles.find((one) => one.level === level && one.number === number);
  if (!tile || tile.hashes.length < width * HASH_SIZE) throw new RangeError(`tile ${level}/${number} has not the ${width} hashes it should have`);
  return Array.from({ length: width }, (_, index) => tile.hashes.subarray(index * HASH_SIZE, (index + 1) * HASH_SIZE));
}

/** The hash over a full tile. */
function folded(hashes: readonly Uint8Array[], hash: Sha256): Uint8Array {
  let row = hashes;
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, index) => nodeHash(row[2 * index]!, row[2 * index + 1]!, hash));
  return row[0]!;
}
