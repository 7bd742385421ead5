import { fail } from '../kernel/failure';
import { type Day, formatDay } from '../kernel/day';
import type { AccountId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { PersonActor } from './actor';
import type { Account } from './account';
import { isOfficer } from './give-grant';

/** Longer absences change the post's holder instead. */
export const DELEGATION_MAX_DAYS = 60;

/** One person lets another act for him, both days included. The roles used are then his. */
export interface Delegation {
  readonly id: string;
  readonly fromAccountId: AccountId;
  readonly toAccountId: AccountId;
  readonly since: Day;
  readonly until: Day;
  readonly ended: boolean;
}

export interface DelegationDecided {
  readonly delegation: Delegation;
  readonly facts: readonly Fact[];
}

/**
 * From oneself only, not while acting for another (what was lent is not lent on), to an active person's account,
 * not into the past. An officer neither gives nor receives: his duties stay apart from business.
 */
export function makeDelegation(
  delegation: Omit<Delegation, 'ended'>,
  from: PersonActor,
  to: { readonly account: Account; readonly officer: boolean },
  today: Day,
): DelegationDecided {
  if (from.actingFor !== null) fail('session.acting');
  if (to.account.personId === from.personId || to.account.state !== 'active' || to.account.machine) {
    fail('account.not-active', { login: to.account.login });
  }
  if (to.officer || from.grants.some((grant) => isOfficer(grant.role))) fail('grant.officers-apart');
  const days = delegation.until - delegation.since + 1;
  if (delegation.since < today || days < 1 || days > DELEGATION_MAX_DAYS) {
    fail('delegation.bad-dates', { days: DELEGATION_MAX_DAYS });
  }
  return decided({ ...delegation, ended: false }, 'delegation.made');
}

/** Ended at once, by either side. */
export function endDelegation(delegation: Delegation, by: PersonActor): DelegationDecided {
  if (delegation.ended) fail('delegation.unknown');
  if (by.accountId !== delegation.fromAccountId && by.accountId !== delegation.toAccountId) fail('delegation.unknown');
  return decided({ ...delegation, ended: true }, 'delegation.ended');
}

export function isInForce(delegation: Delegation, on: Day): boolean {
  return !delegation.ended && delegation.since <= on && on <= delegation.until;
}

function decided(delegation: Delegation, fact: 'delegation.made' | 'delegation.ended'): DelegationDecided {
  const data = {
    delegation: delegation.id,
    to: delegation.toAccountId,
    since: formatDay(delegation.since),
    until: formatDay(delegation.until),
  };
  return { delegation, facts: [{ fact, subject: { kind: 'account', id: delegation.fromAccountId }, data }] };
}
