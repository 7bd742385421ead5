import { fail } from '#domain/kernel/failure';
import type { Account } from '#domain/people/account';
import type { PersonActor } from '#domain/people/actor';
import { decideGrant, type GrantAround, proposeGrant } from '#domain/people/propose-grant';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { insertGrant, loadAccount, loadGrantsOf } from './account.store';
import { loadUnit, lockPerson } from './directory.store';
import type { GrantInput } from './give-grant';
import { insertProposal, loadProposal, loadWaitingOf, saveDecision } from './grant-proposal.store';

export interface GrantDecision {
  /** All of them or none. */
  readonly ids: readonly string[];
  readonly approve: boolean;
  readonly reason: string;
}

/** Two officers give a role: one proposes it, another approves or refuses it. */
export class ProposeGrant {
  constructor(private readonly work: UnitOfWork) {}

  propose(call: Call, input: GrantInput): Promise<{ id: string }> {
    return this.work.run(call, async (tx) => ({ id: await propose(tx, input, call.actor as PersonActor) }));
  }

  /** In one transaction and in the order of their ids, so that two who decide the same wait for each other. */
  decide(call: Call, { ids, approve, reason }: GrantDecision): Promise<void> {
    return this.work.run(call, async (tx) => {
      for (const id of [...ids].sort()) await decide(tx, id, { approve, reason }, call.actor as PersonActor);
    });
  }
}

/** Within a command of the security administrator's. Returns the id under which the role will be held. */
export async function propose(tx: Tx, input: GrantInput, by: PersonActor): Promise<string> {
  const account = await loadAccount(tx, input.accountId);
  if (account.state === 'disabled') fail('account.not-active', { login: account.login });
  const { unit, ...around } = await lookAround(tx, account, input.unitId);
  const wanted = { ...input, id: newId(), accountId: account.id, personId: account.personId, unitId: unit.id };
  const { proposal, facts } = proposeGrant(wanted, { unit, ...around }, by);
  await insertProposal(tx, proposal);
  tx.leave({ facts });
  return proposal.grant.id;
}

async function decide(tx: Tx, id: string, { approve, reason }: Omit<GrantDecision, 'ids'>, by: PersonActor): Promise<void> {
  const proposal = await loadProposal(tx, id);
  const { grant } = proposal;
  const account = await loadAccount(tx, grant.accountId);
  if (approve && account.state === 'disabled') fail('account.not-active', { login: account.login });
  const decided = decideGrant(proposal, approve, by, await lookAround(tx, account, grant.unitId));
  await saveDecision(tx, decided.proposal, reason);
  if (approve) await insertGrant(tx, grant);
  tx.leave({ facts: decided.facts });
}

/** The person's row is the lock under which his roles are compared. */
async function lookAround(tx: Tx, { personId, machine }: Account, unitId: string): Promise<GrantAround> {
  await lockPerson(tx, personId);
  return { unit: await loadUnit(tx, unitId), held: await loadGrantsOf(tx, personId), waiting: await loadWaitingOf(tx, personId), machine };
}
