import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import type { DocumentKind, Printed } from '#domain/document/document';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Reading, Statement } from '../core/reader';
import { CalendarShelf } from '../plan/calendars';
import { compareFigures, type FigureCompared } from './compare-figures';
import { printedOf } from './document.store';
import { type DocumentFound, foundBy, type LookUp } from './look-up';
import { mayAnywhere } from './may-read';
import type { Rendered } from './render/render-word';

/** A document as the register shows it. */
export interface DocumentShown {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly title: string;
  readonly office: string;
  readonly issuedOn: string;
  readonly issuedAt: string;
  readonly sha256: string;
  readonly addressees: number;
  readonly signed: number;
  /** Whether the reader's own unit has it and has not signed for it yet. */
  readonly toSign: boolean;
}

export interface DocumentFilter {
  readonly kind?: DocumentKind;
  readonly year?: number;
  /** A unit it went to. */
  readonly unitId?: string;
  readonly q?: string;
  /** Only those that wait for the reader's unit to sign. */
  readonly toSign?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

const AT = `to_char(d.issued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** `$2` sees all, `$3` his units. */
const VISIBLE = `($2::boolean OR EXISTS (SELECT 1 FROM document_addressee v WHERE v.county_id = d.county_id AND v.document_id = d.id AND v.unit_id = ANY($3::uuid[])))`;
const TO_SIGN = `EXISTS (SELECT 1 FROM document_addressee t WHERE t.county_id = d.county_id AND t.document_id = d.id AND t.signed_at IS NULL AND t.unit_id = ANY($4::uuid[]))`;
const COLUMNS = `d.id, d.kind, d.printed_number AS number, d.title, o.name AS office, d.issued_on::text AS "issuedOn", ${AT} AS "issuedAt", d.sha256,
  (SELECT count(*)::integer FROM document_addressee a WHERE a.county_id = d.county_id AND a.document_id = d.id) AS addressees,
  (SELECT count(*)::integer FROM document_addressee a WHERE a.county_id = d.county_id AND a.document_id = d.id AND a.signed_at IS NOT NULL) AS signed,
  ${TO_SIGN} AS "toSign"`;
const FROM = 'FROM document d JOIN unit o ON o.county_id = d.county_id AND o.id = d.office_unit_id';

const LIST: Statement = {
  name: 'documents-list',
  text: `SELECT ${COLUMNS} ${FROM} WHERE d.county_id = $1 AND ${VISIBLE}
    AND ($5::text IS NULL OR d.kind = $5) AND ($6::integer IS NULL OR d.year = $6)
    AND ($7::text IS NULL OR d.title ILIKE $7 OR d.printed_number ILIKE $7) AND ($8::boolean IS NOT TRUE OR ${TO_SIGN})
    AND ($12::uuid IS NULL OR EXISTS (SELECT 1 FROM document_addressee w WHERE w.county_id = d.county_id AND w.document_id = d.id AND w.unit_id = $12))
    AND ($9::timestamptz IS NULL OR (d.issued_at, d.id) < ($9, $10::uuid))
    ORDER BY d.issued_at DESC, d.id DESC LIMIT $11`,
};
const ONE: Statement = {
  name: 'documents-one',
  text: `SELECT ${COLUMNS}, d.printed, d.trail_size AS "trailSize", d.template_version AS "templateVersion" ${FROM}
    WHERE d.county_id = $1 AND ${VISIBLE} AND d.id = $5`,
};
const SIGNED: Statement = {
  name: 'documents-signed',
  text: `SELECT a.unit_id AS "unitId", u.name AS unit, to_char(a.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "signedAt"
    FROM document_addressee a JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
    WHERE a.county_id = $1 AND a.document_id = $2 ORDER BY u.code`,
};
const FILE: Statement = { name: 'documents-file', text: 'SELECT bytes FROM document_file WHERE county_id = $1 AND document_id = $2' };
export interface DocumentOpened extends DocumentShown {
  readonly printed: Printed;
  readonly trailSize: number;
  readonly templateVersion: number;
  readonly signatures: readonly { readonly unitId: string; readonly unit: string; readonly signedAt: string | null }[];
}

/** The register: what was issued, to whom, signed for or not; every document as it was printed. */
export class DocumentQueries {
  constructor(
    private readonly reader: Reader,
    private readonly shelf: CalendarShelf = new CalendarShelf(),
  ) {}

  /** Every figure beside what the same question answers today. */
  compare(by: PersonActor, id: string): Promise<readonly FigureCompared[]> {
    return this.reader.read(by.countyId, async (reading) => compareFigures(reading, this.shelf, (await openDocument(reading, by, id)).printed));
  }

  list(by: PersonActor, filter: DocumentFilter): Promise<Page<DocumentShown>> {
    const after = readCursor(filter.cursor, [INSTANT, UUID]);
    const { kind, year, unitId, q, toSign, limit } = filter;
    const like = q === undefined || q.trim() === '' ? null : `%${q.trim().replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
    return this.reader.read(by.countyId, async (reading) => {
      const values = [reading.county, ...seen(by), kind ?? null, year ?? null, like, toSign ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1, unitId ?? null];
      const rows = await reading.rows<DocumentShown & QueryResultRow>(LIST, values);
      return pageOf(rows, limit, ({ issuedAt, id }) => [issuedAt, id]);
    });
  }

  open(by: PersonActor, id: string): Promise<DocumentOpened> {
    return this.reader.read(by.countyId, (reading) => openDocument(reading, by, id));
  }

  /** The Word file exactly as it was issued. */
  file(by: PersonActor, id: string): Promise<{ readonly bytes: Buffer; readonly opened: DocumentOpened }> {
    return this.reader.read(by.countyId, async (reading) => {
      const opened = await openDocument(reading, by, id);
      const [row] = await reading.rows<{ bytes: Buffer }>(FILE, [reading.county, id]);
      return { bytes: row?.bytes ?? fail('document.unknown', { id }), opened };
    });
  }

  /** Whether a copy is what was issued: by its number, its hash, or the address of its code. */
  lookUp(by: PersonActor, asked: LookUp): Promise<readonly DocumentFound[]> {
    mustMay(by, 'document.verify');
    return this.reader.read(by.countyId, (reading) => foundBy(reading, asked));
  }
}

/** Whether he may read what it says. */
export async function mayOpen(reading: Reading, by: PersonActor, id: string): Promise<boolean> {
  return (await reading.rows(ONE, [reading.county, ...seen(by), id])).length > 0;
}

/** The Word file as it was issued, and what it was made of, whoever asks: its caller tells nothing of it to who may not read it. */
export async function issuedFile(reading: Reading, id: string): Promise<Rendered & { readonly bytes: Buffer }> {
  const [file] = await reading.rows<{ bytes: Buffer }>(FILE, [reading.county, id]);
  const frozen = await printedOf(reading, id);
  if (file === undefined || frozen === undefined) fail('document.unknown', { id });
  return { id, ...frozen, bytes: file.bytes };
}

function seen(by: PersonActor): readonly [boolean, readonly string[], readonly string[]] {
  const { all, units } = mayAnywhere(by, 'document.read');
  return [all, units, mayAnywhere(by, 'document.sign').units];
}

async function openDocument(reading: Reading, by: PersonActor, id: string): Promise<DocumentOpened> {
  const [row] = await reading.rows<Omit<DocumentOpened, 'printed' | 'signatures'> & { printed: string } & QueryResultRow>(ONE, [reading.county, ...seen(by), id]);
  if (!row) fail('document.unknown', { id });
  const signatures = await reading.rows<DocumentOpened['signatures'][number] & QueryResultRow>(SIGNED, [reading.county, id]);
  return { ...row, printed: JSON.parse(row.printed) as Printed, signatures };
}
