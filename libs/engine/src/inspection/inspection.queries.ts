import type { QueryResultRow } from 'pg';
import type { InspectionSource } from '#domain/inspection/inspection-source';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import { type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Statement } from '../core/reader';

/** A unit as screens name it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PlanLineShown {
  readonly id: string;
  readonly number: number;
  readonly source: InspectionSource;
  readonly office: Named;
  /** None: any unit of the county. */
  readonly units: readonly Named[];
  readonly fromOn: string;
  readonly untilOn: string;
  readonly subject: string;
  /** Inspections started under it. */
  readonly started: number;
}

export interface PlanShown {
  readonly id: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly approvedBy: string;
  readonly registeredBy: string;
  readonly registeredAt: string;
  readonly lines: readonly PlanLineShown[];
}

export interface InspectionShown {
  readonly id: string;
  readonly source: InspectionSource;
  readonly office: Named;
  readonly units: readonly Named[];
  readonly title: string;
  readonly planned: boolean;
  readonly documentNumber: string;
  readonly reason: string | null;
  readonly beganOn: string;
  readonly endedOn: string | null;
  readonly startedBy: string;
  readonly version: number;
}

export interface InspectorShown {
  readonly accountId: string;
  readonly person: string;
  readonly unit: string;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const named = (id: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.name) FROM unit u WHERE u.county_id = $1 AND u.id = ${id})`;
/** Units of an array of ids, in the order of their codes. */
export const namedAll = (ids: string): string =>
  `coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.code) FROM unit u
    WHERE u.county_id = $1 AND u.id = ANY (${ids})), '[]')`;

const PLANS: Statement = {
  name: 'inspection-plans',
  text: `SELECT p.id, p.year, p.document_number AS "documentNumber", p.approved_by AS "approvedBy", r.name AS "registeredBy",
           ${instant('p.registered_at')} AS "registeredAt", (
             SELECT json_agg(json_build_object('id', l.id, 'number', l.number, 'source', l.source, 'office', ${named('l.office_unit_id')},
               'units', ${namedAll('l.unit_ids')}, 'fromOn', l.from_on, 'untilOn', l.until_on, 'subject', l.subject,
               'started', (SELECT count(*) FROM inspection i WHERE i.county_id = $1 AND i.plan_line_id = l.id)) ORDER BY l.number)
             FROM inspection_plan_line l WHERE l.county_id = $1 AND l.plan_id = p.id) AS lines
         FROM inspection_plan p JOIN person r ON r.county_id = p.county_id AND r.id = p.registered_by
         WHERE p.county_id = $1 AND ($2::integer IS NULL OR p.year = $2) ORDER BY p.year DESC, p.registered_at, p.id`,
};
/** `$2` one office's own, or everybody's; `$3`, `$4` cursor, `$5` one more than the page. */
const INSPECTIONS: Statement = {
  name: 'inspections-shown',
  text: `SELECT i.id, i.source, ${named('i.office_unit_id')} AS office, ${namedAll('i.unit_ids')} AS units, i.title,
           i.plan_line_id IS NOT NULL AS planned, i.document_number AS "documentNumber", i.reason, i.began_on::text AS "beganOn",
           i.ended_on::text AS "endedOn", s.name AS "startedBy", i.version
         FROM inspection i JOIN person s ON s.county_id = i.county_id AND s.id = i.started_by
         WHERE i.county_id = $1 AND ($2::uuid IS NULL OR i.office_unit_id = $2)
           AND ($3::date IS NULL OR (i.began_on, i.id) < ($3, $4::uuid))
         ORDER BY i.began_on DESC, i.id DESC LIMIT $5`,
};
/** Who may be proposed: appointed inspectors whose accounts are open. */
const INSPECTORS: Statement = {
  name: 'inspectors',
  text: `SELECT DISTINCT a.id AS "accountId", p.name AS person, u.name AS unit
         FROM role_grant g JOIN account a ON a.county_id = g.county_id AND a.id = g.account_id
         JOIN person p ON p.county_id = a.county_id AND p.id = a.person_id
         JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
         WHERE g.county_id = $1 AND g.role = 'inspector' AND g.revoked_at IS NULL AND a.state = 'active' AND NOT a.machine
         ORDER BY u.name, p.name, a.id`,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Plans and inspections as they stand. */
export class InspectionQueries {
  constructor(private readonly reader: Reader) {}

  plans(by: PersonActor, year: number | null): Promise<readonly PlanShown[]> {
    mustMay(by, 'inspection.read');
    return this.reader.read(by.countyId, (reading) => reading.rows<PlanShown & QueryResultRow>(PLANS, [reading.county, year]));
  }

  /** The newest first; an inspector sees those of his own office. */
  inspections(by: PersonActor, page: { readonly cursor?: string; readonly limit: number }): Promise<Page<InspectionShown>> {
    mustMay(by, 'inspection.read');
    const own = isOnlyInspector(by) ? by.unitId : null;
    const after = readCursor(page.cursor, [DAY, UUID]);
    return this.reader.read(by.countyId, async (reading) => {
      const values = [reading.county, own, after?.[0] ?? null, after?.[1] ?? null, page.limit + 1];
      const rows = await reading.rows<InspectionShown & QueryResultRow>(INSPECTIONS, values);
      return pageOf(rows, page.limit, ({ beganOn, id }) => [beganOn, id]);
    });
  }

  inspectors(by: PersonActor): Promise<readonly InspectorShown[]> {
    mustMay(by, 'access.propose');
    return this.reader.read(by.countyId, (reading) => reading.rows<InspectorShown & QueryResultRow>(INSPECTORS, [reading.county]));
  }
}

/** Sees what is his office's or his own, not what others inspect. */
export function isOnlyInspector(by: PersonActor): boolean {
  return !may(by, 'access.decide') && !by.grants.some(({ role }) => role === 'audit-admin');
}
