import fc from 'fast-check';
import { account, DAY, grantOf, person, refusal, unit } from '#test/support/people';
import { addDays, type Day } from '../kernel/day';
import type { PersonId, PostId, UnitId } from '../kernel/ids';
import { createAccount, disableAccount, inviteAccount, issueToken } from './account';
import { ROLES } from './actor';
import { giveGrant, type GivenInto, OFFICER_ROLES, revokeGrant, type RoleGrant, standsAlone } from './give-grant';
import { endHolding, holdPost } from './hold-post';
import { endLink, linkLeader } from './link-leader';
import { DELEGATION_MAX_DAYS, endDelegation, isInForce, makeDelegation } from './make-delegation';
import { holdsOn, overlap } from './term';

/** A program's account and the county, which every role can be given into; what is held besides decides. */
const into = (held: GivenInto['held']): GivenInto => ({ unit: unit('v', { kind: 'county' }), held, machine: true });

describe('roles', () => {
  const pairs = ROLES.flatMap((held) => ROLES.map((given) => [held, given] as const));

  it.each(pairs)('%s is given %s besides', (held, given) => {
    const apart = held !== given && (standsAlone(held) || standsAlone(given));
    const give = () => giveGrant(grantOf('x', given, { unitId: 'v' as UnitId }), into([grantOf('x', held)]), person('s'));
    expect(refusal(give)).toBe(apart ? 'grant.officers-apart' : 'allowed');
  });

  it('whatever is given in whatever order, nobody is two officers, or an officer or a superior’s platform with business', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROLES), { maxLength: 12 }), (wanted) => {
        const held: RoleGrant[] = [];
        for (const role of wanted) {
          if (refusal(() => giveGrant(grantOf('x', role), into(held), person('s'))) === 'allowed') {
            held.push(grantOf('x', role));
          }
        }
        const alone = new Set(held.map((grant) => grant.role).filter(standsAlone));
        const business = held.some((grant) => !standsAlone(grant.role));
        expect(alone.size + (business ? 1 : 0)).toBeLessThanOrEqual(1);
      }),
    );
    expect(OFFICER_ROLES).toHaveLength(3);
  });

  it.each([
    ['a program, for the county', true, 'county', 'allowed'],
    ['a person, for the county', false, 'county', 'grant.for-programs'],
    ['a program, for a township', true, 'township', 'grant.for-programs'],
  ] as const)('a superior’s platform is %s', (_, machine, kind, said) => {
    expect(refusal(() => giveGrant(grantOf('x', 'superior-platform'), { unit: unit('u', { kind }), held: [], machine }, person('s')))).toBe(said);
  });

  it('nobody grants to or revokes from himself, nor twice over the same days', () => {
    expect(refusal(() => giveGrant(grantOf('x', 'clerk'), into([]), person('x')))).toBe('grant.own');
    expect(refusal(() => revokeGrant(grantOf('x', 'clerk'), person('x')))).toBe('grant.own');
    const twice = () => giveGrant(grantOf('x', 'clerk'), into([grantOf('x', 'clerk')]), person('s'));
    expect(refusal(twice)).toBe('grant.already-given');
    const over = grantOf('x', 'clerk', { since: addDays(DAY, -9), until: DAY });
    expect(refusal(() => giveGrant(grantOf('x', 'clerk'), into([over]), person('s')))).toBe('allowed');
  });
});

