import { equalBytes } from '#domain/ledger/tlog/bytes';
import { newTiles, TILE_HEIGHT, TILE_WIDTH, tilePath, tileWidth } from '#domain/ledger/tlog/tile';
import { HASH_SIZE, MerkleRange } from '#domain/ledger/tlog/tree-hash';
import { cutEntries } from './cut-entries';
import type { BundleFiles } from './bundle-files';
import type { Faults } from './faults';
import type { Hashing } from './hashing';
import type { Head } from './heads';
import { firstDifference, join, LogTree, type Stops } from './log-tree';

export interface Walked {
  readonly files: BundleFiles;
  readonly hashing: Hashing;
  readonly faults: Faults;
  /** Every head whose size the log reaches. */
  readonly heads: readonly Head[];
  /** Where nobody wants to see leaf hashes, undefined. */
  readonly onLeaf: ((index: number, leaf: Uint8Array) => void) | undefined;
  /** Undefined where the bundle has no entries but their hashes: that of a part. */
  readonly onEntry: ((index: number, bytes: Uint8Array) => void) | undefined;
  readonly onProgress: (done: number) => Promise<void> | void;
}

/**
 * Goes through all entries and hash tiles of a log of `size`, a tile at a time, in memory that does not grow with it. Two
 * trees grow: of the entries, and, from the first difference on, of the hash tiles, so that of two that disagree the one
 * that leads to the signed root can be told from the other.
 */
export class LogWalk {
  /** The first entry whose hash is not that of the tile. */
  differs: number | undefined;
  /** False where entries are missing for which there is no hash either. */
  whole = true;
  private readonly byEntries: LogTree;
  private byTiles: LogTree | undefined;

  constructor(
    private readonly size: number,
    private readonly around: Walked,
  ) {
    this.byEntries = new LogTree(around.hashing);
  }

  async run(): Promise<void> {
    const stops = this.stops();
    stops.entries.get(0)?.(this.byEntries.root());
    for (let index = 0; index * TILE_WIDTH < this.size && this.whole; index += 1) {
      await this.tile(index, stops);
      await this.around.onProgress(Math.min(this.size, (index + 1) * TILE_WIDTH));
    }
    const isSound = this.around.heads.some((head) => head.checkpoint.size === this.size && head.byEntries);
    if (isSound && this.differs === undefined) await this.checkUpperTiles();
  }

  /** The root of the first `size` entries of a log walked through; undefined where their hashes are not here. */
  async rootAt(size: number): Promise<Uint8Array | undefined> {
    const range = new MerkleRange(this.around.hashing.sha256);
    const index = Math.floor(size / TILE_WIDTH);
    for (const hash of (this.byEntries.above[1] ?? []).slice(0, index)) range.appendSubtree(TILE_HEIGHT, hash);
    const last = size % TILE_WIDTH === 0 ? undefined : await this.around.files.read(tilePath({ level: 0, index, width: tileWidth(0, index, this.size) }));
    for (let at = range.size; last && at < size; at += 1) range.append(last.slice((at % TILE_WIDTH) * HASH_SIZE, ((at % TILE_WIDTH) + 1) * HASH_SIZE));
    return range.size === size ? range.root() : undefined;
  }

  private stops(): { readonly entries: Stops; readonly tiles: Stops } {
    const bySize = new Map<number, Head[]>();
    for (const head of this.around.heads) bySize.set(head.checkpoint.size, [...(bySize.get(head.checkpoint.size) ?? []), head]);
    const entries = new Map([...bySize].map(([size, heads]) => [size, (root: Uint8Array) => this.answer(heads, root)] as const));
    const tiles = new Map([...bySize].map(([size, heads]) => [size, (root: Uint8Array) => this.answerByTiles(heads, root)] as const));
    return { entries, tiles };
  }

  /** While both trees are one, what holds for the entries holds for the tiles. */
  private answer(heads: readonly Head[], root: Uint8Array): void {
    for (const head of heads) {
      head.byEntries = equalBytes(root, head.checkpoint.root);
      if (!this.byTiles) head.byTiles = head.byEntries;
    }
  }

  private answerByTiles(heads: readonly Head[], root: Uint8Array): void {
    for (const head of heads) head.byTiles = equalBytes(root, head.checkpoint.root);
  }

