import { newToken } from '#engine/people/sessions';
import { isProgram, type Somebody } from '#test/support/api-county';
import { type Cases, named, plain, VERSION_1 } from '../case';
import type { Scene, Scope } from '../scene';
import { PASSWORD } from '../passwords';
import { directoryWorkbook, WORKBOOK_HEADERS } from '../workbooks';

const LATER = '2099-01-01T00:00:00Z';
const TODAY = '2023-03-15';
const BEFORE = '2023-03-10';

async function session(scene: Scene, scope: Scope, account: string, machine = false): Promise<string> {
  const { hash } = newToken(scene.in(scope).county.id);
  return scene.put(scope, 'session', { token_hash: hash, account_id: account, machine, idle_until: LATER, expires_at: LATER });
}

/** In the own county the asker's; in the other one somebody's. */
const accountIn = (scene: Scene, scope: Scope, by: Somebody): string => scene.in(scope).people[scope === 'foreign' ? 'clerk' : by].accountId;
const othersThan = (by: Somebody): Somebody => (by === 'leadClerk' ? 'leadHead' : 'leadClerk');

async function holding(scene: Scene, scope: Scope): Promise<string> {
  const person = scene.in(scope).people.clerk.personId;
  return scene.put(scope, 'post_holding', { post_id: await scene.post(scope), person_id: person, since: '2023-01-01' });
}

async function delegation(scene: Scene, scope: Scope, by: Somebody): Promise<string> {
  const { people } = scene.in(scope);
  const from = accountIn(scene, scope, by);
  const dates = { since: '2023-03-01', until: '2023-03-31', reason: '出差' };
  return scene.put(scope, 'delegation', { from_account_id: from, to_account_id: people[othersThan(by)].accountId, ...dates });
}

/** Proposed by somebody who decides nothing himself, so that every officer may. */
export async function proposal(scene: Scene, scope: Scope): Promise<string> {
  const { people, county } = scene.in(scope);
  const account = await scene.account(scope);
  const { personId } = people.clerk;
  const row = { account_id: account, person_id: personId, role: 'clerk', unit_id: county.units.near, since: BEFORE };
  return scene.put(scope, 'grant_proposal', { ...row, proposed_by: people.leadClerk.personId, proposed_at: '2023-03-14T01:00:00Z' });
}

async function invitation(scene: Scene): Promise<string> {
  const { token, hash } = newToken(scene.api.home.county.id);
  const account = await scene.account('here', { state: 'invited' });
  await scene.api.home.put('invitation', { token_hash: hash, account_id: account, expires_at: LATER });
  return token;
}

