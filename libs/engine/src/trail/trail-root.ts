import type { QueryResultRow } from 'pg';
import { hexOf } from '#domain/ledger/tlog/bytes';
import { MerkleRange } from '#domain/ledger/tlog/tree-hash';
import { leafHash, sha256 } from '#platform/hash';
import type { Reading, Statement } from '../core/reader';

const PAGE = 5_000;

/** `$2`, `$3`: the entry after which to go on. By the county's time, then by the canonical bytes themselves. */
const NEXT: Statement = {
  name: 'trail-in-order',
  text: `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, body FROM trail_entry
         WHERE county_id = $1 AND at >= $2::timestamptz AND (at > $2::timestamptz OR body COLLATE "C" > $3)
         ORDER BY trail_entry.at, body COLLATE "C" LIMIT ${PAGE}`,
};

export interface TrailRoot {
  /** Hexadecimal; the same for the same entries, on whatever machine they were written. */
  readonly root: string;
  readonly entries: number;
}

/**
 * The RFC 6962 root over all entries of a county, ordered by its time and their canonical bytes. Hashed from the bytes,
 * never from the stored hashes.
 */
export async function trailRoot(reading: Reading): Promise<TrailRoot> {
  const range = new MerkleRange(sha256);
  for (let [at, body] = ['-infinity', '']; ; ) {
    const rows = await reading.rows<QueryResultRow & { at: string; body: string }>(NEXT, [reading.county, at, body]);
    for (const row of rows) range.append(leafHash(row.body));
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return { root: hexOf(range.root()), entries: range.size };
    [at, body] = [last.at, last.body];
  }
}
