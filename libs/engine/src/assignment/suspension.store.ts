import type { QueryResultRow } from 'pg';
import { formatDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import type { SuspensionMade } from '#domain/assignment/suspension';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const INSERT: Statement = {
  name: 'suspension-insert',
  text: 'INSERT INTO suspension (county_id, id, assignment_id, from_on, reason) VALUES ($1, $2, $3, $4, $5)',
};
const END: Statement = {
  name: 'suspension-end',
  text: 'UPDATE suspension SET until_on = $3 WHERE county_id = $1 AND id = $2',
};
const ALL: Statement = {
  name: 'suspensions-of-assignment',
  text: `SELECT id, assignment_id AS "assignmentId", from_on - '1970-01-01'::date AS "fromOn",
           until_on - '1970-01-01'::date AS "untilOn", reason
         FROM suspension WHERE county_id = $1 AND assignment_id = $2 ORDER BY from_on, id`,
};

export async function insertSuspension(tx: Tx, { id, assignmentId, fromOn, reason }: SuspensionMade): Promise<void> {
  await tx.rows(INSERT, [tx.county, id, assignmentId, formatDay(fromOn), reason]);
}

export async function endSuspension(tx: Tx, { id, untilOn }: SuspensionMade): Promise<void> {
  await tx.rows(END, [tx.county, id, untilOn === null ? null : formatDay(untilOn)]);
}

/** Every suspension of an assignment, the one that runs last. */
export function suspensionsOf(tx: Tx, assignmentId: AssignmentId): Promise<(SuspensionMade & QueryResultRow)[]> {
  return tx.rows<SuspensionMade & QueryResultRow>(ALL, [tx.county, assignmentId]);
}
