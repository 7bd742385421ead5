import type { QueryResultRow } from 'pg';
import type { Member } from '#domain/inspection/draw-sample';
import type { RiskReason } from '#domain/inspection/risk';
import type { Inspection } from '#domain/inspection/start-inspection';
import { formatDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { conditionFrom, visibleTo } from '../assignment/visible';
import type { Reading, Statement } from '../core/reader';

/** Whose tasks are drawn from, besides what the inspection and the drawer reach. */
export interface SampleFilter {
  readonly listId: string | null;
  readonly unitId: string | null;
}

/** `$2`–`$8` what the drawer may read, `$9` the inspected units, `$10` list, `$11` unit, `$12` today. In the order of the ids. */
const POPULATION: Statement = {
  name: 'sample-population',
  text: `SELECT a.id,
           a.state IN ('dispatched', 'underway') AND a.due_on < $12::date AS overdue,
           EXISTS (SELECT 1 FROM report r WHERE r.county_id = a.county_id AND r.assignment_id = a.id AND r.late) AS "late-reports",
           EXISTS (SELECT 1 FROM verification v WHERE v.county_id = a.county_id AND v.assignment_id = a.id AND v.outcome = 'sentBack') AS "sent-back",
           EXISTS (SELECT 1 FROM request q WHERE q.county_id = a.county_id AND q.assignment_id = a.id AND q.kind = 'extension' AND q.state = 'granted') AS extended,
           EXISTS (SELECT 1 FROM slip s WHERE s.county_id = a.county_id AND s.assignment_id = a.id AND s.state NOT IN ('draft', 'withdrawn')) AS slips,
           a.closure_number IS NOT NULL AND a.state <> 'closed' AS reopened,
           a.state IN ('verified', 'closed') AND NOT EXISTS (SELECT 1 FROM report r JOIN report_evidence x ON x.county_id = r.county_id AND x.report_id = r.id
             WHERE r.county_id = a.county_id AND r.assignment_id = a.id) AS "without-evidence",
           a.figure IS NOT NULL AND NOT a.figure_verified AS "unverified-figure"
         FROM assignment a
         WHERE a.county_id = $1 AND a.kind <> 'leadership' AND a.state <> 'withdrawn' AND ${conditionFrom(2)}
           AND ($9::uuid[] = '{}' OR a.unit_id = ANY($9::uuid[]) OR a.lead_unit_id = ANY($9::uuid[]))
           AND ($10::uuid IS NULL OR a.list_id = $10) AND ($11::uuid IS NULL OR a.unit_id = $11)
         ORDER BY a.id`,
};

type Row = QueryResultRow & { readonly id: string } & Readonly<Record<RiskReason, boolean | null>>;

/** Tasks that can be drawn, each with why it weighs more than another. */
export async function populationOf(
  reading: Reading,
  by: PersonActor,
  { unitIds }: Inspection,
  filter: SampleFilter,
): Promise<readonly Member[]> {
  const seen = visibleTo(by, 2, 'trail.read').values;
  const values = [reading.county, ...seen, unitIds, filter.listId, filter.unitId, formatDay(reading.today)];
  const rows = await reading.rows<Row>(POPULATION, values);
  return rows.map(({ id, ...found }) => ({ id, reasons: (Object.keys(found) as RiskReason[]).filter((reason) => found[reason] === true) }));
}
