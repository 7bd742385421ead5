import type { QueryResultRow } from 'pg';
import { sm3Origin } from '#domain/ledger/sm2/sm2-note';
import { decodeVkey } from '#domain/ledger/tlog/note-key';
import { sha256, sm3 } from '#platform/hash';
import type { Reading, Statement } from '../../core/reader';
import type { Tx } from '../../core/tx';
import type { LogKey, SignedHead } from './checkpoint.store';

export const SM3 = { tree: 'sm3', hash: sm3 } as const;

/** A head of the tree of SM3, signed with SM2. */
export type Sm3Head = Omit<SignedHead, 'age'>;

type Asking = Pick<Reading, 'rows' | 'county'>;

/** How far the tree goes, by its own last tile: what is kept of it says so, and nothing beside it could say otherwise. */
const SIZE: Statement = {
  name: 'sm3-size',
  text: `SELECT number * 256 + octet_length(hashes) / 32 AS size FROM trail_tile
         WHERE county_id = $1 AND tree = 'sm3' AND level = 0 ORDER BY number DESC LIMIT 1`,
};
const KEYS: Statement = {
  name: 'sm3-keys',
  text: `SELECT vkey, origin, since_size AS "sinceSize" FROM trail_sm2_key WHERE county_id = $1 AND origin = $2 AND retired_at IS NULL
         ORDER BY since_size DESC, created_at DESC`,
};
const PUT_KEY: Statement = {
  name: 'sm3-put-key',
  text: 'INSERT INTO trail_sm2_key (county_id, vkey, origin, since_size, created_at) VALUES ($1, $2, $3, $4, clock_timestamp())',
};
const RETIRE: Statement = { name: 'sm3-retire-key', text: 'UPDATE trail_sm2_key SET retired_at = clock_timestamp() WHERE county_id = $1 AND vkey = $2' };
const NEWEST: Statement = {
  name: 'sm3-newest',
  text: 'SELECT size, origin, root, note FROM trail_sm3_checkpoint WHERE county_id = $1 AND origin = $2 ORDER BY size DESC LIMIT 1',
};
const PUT: Statement = {
  name: 'sm3-put-checkpoint',
  text: 'INSERT INTO trail_sm3_checkpoint (county_id, size, origin, root, note, signed_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())',
};

/** Entries the tree of SM3 is over. */
export async function sm3Size(reading: Asking): Promise<number> {
  const [row] = await reading.rows<QueryResultRow & { size: number }>(SIZE, [reading.county]);
  return row?.size ?? 0;
}

/** Keys of SM2 that sign now for the log of this name, the newest first. */
export async function sm2Keys(reading: Asking, origin: string): Promise<readonly LogKey[]> {
  const rows = await reading.rows<QueryResultRow & Omit<LogKey, 'key'>>(KEYS, [reading.county, sm3Origin(origin)]);
  return rows.map((row) => ({ ...row, key: decodeVkey(row.vkey, sha256) }));
}

export async function putSm2Key(tx: Tx, { vkey, origin, sinceSize }: Omit<LogKey, 'key'>): Promise<void> {
  await tx.rows(PUT_KEY, [tx.county, vkey, origin, sinceSize]);
}

export async function retireSm2Key(tx: Tx, vkey: string): Promise<void> {
  await tx.rows(RETIRE, [tx.county, vkey]);
}

/** Of the log of this name. */
export async function newestSm3Head(reading: Asking, origin: string): Promise<Sm3Head | undefined> {
  const [head] = await reading.rows<QueryResultRow & Sm3Head>(NEWEST, [reading.county, sm3Origin(origin)]);
  return head;
}

export async function putSm3Head(tx: Tx, { size, origin, root, note }: Sm3Head): Promise<void> {
  await tx.rows(PUT, [tx.county, size, origin, root, note]);
}
