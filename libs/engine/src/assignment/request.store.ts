import type { QueryResultRow } from 'pg';
import { type Day, formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { AssignmentId } from '#domain/kernel/ids';
import type { UnitRequest } from '#domain/assignment/request';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const INSERT: Statement = {
  name: 'request-insert',
  text: `INSERT INTO request (county_id, id, assignment_id, kind, reason, progress, asked_due_on, proposed_unit_id, asked_by,
           asked_unit_id, asked_at, decide_due_on, late)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
};
const LOAD: Statement = {
  name: 'request-load',
  text: `SELECT id, assignment_id AS "assignmentId", kind, reason, progress, asked_due_on - '1970-01-01'::date AS "askedDueOn",
           proposed_unit_id AS "proposedUnitId", asked_by AS "askedBy", asked_unit_id AS "askedUnitId",
           decide_due_on - '1970-01-01'::date AS "decideDueOn", late, state, decided_by AS "decidedBy",
           decided_due_on - '1970-01-01'::date AS "decidedDueOn", decision_reason AS "decisionReason"
         FROM request WHERE county_id = $1 AND id = $2 AND assignment_id = $3 FOR UPDATE`,
};
const SETTLE: Statement = {
  name: 'request-settle',
  text: `UPDATE request SET state = $3, decided_by = $4, decided_at = $5, decided_due_on = $6, decision_reason = $7
         WHERE county_id = $1 AND id = $2 AND state = 'open' RETURNING id`,
};

export async function insertRequest(tx: Tx, request: UnitRequest): Promise<void> {
  const { id, assignmentId, kind, reason, progress, askedDueOn, proposedUnitId, askedBy, askedUnitId, late } = request;
  const asked = [text(askedDueOn), proposedUnitId, askedBy, askedUnitId, tx.now, text(request.decideDueOn), late];
  await tx.rows(INSERT, [tx.county, id, assignmentId, kind, reason, progress, ...asked]);
}

/** A request of this assignment, locked; one that is not there is no open request. The assignment is locked before it. */
export async function loadRequest(tx: Tx, id: string, assignmentId: AssignmentId): Promise<UnitRequest> {
  const [request] = await tx.rows<UnitRequest & QueryResultRow>(LOAD, [tx.county, id, assignmentId]);
  return request ?? fail('assignment.no-open-request');
}

export async function settleRequest(tx: Tx, request: UnitRequest): Promise<void> {
  const { id, state, decidedBy, decidedDueOn, decisionReason } = request;
  const rows = await tx.rows(SETTLE, [tx.county, id, state, decidedBy, tx.now, text(decidedDueOn), decisionReason]);
  if (rows.length !== 1) fail('assignment.no-open-request');
}

function text(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
