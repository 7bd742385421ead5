import type { QueryResultRow } from 'pg';
import type { Cadence } from '#domain/calendar/period';
import type { State } from '#domain/assignment/lifecycle';
import type { AssignmentId } from '#domain/kernel/ids';
import type { TargetValue } from '#domain/plan/target';
import type { Reading, Statement } from '#engine/core/reader';

/** A task as it lies on a desk of the demonstration. */
export interface Task {
  readonly id: AssignmentId;
  readonly kind: 'lead' | 'township';
  readonly item: number;
  readonly unit: string;
  readonly verifier: string;
  readonly state: State;
  readonly version: number;
  readonly cadence: Cadence;
  readonly target: TargetValue;
  readonly dueOn: string | null;
  readonly dispatchedOn: string;
  readonly figure: string | null;
  readonly lastPeriod: string | null;
  readonly sentBack: number;
  /** Its open request, of whatever kind. */
  readonly requestId: string | null;
  /** Shares below it that are not closed or withdrawn. */
  readonly openShares: number;
}

const TASKS: Statement = {
  name: 'year-tasks',
  text: `SELECT a.id, a.kind, i.number AS item, u.code AS unit, v.code AS verifier, a.state, a.version, a.cadence, a.target,
           a.due_on::text AS "dueOn", a.dispatched_on::text AS "dispatchedOn", trim_scale(a.figure)::text AS figure, r.period AS "lastPeriod",
           (SELECT count(*)::integer FROM verification x WHERE x.county_id = a.county_id AND x.assignment_id = a.id
              AND x.outcome = 'sentBack') AS "sentBack",
           (SELECT q.id FROM request q WHERE q.county_id = a.county_id AND q.assignment_id = a.id AND q.state = 'open') AS "requestId",
           (SELECT count(*)::integer FROM assignment c WHERE c.county_id = a.county_id AND c.parent_id = a.id
              AND c.state NOT IN ('closed', 'withdrawn')) AS "openShares"
         FROM assignment a JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
         JOIN unit v ON v.county_id = a.county_id AND v.id = a.verifier_unit_id
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id AND l.kind <> 'findings'
         LEFT JOIN report r ON r.county_id = a.county_id AND r.id = a.last_report_id
         WHERE a.county_id = $1 AND a.state NOT IN ('closed', 'withdrawn') AND ($2::text[] IS NULL OR u.code = ANY($2::text[]))
         ORDER BY i.number, a.kind DESC, u.code, a.id`,
};

/** Every task somebody still owes, or only what these units owe, findings apart; townships' before their lead's. */
export function openTasks(reading: Reading, units: readonly string[] | null): Promise<readonly Task[]> {
  return reading.rows<Task & QueryResultRow>(TASKS, [reading.county, units]);
}

/** A slip that is not answered or withdrawn yet. */
export interface Slip {
  readonly id: string;
  readonly kind: string;
  readonly state: 'draft' | 'issued' | 'signed';
  /** Of the task it is about. */
  readonly task: State;
  readonly item: number;
  readonly unit: string;
  readonly office: string;
}

const SLIPS: Statement = {
  name: 'year-slips',
  text: `SELECT s.id, s.kind, s.state, a.state AS task, i.number AS item, u.code AS unit, o.code AS office FROM slip s
         JOIN assignment a ON a.county_id = s.county_id AND a.id = s.assignment_id
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         JOIN unit u ON u.county_id = s.county_id AND u.id = s.unit_id
         JOIN unit o ON o.county_id = s.county_id AND o.id = s.office_unit_id
         WHERE s.county_id = $1 AND s.state IN ('draft', 'issued', 'signed') ORDER BY i.number, u.code, s.drawn_at, s.id`,
};

export function openSlips(reading: Reading): Promise<readonly Slip[]> {
  return reading.rows<Slip & QueryResultRow>(SLIPS, [reading.county]);
}
