import type { AccountId, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { AccountState } from './account';

/** So many wrong passwords in a row lock an account; each further one doubles the time. */
export const FAILURES_BEFORE_LOCK = 5;
export const FIRST_LOCK_MINUTES = 15;
export const LONGEST_LOCK_MINUTES = 24 * 60;

/** A person's session ends after this long without a request, and in any case after {@link SESSION_HOURS}. */
export const IDLE_MINUTES = 120;
export const SESSION_HOURS = 8;

export interface SignInState {
  readonly id: AccountId;
  readonly unitId: UnitId;
  readonly state: AccountState;
  readonly failedCount: number;
  /** Rounded up; 0 when it is not locked. */
  readonly lockedForMinutes: number;
}

export type SignInDecided =
  | { readonly outcome: 'begun'; readonly failedCount: 0; readonly lockMinutes: 0; readonly facts: readonly Fact[] }
  | {
      readonly outcome: 'refused';
      readonly failedCount: number;
      /** For how long from now it is locked; 0 = not by this attempt. */
      readonly lockMinutes: number;
      readonly facts: readonly Fact[];
    }
  | { readonly outcome: 'locked'; readonly minutes: number; readonly facts: readonly Fact[] };

/** 5 failures 15 minutes, 6 thirty, … at most a day. The count starts again with a successful sign-in. */
export function lockMinutes(failures: number): number {
  if (failures < FAILURES_BEFORE_LOCK) return 0;
  const doublings = Math.min(failures - FAILURES_BEFORE_LOCK, 10);
  return Math.min(FIRST_LOCK_MINUTES * 2 ** doublings, LONGEST_LOCK_MINUTES);
}

/** A locked account is refused whether the password is right or not, and that attempt does not lock it further. */
export function signIn(account: SignInState, passwordRight: boolean, sessionId: string): SignInDecided {
  if (account.lockedForMinutes > 0) {
    const data = { reason: 'locked-out' };
    return { outcome: 'locked', minutes: account.lockedForMinutes, facts: [about(account, 'session.refused', data)] };
  }
  if (passwordRight && account.state === 'active') {
    const facts = [about(account, 'session.begun', { session: sessionId })];
    return { outcome: 'begun', failedCount: 0, lockMinutes: 0, facts };
  }
  if (passwordRight) {
    const facts = [about(account, 'session.refused', { reason: account.state })];
    return { outcome: 'refused', failedCount: account.failedCount, lockMinutes: 0, facts };
  }
  const failedCount = account.failedCount + 1;
  const minutes = lockMinutes(failedCount);
  const facts = [about(account, 'session.refused', { reason: 'bad-password', failures: failedCount })];
  if (minutes > 0) facts.push(about(account, 'account.lockedOut', { minutes }));
  return { outcome: 'refused', failedCount, lockMinutes: minutes, facts };
}

function about(account: SignInState, fact: Fact['fact'], data: Fact['data']): Fact {
  return { fact, subject: { kind: 'account', id: account.id }, unitId: account.unitId, data };
}
