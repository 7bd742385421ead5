import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import type { Sha256 } from '#domain/ledger/tlog/tree-hash';
import type { Reading, Statement } from '../../core/reader';
import type { Tx } from '../../core/tx';
import { type StoredTile, TileEdge, unfinishedTiles } from './tile-edge';

/** Which hash function a tree is made of. */
export type TreeName = 'sha256' | 'sm3';

/** How far a county's log goes. */
export interface LogHead {
  readonly size: number;
  readonly root: Buffer;
  /** As far as it was read back and agreed. */
  readonly provedSize: number;
  readonly provedRoot: Buffer;
  /** Seconds it has been larger than the last signed head; null when that is signed. */
  readonly unsignedSeconds: number | null;
}

const HEAD: Statement = {
  name: 'log-head',
  text: `SELECT size, root, proved_size AS "provedSize", proved_root AS "provedRoot",
           extract(epoch FROM clock_timestamp() - unsigned_since)::float8 AS "unsignedSeconds"
         FROM trail_head WHERE county_id = $1`,
};

/**
 * Takes the next of those that wait, in the order of the county's time, and gives them their positions from `$2` on; `$3`
 * how many. All that waits is looked at by state: an entry that was committed late is taken late, and never left out.
 * Named by the last of them: by place (`ctid`) the cached plan compared every waiting row with every place, a hundred
 * times slower where much waits. One statement sees one state, so nothing can come in between.
 */
const TAKE: Statement = {
  name: 'log-take',
  text: `WITH next AS MATERIALIZED (
           SELECT at, entry_id FROM trail_waiting WHERE county_id = $1 ORDER BY at, entry_id LIMIT $3
         ), last AS MATERIALIZED (
           SELECT at, entry_id FROM next ORDER BY at DESC, entry_id DESC LIMIT 1
         ), taken AS (
           DELETE FROM trail_waiting
           WHERE county_id = $1 AND (at, entry_id) <= ((SELECT at FROM last), (SELECT entry_id FROM last))
           RETURNING at, entry_id, leaf
         ), placed AS MATERIALIZED (
           SELECT entry_id, leaf, ($2::integer + row_number() OVER (ORDER BY at, entry_id) - 1)::integer AS position FROM taken
         ), indexed AS (
           INSERT INTO trail_index (county_id, position, entry_id) SELECT $1, position, entry_id FROM placed
         )
         SELECT entry_id AS id, leaf FROM placed ORDER BY position`,
};
const TILES: Statement = {
  name: 'log-tiles',
  text: `SELECT t.level, t.number, t.hashes FROM unnest($3::integer[], $4::integer[]) AS w(level, number)
         JOIN trail_tile t ON t.county_id = $1 AND t.tree = $2 AND t.level = w.level AND t.number = w.number`,
};
const PUT_TILES: Statement = {
  name: 'log-put-tiles',
  text: `INSERT INTO trail_tile (county_id, tree, level, number, hashes)
         SELECT $1, $2, w.level, w.number, w.hashes FROM unnest($3::integer[], $4::integer[], $5::bytea[]) AS w(level, number, hashes)
         ON CONFLICT (county_id, tree, level, number) DO UPDATE SET hashes = EXCLUDED.hashes`,
};
const PUT_HEAD: Statement = {
  name: 'log-put-head',
  text: `INSERT INTO trail_head AS h (county_id, size, root, proved_size, proved_root, integrated_at, unsigned_since)
         VALUES ($1, $2, $3, 0, sha256(''), clock_timestamp(), clock_timestamp())
         ON CONFLICT (county_id) DO UPDATE SET size = EXCLUDED.size, root = EXCLUDED.root, integrated_at = EXCLUDED.integrated_at,
           unsigned_since = coalesce(h.unsigned_since, EXCLUDED.unsigned_since)`,
};
const PROVED: Statement = {
  name: 'log-proved',
  text: 'UPDATE trail_head SET proved_size = $2, proved_root = $3 WHERE county_id = $1',
};
/** Entries of positions from `$2` on, as far as `$3`. */
const BODIES: Statement = {
  name: 'log-bodies',
  text: `SELECT i.position, i.entry_id AS id, e.body FROM trail_index i LEFT JOIN trail_entry e ON e.county_id = i.county_id AND e.id = i.entry_id
         WHERE i.county_id = $1 AND i.position >= $2 AND i.position < $3 ORDER BY i.position`,
};

export async function headOf(reading: Pick<Reading, 'rows' | 'county'>): Promise<LogHead | undefined> {
  const [head] = await reading.rows<QueryResultRow & LogHead>(HEAD, [reading.county]);
  return head;
}

export interface Taken {
  readonly id: string;
  readonly leaf: Buffer;
}

export function takeWaiting(tx: Tx, from: number, most: number): Promise<Taken[]> {
  return tx.rows<QueryResultRow & Taken>(TAKE, [tx.county, from, most]);
}

export interface Placed {
  readonly position: number;
  readonly id: string;
  /** Null where the entry itself is gone. */
  readonly body: string | null;
}

/** Entries by position, from `from` on, before `to`. */
export function bodiesOf(reading: Pick<Reading, 'rows' | 'county'>, from: number, to: number): Promise<Placed[]> {
  return reading.rows<QueryResultRow & Placed>(BODIES, [reading.county, from, to]);
}

export async function tilesOf(
  reading: Pick<Reading, 'rows' | 'county'>,
  tree: TreeName,
  wanted: readonly { readonly level: number; readonly number: number }[],
): Promise<readonly StoredTile[]> {
  if (wanted.length === 0) return [];
  const values = [reading.county, tree, wanted.map(({ level }) => level), wanted.map(({ number }) => number)];
  return reading.rows<QueryResultRow & StoredTile>(TILES, values);
}

/** The growing end of the tree as it was at `size`, from the tiles as they are kept. Refused (`trail.broken`) where one is gone or cut. */
export async function edgeAt(
  reading: Pick<Reading, 'rows' | 'county'>,
  { tree, hash }: { readonly tree: TreeName; readonly hash: Sha256 },
  size: number,
): Promise<TileEdge> {
  const tiles = await tilesOf(reading, tree, unfinishedTiles(size));
  try {
    return new TileEdge(size, tiles, hash);
  } catch (error) {
    if (error instanceof RangeError) fail('trail.broken', { position: Math.max(0, size - 1), entry: 'tile' });
    throw error;
  }
}

export async function putTiles(tx: Tx, tree: TreeName, tiles: readonly StoredTile[]): Promise<void> {
  const columns = [tiles.map(({ level }) => level), tiles.map(({ number }) => number), tiles.map(({ hashes }) => hashes)];
  await tx.rows(PUT_TILES, [tx.county, tree, ...columns]);
}

export async function putHead(tx: Tx, size: number, root: Buffer): Promise<void> {
  await tx.rows(PUT_HEAD, [tx.county, size, root]);
}

export async function putProved(tx: Tx, size: number, root: Buffer): Promise<void> {
  await tx.rows(PROVED, [tx.county, size, root]);
}
