import fc from 'fast-check';
import type { AccountId, UnitId } from '../kernel/ids';
import { mustBePassword } from './password';
import { lockMinutes, LONGEST_LOCK_MINUTES, signIn, type SignInState } from './sign-in';

const FRESH: SignInState = {
  id: 'a' as AccountId,
  unitId: 'u' as UnitId,
  state: 'active',
  failedCount: 0,
  lockedForMinutes: 0,
};

describe('signing in', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 15],
    [6, 30],
    [7, 60],
    [11, 960],
    [12, 1440],
    [500, 1440],
  ])('%i wrong passwords in a row lock for %i minutes', (failures, minutes) => {
    expect(lockMinutes(failures)).toBe(minutes);
  });

  it('never locks longer than a day, nor shorter after more failures', () => {
    fc.assert(
      fc.property(fc.nat(2000), (failures) => {
        expect(lockMinutes(failures + 1)).toBeGreaterThanOrEqual(lockMinutes(failures));
        expect(lockMinutes(failures)).toBeLessThanOrEqual(LONGEST_LOCK_MINUTES);
      }),
    );
  });

  it('begins with the right password and forgets earlier failures', () => {
    const decided = signIn({ ...FRESH, failedCount: 3 }, true, 's');
    expect(decided).toMatchObject({ outcome: 'begun', failedCount: 0 });
    expect(decided.facts.map((fact) => fact.fact)).toEqual(['session.begun']);
  });

  it('counts wrong passwords and says when one locks', () => {
    expect(signIn(FRESH, false, 's')).toMatchObject({ outcome: 'refused', failedCount: 1, lockMinutes: 0 });
    const fifth = signIn({ ...FRESH, failedCount: 4 }, false, 's');
    expect(fifth).toMatchObject({ outcome: 'refused', failedCount: 5, lockMinutes: 15 });
    expect(fifth.facts.map((fact) => fact.fact)).toEqual(['session.refused', 'account.lockedOut']);
  });

  it.each([true, false])('a locked account stays locked, password right: %s', (right) => {
    const decided = signIn({ ...FRESH, failedCount: 5, lockedForMinutes: 7 }, right, 's');
    expect(decided).toMatchObject({ outcome: 'locked', minutes: 7 });
  });

  it.each(['invited', 'disabled'] as const)('%s does not begin, whatever the password', (state) => {
    expect(signIn({ ...FRESH, state }, true, 's').outcome).toBe('refused');
    expect(signIn({ ...FRESH, state }, false, 's').outcome).toBe('refused');
  });
});

describe('a password', () => {
  it.each(['短口令', 'ninechar9', 'clerk-510722101!', 'XX-CLERK-510722101', 'aaaaaaaaaaaaaaaaaaa', 'x'.repeat(201)])(
    'is too weak: %s',
    (password) => {
      expect(() => mustBePassword(password, 'clerk-510722101')).toThrow('account.weak-password');
    },
  );

  it.each(['一二三四五六七八九十', 'correct horse battery', '🐎🐂🐑🐖🐓🐕🐈🐁🐇🐉'])('will do: %s', (password) => {
    expect(() => mustBePassword(password, 'clerk-510722101')).not.toThrow();
  });
});
