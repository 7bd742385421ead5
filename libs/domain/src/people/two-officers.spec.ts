import type { PersonId, UnitId } from '../kernel/ids';
import type { PersonActor, Role } from './actor';
import { mustBeTwoOfficers } from './two-officers';

const officer = (person: string, ...roles: Role[]): PersonActor => ({
  kind: 'person', countyId: 1 as never, personId: person as PersonId, accountId: person as never, unitId: 'u' as UnitId, postId: null, actingFor: null,
  grants: roles.map((role) => ({ role, unitId: 'u' as UnitId, countyWide: true })), leaderPostIds: [], linkedUnitIds: [],
});

describe('two officers', () => {
  it.each<[Role[], Role[]]>([[['system-admin'], ['audit-admin']], [['security-admin'], ['system-admin']]])('are %j and %j', (one, other) => {
    expect(() => mustBeTwoOfficers(officer('a', ...one), officer('b', ...other))).not.toThrow();
  });

  it.each<[Role[], Role[]]>([[['system-admin'], ['system-admin']], [['audit-admin'], ['security-admin']], [['system-admin'], ['supervision']], [[], ['system-admin']]])(
    'are not %j and %j',
    (one, other) => expect(() => mustBeTwoOfficers(officer('a', ...one), officer('b', ...other))).toThrow('officers.wrong-roles'),
  );

  it('are two persons', () => {
    expect(() => mustBeTwoOfficers(officer('a', 'system-admin'), officer('a', 'audit-admin'))).toThrow('officers.same-person');
  });
});
