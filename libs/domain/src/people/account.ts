import { fail } from '../kernel/failure';
import type { Day } from '../kernel/day';
import type { AccountId, PersonId, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { Actor } from './actor';
import { mustBeOpen, type Unit } from './unit';

export type AccountState = 'invited' | 'active' | 'disabled';

/** What a person, or a machine, signs in with. A machine's has no password and cannot sign in: it is issued tokens. */
export interface Account {
  readonly id: AccountId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly login: string;
  readonly state: AccountState;
  readonly machine: boolean;
}

export interface AccountDecided {
  readonly account: Account;
  readonly facts: readonly Fact[];
}

/** Visible ASCII that is easy to tell over the telephone; lower case, so that one login has one spelling. */
export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** A token for machines lives at most a year, so that a forgotten one ends by itself. */
export const TOKEN_MAX_DAYS = 366;

export function createAccount(account: Omit<Account, 'state'>, unit: Unit, today: Day): AccountDecided {
  mustBeOpen(unit, today);
  const created: Account = { ...account, state: account.machine ? 'active' : 'invited' };
  return decided(created, 'account.created', { person: account.personId, machine: account.machine });
}

/** A one-time link, for the first password or a forgotten one. */
export function inviteAccount(account: Account): AccountDecided {
  if (account.state === 'disabled' || account.machine) fail('account.not-active', { login: account.login });
  return decided(account, 'account.invited', {});
}

export function activateAccount(account: Account): AccountDecided {
  if (account.state === 'disabled' || account.machine) fail('account.not-active', { login: account.login });
  return decided({ ...account, state: 'active' }, 'account.activated', {});
}

/** Ends an account for good; its sessions end with it. Nobody disables his own, or the last officer might. */
export function disableAccount(account: Account, by: Actor): AccountDecided {
  if (by.kind === 'person' && by.personId === account.personId) fail('account.own');
  if (account.state === 'disabled') fail('account.not-active', { login: account.login });
  return decided({ ...account, state: 'disabled' }, 'account.disabled', {});
}

/** Only for a machine's account: a token for a person's would let the administrator act as that person. */
export function issueToken(account: Account, days: number, sessionId: string): AccountDecided {
  if (!Number.isInteger(days) || days < 1 || days > TOKEN_MAX_DAYS) fail('token.bad-life', { days: TOKEN_MAX_DAYS });
  if (!account.machine) fail('account.not-a-machine', { login: account.login });
  if (account.state !== 'active') fail('account.not-active', { login: account.login });
  return decided(account, 'token.issued', { session: sessionId, days });
}

function decided(account: Account, fact: Fact['fact'], data: Fact['data']): AccountDecided {
  return { account, facts: [{ fact, subject: { kind: 'account', id: account.id }, unitId: account.unitId, data }] };
}
