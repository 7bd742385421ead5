import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join as joinPath } from 'node:path';
import { checkpointPath } from '#domain/ledger/bundle';
import { hexOf, utf8 } from '#domain/ledger/tlog/bytes';
import { encodeEntries } from '#domain/ledger/tlog/entry-bundle';
import { newTiles, TILE_WIDTH, tilePath, tileWidth } from '#domain/ledger/tlog/tile';
import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { sha256 } from '#platform/hash';
import { signedHead, WITNESSED, WITNESSES, writeTables } from '#test/tamper/build-bundle';
import { Scribe } from '#test/tamper/county-story';
import { Random } from '#test/tamper/random';
import { tellTo } from '#test/tamper/tell-story';
import { join, LogTree } from '#verify/log-tree';
import { NODE_HASHING } from '#verify/node-hashing';

/** A bundle of `size` entries in a folder, written as it is told; returns how many bytes the entries have. */
export function writeProofLog(folder: string, size: number, checkpointEvery: number): { readonly bytes: number; readonly root: string } {
  const put = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(joinPath(folder, path)), { recursive: true });
    writeFileSync(joinPath(folder, path), bytes);
  };
  const tree = new LogTree(NODE_HASHING);
  const head = (): Uint8Array => signedHead({ size: tree.size, root: tree.root(), at: WITNESSED - size + tree.size }, WITNESSES.length);
  let [entries, bytes]: [Uint8Array[], number] = [[], 0];
  const flush = (): void => {
    const index = Math.floor(tree.size / TILE_WIDTH);
    const leaves = join(entries.map((entry) => leafHashOf(entry, sha256)));
    put(tilePath({ level: 'entries', index, width: entries.length }), encodeEntries(entries));
    put(tilePath({ level: 0, index, width: entries.length }), leaves);
    tree.appendTile(leaves, new Map());
    if (tree.size % checkpointEvery === 0 && tree.size < size) put(checkpointPath(tree.size), head());
    entries = [];
  };
  const sink = (body: string): void => {
    const entry = utf8(body);
    bytes += entry.length;
    if (entries.push(entry) === TILE_WIDTH) flush();
  };
  const random = new Random(7);
  const story = tellTo((county) => new Scribe(random, county, sink, true), random, size);
  if (entries.length > 0) flush();
  for (const tile of newTiles(0, size)) {
    if (tile.level === 0 || tile.level === 'entries') continue;
    const first = tile.index * TILE_WIDTH;
    put(tilePath(tile), join((tree.above[tile.level] ?? []).slice(first, first + tileWidth(tile.level, tile.index, size))));
  }
  put('checkpoint', head());
  const tables = new Map<string, Uint8Array>();
  writeTables(tables, story);
  for (const [path, text] of tables) put(path, text);
  return { bytes, root: hexOf(tree.root()) };
}
