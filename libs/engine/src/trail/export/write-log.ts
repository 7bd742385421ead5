import type { QueryResultRow } from 'pg';
import { canonicalJson } from '#domain/ledger/canonical';
import { checkpointPath, stampPath } from '#domain/ledger/bundle';
import { fail } from '#domain/kernel/failure';
import { base64Of } from '#domain/ledger/tlog/base64';
import { decodeEntries, encodeEntries } from '#domain/ledger/tlog/entry-bundle';
import { newTiles, newTilesOfLevel, type Tile, tilePath } from '#domain/ledger/tlog/tile';
import { leafHashOf } from '#domain/ledger/tlog/tree-hash';
import { utf8 } from '#domain/ledger/tlog/bytes';
import type { Reading, Statement } from '../../core/reader';
import { SHA256 } from '../log/integrate';
import { bodiesOf } from '../log/log.store';
import { hashTiles, inclusionProofs } from '../log/prove';
import { stampedHeads } from '../log/stamp.store';
import { withCosignatures } from '../log/witness.store';
import type { BundleFolder } from './bundle-folder';
import type { Part, ScopedEntry } from './bundle-scope';

/** Tiles, or bundles of 256 entries, at a time. */
const TILES = 64;
const BUNDLES = 16;
const CHECKPOINTS = 1_000;
const OLDER: Statement = {
  name: 'export-checkpoints',
  text: `SELECT k.size, k.note || coalesce((SELECT string_agg(c.line, '' ORDER BY c.at, c.name) FROM trail_cosignature c
           WHERE c.county_id = k.county_id AND c.size = k.size), '') AS note
         FROM trail_checkpoint k WHERE k.county_id = $1 AND k.size > $2 AND k.size < $3 ORDER BY k.size LIMIT ${CHECKPOINTS}`,
};

/** Told how many entries are done. */
export type Progress = (entries: number) => void;

/** Those of before a restart too, under the log's older name: what they cover was left. */
export async function writeCheckpoints(reading: Reading, folder: BundleFolder, newest: { readonly size: number; readonly note: string }): Promise<number> {
  let count = 1;
  for (let after = -1; ; ) {
    const rows = await reading.rows<QueryResultRow & { size: number; note: string }>(OLDER, [reading.county, after, newest.size]);
    for (const { size, note } of rows) await folder.write(checkpointPath(size), note);
    count += rows.length;
    const last = rows.at(-1);
    if (rows.length < CHECKPOINTS || !last) break;
    after = last.size;
  }
  await folder.write('checkpoint', await withCosignatures(reading, newest));
  return count;
}

/** Heads as they were when they were time-stamped, and the answers of the authority. */
export async function writeStamps(reading: Reading, folder: BundleFolder, size: number): Promise<void> {
  for await (const stamped of stampedHeads(reading, size)) {
    await folder.write(stampPath(stamped.size), stamped.note);
    await folder.write(`${stampPath(stamped.size)}.tsr`, stamped.token);
  }
}

export async function writeHashTiles(reading: Reading, folder: BundleFolder, size: number): Promise<void> {
  for (const tiles of inGroups(newTiles(0, size), TILES)) {
    for (const [path, hashes] of await hashTiles(reading, tiles)) await folder.write(path, hashes);
  }
}

/**
 * The entries themselves, as they stand in the trail now: a bundle of them is never kept. A bundle that an export cut short
 * has left is taken as it is where it is that of its hash tile, which is in the folder already.
 */
export async function writeEntries(reading: Reading, folder: BundleFolder, { size, goesOn, progress }: { size: number; goesOn: boolean; progress: Progress }): Promise<void> {
  for (const tiles of inGroups(newTilesOfLevel('entries', 0, size), BUNDLES)) {
    const missing: Tile[] = [];
    for (const tile of tiles) if (!goesOn || !(await isThere(folder, tile))) missing.push(tile);
    const [first, last] = [missing[0], missing.at(-1)];
    if (first && last) {
      const from = first.index * 256;
      const placed = await bodiesOf(reading, from, last.index * 256 + last.width);
      const bodies = placed.map(({ id, body }) => utf8(body ?? fail('trail.entry-lost', { entry: id })));
      for (const tile of missing) {
        const at = tile.index * 256 - from;
        await folder.write(tilePath(tile), encodeEntries(bodies.slice(at, at + tile.width)));
      }
    }
    progress(tiles.at(-1)!.index * 256 + tiles.at(-1)!.width);
  }
}

async function isThere(folder: BundleFolder, tile: Tile): Promise<boolean> {
  const bytes = await folder.bytes(tilePath(tile));
  const hashes = await folder.bytes(tilePath({ ...tile, level: 0 }));
  if (!bytes || !hashes) return false;
  try {
    return Buffer.concat(decodeEntries(bytes).map((entry) => leafHashOf(entry, SHA256.hash))).equals(hashes);
  } catch {
    return false;
  }
}

/** A part's entries, each with its proof under the newest head. */
export async function* entryLines(reading: Reading, part: Part, size: number): AsyncGenerator<string> {
  for await (const entries of pagesOf(part.entries(size))) {
    const proofs = await inclusionProofs(reading, entries.map(({ index }) => index), size);
    for (const [at, { index, body }] of entries.entries()) yield canonicalJson({ body, index, proof: proofs[at]!.map(base64Of) });
  }
}

async function* pagesOf(entries: AsyncIterable<ScopedEntry>): AsyncGenerator<ScopedEntry[]> {
  let page: ScopedEntry[] = [];
  for await (const entry of entries) {
    if (page.push(entry) < 1_000) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

function* inGroups<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let group: Item[] = [];
  for (const item of items) {
    if (group.push(item) < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
