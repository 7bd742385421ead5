import { fail } from '#domain/kernel/failure';
import { type Day, formatDay, parseDay } from '#domain/kernel/day';
import type { AccountId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { isOfficer } from '#domain/people/give-grant';
import { type Delegation, endDelegation, makeDelegation } from '#domain/people/make-delegation';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { DELEGATION } from './access.schema';
import { loadAccount, loadGrantsOf } from './account.store';

export interface DelegationInput {
  readonly toAccountId: string;
  readonly since: Day;
  readonly until: Day;
  readonly reason: string;
}

type Found = { from_account_id: AccountId; to_account_id: AccountId; since: string; until: string; ended: boolean };

const BY_ID: Statement = {
  name: 'delegation-by-id',
  text: `SELECT from_account_id, to_account_id, since::text, until::text, ended_at IS NOT NULL AS ended
         FROM delegation WHERE county_id = $1 AND id = $2 FOR UPDATE`,
};
const END: Statement = {
  name: 'end-delegation',
  text: 'UPDATE delegation SET ended_at = now() WHERE county_id = $1 AND id = $2',
};

/** One lets another act for him for some days; either side may end it, at once. */
export class MakeDelegation {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, input: DelegationInput): Promise<{ id: string }> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'delegation.make');
      const from = personOf(call);
      const account = await loadAccount(tx, input.toAccountId);
      const officer = (await loadGrantsOf(tx, account.personId)).some((grant) => isOfficer(grant.role));
      const { reason, ...dates } = input;
      const wanted = { ...dates, id: newId(), fromAccountId: from.accountId, toAccountId: account.id };
      const { delegation, facts } = makeDelegation(wanted, from, { account, officer }, tx.today);
      await insert(tx, delegation, reason);
      tx.leave({ facts });
      return { id: delegation.id };
    });
  }

  end(call: Call, id: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'session.own');
      const { facts } = endDelegation(await load(tx, id), personOf(call));
      await tx.rows(END, [tx.county, id]);
      tx.leave({ facts });
    });
  }
}

async function insert(tx: Tx, delegation: Delegation, reason: string): Promise<void> {
  await tx.manager.insert(DELEGATION, {
    countyId: tx.county,
    id: delegation.id,
    fromAccountId: delegation.fromAccountId,
    toAccountId: delegation.toAccountId,
    since: formatDay(delegation.since),
    until: formatDay(delegation.until),
    reason,
  });
}

async function load(tx: Tx, id: string): Promise<Delegation> {
  const [row] = await tx.rows<Found>(BY_ID, [tx.county, id]);
  if (!row) fail('delegation.unknown');
  return {
    id,
    fromAccountId: row.from_account_id,
    toAccountId: row.to_account_id,
    since: parseDay(row.since),
    until: parseDay(row.until),
    ended: row.ended,
  };
}

function personOf(call: Call): PersonActor {
  return call.actor.kind === 'person'
    ? call.actor
    : fail('permission.denied', { action: 'delegation.make', roles: [] });
}
