import type { ListId } from '#domain/kernel/ids';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const INSERT: Statement = {
  name: 'amendment-insert',
  text: `INSERT INTO list_amendment (county_id, id, list_id, number, document_number, reason, approved_by, changes, at)
         SELECT $1, $2, $3, 1 + count(*), $4, $5, $6, $7::jsonb, $8::timestamptz
         FROM list_amendment a WHERE a.county_id = $1 AND a.list_id = $3
         RETURNING number`,
};

export interface Amendment {
  readonly id: string;
  readonly listId: ListId;
  readonly number: number;
  readonly documentNumber: string;
}

export interface NewAmendment {
  readonly id: string;
  readonly listId: ListId;
  readonly documentNumber: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly changes: readonly object[];
}

/** Amendments of a list are numbered from 1; the list's row is locked. A document's second amendment is refused by its key. */
export async function insertAmendment(tx: Tx, amendment: NewAmendment): Promise<Amendment> {
  const { id, listId, documentNumber, reason, approvedBy, changes } = amendment;
  const values = [tx.county, id, listId, documentNumber, reason, approvedBy, JSON.stringify(changes), tx.now];
  const [row] = await tx.rows<{ number: number }>(INSERT, values);
  return { id, listId, documentNumber, number: row?.number ?? 1 };
}
