import type { QueryResultRow } from 'pg';
import { parseDay, type Day } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import type { FormOf } from '#domain/report/fill-form';
import { type LoadedAssignment, ASSIGNMENT_COLUMNS, loaded } from '../assignment/assignment.store';
import type { Reading, Statement } from '../core/reader';

const TASKS: Statement = {
  name: 'fill-tasks',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, l.rules FROM assignment a
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         WHERE a.county_id = $1 AND a.id = ANY($2::uuid[]) AND a.unit_id = $3`,
};
/** The last report of each task, and what it carried. */
const LAST: Statement = {
  name: 'fill-last',
  text: `SELECT t.id AS "assignmentId", r.id, r.period, r.submitted_by AS "submittedBy", r.evidence AS "evidenceIds"
         FROM unnest($2::uuid[]) AS t(id) CROSS JOIN LATERAL (
           SELECT r.id, r.period, r.submitted_by, ARRAY(SELECT e.evidence_id FROM report_evidence e
             WHERE e.county_id = r.county_id AND e.report_id = r.id ORDER BY e.evidence_id)::text[] AS evidence
           FROM report r WHERE r.county_id = $1 AND r.assignment_id = t.id ORDER BY r.number DESC LIMIT 1) r`,
};
const EXCEPTIONS: Statement = {
  name: 'fill-exceptions',
  text: `SELECT DISTINCT ON (assignment_id, period) assignment_id AS "assignmentId", period, until::text AS until
         FROM period_exception WHERE county_id = $1 AND assignment_id = ANY($2::uuid[])
         ORDER BY assignment_id, period, until DESC, id`,
};
const KNOWN: Statement = { name: 'fill-known', text: 'SELECT id FROM report WHERE county_id = $1 AND id = ANY($2::uuid[])' };
const UNIT: Statement = { name: 'fill-unit', text: 'SELECT name FROM unit WHERE county_id = $1 AND id = $2' };

export interface LastReport {
  readonly id: string;
  readonly period: string;
  readonly submittedBy: string;
  readonly evidenceIds: readonly string[];
}

/** A task of a form as it stands now. */
export interface FillTask extends LoadedAssignment {
  readonly last: LastReport | null;
  /** By period, until when entry was opened again. */
  readonly exceptions: ReadonlyMap<string, Day>;
}

/** The unit's own tasks among these, by id; what is not its own is not there. */
export async function fillTasks(reading: Reading, unitId: UnitId, ids: readonly string[]): Promise<ReadonlyMap<string, FillTask>> {
  const tasks = await reading.rows<Parameters<typeof loaded>[0]>(TASKS, [reading.county, ids, unitId]);
  const last = await reading.rows<LastReport & { assignmentId: string } & QueryResultRow>(LAST, [reading.county, ids]);
  const exceptions = await reading.rows<{ assignmentId: string; period: string; until: string }>(EXCEPTIONS, [reading.county, ids]);
  const lasts = new Map(last.map(({ assignmentId, ...report }) => [assignmentId, report]));
  return new Map(
    tasks.map((row) => {
      const own = exceptions.filter(({ assignmentId }) => assignmentId === row.id).map(({ period, until }) => [period, parseDay(until)] as const);
      return [row.id, { ...loaded(row), last: lasts.get(row.id) ?? null, exceptions: new Map(own) }];
    }),
  );
}

/** Which of these reports are there already. */
export async function knownReports(reading: Reading, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reading.rows<{ id: string }>(KNOWN, [reading.county, ids]);
  return new Set(rows.map(({ id }) => id));
}

export async function formUnit(reading: Reading, unitId: string): Promise<FormOf> {
  const [unit] = await reading.rows<{ name: string }>(UNIT, [reading.county, unitId]);
  return { county: reading.code, unitId, unit: unit?.name ?? '' };
}
