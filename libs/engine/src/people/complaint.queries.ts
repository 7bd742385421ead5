import type { QueryResultRow } from 'pg';
import type { PersonActor } from '#domain/people/actor';
import type { ComplaintKind } from '#domain/people/complaint';
import { mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Statement } from '../core/reader';

/** A complaint with its answer, if it has one. Instants are RFC 3339. */
export interface ComplaintShown {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly text: string;
  readonly about: string | null;
  readonly person: string;
  readonly unit: string;
  readonly filedAt: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

export interface ComplaintFilter {
  /** Only those that wait for an answer. */
  readonly open?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** `$2` one person's own, or everybody's; `$3` open only; `$4`, `$5` the cursor; `$6` one more than the page. */
const SHOWN: Statement = {
  name: 'complaints-shown',
  text: `SELECT c.id, c.kind, c.text, c.about, p.name AS person, u.name AS unit, ${instant('c.filed_at')} AS "filedAt",
           c.answer, b.name AS "answeredBy", ${instant('c.answered_at')} AS "answeredAt"
         FROM complaint c
         JOIN person p ON p.county_id = c.county_id AND p.id = c.by_person_id
         JOIN unit u ON u.county_id = c.county_id AND u.id = c.by_unit_id
         LEFT JOIN person b ON b.county_id = c.county_id AND b.id = c.answered_by
         WHERE c.county_id = $1 AND ($2::uuid IS NULL OR c.by_person_id = $2) AND (NOT $3::boolean OR c.answer IS NULL)
           AND ($4::timestamptz IS NULL OR (c.filed_at, c.id) < ($4, $5::uuid))
         ORDER BY c.filed_at DESC, c.id DESC LIMIT $6`,
};

/** Complaints, the newest first. */
export class ComplaintQueries {
  constructor(private readonly reader: Reader) {}

  /** Everybody's, for who answers them. */
  all(by: PersonActor, filter: ComplaintFilter): Promise<Page<ComplaintShown>> {
    mustMay(by, 'complaint.read');
    return this.shown(by, null, filter);
  }

  /** What the reader filed himself. */
  own(by: PersonActor, filter: ComplaintFilter): Promise<Page<ComplaintShown>> {
    mustMay(by, 'complaint.file');
    return this.shown(by, by.personId, filter);
  }

  private shown(by: PersonActor, personId: string | null, filter: ComplaintFilter): Promise<Page<ComplaintShown>> {
    const after = readCursor(filter.cursor, [INSTANT, UUID]);
    return this.reader.read(by.countyId, async (reading) => {
      const values = [reading.county, personId, filter.open ?? false, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1];
      const rows = await reading.rows<ComplaintShown & QueryResultRow>(SHOWN, values);
      return pageOf(rows, filter.limit, ({ filedAt, id }) => [filedAt, id]);
    });
  }
}