  private async tile(index: number, stops: { readonly entries: Stops; readonly tiles: Stops }): Promise<void> {
    const width = tileWidth('entries', index, this.size);
    const kept = await this.keptLeaves(index, width);
    const leaves = (this.around.onEntry && (await this.leavesOf(this.around.onEntry, { index, width, kept }))) ?? kept;
    if (!leaves) {
      this.whole = false;
      return;
    }
    const difference = kept && firstDifference(leaves, kept);
    if (difference !== undefined) this.differs ??= index * TILE_WIDTH + difference;
    if (difference !== undefined && !this.byTiles) this.byTiles = new LogTree(this.around.hashing, this.byEntries);
    this.tell(index * TILE_WIDTH, leaves);
    this.byTiles?.appendTile(kept ?? leaves, stops.tiles);
    this.byEntries.appendTile(leaves, stops.entries);
  }

  private async keptLeaves(index: number, width: number): Promise<Uint8Array | undefined> {
    const file = tilePath({ level: 0, index, width });
    const [from, bytes] = [index * TILE_WIDTH, await this.around.files.read(file)];
    if (bytes?.length === width * HASH_SIZE) return bytes;
    this.around.faults.add(bytes ? 'tile-differs' : 'tile-missing', { from, to: from + width, file });
    return undefined;
  }

  /** Leaf hashes of the entries of a bundle; undefined where there are not as many as there should be: they are named. */
  private async leavesOf(onEntry: NonNullable<Walked['onEntry']>, { index, width, kept }: { index: number; width: number; kept: Uint8Array | undefined }): Promise<Uint8Array | undefined> {
    const { files, faults, hashing } = this.around;
    const [start, bytes] = [index * TILE_WIDTH, await files.read(tilePath({ level: 'entries', index, width }))];
    if (!bytes) {
      faults.add('entries-missing', { from: start, to: start + width });
      return undefined;
    }
    const { entries, cut } = cutEntries(bytes);
    const leaves = new Uint8Array(entries.length * HASH_SIZE);
    entries.forEach(([from, to], entry) => {
      leafInto(hashing, bytes, { from, to }, { leaves, entry });
      if (entry < width) onEntry(start + entry, bytes.subarray(from, to));
    });
    if (entries.length === width && !cut) return leaves;
    const from = start + ((kept && firstDifference(leaves, kept)) ?? Math.min(entries.length, width));
    if (entries.length < width) faults.add(cut ? 'entries-cut' : 'entries-missing', { from, to: from + width - entries.length });
    else faults.add('entries-too-many', { from, to: from + entries.length - width });
    return undefined;
  }

  private tell(start: number, leaves: Uint8Array): void {
    if (!this.around.onLeaf) return;
    for (let leaf = 0; leaf * HASH_SIZE < leaves.length; leaf += 1) this.around.onLeaf(start + leaf, leaves.slice(leaf * HASH_SIZE, (leaf + 1) * HASH_SIZE));
  }

  /** The tiles over those of the leaves: what they must be follows from the entries. */
  private async checkUpperTiles(): Promise<void> {
    for (const tile of newTiles(0, this.size)) {
      if (tile.level === 0 || tile.level === 'entries') continue;
      const [file, first] = [tilePath(tile), tile.index * TILE_WIDTH];
      const expected = join((this.byEntries.above[tile.level] ?? []).slice(first, first + tile.width));
      const kept = await this.around.files.read(file);
      const difference = kept && (firstDifference(expected, kept) ?? (kept.length === expected.length ? undefined : tile.width - 1));
      const from = (first + (difference ?? 0)) * TILE_WIDTH ** tile.level;
      if (!kept) this.around.faults.add('tile-missing', { from, to: (first + tile.width) * TILE_WIDTH ** tile.level, file });
      else if (difference !== undefined) this.around.faults.add('tile-differs', { from, to: from + TILE_WIDTH ** tile.level, file });
    }
  }
}

/**
 * The leaf hash without copying the entry: the byte before it, a part of its length, is the 0x00 for the moment. It is put
 * back before anybody else can see it.
 */
function leafInto(hashing: Hashing, bytes: Uint8Array, { from, to }: { from: number; to: number }, { leaves, entry }: { leaves: Uint8Array; entry: number }): void {
  const before = bytes[from - 1]!;
  bytes[from - 1] = 0;
  hashing.into(bytes.subarray(from - 1, to), leaves, entry * HASH_SIZE);
  bytes[from - 1] = before;
}
