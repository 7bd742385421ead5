import type { QueryResultRow } from 'pg';
import type { Reading, Statement } from '../../core/reader';
import type { Tx } from '../../core/tx';

/** A head as it was when it was time-stamped, and the authority's answer over these very bytes. */
export interface StampedHead {
  readonly size: number;
  readonly note: string;
  readonly token: Buffer;
}

/** Of a head that this database signed; one that it does not know, after it was set back, is not of its log. */
const KEEP: Statement = {
  name: 'log-keep-stamp',
  text: `INSERT INTO trail_stamp (county_id, size, note, token)
         SELECT k.county_id, k.size, $3, $4 FROM trail_checkpoint k WHERE k.county_id = $1 AND k.size = $2 AND starts_with($3, k.note)
         ON CONFLICT (county_id, size) DO NOTHING`,
};
const KEPT: Statement = { name: 'log-stamps', text: 'SELECT size FROM trail_stamp WHERE county_id = $1' };
const PAGE = 100;
const STAMPS: Statement = {
  name: 'export-stamps',
  text: `SELECT size, note, token FROM trail_stamp WHERE county_id = $1 AND size > $2 AND size <= $3 ORDER BY size LIMIT ${PAGE}`,
};

type Asking = Pick<Reading, 'rows' | 'county'>;

export async function keepStamp(tx: Tx, { note, size, token }: StampedHead): Promise<void> {
  await tx.rows(KEEP, [tx.county, size, note, token]);
}

/** Sizes of the heads whose stamps are kept. */
export async function keptStamps(reading: Asking): Promise<ReadonlySet<number>> {
  const rows = await reading.rows<QueryResultRow & { size: number }>(KEPT, [reading.county]);
  return new Set(rows.map(({ size }) => size));
}

/** All up to a size, the smallest first. */
export async function* stampedHeads(reading: Asking, upTo: number): AsyncGenerator<StampedHead> {
  for (let after = -1; ; ) {
    const rows = await reading.rows<QueryResultRow & StampedHead>(STAMPS, [reading.county, after, upTo]);
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = last.size;
  }
}
