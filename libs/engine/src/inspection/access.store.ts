import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import type { AccountId, Instant } from '#domain/kernel/ids';
import type { Access } from '#domain/inspection/access';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const BY_ID: Statement = {
  name: 'inspection-access-by-id',
  text: `SELECT x.id, x.inspection_id AS "inspectionId", x.account_id AS "accountId", x.person_id AS "personId",
           json_build_object('kind', x.scope, 'unitIds', x.unit_ids, 'listId', x.list_id) AS scope,
           ${instant('x.begins_at')} AS "beginsAt", ${instant('x.ends_at')} AS "endsAt", x.reason, x.state,
           x.proposed_by AS "proposedBy", x.decided_by AS "decidedBy", x.version
         FROM inspection_access x WHERE x.county_id = $1 AND x.id = $2 FOR UPDATE`,
};
const INSERT: Statement = {
  name: 'inspection-access-insert',
  text: `INSERT INTO inspection_access (county_id, id, inspection_id, account_id, person_id, scope, unit_ids, list_id, begins_at,
           ends_at, reason, state, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
};
const DECIDE: Statement = {
  name: 'inspection-access-decide',
  text: `UPDATE inspection_access SET state = $3, decided_by = $4, decided_at = $5, decision_reason = $6, version = $7
         WHERE county_id = $1 AND id = $2 AND version = $7 - 1 RETURNING id`,
};
const END: Statement = {
  name: 'inspection-access-end',
  text: `UPDATE inspection_access SET state = $3, ended_by = $4, ended_at = $5, end_reason = $6, version = $7
         WHERE county_id = $1 AND id = $2 AND version = $7 - 1 RETURNING id`,
};
/** `$3`, `$4` the moments between which the role must be held. */
const APPOINTED: Statement = {
  name: 'inspection-access-appointed',
  text: `SELECT extract(epoch FROM $4::timestamptz - $3::timestamptz)::float8 / 86400 AS days, EXISTS (
           SELECT 1 FROM role_grant g JOIN county c ON c.county_id = g.county_id
           WHERE g.county_id = $1 AND g.account_id = $2 AND g.role = 'inspector' AND g.revoked_at IS NULL
             AND g.since <= ($3::timestamptz AT TIME ZONE c.zone)::date
             AND (g.until IS NULL OR ($4::timestamptz AT TIME ZONE c.zone)::date < g.until)) AS appointed`,
};

/** Locked; where the caller saw a version, it must still be that one. */
export async function loadAccess(tx: Tx, id: string, seen: number | undefined): Promise<Access> {
  const [access] = await tx.rows<Access & QueryResultRow>(BY_ID, [tx.county, id]);
  if (!access) fail('access.unknown', { id });
  if (seen !== undefined && seen !== access.version) fail('request.stale', { version: access.version, seen });
  return access;
}

export async function insertAccess(tx: Tx, access: Access): Promise<void> {
  const { id, inspectionId, accountId, personId, scope, beginsAt, endsAt, reason, state, proposedBy } = access;
  const reach = [scope.kind, scope.unitIds, scope.listId, beginsAt, endsAt, reason, state, proposedBy, tx.now];
  await tx.rows(INSERT, [tx.county, id, inspectionId, accountId, personId, ...reach]);
}

/** Keeps who decided, or ended it, when and why. */
export async function saveAccess(tx: Tx, access: Access, reason: string): Promise<void> {
  const statement = access.state === 'ended' ? END : DECIDE;
  const by = tx.actor.kind === 'person' ? tx.actor.personId : null;
  const rows = await tx.rows(statement, [tx.county, access.id, access.state, by, tx.now, reason, access.version]);
  if (rows.length !== 1) fail('request.stale', { version: access.version });
}

/** Whether the account holds the inspector's role from the first of these moments to the last, and how many days that is. */
export async function appointment(
  tx: Tx,
  accountId: AccountId,
  [from, until]: readonly [Instant, Instant],
): Promise<{ readonly appointed: boolean; readonly days: number }> {
  const [row] = await tx.rows<{ appointed: boolean; days: number }>(APPOINTED, [tx.county, accountId, from, until]);
  return row!;
}
