import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import type { Draft } from '#domain/document/draft';
import type { Call } from '../core/call';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

export const DRAFT_COLUMNS = `d.id, d.kind, d.year, d.outline, d.to_unit_ids::text[] AS "to", d.author_id AS "authorId", d.author_unit_id AS "authorUnitId",
  d.state, d.exceptions, d.version`;

const READ: Statement = { name: 'draft-read', text: `SELECT ${DRAFT_COLUMNS} FROM document_draft d WHERE d.county_id = $1 AND d.id = $2` };
const LOCK: Statement = { name: 'draft-lock', text: `${READ.text} FOR UPDATE` };
const INSERT: Statement = {
  name: 'draft-insert',
  text: `INSERT INTO document_draft (county_id, id, kind, year, outline, to_unit_ids, author_id, author_unit_id, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6::uuid[], $7, $8, $9)`,
};
const UPDATE: Statement = {
  name: 'draft-update',
  text: `UPDATE document_draft SET year = $3, outline = $4, to_unit_ids = $5::uuid[], state = $6, exceptions = $7, document_id = $8, changed_at = $9, version = $10
         WHERE county_id = $1 AND id = $2 AND version = $10 - 1`,
};

export async function readDraft(reading: Reading, id: string): Promise<Draft> {
  const [row] = await reading.rows<Draft & QueryResultRow>(READ, [reading.county, id]);
  return row ?? fail('document.unknown-draft', { id });
}

/** Locked; where the caller saw a version, it must still be that one. */
export async function loadDraft(tx: Tx, id: string, { version }: Pick<Call, 'version'>): Promise<Draft> {
  const [row] = await tx.rows<Draft & QueryResultRow>(LOCK, [tx.county, id]);
  const draft = row ?? fail('document.unknown-draft', { id });
  if (version !== undefined && version !== draft.version) fail('request.stale', { version: draft.version, seen: version });
  return draft;
}

export async function insertDraft(tx: Tx, { id, kind, year, outline, to, authorId, authorUnitId }: Draft): Promise<void> {
  await tx.rows(INSERT, [tx.county, id, kind, year, JSON.stringify(outline), to, authorId, authorUnitId, tx.now]);
}

/** Writes a draft whose version grew by one. */
export async function updateDraft(tx: Tx, draft: Draft, documentId: string | null = null): Promise<void> {
  const { id, year, outline, to, state, exceptions, version } = draft;
  await tx.rows(UPDATE, [tx.county, id, year, JSON.stringify(outline), to, state, JSON.stringify(exceptions), documentId, tx.now, version]);
}
