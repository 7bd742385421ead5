import { fail, Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { activateAccount, inviteAccount } from '#domain/people/account';
import type { SystemActor } from '#domain/people/actor';
import { mustBePassword } from '#domain/people/password';
import { mustMay } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { endSessionsOf, loadAccount } from './account.store';
import { hashPassword } from './passwords';
import { newToken, readToken } from './sessions';

/** A one-time link is good for a day. */
export const INVITATION_HOURS = 24;

export interface Invitation {
  readonly accountId: string;
  readonly login: string;
  /** Shown once; only its hash is kept. */
  readonly token: string;
}

const SPEND_OTHERS: Statement = {
  name: 'spend-invitations',
  text: 'UPDATE invitation SET used_at = now() WHERE county_id = $1 AND account_id = $2 AND used_at IS NULL',
};
const INVITE: Statement = {
  name: 'invite',
  text: `INSERT INTO invitation (county_id, token_hash, account_id, expires_at)
         VALUES ($1, $2, $3, now() + make_interval(hours => $4))`,
};
const SPEND: Statement = {
  name: 'spend-invitation',
  text: `UPDATE invitation SET used_at = now()
         WHERE county_id = $1 AND token_hash = $2 AND used_at IS NULL AND now() < expires_at RETURNING account_id`,
};
const ACTIVATE: Statement = {
  name: 'activate-account',
  text: `UPDATE account SET state = 'active', password_hash = $3, failed_count = 0, locked_until = NULL,
           version = version + 1 WHERE county_id = $1 AND id = $2`,
};

/** One-time links for first passwords and forgotten ones. A new link spends the earlier ones. */
export class InviteAccounts {
  constructor(private readonly work: UnitOfWork) {}

  /** An `Idempotency-Key` is not kept for this: the answer holds secrets. Asked again, it makes new links. */
  run(call: Call, accountIds: readonly string[]): Promise<readonly Invitation[]> {
    return this.work.run({ actor: call.actor }, async (tx) => {
      mustMay(call.actor, 'account.create');
      const invitations: Invitation[] = [];
      for (const id of [...new Set(accountIds)].sort()) invitations.push(await invite(tx, id));
      return invitations;
    });
  }

  /** Whoever has the link sets the password; sessions begun with an earlier one end. */
  async activate(token: string, password: string): Promise<void> {
    const read = readToken(token);
    if (!read) fail('invitation.spent');
    const hash = await hashPassword(password.slice(0, 1000));
    const actor: SystemActor = { kind: 'system', countyId: read.county, rule: 'account.one-time-link' };
    await this.work.run({ actor }, (tx) => activate(tx, read.hash, password, hash)).catch(asSpent);
  }
}

/** Within a command. */
export async function invite(tx: Tx, accountId: string): Promise<Invitation> {
  const { account, facts } = inviteAccount(await loadAccount(tx, accountId));
  const { token, hash } = newToken(tx.county as CountyId);
  await tx.rows(SPEND_OTHERS, [tx.county, account.id]);
  await tx.rows(INVITE, [tx.county, hash, account.id, INVITATION_HOURS]);
  tx.leave({ facts });
  return { accountId: account.id, login: account.login, token };
}

async function activate(tx: Tx, tokenHash: Buffer, password: string, passwordHash: string): Promise<void> {
  const [spent] = await tx.rows<{ account_id: string }>(SPEND, [tx.county, tokenHash]);
  if (!spent) fail('invitation.spent');
  const { account, facts } = activateAccount(await loadAccount(tx, spent.account_id));
  mustBePassword(password, account.login);
  await tx.rows(ACTIVATE, [tx.county, account.id, passwordHash]);
  await endSessionsOf(tx, account.id, null);
  tx.leave({ facts });
}

/** A link of a county that is not there tells no more than a link that is used. */
function asSpent(error: unknown): never {
  if (error instanceof Failure && error.code === 'county.unknown') fail('invitation.spent');
  throw error;
}
