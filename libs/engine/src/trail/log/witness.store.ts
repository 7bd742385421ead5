import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import { decodeVkey, type NoteKey } from '#domain/ledger/tlog/note-key';
import { sha256 } from '#platform/hash';
import type { Reading, Statement } from '../../core/reader';
import type { Tx } from '../../core/tx';

type Asking = Pick<Reading, 'rows' | 'county'>;

/** Somebody outside who signs what he saw of the log. */
export interface Witness {
  readonly name: string;
  readonly key: NoteKey;
  readonly vkey: string;
  /** Submission prefix of C2SP tlog-witness, without a last slash. */
  readonly url: string;
  /** The largest head he cosigned, as far as we know. */
  readonly cosignedSize: number;
  readonly cosignedAt: string | null;
  readonly problem: string | null;
}

const WITNESSES: Statement = {
  name: 'witnesses',
  text: `SELECT name, vkey, url, cosigned_size AS "cosignedSize", problem,
           to_char(cosigned_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "cosignedAt"
         FROM trail_witness WHERE county_id = $1 AND removed_at IS NULL ORDER BY added_at, name`,
};
const PUT: Statement = {
  name: 'witness-put',
  text: `INSERT INTO trail_witness (county_id, name, vkey, url, added_at) VALUES ($1, $2, $3, $4, clock_timestamp())
         ON CONFLICT (county_id, name) DO UPDATE SET vkey = EXCLUDED.vkey, url = EXCLUDED.url, added_at = EXCLUDED.added_at, removed_at = NULL,
           cosigned_size = 0, problem = NULL, asked_at = NULL`,
};
const REMOVE: Statement = {
  name: 'witness-remove',
  text: `UPDATE trail_witness SET removed_at = clock_timestamp() WHERE county_id = $1 AND name = $2 AND removed_at IS NULL RETURNING name`,
};
/** A cosignature and how far the witness is; of the same head the newer line would say no more. */
const COSIGNED: Statement = {
  name: 'witness-cosigned',
  text: `WITH line AS (
           INSERT INTO trail_cosignature (county_id, size, name, line, at) VALUES ($1, $3, $2, $4, to_timestamp($5))
           ON CONFLICT (county_id, size, name) DO NOTHING
         )
         UPDATE trail_witness SET cosigned_size = $3, cosigned_at = to_timestamp($5), asked_at = clock_timestamp(), problem = NULL
         WHERE county_id = $1 AND name = $2`,
};
const FAILED: Statement = {
  name: 'witness-failed',
  text: `UPDATE trail_witness SET asked_at = clock_timestamp(), problem = $3, cosigned_size = coalesce($4::integer, cosigned_size)
         WHERE county_id = $1 AND name = $2`,
};
const LINES: Statement = {
  name: 'cosignatures',
  text: 'SELECT line FROM trail_cosignature WHERE county_id = $1 AND size = $2 ORDER BY at, name',
};

export async function witnessesOf(reading: Asking): Promise<readonly Witness[]> {
  const rows = await reading.rows<QueryResultRow & Omit<Witness, 'key'>>(WITNESSES, [reading.county]);
  return rows.map((row) => ({ ...row, key: decodeVkey(row.vkey, sha256) }));
}

/** Counties with a witness to ask. Tells numbers of counties and no more. */
export async function countiesToWitness(source: DataSource, spacing: number): Promise<readonly CountyId[]> {
  const rows: { county: CountyId }[] = await source.query('SELECT counties_to_witness($1) AS county', [spacing]);
  return rows.map((row) => row.county);
}

export async function putWitness(tx: Tx, { name, vkey, url }: Pick<Witness, 'name' | 'vkey' | 'url'>): Promise<void> {
  await tx.rows(PUT, [tx.county, name, vkey, url]);
}

export async function removeWitness(tx: Tx, name: string): Promise<boolean> {
  return (await tx.rows(REMOVE, [tx.county, name])).length > 0;
}

export async function putCosignature(tx: Tx, name: string, { size, line, seconds }: { size: number; line: string; seconds: number }): Promise<void> {
  await tx.rows(COSIGNED, [tx.county, name, size, line, seconds]);
}

/** Why a witness did not cosign, as a code; and how far he said he is, where he said so. */
export async function noteRefusal(tx: Tx, name: string, problem: string, size: number | null): Promise<void> {
  await tx.rows(FAILED, [tx.county, name, problem, size]);
}

/** A signed head with the lines of those who saw it. */
export async function withCosignatures(reading: Asking, head: { readonly size: number; readonly note: string }): Promise<string> {
  const lines = await reading.rows<QueryResultRow & { line: string }>(LINES, [reading.county, head.size]);
  return head.note + lines.map(({ line }) => line).join('');
}
