import type { DocumentKind } from '#domain/document/document';
import type { PersonId } from '#domain/kernel/ids';
import { sha256Hex } from '#platform/hash';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { defaultTemplate } from './render/default-template';

/** The template in force: the office's newest, or the product's own. */
export interface TemplateInForce {
  readonly version: number;
  readonly bytes: Uint8Array;
}

const NEWEST: Statement = {
  name: 'template-newest',
  text: 'SELECT version, bytes FROM document_template WHERE county_id = $1 AND kind = $2 ORDER BY version DESC LIMIT 1',
};
const INSERT: Statement = {
  name: 'template-insert',
  text: `INSERT INTO document_template (county_id, kind, version, source, file_name, sha256, bytes, loaded_by, loaded_at)
         SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8 FROM document_template WHERE county_id = $1 AND kind = $2
         RETURNING version`,
};

export async function templateInForce(reading: Reading, kind: DocumentKind): Promise<TemplateInForce> {
  const [row] = await reading.rows<{ version: number; bytes: Buffer | null }>(NEWEST, [reading.county, kind]);
  return { version: row?.version ?? 0, bytes: row?.bytes ?? (await defaultTemplate(kind)) };
}

export interface NewTemplate {
  readonly kind: DocumentKind;
  readonly fileName: string;
  /** Null: the product's own again. */
  readonly bytes: Uint8Array | null;
  readonly by: PersonId;
}

/** A new version; the ones before stay, for the documents set in them. */
export async function insertTemplate(tx: Tx, { kind, fileName, bytes, by }: NewTemplate): Promise<{ readonly version: number; readonly sha256: string }> {
  const sha256 = sha256Hex(bytes ?? (await defaultTemplate(kind)));
  const source = bytes === null ? 'default' : 'office';
  const [row] = await tx.rows<{ version: number }>(INSERT, [tx.county, kind, source, fileName, sha256, bytes === null ? null : Buffer.from(bytes), by, tx.now]);
  return { version: row?.version ?? 1, sha256 };
}
