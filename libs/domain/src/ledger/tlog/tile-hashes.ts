import { Malformed } from './malformed';
import type { HashAt, Span, Subtree } from './spans';
import { subtreesOf } from './spans';
import { TILE_HEIGHT, TILE_WIDTH, type Tile, tilePath, tileWidth } from './tile';
import { HASH_SIZE, nodeHash, type Sha256 } from './tree-hash';

/** Where the hash of a perfect subtree is made from: a tile, and the hashes of it from `first` on, 2^height of them. */
interface Place {
  readonly tile: Tile;
  readonly first: number;
  readonly height: number;
}

function placeOf({ height, index }: Subtree, size: number): Place {
  const level = Math.floor(height / TILE_HEIGHT);
  const within = height % TILE_HEIGHT;
  const first = index * 2 ** within;
  const tileIndex = Math.floor(first / TILE_WIDTH);
  return { tile: { level, index: tileIndex, width: tileWidth(level, tileIndex, size) }, first: first % TILE_WIDTH, height: within };
}

/** The tiles of a tree of `size` from which the hashes of these spans are made: what is to be loaded for a proof. */
export function tilesOfSpans(spans: readonly Span[], size: number): readonly Tile[] {
  const tiles = new Map<string, Tile>();
  for (const span of spans) {
    for (const subtree of subtreesOf(span)) {
      const { tile } = placeOf(subtree, size);
      tiles.set(tilePath(tile), tile);
    }
  }
  return [...tiles.values()];
}

/** Reads hashes of subtrees from the tiles of a tree of `size`. Throws Malformed where a tile has not its length. */
export function tileHashes(size: number, read: (tile: Tile) => Uint8Array, sha256: Sha256): HashAt {
  return (height, index) => {
    const place = placeOf({ height, index }, size);
    const bytes = read(place.tile);
    if (bytes.length !== place.tile.width * HASH_SIZE) throw new Malformed('tile', `${bytes.length} bytes in ${tilePath(place.tile)}`);
    return fold(bytes, place.first, place.height, sha256);
  };
}

/** The hash of 2^height hashes of a tile, from the `first` on. */
function fold(bytes: Uint8Array, first: number, height: number, sha256: Sha256): Uint8Array {
  if (height === 0) return bytes.slice(first * HASH_SIZE, (first + 1) * HASH_SIZE);
  const [left, right] = [fold(bytes, first, height - 1, sha256), fold(bytes, first + 2 ** (height - 1), height - 1, sha256)];
  return nodeHash(left, right, sha256);
}
