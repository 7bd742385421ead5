import { fail } from '#domain/kernel/failure';
import type { AccountId, PersonId, UnitId } from '#domain/kernel/ids';
import type { Role } from '#domain/people/actor';
import type { RoleGrant } from '#domain/people/give-grant';
import type { GrantProposal, ProposalState } from '#domain/people/propose-grant';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { dayText, termOf } from './directory.store';

type Found = {
  id: string;
  account_id: AccountId;
  person_id: PersonId;
  role: Role;
  unit_id: UnitId;
  since: string;
  until: string | null;
  state: ProposalState;
  proposed_by: PersonId;
  decided_by: PersonId | null;
};

const COLUMNS = `id, account_id, person_id, role, unit_id, since::text, until::text, state, proposed_by, decided_by`;
const BY_ID: Statement = {
  name: 'grant-proposal-by-id',
  text: `SELECT ${COLUMNS} FROM grant_proposal WHERE county_id = $1 AND id = $2 FOR UPDATE`,
};
const WAITING: Statement = {
  name: 'grant-proposals-waiting',
  text: `SELECT ${COLUMNS} FROM grant_proposal WHERE county_id = $1 AND person_id = $2 AND state = 'proposed'`,
};
const INSERT: Statement = {
  name: 'grant-proposal-insert',
  text: `INSERT INTO grant_proposal (county_id, id, account_id, person_id, role, unit_id, since, until, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
const DECIDE: Statement = {
  name: 'grant-proposal-decide',
  text: `UPDATE grant_proposal SET state = $3, decided_by = $4, decided_at = $5, reason = $6 WHERE county_id = $1 AND id = $2`,
};

/** The proposal, locked; one that is not there is refused. */
export async function loadProposal(tx: Tx, id: string): Promise<GrantProposal> {
  const [row] = await tx.rows<Found>(BY_ID, [tx.county, id]);
  if (!row) fail('grant.unknown', { grantId: id });
  return { grant: grantOf(row), state: row.state, proposedBy: row.proposed_by, decidedBy: row.decided_by };
}

/** What is proposed for a person, through any of his accounts, and not decided. */
export async function loadWaitingOf(tx: Tx, personId: string): Promise<readonly RoleGrant[]> {
  return (await tx.rows<Found>(WAITING, [tx.county, personId])).map(grantOf);
}

export async function insertProposal(tx: Tx, { grant, proposedBy }: GrantProposal): Promise<void> {
  const { id, accountId, personId, role, unitId, since, until } = grant;
  await tx.rows(INSERT, [tx.county, id, accountId, personId, role, unitId, dayText(since), dayText(until), proposedBy, tx.now]);
}

export async function saveDecision(tx: Tx, { grant, state, decidedBy }: GrantProposal, reason: string): Promise<void> {
  await tx.rows(DECIDE, [tx.county, grant.id, state, decidedBy, tx.now, reason]);
}

function grantOf({ id, account_id: accountId, person_id: personId, role, unit_id: unitId, since, until }: Found): RoleGrant {
  return { id, accountId, personId, role, unitId, ...termOf({ since, until }) };
}
