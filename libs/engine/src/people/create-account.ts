import type { AccountId, PersonId } from '#domain/kernel/ids';
import { type Account, createAccount, disableAccount } from '#domain/people/account';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { ACCOUNT } from './access.schema';
import { endSessionsOf, insertAccount, loadAccount } from './account.store';
import { PERSON } from './directory.schema';
import { loadUnit, lockPerson } from './directory.store';

export interface NewAccount {
  /** A person already known, or the name of a new one. */
  readonly person: { readonly id: string } | { readonly name: string };
  readonly unitId: string;
  readonly login: string;
  readonly machine: boolean;
}

/** The system administrator creates accounts, without any role, and disables them. */
export class CreateAccount {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, input: NewAccount): Promise<{ id: string; personId: string }> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'account.create');
      const account = await create(tx, input);
      return { id: account.id, personId: account.personId };
    });
  }

  /** Its sessions and tokens end at once. */
  disable(call: Call, id: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'account.disable');
      const before = await loadAccount(tx, id);
      const { account, facts } = disableAccount(before, call.actor);
      const changes = { state: account.state, passwordHash: null, version: before.version + 1 };
      await tx.manager.update(ACCOUNT, { countyId: tx.county, id }, changes);
      await endSessionsOf(tx, id, null, true);
      tx.leave({ facts });
    });
  }
}

/** Within a command. */
export async function create(tx: Tx, input: NewAccount): Promise<Account> {
  const unit = await loadUnit(tx, input.unitId);
  const personId = await personOf(tx, input.person);
  const wanted = {
    id: newId() as AccountId,
    personId,
    unitId: unit.id,
    login: input.login.toLowerCase(),
    machine: input.machine,
  };
  const { account, facts } = createAccount(wanted, unit, tx.today);
  await insertAccount(tx, account);
  tx.leave({ facts });
  return account;
}

async function personOf(tx: Tx, person: NewAccount['person']): Promise<PersonId> {
  if ('id' in person) {
    await lockPerson(tx, person.id);
    return person.id as PersonId;
  }
  const id = newId() as PersonId;
  await tx.manager.insert(PERSON, { countyId: tx.county, id, name: person.name });
  return id;
}
