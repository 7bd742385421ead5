import type { QueryResultRow } from 'pg';
import { decodeVkey, type NoteKey } from '#domain/ledger/tlog/note-key';
import { sha256 } from '#platform/hash';
import type { Reading, Statement } from '../../core/reader';
import type { Tx } from '../../core/tx';

/** A public key of a county's log. */
export interface LogKey {
  readonly key: NoteKey;
  readonly vkey: string;
  readonly origin: string;
  /** It signs heads larger than this. */
  readonly sinceSize: number;
}

/** A head that was signed, with the lines it was signed with here. */
export interface SignedHead {
  readonly size: number;
  readonly origin: string;
  readonly root: Buffer;
  readonly note: string;
  /** Seconds since it was signed. */
  readonly age: number;
}

type Asking = Pick<Reading, 'rows' | 'county'>;

const KEYS: Statement = {
  name: 'log-keys',
  text: `SELECT vkey, origin, since_size AS "sinceSize" FROM trail_key WHERE county_id = $1 AND retired_at IS NULL
         ORDER BY since_size DESC, created_at DESC`,
};
const PUT_KEY: Statement = {
  name: 'log-put-key',
  text: `INSERT INTO trail_key (county_id, vkey, origin, since_size, created_at) VALUES ($1, $2, $3, $4, clock_timestamp())`,
};
const SIGNED = `SELECT size, origin, root, note, extract(epoch FROM clock_timestamp() - signed_at)::float8 AS age FROM trail_checkpoint`;
const NEWEST: Statement = { name: 'log-newest', text: `${SIGNED} WHERE county_id = $1 ORDER BY size DESC LIMIT 1` };
/** The smallest signed head that has position `$2` under it. */
const OVER: Statement = { name: 'log-over', text: `${SIGNED} WHERE county_id = $1 AND size > $2 ORDER BY size LIMIT 1` };
/** The same, of those a witness has cosigned. */
const SEEN_OVER: Statement = {
  name: 'log-seen-over',
  text: `${SIGNED} k WHERE county_id = $1 AND size > $2
         AND EXISTS (SELECT 1 FROM trail_cosignature c WHERE c.county_id = k.county_id AND c.size = k.size) ORDER BY size LIMIT 1`,
};
const PUT: Statement = {
  name: 'log-put-checkpoint',
  text: `WITH put AS (
           INSERT INTO trail_checkpoint (county_id, size, origin, root, note, signed_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())
         )
         UPDATE trail_head SET unsigned_since = NULL WHERE county_id = $1 AND size = $2`,
};

/** Keys that sign now, the newest first. */
export async function logKeys(reading: Asking): Promise<readonly LogKey[]> {
  const rows = await reading.rows<QueryResultRow & Omit<LogKey, 'key'>>(KEYS, [reading.county]);
  return rows.map((row) => ({ ...row, key: decodeVkey(row.vkey, sha256) }));
}

export async function putLogKey(tx: Tx, { vkey, origin, sinceSize }: Omit<LogKey, 'key'>): Promise<void> {
  await tx.rows(PUT_KEY, [tx.county, vkey, origin, sinceSize]);
}

export async function newestHead(reading: Asking): Promise<SignedHead | undefined> {
  const [head] = await reading.rows<QueryResultRow & SignedHead>(NEWEST, [reading.county]);
  return head;
}

/** The first head with the entry at `position` under it that a witness cosigned; else the first that was signed. */
export async function headOver(reading: Asking, position: number): Promise<SignedHead | undefined> {
  for (const statement of [SEEN_OVER, OVER]) {
    const [head] = await reading.rows<QueryResultRow & SignedHead>(statement, [reading.county, position]);
    if (head) return head;
  }
  return undefined;
}

export async function putSignedHead(tx: Tx, { size, origin, root, note }: Omit<SignedHead, 'age'>): Promise<void> {
  await tx.rows(PUT, [tx.county, size, origin, root, note]);
}
