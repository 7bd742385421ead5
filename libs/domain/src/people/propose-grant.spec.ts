import { dayOf } from '../kernel/day';
import type { PersonActor } from './actor';
import { grantOf, person, refusal, unit } from '#test/support/people';
import { decideGrant, type GrantAround, type GrantProposal, proposeGrant } from './propose-grant';

const [security, second, system, audit] = [person('s', 'security-admin'), person('t', 'security-admin'), person('y', 'system-admin'), person('a', 'audit-admin')];
const AROUND: GrantAround = { unit: unit('u'), held: [], waiting: [], machine: false };
const GRANT = grantOf('x', 'clerk');

type Decision = readonly [outcome: 'approved' | 'refused', who: string, by: PersonActor, changes: Partial<GrantProposal>, said: string];

describe('a role', () => {
  const { proposal } = proposeGrant(GRANT, AROUND, security);

  it.each([
    ['the security administrator', security, {}, 'allowed'],
    ['the system administrator', system, {}, 'permission.denied'],
    ['the audit administrator', audit, {}, 'permission.denied'],
    ['somebody for himself', { ...security, personId: GRANT.personId }, {}, 'grant.own'],
    ['somebody for a closed unit', security, { unit: unit('u', { closedOn: dayOf(2023, 1, 1) }) }, 'unit.closed'],
    ['somebody for whom it waits already', security, { waiting: [GRANT] }, 'grant.already-proposed'],
    ['somebody for who has it', security, { held: [GRANT] }, 'grant.already-given'],
    ['somebody for an officer', security, { held: [grantOf('x', 'audit-admin')] }, 'grant.officers-apart'],
  ] as const)('is proposed by %s', (_, by, around, said) => {
    expect(refusal(() => proposeGrant(GRANT, { ...AROUND, ...around }, by))).toBe(said);
  });

  it.each<Decision>([
    ['approved', 'the audit administrator', audit, {}, 'allowed'],
    ['approved', 'the system administrator', system, {}, 'allowed'],
    ['approved', 'another security administrator', second, {}, 'allowed'],
    ['approved', 'who proposed it', security, {}, 'grant.same-person'],
    ['refused', 'who proposed it', security, {}, 'allowed'],
    ['approved', 'who gets it', { ...audit, personId: GRANT.personId }, {}, 'grant.same-person'],
    ['refused', 'who gets it', { ...audit, personId: GRANT.personId }, {}, 'grant.same-person'],
    ['approved', 'a clerk', person('k'), {}, 'permission.denied'],
    ['approved', 'anybody a second time', audit, { state: 'refused' }, 'grant.decided'],
    ['refused', 'anybody a second time', audit, { state: 'approved' }, 'grant.decided'],
  ])('is %s by %s', (...[outcome, , by, changes, said]: Decision) => {
    expect(refusal(() => decideGrant({ ...proposal, ...changes }, outcome === 'approved', by, AROUND))).toBe(said);
  });

  it('is looked at anew when it is approved, not when it is refused', () => {
    const held = [grantOf('x', 'audit-admin')];
    const decide = (approve: boolean) => refusal(() => decideGrant(proposal, approve, audit, { ...AROUND, held }));
    expect([decide(true), decide(false)]).toEqual(['grant.officers-apart', 'allowed']);
  });

  it('leaves each step in the trail under one id', () => {
    const facts = [
      ...proposeGrant(GRANT, AROUND, security).facts,
      ...decideGrant(proposal, true, audit, AROUND).facts,
      ...decideGrant(proposal, false, audit, AROUND).facts,
    ];
    expect(facts.map(({ fact, data }) => [fact, data['grant']])).toEqual([
      ['grant.proposed', 'g'],
      ['grant.given', 'g'],
      ['grant.refused', 'g'],
    ]);
  });
});
