import type { AccountId, CountyId, Instant, PersonId, PostId, UnitId } from '#domain/kernel/ids';
import type { Grant, PersonActor, Role } from '#domain/people/actor';
import { newId } from '#platform/ids';

/** The units of the test county, by a short name. `far` is a township whose item has no share for it. */
export const UNIT_ROWS = {
  county: ['510799', '测试县', 'county'],
  supervision: ['D01', '县委县政府督查室', 'department'],
  substitute: ['D02', '县目标绩效办', 'department'],
  lead: ['D03', '县农业农村局', 'department'],
  cooperating: ['D04', '县商务局', 'department'],
  other: ['D05', '县住房城乡建设局', 'department'],
  office: ['D06', '县政府办公室', 'department'],
  near: ['T01', '潼川镇', 'township'],
  next: ['T02', '塔山镇', 'township'],
  far: ['T03', '龙树镇', 'township'],
} as const;
export type UnitName = keyof typeof UNIT_ROWS;

/** Who acts, in which post title, with which role for which unit. A role for `county` reaches every unit. */
export const PEOPLE_ROWS = {
  leader: ['分管农业副县长', 'leader', 'office', 'office'],
  linkedLeader: ['联系潼川镇副县长', 'leader', 'office', 'office'],
  countyLeader: ['县长', 'leader', 'office', 'county'],
  chief: ['督查室主任', 'supervision', 'supervision', 'county'],
  verifier: ['督查室核验员甲', 'supervision', 'supervision', 'supervision'],
  secondVerifier: ['督查室核验员乙', 'supervision', 'supervision', 'supervision'],
  substitute: ['目标绩效办核验员', 'supervision', 'substitute', 'substitute'],
  leadClerk: ['农业农村局经办人', 'clerk', 'lead', 'lead'],
  leadHead: ['农业农村局负责人', 'unit-head', 'lead', 'lead'],
  clerk: ['潼川镇经办人甲', 'clerk', 'near', 'near'],
  secondClerk: ['潼川镇经办人乙', 'clerk', 'near', 'near'],
  head: ['潼川镇负责人', 'unit-head', 'near', 'near'],
  nextClerk: ['塔山镇经办人甲', 'clerk', 'next', 'next'],
  farClerk: ['龙树镇经办人甲', 'clerk', 'far', 'far'],
  otherClerk: ['住建局经办人', 'clerk', 'other', 'other'],
  cooperatingClerk: ['商务局经办人', 'clerk', 'cooperating', 'cooperating'],
  // Appointed for his office; what he may read he may by `ACCESS`.
  inspector: ['巡察组联络员', 'inspector', 'office', 'office'],
} as const satisfies Record<string, readonly [string, Role, UnitName, UnitName]>;
/** An inspection access of the inspector's to the whole county, and until when. */
export const ACCESS_ENDS = '2023-12-31T16:00:00.000000Z' as Instant;

export type PersonName = keyof typeof PEOPLE_ROWS;

export type Units = Readonly<Record<UnitName, UnitId>>;
export type Actors = Readonly<Record<PersonName, PersonActor>>;

export function newUnits(): Units {
  return Object.fromEntries(Object.keys(UNIT_ROWS).map((name) => [name, newId()])) as Record<UnitName, UnitId>;
}

/** Every person as the guard would build him today. */
export function newActors(county: CountyId, units: Units): Actors {
  const entries = Object.entries(PEOPLE_ROWS).map(([name, [, role, seat, reach]]) => {
    const postId = newId() as PostId;
    const actor: PersonActor = {
      kind: 'person',
      countyId: county,
      personId: newId() as PersonId,
      accountId: newId() as AccountId,
      unitId: units[seat],
      postId,
      actingFor: null,
      grants: grantsOf(role, units, reach),
      leaderPostIds: role === 'leader' ? [postId] : [],
      linkedUnitIds: name === 'linkedLeader' ? [units.near] : [],
    };
    return [name, actor];
  });
  return Object.fromEntries(entries) as Record<PersonName, PersonActor>;
}

function grantsOf(role: Role, units: Units, reach: UnitName): readonly Grant[] {
  const held: Grant = { role, unitId: units[reach], countyWide: reach === 'county' };
  if (role !== 'inspector') return [held];
  return [held, { role, unitId: units.county, countyWide: true, access: { id: newId(), listId: null, endsAt: ACCESS_ENDS } }];
}
