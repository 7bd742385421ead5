import type { QueryResultRow } from 'pg';
import type { AccessState, ScopeKind } from '#domain/inspection/access';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Statement } from '../core/reader';
import { isOnlyInspector, type Named, namedAll } from './inspection.queries';

/** `waiting`: approved and not begun; `over`: its end has passed. */
export type AccessStanding = AccessState | 'waiting' | 'over';

export interface AccessShown {
  readonly id: string;
  readonly inspectionId: string;
  readonly inspection: string;
  readonly accountId: string;
  readonly person: string;
  readonly unit: string;
  readonly scope: ScopeKind;
  readonly units: readonly Named[];
  readonly list: Named | null;
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly reason: string;
  readonly standing: AccessStanding;
  readonly proposedBy: string;
  readonly proposedByPersonId: string;
  readonly personId: string;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  /** Reads on record under it. */
  readonly reads: number;
  readonly version: number;
}

export interface AccessFilter {
  /** Only what opens something now, or may yet, or waits for a decision. */
  readonly standing?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const STANDING = `CASE WHEN x.state IN ('proposed', 'approved') AND x.ends_at <= $2::timestamptz THEN 'over'
  WHEN x.state = 'approved' AND x.begins_at > $2::timestamptz THEN 'waiting' ELSE x.state END`;

/** `$2` now, `$3` one person's own, `$4` standing only, `$5`, `$6` cursor, `$7` one more than the page. */
const SHOWN: Statement = {
  name: 'inspection-accesses',
  text: `SELECT x.id, x.inspection_id AS "inspectionId", i.title AS inspection, x.account_id AS "accountId", p.name AS person, u.name AS unit,
           x.scope, ${namedAll('x.unit_ids')} AS units, x.person_id AS "personId", x.proposed_by AS "proposedByPersonId",
           (SELECT json_build_object('id', l.id, 'name', l.title) FROM annual_list l WHERE l.county_id = $1 AND l.id = x.list_id) AS list,
           ${instant('x.begins_at')} AS "beginsAt", ${instant('x.ends_at')} AS "endsAt", x.reason, ${STANDING} AS standing,
           b.name AS "proposedBy", d.name AS "decidedBy", x.decision_reason AS "decisionReason", e.name AS "endedBy",
           x.end_reason AS "endReason", x.version, ${instant('x.proposed_at')} AS at,
           (SELECT count(*)::integer FROM access_read r WHERE r.county_id = $1 AND r.account_id = x.account_id AND r.access_id = x.id) AS reads
         FROM inspection_access x
         JOIN inspection i ON i.county_id = x.county_id AND i.id = x.inspection_id
         JOIN account a ON a.county_id = x.county_id AND a.id = x.account_id
         JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
         JOIN person p ON p.county_id = x.county_id AND p.id = x.person_id
         JOIN person b ON b.county_id = x.county_id AND b.id = x.proposed_by
         LEFT JOIN person d ON d.county_id = x.county_id AND d.id = x.decided_by
         LEFT JOIN person e ON e.county_id = x.county_id AND e.id = x.ended_by
         WHERE x.county_id = $1 AND ($3::uuid IS NULL OR x.person_id = $3)
           AND (NOT $4::boolean OR (x.state IN ('proposed', 'approved') AND x.ends_at > $2::timestamptz))
           AND ($5::timestamptz IS NULL OR (x.proposed_at, x.id) < ($5, $6::uuid))
         ORDER BY x.proposed_at DESC, x.id DESC LIMIT $7`,
};

/** Who was let in, to what, until when, and who let him; an inspector sees his own. */
export class AccessListQueries {
  constructor(private readonly reader: Reader) {}

  all(by: PersonActor, filter: AccessFilter): Promise<Page<AccessShown>> {
    mustMay(by, 'inspection.read');
    const own = isOnlyInspector(by) ? by.personId : null;
    const after = readCursor(filter.cursor, [INSTANT, UUID]);
    return this.reader.read(by.countyId, async (reading) => {
      const cursor = [after?.[0] ?? null, after?.[1] ?? null];
      const values = [reading.county, reading.now, own, filter.standing ?? false, ...cursor, filter.limit + 1];
      const rows = await reading.rows<AccessShown & QueryResultRow & { readonly at: string }>(SHOWN, values);
      const { items, nextCursor } = pageOf(rows, filter.limit, ({ at, id }) => [at, id]);
      return { items: items.map(({ at: _at, ...shown }) => shown as AccessShown), nextCursor };
    });
  }
}
