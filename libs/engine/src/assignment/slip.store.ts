import type { QueryResultRow } from 'pg';
import { type Day, formatDay, yearOf } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { AssignmentId } from '#domain/kernel/ids';
import type { SlipKind } from '#domain/assignment/ladder';
import type { Slip, SlipNumber } from '#domain/assignment/slip';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const day = (column: string): string => `${column} - '1970-01-01'::date`;
const COLUMNS = `s.id, s.assignment_id AS "assignmentId", s.unit_id AS "unitId", s.office_unit_id AS "officeUnitId", s.kind,
  s.step, s.rule, s.to_rank AS "to", s.copies, s.reason, s.points, ${day('s.due_on')} AS "dueOn", s.state, s.year, s.number,
  s.issued_at::text AS "issuedAt", ${day('s.issued_on')} AS "issuedOn", s.issued_by AS "issuedBy",
  ${day('s.answer_due_on')} AS "answerDueOn", s.signed_at::text AS "signedAt", s.signed_by AS "signedBy", s.answer,
  s.answered_at::text AS "answeredAt", s.answered_by AS "answeredBy", s.withdrawn_at::text AS "withdrawnAt",
  s.withdrawn_by AS "withdrawnBy", s.withdraw_reason AS "withdrawReason", s.version`;

const OF: Statement = {
  name: 'slips-of',
  text: `SELECT ${COLUMNS} FROM slip s WHERE s.county_id = $1 AND s.assignment_id = ANY ($2::uuid[]) ORDER BY s.drawn_at, s.id`,
};
const WHOSE: Statement = {
  name: 'slip-whose',
  text: 'SELECT assignment_id AS "assignmentId" FROM slip WHERE county_id = $1 AND id = $2',
};
const INSERT: Statement = {
  name: 'slips-insert',
  text: `INSERT INTO slip (county_id, id, assignment_id, unit_id, office_unit_id, kind, step, rule, to_rank, copies, reason,
           points, due_on, state, year, number, drawn_at, issued_at, issued_on, issued_by, answer_due_on, version)
         SELECT $1, s.id, s."assignmentId", s."unitId", s."officeUnitId", s.kind, s.step, s.rule, s."to", s.copies, s.reason,
           s.points, s."dueOn", s.state, s.year, s.number, $3::timestamptz, s."issuedAt", s."issuedOn", s."issuedBy",
           s."answerDueOn", s.version
         FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, "assignmentId" uuid, "unitId" uuid, "officeUnitId" uuid, kind text,
           step text, rule text, "to" text, copies jsonb, reason text, points text, "dueOn" date, state text, year integer,
           number integer, "issuedAt" timestamptz, "issuedOn" date, "issuedBy" uuid, "answerDueOn" date, version integer)`,
};
const UPDATE: Statement = {
  name: 'slip-update',
  text: `UPDATE slip SET state = $3, reason = $4, year = $5, number = $6, issued_at = $7, issued_on = $8, issued_by = $9,
           answer_due_on = $10, signed_at = $11, signed_by = $12, answer = $13, answered_at = $14, answered_by = $15,
           withdrawn_at = $16, withdrawn_by = $17, withdraw_reason = $18, version = $19
         WHERE county_id = $1 AND id = $2 AND version = $19 - 1 RETURNING id`,
};
/** Any number that nobody else locks on beside a county's: slips of a year are numbered one transaction at a time. */
const SLIP_LOCK = 718_000;
const LOCK: Statement = { name: 'slip-lock', text: 'SELECT pg_advisory_xact_lock($1::integer, $2::integer)' };
const LAST: Statement = {
  name: 'slip-last',
  text: 'SELECT kind, max(number)::integer AS last FROM slip WHERE county_id = $1 AND year = $2 GROUP BY kind',
};

/** Every slip about these tasks, the oldest first. Who is about to write locks the tasks before. */
export async function slipsOf(reading: Reading, ids: readonly AssignmentId[]): Promise<(id: AssignmentId) => readonly Slip[]> {
  const rows = await reading.rows<Slip & QueryResultRow>(OF, [reading.county, ids]);
  const byId = new Map<AssignmentId, Slip[]>();
  for (const slip of rows) byId.set(slip.assignmentId, [...(byId.get(slip.assignmentId) ?? []), slip]);
  return (id) => byId.get(id) ?? [];
}

/** Of which task a slip is: it is locked before its slips are read. `slip.unknown`. */
export async function taskOfSlip(tx: Tx, id: string): Promise<AssignmentId> {
  const [row] = await tx.rows<{ assignmentId: AssignmentId }>(WHOSE, [tx.county, id]);
  return row?.assignmentId ?? fail('slip.unknown', { id });
}

/**
 * Gives out the year's numbers, each kind's without a gap: until this transaction ends nobody else gets one, and one
 * that is rolled back gives its numbers back. The tasks are locked before.
 */
export async function slipNumbers(tx: Tx): Promise<(kind: SlipKind) => SlipNumber> {
  const year = yearOf(tx.today);
  await tx.rows(LOCK, [tx.county, SLIP_LOCK + year]);
  const rows = await tx.rows<{ kind: SlipKind; last: number }>(LAST, [tx.county, year]);
  const last = new Map(rows.map((row) => [row.kind, row.last]));
  return (kind) => {
    const number = (last.get(kind) ?? 0) + 1;
    last.set(kind, number);
    return { year, number };
  };
}

export async function insertSlips(tx: Tx, slips: readonly Slip[]): Promise<void> {
  if (slips.length === 0) return;
  const rows = slips.map((slip) => ({
    ...slip,
    dueOn: text(slip.dueOn),
    issuedOn: text(slip.issuedOn),
    answerDueOn: text(slip.answerDueOn),
  }));
  await tx.rows(INSERT, [tx.county, JSON.stringify(rows), tx.now]);
}

/** Writes a slip whose version grew by one; `request.stale` where somebody else was quicker. */
export async function updateSlip(tx: Tx, slip: Slip): Promise<void> {
  const { state, reason, year, number, issuedAt, issuedBy, signedAt, signedBy, answer, answeredAt, answeredBy } = slip;
  const out = [state, reason, year, number, issuedAt, text(slip.issuedOn), issuedBy, text(slip.answerDueOn)];
  const back = [signedAt, signedBy, answer, answeredAt, answeredBy, slip.withdrawnAt, slip.withdrawnBy, slip.withdrawReason];
  const rows = await tx.rows(UPDATE, [tx.county, slip.id, ...out, ...back, slip.version]);
  if (rows.length !== 1) fail('request.stale', { version: slip.version });
}

function text(value: Day | null): string | null {
  return value === null ? null : formatDay(value);
}
