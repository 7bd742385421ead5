import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import { type Day, formatDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import type { Assignment } from '#domain/assignment/assignment';
import type { AssignmentDecision, ListRules } from '#domain/assignment/decision';
import type { Call } from '../core/call';
import { RECORD_PARTS, recordValues } from '../core/record';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** An assignment with the rules of its list: what a decision needs, in one round trip. */
export interface LoadedAssignment {
  readonly assignment: Assignment;
  readonly rules: ListRules;
}

/** Dates come as epoch days, instants as text: the domain knows no Date. Without the cooperating units. */
export const OWN_COLUMNS = `
  a.id, a.list_id AS "listId", a.item_id AS "itemId", a.parent_id AS "parentId", a.kind, a.unit_id AS "unitId",
  a.leader_post_id AS "leaderPostId", a.lead_unit_id AS "leadUnitId", a.verifier_unit_id AS "verifierUnitId",
  a.target, a.unit_of_measure AS "unitOfMeasure", a.cadence, a.countersign, a.state,
  a.dispatched_on - '1970-01-01'::date AS "dispatchedOn", a.limit_rule AS "limitRule",
  a.original_due_on - '1970-01-01'::date AS "originalDueOn", a.due_on - '1970-01-01'::date AS "dueOn",
  a.acknowledge_due_on - '1970-01-01'::date AS "acknowledgeDueOn", a.acknowledged_at::text AS "acknowledgedAt",
  a.suspended_on - '1970-01-01'::date AS "suspendedOn", a.submission_id AS "submissionId",
  a.submitted_by AS "submittedBy", a.opened_by AS "openedBy", a.last_report_id AS "lastReportId",
  a.report_count AS "reportCount", trim_scale(a.figure)::text AS figure, a.figure_verified AS "figureVerified",
  a.verified_by AS "verifiedBy", a.verified_at::text AS "verifiedAt", a.closed_at::text AS "closedAt",
  a.closure_number AS "closureNumber", a.origin, a.version, a.proof`;

/** A whole assignment, with the units that cooperate on its item. */
export const ASSIGNMENT_COLUMNS = `${OWN_COLUMNS},
  ARRAY(SELECT u.unit_id FROM item_unit u WHERE u.county_id = a.county_id AND u.item_id = a.item_id
        AND u.part = 'cooperating' ORDER BY u.unit_id)::text[] AS "cooperatingUnitIds"`;

const LOAD: Statement = {
  name: 'assignment-load',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, l.rules FROM assignment a
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         WHERE a.county_id = $1 AND a.id = ANY($2::uuid[]) ORDER BY a.id FOR UPDATE OF a`,
};

/** What has come of a ladder is judged when it fires, not taken back by a change that came later. `$1` county. */
export const NOT_COME = `(t.kind <> 'ladder.step' OR t.due_at > (SELECT coalesce(c.clock_at, now()) FROM county c WHERE c.county_id = $1))`;

/** `$1`–`$5` as in RECORD_PARTS, `$6` the assignments, `$7` which timers of which assignment are settled. */
const MOVED_PARTS = `
  moved AS (
    UPDATE assignment a SET state = c.state, parent_id = c."parentId", unit_id = c."unitId",
      leader_post_id = c."leaderPostId", lead_unit_id = c."leadUnitId", verifier_unit_id = c."verifierUnitId",
      limit_rule = c."limitRule", original_due_on = c."originalDueOn", due_on = c."dueOn", acknowledge_due_on = c."acknowledgeDueOn",
      acknowledged_at = c."acknowledgedAt", suspended_on = c."suspendedOn", submission_id = c."submissionId",
      submitted_by = c."submittedBy", opened_by = c."openedBy", last_report_id = c."lastReportId",
      report_count = c."reportCount", figure = c.figure, figure_verified = c."figureVerified",
      verified_by = c."verifiedBy", verified_at = c."verifiedAt", closed_at = c."closedAt",
      closure_number = c."closureNumber", version = c.version, target = c.target,
      unit_of_measure = c."unitOfMeasure", cadence = c.cadence
    FROM jsonb_to_recordset($6::jsonb) AS c(id uuid, state text, "parentId" uuid, "unitId" uuid,
      "leaderPostId" uuid, "leadUnitId" uuid, "verifierUnitId" uuid, "limitRule" jsonb,
      "originalDueOn" date, "dueOn" date, "acknowledgeDueOn" date,
      "acknowledgedAt" timestamptz, "suspendedOn" date, "submissionId" uuid, "submittedBy" uuid, "openedBy" uuid,
      "lastReportId" uuid, "reportCount" integer, figure numeric, "figureVerified" boolean, "verifiedBy" uuid,
      "verifiedAt" timestamptz, "closedAt" timestamptz, "closureNumber" text, version integer, target jsonb,
      "unitOfMeasure" text, cadence text)
    WHERE a.county_id = $1 AND a.id = c.id AND a.version = c.version - 1
    RETURNING a.id
  ),
  settled AS (
    -- By place in the index: joined to the list, a young table was read whole for each batch.
    DELETE FROM timer t WHERE t.county_id = $1
      AND t.subject_id = ANY(ARRAY(SELECT (s ->> 'subject_id')::uuid FROM jsonb_array_elements($7::jsonb) AS s))
      AND t.subject_id::text || t.kind IN (
        SELECT (s ->> 'subject_id') || (s ->> 'kind') FROM jsonb_array_elements($7::jsonb) AS s)
      AND ${NOT_COME}
  )`;

const APPLY: Statement = {
  name: 'assignment-apply',
  text: `WITH ${MOVED_PARTS}, ${RECORD_PARTS} SELECT count(*)::integer AS count FROM moved`,
};

/** Locks and reads assignments, always in the order of their ids. Those that do not exist are missing from the map. */
export async function loadAssignments(
  tx: Tx,
  ids: readonly AssignmentId[],
): Promise<ReadonlyMap<AssignmentId, LoadedAssignment>> {
  const rows = await tx.rows<Row>(LOAD, [tx.county, ids]);
  return new Map(rows.map((row) => [row.id, loaded(row)]));
}

/** One assignment, or `assignment.unknown`; where the caller saw a version, it must still be that one. */
export async function loadAssignment(tx: Tx, id: AssignmentId, call: Call): Promise<LoadedAssignment> {
  const found = (await loadAssignments(tx, [id])).get(id) ?? fail('assignment.unknown', { id });
  mustBeVersion(found.assignment, call.version);
  return found;
}

export function mustBeVersion(assignment: Assignment, seen: number | undefined): void {
  if (seen !== undefined && seen !== assignment.version) {
    fail('request.stale', { version: assignment.version, seen });
  }
}

/** Values of {@link MOVED_PARTS}; call after the decisions were left in the `Tx`. */
function movedValues(tx: Tx, decisions: readonly AssignmentDecision[]): readonly unknown[] {
  const settled = decisions.flatMap((decision) =>
    decision.cancels.map((kind) => ({ subject_id: decision.assignment.id, kind })),
  );
  return [
    ...recordValues(tx),
    JSON.stringify(decisions.map((decision) => rowOf(decision.assignment))),
    JSON.stringify(settled),
  ];
}

/** Leaves the decisions in the `Tx` as the caller's and applies them, in one version-checked statement. */
export async function applyMoves(tx: Tx, decisions: readonly AssignmentDecision[]): Promise<void> {
  for (const decision of decisions) tx.leave(decision);
  await applyLeft(tx, decisions);
}

/** As {@link applyMoves}, where each decision was left already, each under whoever decided it. */
export async function applyLeft(tx: Tx, decisions: readonly AssignmentDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  const [row] = await tx.rows<{ count: number }>(APPLY, movedValues(tx, decisions));
  tx.settle();
  if (row?.count !== decisions.length) fail('request.stale');
}

interface Row extends QueryResultRow, Assignment {
  readonly rules: ListRules;
}

export function loaded({ rules, ...assignment }: Row): LoadedAssignment {
  return { assignment, rules };
}

/** The row of an assignment as statements take it: days as text. */
export function rowOf(assignment: Assignment): Record<string, unknown> {
  const dayText = (day: Day | null): string | null => (day === null ? null : formatDay(day));
  return {
    ...assignment,
    cooperatingUnitIds: undefined,
    dispatchedOn: dayText(assignment.dispatchedOn),
    originalDueOn: dayText(assignment.originalDueOn),
    dueOn: dayText(assignment.dueOn),
    acknowledgeDueOn: dayText(assignment.acknowledgeDueOn),
    suspendedOn: dayText(assignment.suspendedOn),
  };
}
