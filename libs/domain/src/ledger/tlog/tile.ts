import { decimalOf } from './bytes';
import { Malformed } from './malformed';

/** Hashes or entries in a full tile, and the levels of the tree that one tile spans. */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

/** A file of C2SP tlog-tiles: hashes of a level, or the entries under tiles of level 0. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256; a tile of fewer is partial. */
  readonly width: number;
}

/** `tile/<level>/<index in groups of three digits>`, and `.p/<width>` for a partial one. */
export function tilePath({ level, index, width }: Tile): string {
  let path = String(index % 1000).padStart(3, '0');
  for (let left = Math.floor(index / 1000); left > 0; left = Math.floor(left / 1000)) path = `x${String(left % 1000).padStart(3, '0')}/${path}`;
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The one tile that has this path. Throws Malformed when there is none. */
export function parseTilePath(path: string): Tile {
  const parts = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5})([0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path);
  const level: Tile['level'] | undefined = parts?.[1] === 'entries' ? 'entries' : decimalOf(parts?.[1] ?? '');
  const width = parts?.[4] === undefined ? TILE_WIDTH : Number(parts[4]);
  const tile: Tile = { level: level ?? 0, index: Number(`${parts?.[2] ?? ''}${parts?.[3] ?? ''}`.replace(/[x/]/g, '')), width };
  if (!parts || level === undefined || (level !== 'entries' && level > 63) || width < 1 || tilePath(tile) !== path) throw new Malformed('tile', `the path ${path}`);
  return tile;
}

/** How many hashes of this level a tree of `size` leaves has: its full subtrees of 256^level leaves. */
export function hashesOfLevel(level: number | 'entries', size: number): number {
  return level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level);
}

/** How wide this tile is in a tree of `size`; 0 when there is none. */
export function tileWidth(level: number | 'entries', index: number, size: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesOfLevel(level, size) - index * TILE_WIDTH));
}

/** All tiles of a tree of `size` that one of `old` had not, or had narrower: levels from 0 up, each from left to right. */
export function* newTiles(old: number, size: number): Generator<Tile> {
  for (let level = 0; hashesOfLevel(level, size) > 0; level += 1) yield* newTilesOfLevel(level, old, size);
}

/** The same of one level, or of the entries. */
export function* newTilesOfLevel(level: number | 'entries', old: number, size: number): Generator<Tile> {
  const [had, has] = [hashesOfLevel(level, old), hashesOfLevel(level, size)];
  if (had === has) return;
  for (let index = Math.floor(had / TILE_WIDTH); index * TILE_WIDTH < has; index += 1) yield { level, index, width: tileWidth(level, index, size) };
}