/** Sessions, the directory, accounts, roles, tokens, delegations. */
export const PEOPLE_CASES: Cases = {
  signIn: plain((scene) => ({ body: { county: scene.api.home.county.code, login: 'clerk', password: PASSWORD, bearer: true } })),
  listSessions: plain(),
  endAllSessions: plain(),
  signOut: plain(),
  endSession: named(async (scene, scope, by) => ({
    params: { id: await session(scene, scope, accountIn(scene, scope, by), isProgram(by)) },
  })),
  actFor: named((scene, scope) => ({ body: { accountId: scope === 'foreign' ? scene.api.foreign.people.clerk.accountId : null } }), {
    also: ['session.unknown'], // a program acts for nobody
  }),
  getMe: plain(),
  changePassword: plain(() => ({ body: { current: PASSWORD, next: `another ${PASSWORD}` } })),
  listUnits: plain(() => ({ query: { asOf: TODAY } })),
  openUnit: named((scene, scope) => {
    const parentId = scene.in(scope).county.units.county;
    return { body: { code: `O${scene.next()}`, name: '新单位', kind: 'township', parentId, openedOn: TODAY } };
  }),
  renameUnit: named(async (scene, scope) => ({ params: { id: await scene.unit(scope) }, headers: VERSION_1, body: { name: '改名镇', on: BEFORE } })),
  closeUnit: named(async (scene, scope) => ({ params: { id: await scene.unit(scope) }, headers: VERSION_1, body: { on: BEFORE } })),
  mergeUnit: named(async (scene, scope) => ({
    params: { id: await scene.unit(scope) },
    headers: VERSION_1,
    body: { intoId: await scene.unit(scope), on: BEFORE },
  })),
  listPosts: plain(() => ({ query: { asOf: TODAY } })),
  openPost: named((scene, scope) => ({ body: { unitId: scene.in(scope).county.units.office, title: `职务${scene.next()}`, leader: false } })),
  holdPost: named(async (scene, scope) => ({
    params: { id: await scene.post(scope) },
    body: { personId: scene.in(scope).people.clerk.personId, since: BEFORE },
  })),
  endHolding: named(async (scene, scope) => ({ params: { id: await holding(scene, scope) }, body: { until: BEFORE } })),
  listLinks: plain(() => ({ query: { asOf: TODAY } })),
  linkLeader: named(async (scene, scope) => ({
    body: { postId: await scene.post(scope, true), unitId: scene.in(scope).county.units.near, since: BEFORE },
  })),
  endLink: named(async (scene, scope) => {
    const { units } = scene.in(scope).county;
    const row = { post_id: await scene.post(scope, true), unit_id: units.next, since: '2023-01-01' };
    return { params: { id: await scene.put(scope, 'leader_link', row) }, body: { until: BEFORE } };
  }),
  listAccounts: plain(() => ({ query: { limit: '10' } })),
  createAccount: named((scene, scope) => ({
    body: { person: '新经办人', unitId: scene.in(scope).county.units.near, login: `made-${scene.next()}` },
  })),
  disableAccount: named(async (scene, scope) => ({ params: { id: await scene.account(scope) } })),
  inviteAccounts: named(async (scene, scope) => ({ body: { accountIds: [await scene.account(scope, { state: 'invited' })] } })),
  activateAccount: plain(async (scene) => ({ body: { token: await invitation(scene), password: PASSWORD } })),
  listGrants: plain((scene) => ({ params: { id: scene.api.home.people.clerk.accountId } })),
  proposeGrant: named(async (scene, scope) => ({
    params: { id: await scene.account(scope) },
    body: { role: 'clerk', unitId: scene.in(scope).county.units.near, since: BEFORE },
  })),
  listGrantProposals: plain(() => ({ query: { limit: '10' } })),
  decideGrants: named(async (scene, scope) => ({ body: { ids: [await proposal(scene, scope)], approve: true, reason: '已核对' } })),
  revokeGrant: named(async (scene, scope) => {
    const row = { account_id: await scene.account(scope), role: 'clerk', unit_id: scene.in(scope).county.units.near, since: BEFORE };
    return { params: { id: await scene.put(scope, 'role_grant', row) } };
  }),
  listTokens: plain(),
  issueToken: named(async (scene, scope) => ({
    body: { accountId: await scene.account(scope, { machine: true }), label: '程序', days: 30 },
  })),
  revokeToken: named(async (scene, scope) => ({
    params: { id: await session(scene, scope, await scene.account(scope, { machine: true }), true) },
  })),
  listDelegations: plain(),
  makeDelegation: named((scene, scope, by) => {
    const toAccountId = scene.in(scope).people[othersThan(by)].accountId;
    return { body: { toAccountId, since: TODAY, until: '2023-03-31', reason: '出差' } };
  }),
  endDelegation: named(async (scene, scope, by) => ({ params: { id: await delegation(scene, scope, by) } })),
  getDirectoryWorkbook: plain(),
  loadDirectory: plain(async (scene) => ({
    query: { dryRun: 'false' },
    headers: WORKBOOK_HEADERS,
    body: await directoryWorkbook(`W${scene.next()}`),
  })),
};

