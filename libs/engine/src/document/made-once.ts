import type { QueryResultRow } from 'pg';
import type { DocumentKind } from '#domain/document/document';
import { sha256Hex } from '#platform/hash';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { DocumentMade } from './issue-draft';

const MADE: Statement = {
  name: 'document-made',
  text: 'SELECT id, printed_number AS number, sha256 FROM document WHERE county_id = $1 AND kind = $2 AND subject_id = $3',
};

/** What was made of this before. Nothing is left by finding it; the caller holds a lock, so that two who ask at once make one. */
export async function madeBefore(tx: Tx, kind: DocumentKind, subjectId: string): Promise<DocumentMade | undefined> {
  const [made] = await tx.rows<DocumentMade & QueryResultRow>(MADE, [tx.county, kind, subjectId]);
  if (made !== undefined) tx.unchanged = true;
  return made;
}

/** An id for what has none of its own, the same whoever asks: a unit's share of a publication, a round of a finding. */
export function idOfParts(...parts: readonly (string | number)[]): string {
  const hex = sha256Hex(parts.join(' '));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
