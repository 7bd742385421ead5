import type { Instant, ListId, UnitId } from '../kernel/ids';
import { person } from '#test/support/people';
import type { Grant, Role } from './actor';
import { holds, type Relation, RELATIONS } from './relation';

const [OWN, LIST] = ['u' as UnitId, 'l' as ListId];
/** Everything at once: whatever a grant can hold, it holds to this. */
const SUBJECT = { listId: LIST, unitId: OWN, leadUnitId: OWN, verifierUnitId: OWN, cooperatingUnitIds: [OWN] };
const grant = (role: Role, countyWide = false, listId?: ListId | null): Grant => ({
  role,
  unitId: OWN,
  countyWide,
  ...(listId !== undefined && { access: { id: 'a', listId, endsAt: '2023-03-15T03:00:00.000000Z' as Instant } }),
});
const held = (given: Grant): readonly Relation[] => RELATIONS.filter((relation) => holds(relation, person('i'), SUBJECT, given));

describe('what a grant can hold', () => {
  it.each([
    ['a clerk: everything his unit is in', grant('clerk'), ['own', 'parent-lead', 'cooperating', 'verifying', 'any']],
    ['an appointed inspector: what his office re-checks', grant('inspector'), ['verifying', 'any']],
    ['and for the county no more', grant('inspector', true), ['verifying', 'any']],
    ['an access to a unit: what it owes and leads, never its own re-checks', grant('inspector', false, null), ['own', 'parent-lead', 'cooperating', 'any']],
    ['an access to the county', grant('inspector', true, null), ['county', 'own', 'parent-lead', 'cooperating', 'any']],
    ['an access to a list: that list', grant('inspector', false, LIST), ['list', 'any']],
    ['to another list', grant('inspector', false, 'm' as ListId), ['any']],
  ] as const)('%s', (_, given, said) => {
    expect([...held(given)].sort()).toEqual([...said].sort());
  });
});
