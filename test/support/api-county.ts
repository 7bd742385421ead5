import type { AccountId, PersonId, PostId } from '#domain/kernel/ids';
import type { PersonActor, Role } from '#domain/people/actor';
import { newToken } from '#engine/people/sessions';
import { newId } from '#platform/ids';
import { type County, seedCounty } from './county';
import type { PersonName } from './county-people';

/** Who is in a county besides the people of business: officers, the assessment office, somebody without a role, programs. */
const OTHERS = {
  assessment: 'assessment',
  reviewer: 'assessment',
  systemAdmin: 'system-admin',
  securityAdmin: 'security-admin',
  auditAdmin: 'audit-admin',
  roleless: null,
  machine: 'clerk',
  platform: 'superior-platform',
} as const satisfies Record<string, Role | null>;
const PROGRAMS: readonly string[] = ['machine', 'platform'] satisfies readonly (keyof typeof OTHERS)[];
export const isProgram = (somebody: string): boolean => PROGRAMS.includes(somebody);
export type Somebody = PersonName | keyof typeof OTHERS;

export interface ApiCounty {
  readonly county: County;
  /** As the guard would build them: what the permission table is asked about. */
  readonly people: Readonly<Record<Somebody, PersonActor>>;
  /** A session each, begun just now; the machine's is a token. */
  readonly tokens: Readonly<Record<Somebody, string>>;
  /** Another session of somebody. */
  freshToken(somebody: Somebody): Promise<string>;
  /** New sessions for all, as `tokens`. */
  refresh(): Promise<void>;
  /** One row, as the owner. */
  put(table: string, row: Readonly<Record<string, unknown>>): Promise<void>;
}

export async function openCounty(ownerUrl: string): Promise<ApiCounty> {
  const county = await seedCounty(ownerUrl);
  const put: ApiCounty['put'] = async (table, row) => {
    const all = Object.entries({ county_id: county.id, ...row });
    const places = all.map((_, index) => `$${index + 1}`);
    const names = all.map(([name]) => name);
    await county.sql(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, all.map(([, value]) => value));
  };
  const others: Partial<Record<Somebody, PersonActor>> = {};
  for (const [name, role] of Object.entries(OTHERS)) others[name as Somebody] = await join(county, put, name, role);
  const people = { ...county.actors, ...others } as Record<Somebody, PersonActor>;
  const freshToken = (somebody: Somebody): Promise<string> => begin(county, put, people[somebody].accountId, somebody);
  const tokens = {} as Record<Somebody, string>;
  const refresh = async (): Promise<void> => {
    for (const name of Object.keys(people) as Somebody[]) tokens[name] = await freshToken(name);
  };
  await refresh();
  return { county, people, tokens, freshToken, refresh, put };
}

/** A clerk's role is held for 潼川镇, as a program of the township's would; the reviewer's for his office; the others' for the whole county. */
async function join(county: County, put: ApiCounty['put'], name: string, role: Role | null): Promise<PersonActor> {
  const seat = name === 'reviewer' ? county.units.cooperating : county.units.office;
  const unitId = role === 'clerk' ? county.units.near : name === 'reviewer' ? seat : county.units.county;
  const [personId, accountId, postId] = [newId() as PersonId, newId() as AccountId, newId() as PostId];
  await put('person', { id: personId, name });
  await put('post', { id: postId, unit_id: seat, title: name });
  await put('post_holding', { id: newId(), post_id: postId, person_id: personId, since: '2022-01-01' });
  await put('account', { id: accountId, person_id: personId, unit_id: seat, login: name.toLowerCase(), machine: isProgram(name) });
  if (role) await put('role_grant', { id: newId(), account_id: accountId, role, unit_id: unitId, since: '2022-01-01' });
  return {
    kind: 'person',
    countyId: county.id,
    personId,
    accountId,
    unitId: seat,
    postId,
    actingFor: null,
    grants: role ? [{ role, unitId, countyWide: unitId === county.units.county }] : [],
    leaderPostIds: [],
    linkedUnitIds: [],
  };
}

const LATER = '2099-01-01T00:00:00Z';

async function begin(county: County, put: ApiCounty['put'], accountId: AccountId, name: string): Promise<string> {
  const { token, hash } = newToken(county.id);
  const times = { seen_at: LATER, idle_until: LATER, expires_at: LATER };
  await put('session', { token_hash: hash, id: newId(), account_id: accountId, machine: isProgram(name), ...times });
  return token;
}

