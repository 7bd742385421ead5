import { consistencySpans, type HashAt, inclusionSpans, type Span, spanHash } from '#domain/ledger/tlog/spans';
import { hashesOfLevel, type Tile, tilePath } from '#domain/ledger/tlog/tile';
import { tileHashes, tilesOfSpans } from '#domain/ledger/tlog/tile-hashes';
import type { Proof } from '#domain/ledger/tlog/tree-proof';
import { fail } from '#domain/kernel/failure';
import type { Reading } from '../../core/reader';
import { SHA256 } from './integrate';
import { tilesOf } from './log.store';

type Asking = Pick<Reading, 'rows' | 'county'>;

/** Tiles asked for in one statement: 2 MB of hashes at most. */
const TILES_AT_ONCE = 256;

/** Hash tiles of a tree of `size`, cut to the width that tree gives them. Refused (`trail.unknown-tile`) where the log has not so much. */
export async function hashTiles(reading: Asking, tiles: readonly Tile[]): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (let from = 0; from < tiles.length; from += TILES_AT_ONCE) {
    const wanted = tiles.slice(from, from + TILES_AT_ONCE).map((tile) => ({ ...tile, level: Number(tile.level), number: tile.index }));
    const kept = await tilesOf(reading, SHA256.tree, wanted);
    const places = new Map(kept.map((tile) => [`${tile.level}/${tile.number}`, tile.hashes]));
    for (const tile of wanted) {
      const hashes = places.get(`${tile.level}/${tile.number}`);
      if (!hashes || hashes.length < tile.width * 32) fail('trail.unknown-tile', { path: tilePath(tile) });
      found.set(tilePath(tile), hashes.subarray(0, tile.width * 32));
    }
  }
  return found;
}

/** Every entry's path to the root of the tree of `size`. What the proofs share is read and hashed once. */
export async function inclusionProofs(reading: Asking, indices: readonly number[], size: number): Promise<readonly Proof[]> {
  const spans = indices.map((index) => inclusionSpans(index, size));
  const hashAt = await hashesFor(reading, spans.flat(), size);
  return spans.map((one) => one.map((span) => spanHash(span, hashAt, SHA256.hash)));
}

/** That the log of `size` goes on from that of `old`. */
export async function consistencyBetween(reading: Asking, old: number, size: number): Promise<Proof> {
  const spans = consistencySpans(old, size);
  const hashAt = await hashesFor(reading, spans, size);
  return spans.map((span) => spanHash(span, hashAt, SHA256.hash));
}

async function hashesFor(reading: Asking, spans: readonly Span[], size: number): Promise<HashAt> {
  const tiles = await hashTiles(reading, tilesOfSpans(spans, size));
  const fromTile = tileHashes(size, (tile) => tiles.get(tilePath(tile))!, SHA256.hash);
  const known = new Map<string, Uint8Array>();
  return (height, index) => {
    const key = `${height}/${index}`;
    const hash = known.get(key) ?? fromTile(height, index);
    known.set(key, hash);
    return hash;
  };
}

/** Whether a tree of `size` has this tile as wide as asked. */
export function isTileOf(size: number, { level, index, width }: Tile): boolean {
  return hashesOfLevel(level, size) - index * 256 >= width;
}
