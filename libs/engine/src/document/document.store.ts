import type { QueryResultRow } from 'pg';
import { yearOf } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { PersonId, UnitId } from '#domain/kernel/ids';
import type { IssuedDocument, NumberedKind, Printed } from '#domain/document/document';
import type { Addressee } from '#domain/document/sign-document';
import type { PersonActor } from '#domain/people/actor';
import { sha256Hex } from '#platform/hash';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { type Notice, raiseNotices } from '../notice/notice.store';

/** Any number that nobody else locks on beside a county's: documents of a year are numbered one transaction at a time. */
const DOCUMENT_LOCK = 719_000;
const LOCK: Statement = { name: 'document-lock', text: 'SELECT pg_advisory_xact_lock($1::integer, $2::integer)' };
const NEXT: Statement = {
  name: 'document-next',
  text: 'SELECT coalesce(max(number), 0)::integer + 1 AS next FROM document WHERE county_id = $1 AND kind = $2 AND year = $3',
};
const COUNTY: Statement = {
  name: 'document-county',
  text: `SELECT c.name, to_char($2::timestamptz AT TIME ZONE $3::text, 'YYYY-MM-DD HH24:MI') AS "asOf",
           (SELECT count(*) FROM trail_entry e WHERE e.county_id = c.county_id)::integer AS entries, coalesce(h.size, 0)::integer AS size, coalesce(encode(h.root, 'hex'), '') AS root
         FROM county c LEFT JOIN trail_head h ON h.county_id = c.county_id WHERE c.county_id = $1`,
};
const UNITS: Statement = { name: 'document-units', text: 'SELECT id, name FROM unit WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY code' };
const INSERT: Statement = {
  name: 'document-insert',
  text: `INSERT INTO document (county_id, id, kind, year, number, printed_number, title, subject_kind, subject_id, office_unit_id, printed, sha256,
           trail_size, template_version, issued_by, issued_on, issued_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
};
const INSERT_FILE: Statement = {
  name: 'document-file-insert',
  text: 'INSERT INTO document_file (county_id, document_id, sha256, bytes) VALUES ($1, $2, $3, $4)',
};
const INSERT_ADDRESSEES: Statement = {
  name: 'document-addressees-insert',
  text: 'INSERT INTO document_addressee (county_id, document_id, unit_id) SELECT $1, $2, unnest($3::uuid[])',
};
const ADDRESSEES: Statement = {
  name: 'document-addressees-lock',
  text: `SELECT document_id AS "documentId", unit_id AS "unitId", signed_at IS NOT NULL AS signed FROM document_addressee
         WHERE county_id = $1 AND document_id = $2 ORDER BY unit_id FOR UPDATE`,
};
const SIGN: Statement = {
  name: 'document-sign',
  text: `UPDATE document_addressee SET signed_by = $4, acting_for = $5, signed_at = $6
         WHERE county_id = $1 AND document_id = $2 AND unit_id = $3 AND signed_at IS NULL`,
};
const PLACES: Statement = {
  name: 'document-places',
  text: `SELECT name FROM unit WHERE county_id = $1 AND kind IN ('township', 'village') UNION SELECT name FROM unit_name WHERE county_id = $1 ORDER BY name`,
};

/** The county as a document names it, and where its trail stands. */
export interface CountyShown {
  readonly name: string;
  readonly asOf: string;
  readonly entries: number;
  readonly size: number;
  readonly root: string;
}

export async function countyShown(reading: Reading): Promise<CountyShown> {
  const [row] = await reading.rows<CountyShown & QueryResultRow>(COUNTY, [reading.county, reading.now, reading.zone]);
  return row as CountyShown;
}

/** Names by id, in the order of their codes. Refused: `unit.unknown` where one is not of the county. */
export async function unitNames(reading: Reading, ids: readonly string[]): Promise<readonly { readonly id: UnitId; readonly name: string }[]> {
  const rows = await reading.rows<{ id: UnitId; name: string }>(UNITS, [reading.county, [...new Set(ids)]]);
  if (rows.length !== new Set(ids).size) fail('unit.unknown');
  return rows;
}

/** Names of townships and villages, those they had before included. */
export async function placeNames(reading: Reading): Promise<readonly string[]> {
  return (await reading.rows<{ name: string }>(PLACES, [reading.county])).map(({ name }) => name);
}

/** The year's next number of a kind: until this transaction ends nobody else gets one, and a rolled back one is given out again. */
export async function nextNumber(tx: Tx, kind: NumberedKind): Promise<{ readonly year: number; readonly number: number }> {
  const year = yearOf(tx.today);
  await tx.rows(LOCK, [tx.county, DOCUMENT_LOCK + year]);
  const [row] = await tx.rows<{ next: number }>(NEXT, [tx.county, kind, year]);
  return { year, number: row?.next ?? 1 };
}

export interface StoredParts {
  readonly document: IssuedDocument;
  readonly canonical: string;
  readonly bytes: Uint8Array;
  readonly officeUnitId: UnitId;
  readonly templateVersion: number;
  readonly issuedBy: PersonId | null;
  readonly subject?: { readonly kind: string; readonly id: string };
}

/** What was printed, the Word file, and to whom it goes; final from now on. */
export async function insertDocument(tx: Tx, { document, canonical, bytes, officeUnitId, templateVersion, issuedBy, subject }: StoredParts): Promise<void> {
  const { id, kind, year, number, printed, sha256 } = document;
  const head = [tx.county, id, kind, year, number, printed.number, printed.title, subject?.kind ?? null, subject?.id ?? null, officeUnitId];
  await tx.rows(INSERT, [...head, canonical, sha256, printed.trail.entries, templateVersion, issuedBy, printed.issuedOn, tx.now]);
  await tx.rows(INSERT_FILE, [tx.county, id, sha256Hex(bytes), Buffer.from(bytes)]);
  if (document.to.length > 0) await tx.rows(INSERT_ADDRESSEES, [tx.county, id, document.to]);
  // A slip is told of when it is issued; its document says nothing new.
  if (kind !== 'slip') await raiseNotices(tx, toldOf(document));
}

/** Both who signs in a unit and who does its work are told that it has something to sign for. */
function toldOf({ id, to, printed: { number } }: IssuedDocument): readonly Notice[] {
  return to.flatMap((unitId) => (['unit-head', 'clerk'] as const).map((role): Notice => ({ kind: 'document.issued', subjectId: id, unitId, role, details: { number } })));
}

/** Units a document went to, locked. */
export function addresseesOf(tx: Tx, documentId: string): Promise<readonly Addressee[]> {
  return tx.rows<Addressee & QueryResultRow>(ADDRESSEES, [tx.county, documentId]);
}

export async function saveSigned(tx: Tx, { documentId, unitId }: Addressee, by: PersonActor): Promise<void> {
  await tx.rows(SIGN, [tx.county, documentId, unitId, by.personId, by.actingFor, tx.now]);
}

const OPENED: Statement = {
  name: 'document-opened',
  text: 'SELECT printed, sha256 FROM document WHERE county_id = $1 AND id = $2',
};

/** What a document printed, read back from its frozen bytes. */
export async function printedOf(reading: Reading, id: string): Promise<{ readonly printed: Printed; readonly sha256: string } | undefined> {
  const [row] = await reading.rows<{ printed: string; sha256: string }>(OPENED, [reading.county, id]);
  return row && { printed: JSON.parse(row.printed) as Printed, sha256: row.sha256 };
}
