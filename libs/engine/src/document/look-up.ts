import type { QueryResultRow } from 'pg';
import type { DocumentKind } from '#domain/document/document';
import type { Reading, Statement } from '../core/reader';

/** What a copy can be held against. */
export interface DocumentFound {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly title: string;
  readonly office: string;
  readonly issuedOn: string;
  readonly sha256: string;
  readonly trailSize: number;
  readonly asOf: string;
}

export interface LookUp {
  readonly number?: string;
  /** The beginning of the hash, twelve characters at least, blanks left out. */
  readonly hash?: string;
  readonly id?: string;
}

/** By number or by the beginning of its hash; nothing of what it says. */
const LOOK_UP: Statement = {
  name: 'documents-look-up',
  text: `SELECT d.id, d.kind, d.printed_number AS number, d.title, o.name AS office, d.issued_on::text AS "issuedOn", d.sha256, d.trail_size AS "trailSize",
      d.printed::jsonb ->> 'asOf' AS "asOf" FROM document d JOIN unit o ON o.county_id = d.county_id AND o.id = d.office_unit_id
    WHERE d.county_id = $1 AND ($2::text IS NULL OR d.printed_number = $2) AND ($3::text IS NULL OR d.sha256 LIKE $3 || '%') AND ($4::uuid IS NULL OR d.id = $4)
    ORDER BY d.issued_at DESC LIMIT 5`,
};

/** Fewer characters of a hash could be guessed. */
const SHORTEST_HASH = 12;

/** Documents of this number, hash or id; none where nothing to look for is given. */
export async function foundBy(reading: Reading, { number, hash, id }: LookUp): Promise<readonly DocumentFound[]> {
  const digits = hash?.toLowerCase().replace(/[^0-9a-f]/g, '');
  if ((digits === undefined || digits.length < SHORTEST_HASH) && number === undefined && id === undefined) return [];
  return reading.rows<DocumentFound & QueryResultRow>(LOOK_UP, [reading.county, number?.trim() ?? null, digits ?? null, id ?? null]);
}
