import { fail } from '#domain/kernel/failure';
import { formatDay } from '#domain/kernel/day';
import type { AccountId, PersonId, UnitId } from '#domain/kernel/ids';
import type { Account, AccountState } from '#domain/people/account';
import type { Role } from '#domain/people/actor';
import type { RoleGrant } from '#domain/people/give-grant';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { ACCOUNT, ROLE_GRANT } from './access.schema';
import { dayText, termOf } from './directory.store';

export interface AccountStored extends Account {
  readonly version: number;
}

type AccountFound = {
  id: AccountId;
  person_id: PersonId;
  unit_id: UnitId;
  login: string;
  state: AccountState;
  machine: boolean;
  version: number;
};
type GrantFound = {
  id: string;
  account_id: AccountId;
  person_id: PersonId;
  role: Role;
  unit_id: UnitId;
  since: string;
  until: string | null;
};

const ACCOUNT_BY_ID: Statement = {
  name: 'account-by-id',
  text: `SELECT id, person_id, unit_id, login, state, machine, version FROM account
         WHERE county_id = $1 AND id = $2 FOR UPDATE`,
};
const GRANTS = `SELECT g.id, g.account_id, a.person_id, g.role, g.unit_id, g.since::text, g.until::text
  FROM role_grant g JOIN account a ON a.county_id = g.county_id AND a.id = g.account_id
  WHERE g.county_id = $1 AND g.revoked_at IS NULL`;
const GRANT_BY_ID: Statement = { name: 'grant-by-id', text: `${GRANTS} AND g.id = $2 FOR UPDATE OF g` };
const GRANTS_OF_PERSON: Statement = {
  name: 'grants-of-person',
  text: `${GRANTS} AND a.person_id = $2 AND (g.until IS NULL OR g.until > $3::date)`,
};
const END_SESSIONS: Statement = {
  name: 'end-sessions-of-account',
  text: `UPDATE session SET revoked_at = now()
         WHERE county_id = $1 AND account_id = $2 AND revoked_at IS NULL AND ($3::uuid IS NULL OR id <> $3::uuid)
           AND (NOT machine OR $4::boolean)
         RETURNING id`,
};

/** The account, locked; one that is not there is refused. */
export async function loadAccount(tx: Tx, id: string): Promise<AccountStored> {
  const [row] = await tx.rows<AccountFound>(ACCOUNT_BY_ID, [tx.county, id]);
  if (!row) fail('account.unknown', { accountId: id });
  const { person_id: personId, unit_id: unitId, ...rest } = row;
  return { ...rest, personId, unitId };
}

export async function insertAccount(tx: Tx, account: Account, passwordHash: string | null = null): Promise<void> {
  await tx.manager.insert(ACCOUNT, {
    countyId: tx.county,
    id: account.id,
    personId: account.personId,
    unitId: account.unitId,
    login: account.login,
    machine: account.machine,
    state: account.state,
    passwordHash,
  });
}

export async function loadGrant(tx: Tx, id: string): Promise<RoleGrant> {
  const [row] = await tx.rows<GrantFound>(GRANT_BY_ID, [tx.county, id]);
  if (!row) fail('grant.unknown', { grantId: id });
  return grantOf(row);
}

/** Every role the person has or will have by today's knowledge, through any of his accounts. */
export async function loadGrantsOf(tx: Tx, personId: string): Promise<readonly RoleGrant[]> {
  const rows = await tx.rows<GrantFound>(GRANTS_OF_PERSON, [tx.county, personId, formatDay(tx.today)]);
  return rows.map(grantOf);
}

export async function insertGrant(tx: Tx, grant: RoleGrant): Promise<void> {
  await tx.manager.insert(ROLE_GRANT, {
    countyId: tx.county,
    id: grant.id,
    accountId: grant.accountId,
    role: grant.role,
    unitId: grant.unitId,
    since: dayText(grant.since)!,
    until: dayText(grant.until),
    grantedBy: tx.actor.kind === 'person' ? tx.actor.accountId : null,
  });
}

/** Ends a person's sessions at once; a machine's tokens only where the account itself ends. */
export async function endSessionsOf(
  tx: Tx,
  accountId: string,
  except: string | null,
  machines = false,
): Promise<number> {
  return (await tx.rows(END_SESSIONS, [tx.county, accountId, except, machines])).length;
}

function grantOf(row: GrantFound): RoleGrant {
  return {
    id: row.id,
    accountId: row.account_id,
    personId: row.person_id,
    role: row.role,
    unitId: row.unit_id,
    ...termOf(row),
  };
}
