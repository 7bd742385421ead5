import { dayOf } from '../kernel/day';
import type { AccountId, Instant, ListId, PersonId, UnitId } from '../kernel/ids';
import { person, refusal } from '#test/support/people';
import type { PersonActor } from '../people/actor';
import { type Access, decideAccess, endAccess, isOpen, proposeAccess, type ProposeAround } from './access';
import type { Inspection } from './start-inspection';

const wide = (id: string): PersonActor => ({ ...person(id, 'supervision'), grants: [{ role: 'supervision', unitId: 'county' as UnitId, countyWide: true }] });
const [chief, second, security] = [wide('c'), wide('s'), person('o', 'security-admin')];
const NOW = '2023-03-15T01:00:00.000000Z' as Instant;
const at = (time: string) => `2023-03-15T${time}.000000Z` as Instant;
const INSPECTION: Inspection = {
  id: 'x',
  source: 'audit',
  officeUnitId: 'office' as UnitId,
  unitIds: [],
  title: 't',
  planLineId: null,
  documentNumber: 'd',
  reason: 'r',
  beganOn: dayOf(2023, 3, 1),
  startedBy: chief.personId,
  endedOn: null,
  version: 1,
};
const WANTED = {
  id: 'a',
  inspectionId: 'x',
  accountId: 'a-i' as AccountId,
  personId: 'p-i' as PersonId,
  scope: { kind: 'county', unitIds: [], listId: null },
  beginsAt: NOW,
  endsAt: at('03:00:00'),
  reason: 'r',
} as const;
const commit = (text: string) => `c(${text})`;
const AROUND: ProposeAround = { now: NOW, days: 0.1, inspection: INSPECTION, appointed: true, commit };
const NEAR = 'near' as UnitId;

type Row = readonly [string, PersonActor, Partial<Access>, Partial<ProposeAround>, string];
const PROPOSALS: readonly Row[] = [
  ['for two hours', chief, {}, {}, 'allowed'],
  ['by the security administrator', security, {}, {}, 'allowed'],
  ['by an inspector', person('j', 'inspector'), {}, {}, 'permission.denied'],
  ['by an office that only verifies', person('v', 'supervision'), {}, {}, 'permission.denied'],
  ['for himself', chief, { personId: chief.personId }, {}, 'access.own'],
  ['for whom he acts for', { ...chief, actingFor: WANTED.personId }, {}, {}, 'access.own'],
  ['for nobody appointed', chief, {}, { appointed: false }, 'access.not-inspector'],
  ['under one that is over', chief, {}, { inspection: { ...INSPECTION, endedOn: dayOf(2023, 3, 2) } }, 'inspection.ended'],
  ['for no time', chief, { endsAt: NOW }, {}, 'access.bad-time'],
  ['for a time that is over', chief, { beginsAt: at('00:10:00'), endsAt: at('00:30:00') }, {}, 'access.bad-time'],
  ['for a quarter', chief, {}, { days: 92 }, 'allowed'],
  ['for longer', chief, {}, { days: 92.1 }, 'access.bad-time'],
  ['for units without any', chief, { scope: { kind: 'units', unitIds: [], listId: null } }, {}, 'access.bad-scope'],
  ['for a list without one', chief, { scope: { kind: 'list', unitIds: [], listId: null } }, {}, 'access.bad-scope'],
  ['for a list and units', chief, { scope: { kind: 'list', unitIds: [NEAR], listId: 'l' as ListId } }, {}, 'access.bad-scope'],
  ['for a list', chief, { scope: { kind: 'list', unitIds: [], listId: 'l' as ListId } }, {}, 'allowed'],
  ['for the county where one unit is inspected', chief, {}, { inspection: { ...INSPECTION, unitIds: [NEAR] } }, 'access.beyond-inspection'],
  ['for that unit', chief, { scope: { kind: 'units', unitIds: [NEAR], listId: null } }, { inspection: { ...INSPECTION, unitIds: [NEAR] } }, 'allowed'],
];

describe('an access', () => {
  const { access } = proposeAccess(WANTED, chief, AROUND);

  it.each(PROPOSALS)('is proposed %s', (...[, by, changes, around, said]: Row) => {
    expect(refusal(() => proposeAccess({ ...WANTED, ...changes }, by, { ...AROUND, ...around }))).toBe(said);
  });

  it.each([
    ['a second person', second, {}, 'allowed'],
    ['the security administrator', security, {}, 'allowed'],
    ['who proposed it', chief, {}, 'access.same-person'],
    ['who gets it', { ...second, personId: WANTED.personId }, {}, 'access.same-person'],
    ['who acts for the proposer', { ...second, actingFor: chief.personId }, {}, 'access.same-person'],
    ['a clerk', person('k'), {}, 'permission.denied'],
    ['anybody a second time', second, { state: 'refused' as const }, 'access.decided'],
  ])('is decided by %s', (_, by, changes, said) => {
    expect(refusal(() => decideAccess({ ...access, ...changes }, { approve: true, reason: 'y' }, by, { now: NOW, commit }))).toBe(said);
  });

  it('is not approved when its time is over, only refused', () => {
    const decide = (approve: boolean) => refusal(() => decideAccess(access, { approve, reason: 'y' }, second, { now: access.endsAt, commit }));
    expect([decide(true), decide(false)]).toEqual(['access.over', 'allowed']);
  });

  it.each([
    ['proposed', NOW, false],
    ['approved', NOW, true],
    ['approved', at('00:59:59'), false],
    ['approved', at('02:59:59'), true],
    ['approved', access.endsAt, false],
    ['ended', NOW, false],
    ['refused', NOW, false],
  ] as const)('%s, at %s: opens %s', (state, now, said) => {
    expect(isOpen({ ...access, state }, now)).toBe(said);
  });

  it('is given up by himself, taken back by an office, by nobody else', () => {
    const end = (by: PersonActor, state: Access['state'] = 'approved') => refusal(() => endAccess({ ...access, state }, 'z', by, commit));
    const self = { ...person('i', 'inspector'), personId: WANTED.personId };
    expect([end(self), end(security), end(person('j', 'inspector')), end(second, 'ended')]).toEqual(['allowed', 'allowed', 'permission.denied', 'access.decided']);
  });

  it('leaves who may read what and when, and the reason as a commitment', () => {
    const { facts } = decideAccess(access, { approve: true, reason: 'y' }, second, { now: NOW, commit });
    const data = { access: 'a', inspection: 'x', scope: 'county', units: [], list: null, begins: NOW, ends: access.endsAt, words: 'c(y)' };
    expect(facts).toEqual([{ fact: 'access.approved', subject: { kind: 'account', id: 'a-i' }, data }]);
  });
});