describe('terms, posts and links', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((offset) => addDays(DAY, offset));
  const term = fc
    .record({ since: day, until: fc.option(day, { nil: null }) })
    .filter(({ since, until }) => until === null || until > since);

  it('two terms overlap exactly when some day is in both', () => {
    fc.assert(
      fc.property(term, term, (left, right) => {
        const days = Array.from({ length: 60 }, (_, index) => addDays(DAY, index));
        const shared = days.some((one) => holdsOn(left, one) && holdsOn(right, one));
        expect(overlap(left, right)).toBe(shared);
        expect(overlap(right, left)).toBe(shared);
      }),
    );
  });

  it('a post has one holder a day; the next may begin on the day the last one ended', () => {
    const holding = { id: 'h', postId: 'po' as PostId, personId: 'p' as PersonId, since: DAY, until: null };
    expect(refusal(() => holdPost(holding, unit('u'), [{ since: addDays(DAY, 5), until: null }]))).toBe(
      'post.already-held',
    );
    expect(refusal(() => holdPost(holding, unit('u'), [{ since: addDays(DAY, -5), until: DAY }]))).toBe('allowed');
    expect(refusal(() => endHolding(holding, unit('u'), DAY))).toBe('term.bad-dates');
    expect(endHolding(holding, unit('u'), addDays(DAY, 3)).holding.until).toBe(addDays(DAY, 3));
  });

  it.each([
    ['township', true, 'allowed'],
    ['village', true, 'allowed'],
    ['department', true, 'link.bad-ends'],
    ['township', false, 'link.bad-ends'],
  ] as const)('links a %s to a post with leader=%s: %s', (kind, leader, expected) => {
    const post = { id: 'po' as PostId, title: '县长', leader };
    const link = { id: 'l', postId: post.id, unitId: 'u' as UnitId, since: DAY, until: null };
    expect(refusal(() => linkLeader(link, post, unit('u', { kind }), []))).toBe(expected);
    expect(refusal(() => linkLeader(link, post, unit('u', { kind }), [link]))).not.toBe('allowed');
    expect(refusal(() => endLink(link, DAY))).toBe('term.bad-dates');
  });
});

describe('accounts', () => {
  it('a person is invited, a machine has no password and only it gets tokens', () => {
    expect(createAccount(account('x'), unit('u'), DAY).account.state).toBe('invited');
    const machine = createAccount(account('m', { machine: true }), unit('u'), DAY).account;
    expect(machine.state).toBe('active');
    expect(refusal(() => inviteAccount(machine))).toBe('account.not-active');
    expect(refusal(() => issueToken(machine, 30, 's'))).toBe('allowed');
    expect(refusal(() => issueToken(machine, 367, 's'))).toBe('token.bad-life');
    expect(refusal(() => issueToken(account('x'), 30, 's'))).toBe('account.not-a-machine');
  });

  it('nobody disables his own', () => {
    expect(refusal(() => disableAccount(account('x'), person('x')))).toBe('account.own');
    expect(disableAccount(account('x'), person('s')).account.state).toBe('disabled');
  });
});

describe('delegations', () => {
  const make = (since: Day, until: Day, from = person('f'), to = { account: account('t'), officer: false }) =>
    makeDelegation({ id: 'd', fromAccountId: from.accountId, toAccountId: to.account.id, since, until }, from, to, DAY);

  it.each([
    [0, 0, 'allowed'],
    [0, DELEGATION_MAX_DAYS - 1, 'allowed'],
    [0, DELEGATION_MAX_DAYS, 'delegation.bad-dates'],
    [5, 4, 'delegation.bad-dates'],
    [-1, 4, 'delegation.bad-dates'],
  ])('from day %i to day %i: %s', (since, until, expected) => {
    expect(refusal(() => make(addDays(DAY, since), addDays(DAY, until)))).toBe(expected);
  });

  it('is not lent on, not to oneself, not to or from an officer', () => {
    const acting = { ...person('f'), actingFor: 'p-z' as PersonId };
    expect(refusal(() => make(DAY, DAY, acting))).toBe('session.acting');
    expect(refusal(() => make(DAY, DAY, person('t')))).toBe('account.not-active');
    expect(refusal(() => make(DAY, DAY, person('f', 'audit-admin')))).toBe('grant.officers-apart');
    expect(refusal(() => make(DAY, DAY, person('f'), { account: account('t'), officer: true }))).toBe(
      'grant.officers-apart',
    );
  });

  it('is in force on its days until either side ends it', () => {
    const made = make(DAY, addDays(DAY, 2)).delegation;
    expect([-1, 0, 2, 3].map((offset) => isInForce(made, addDays(DAY, offset)))).toEqual([false, true, true, false]);
    expect(refusal(() => endDelegation(made, person('z')))).toBe('delegation.unknown');
    const ended = endDelegation(made, person('t')).delegation;
    expect(isInForce(ended, DAY)).toBe(false);
    expect(refusal(() => endDelegation(ended, person('f')))).toBe('delegation.unknown');
  });
});
