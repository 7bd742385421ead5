import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import { addDays, type Day, formatDay } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import type { InspectionPlan, PlanLine } from '#domain/inspection/register-plan';
import { type Inspection, type StartAround, WINDOW_DAYS } from '#domain/inspection/start-inspection';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** Any number that nobody else locks on beside a county's: inspections of a county are started one at a time. */
const START_LOCK = 727_000;
const LOCK: Statement = { name: 'inspection-start-lock', text: 'SELECT pg_advisory_xact_lock($1::integer, $2::integer)' };

const dayNumber = (column: string): string => `${column} - '1970-01-01'::date`;

const PLAN_TAKEN: Statement = {
  name: 'inspection-plan-taken',
  text: 'SELECT 1 FROM inspection_plan WHERE county_id = $1 AND document_number = $2',
};
const INSERT_PLAN: Statement = {
  name: 'inspection-plan-insert',
  text: `WITH plan AS (
           INSERT INTO inspection_plan (county_id, id, year, document_number, approved_by, registered_by, registered_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)
         )
         INSERT INTO inspection_plan_line (county_id, id, plan_id, number, source, office_unit_id, unit_ids, from_on, until_on, subject)
         SELECT $1, l.id, $2, l.number, l.source, l."officeUnitId", l."unitIds", l."fromOn", l."untilOn", l.subject
         FROM jsonb_to_recordset($8::jsonb) AS l(id uuid, number integer, source text, "officeUnitId" uuid, "unitIds" uuid[],
           "fromOn" date, "untilOn" date, subject text)`,
};
const LINE: Statement = {
  name: 'inspection-plan-line',
  text: `SELECT l.id, l.number, l.source, l.office_unit_id AS "officeUnitId", l.unit_ids::text[] AS "unitIds",
           ${dayNumber('l.from_on')} AS "fromOn", ${dayNumber('l.until_on')} AS "untilOn", l.subject, p.document_number AS document
         FROM inspection_plan_line l JOIN inspection_plan p ON p.county_id = l.county_id AND p.id = l.plan_id
         WHERE l.county_id = $1 AND l.id = $2`,
};
const INSPECTION = `SELECT i.id, i.source, i.office_unit_id AS "officeUnitId", i.unit_ids::text[] AS "unitIds", i.title,
    i.plan_line_id AS "planLineId", i.document_number AS "documentNumber", i.reason, ${dayNumber('i.began_on')} AS "beganOn",
    i.started_by AS "startedBy", ${dayNumber('i.ended_on')} AS "endedOn", i.version
  FROM inspection i WHERE i.county_id = $1`;
const BY_ID: Statement = { name: 'inspection-by-id', text: `${INSPECTION} AND i.id = $2 FOR UPDATE` };
const RECENT: Statement = {
  name: 'inspections-recent',
  text: `${INSPECTION} AND i.began_on > $2::date AND (i.unit_ids = '{}' OR $3::uuid[] = '{}' OR i.unit_ids && $3::uuid[])
         ORDER BY i.began_on DESC, i.id`,
};
const INSERT: Statement = {
  name: 'inspection-insert',
  text: `INSERT INTO inspection (county_id, id, source, office_unit_id, unit_ids, title, plan_line_id, document_number, reason,
           began_on, started_by, started_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};
const END: Statement = {
  name: 'inspection-end',
  text: 'UPDATE inspection SET ended_on = $3, version = $4 WHERE county_id = $1 AND id = $2',
};

const UNITS: Statement = {
  name: 'inspection-units',
  text: 'SELECT w.id FROM unnest($2::uuid[]) AS w(id) WHERE NOT EXISTS (SELECT 1 FROM unit u WHERE u.county_id = $1 AND u.id = w.id) LIMIT 1',
};

/** All are units of the county; `unit.unknown` names the first that is none. */
export async function mustBeUnits(tx: Tx, ids: readonly UnitId[]): Promise<void> {
  const [stranger] = await tx.rows<{ id: string }>(UNITS, [tx.county, ids]);
  if (stranger) fail('unit.unknown', { id: stranger.id });
}

/** Refused where its document number is registered already: `inspection.plan-number-taken`. */
export async function insertPlan(tx: Tx, plan: InspectionPlan): Promise<void> {
  const taken = await tx.rows(PLAN_TAKEN, [tx.county, plan.documentNumber]);
  if (taken.length > 0) fail('inspection.plan-number-taken', { document: plan.documentNumber });
  const lines = plan.lines.map((line) => ({ ...line, fromOn: formatDay(line.fromOn), untilOn: formatDay(line.untilOn) }));
  const { id, year, documentNumber, approvedBy, registeredBy } = plan;
  await tx.rows(INSERT_PLAN, [tx.county, id, year, documentNumber, approvedBy, registeredBy, tx.now, JSON.stringify(lines)]);
}

/** A line of a plan with the plan's document. */
export async function loadLine(tx: Tx, id: string): Promise<PlanLine & { readonly document: string }> {
  const [line] = await tx.rows<PlanLine & { readonly document: string } & QueryResultRow>(LINE, [tx.county, id]);
  return line ?? fail('inspection.line-unknown', { id });
}

/** Locked; `inspection.unknown` where there is none. */
export async function loadInspection(tx: Tx, id: string): Promise<Inspection> {
  const [inspection] = await tx.rows<Inspection & QueryResultRow>(BY_ID, [tx.county, id]);
  return inspection ?? fail('inspection.unknown', { id });
}

/** Those that began within the window and reach one of these units, the newest first; nobody starts one meanwhile. */
export async function recentInspections(tx: Tx, unitIds: readonly UnitId[]): Promise<StartAround['recent']> {
  await tx.rows(LOCK, [START_LOCK, tx.county]);
  const since: Day = addDays(tx.today, -WINDOW_DAYS);
  return tx.rows<Inspection & QueryResultRow>(RECENT, [tx.county, formatDay(since), unitIds]);
}

export async function insertInspection(tx: Tx, inspection: Inspection): Promise<void> {
  const { id, source, officeUnitId, unitIds, title, planLineId, documentNumber, reason, beganOn, startedBy } = inspection;
  const said = [title, planLineId, documentNumber, reason, formatDay(beganOn), startedBy, tx.now];
  await tx.rows(INSERT, [tx.county, id, source, officeUnitId, unitIds, ...said]);
}

export async function saveEnd(tx: Tx, { id, endedOn, version }: Inspection): Promise<void> {
  await tx.rows(END, [tx.county, id, endedOn === null ? null : formatDay(endedOn), version]);
}
