import { fail } from '#domain/kernel/failure';
import type { Day } from '#domain/kernel/day';
import type { Role } from '#domain/people/actor';
import { giveGrant, revokeGrant } from '#domain/people/give-grant';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { insertGrant, loadAccount, loadGrant, loadGrantsOf } from './account.store';
import { loadUnit, lockPerson } from './directory.store';

export interface GrantInput {
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly since: Day;
  readonly until: Day | null;
}

const REVOKE = {
  name: 'revoke-grant',
  text: 'UPDATE role_grant SET revoked_at = now() WHERE county_id = $1 AND id = $2',
};

/** The security administrator takes a role back: at once and alone, since it opens nothing. */
export class RevokeGrant {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'grant.revoke');
      const { facts } = revokeGrant(await loadGrant(tx, id), call.actor);
      await tx.rows(REVOKE, [tx.county, id]);
      tx.leave({ facts });
    });
  }
}

/**
 * Within a command of the machine's, which sets up a county or a demonstration; officers propose and decide.
 * The person's row is the lock under which his roles are compared.
 */
export async function give(tx: Tx, input: GrantInput): Promise<string> {
  const account = await loadAccount(tx, input.accountId);
  if (account.state === 'disabled') fail('account.not-active', { login: account.login });
  await lockPerson(tx, account.personId);
  const unit = await loadUnit(tx, input.unitId);
  const wanted = { ...input, id: newId(), accountId: account.id, personId: account.personId, unitId: unit.id };
  const { grant, facts } = giveGrant(wanted, { unit, held: await loadGrantsOf(tx, account.personId), machine: account.machine }, tx.actor);
  await insertGrant(tx, grant);
  tx.leave({ facts });
  return grant.id;
}
