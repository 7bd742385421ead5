import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import { openPeopleCounty, PASSWORD, type PeopleCounty } from '#test/support/people-county';
import { addDays } from '#domain/kernel/day';
import type { Call } from '../core/call';
import { AccessQueries } from './access.queries';
import { ActAs } from './act-as';
import { CreateAccount } from './create-account';
import { EndSession } from './end-session';
import { RevokeGrant } from './give-grant';
import { InviteAccounts } from './invite-accounts';
import { IssueToken } from './issue-token';
import { MakeDelegation } from './make-delegation';
import { ProposeGrant } from './propose-grant';

let database: ClonedDatabase;
let county: PeopleCounty;
let system: Call;
let security: Call;

beforeAll(async () => {
  database = await cloneDatabase();
  county = await openPeopleCounty(database);
  system = { actor: (await county.signIn('system-admin')).actor };
  security = { actor: (await county.signIn('security-admin')).actor };
});
afterAll(async () => {
  await county.close();
  await database.drop();
});

const today = async () => county.reader.read(county.id, async (reading) => reading.today);

async function newAccount(login: string, role?: 'clerk' | 'leader'): Promise<string> {
  const input = { person: { name: '测试员' }, unitId: county.unitId, login, machine: false };
  const { id } = await new CreateAccount(county.work).run(system, input);
  const [invitation] = await new InviteAccounts(county.work).run(system, [id]);
  await new InviteAccounts(county.work).activate(invitation!.token, PASSWORD);
  const term = { since: await today(), until: null };
  if (role) await county.giveRole({ accountId: id, role, unitId: county.unitId, ...term });
  return id;
}

describe('roles', () => {
  it('take effect and end on the next request, and officers stay apart', async () => {
    const id = await newAccount('role-taker');
    const { token } = await county.signIn('role-taker');
    const grants = new ProposeGrant(county.work);
    const clerk = { accountId: id, role: 'clerk', unitId: county.unitId, since: await today(), until: null } as const;
    await expect(grants.propose(system, clerk)).rejects.toMatchObject({ code: 'permission.denied' });
    const grant = await grants.propose(security, clerk);
    const decision = { ids: [grant.id], approve: true, reason: '任职文件' };
    await expect(grants.decide(security, decision)).rejects.toMatchObject({ code: 'grant.same-person' });
    expect((await county.sessions.actorOf(token)).actor.grants).toEqual([]);
    await grants.decide(system, decision);
    expect((await county.sessions.actorOf(token)).actor.grants).toHaveLength(1);
    await expect(grants.propose(security, { ...clerk, role: 'audit-admin' })).rejects.toMatchObject({
      code: 'grant.officers-apart',
    });
    await expect(grants.propose(security, clerk)).rejects.toMatchObject({ code: 'grant.already-given' });
    await new RevokeGrant(county.work).run(security, grant.id);
    expect((await county.sessions.actorOf(token)).actor.grants).toEqual([]);
  });
});

describe('delegation', () => {
  it('lends unit and roles while it is in force and names both in the trail', async () => {
    const leader = await newAccount('the-leader', 'leader');
    const deputy = await newAccount('the-deputy', 'clerk');
    const from = await county.signIn('the-leader');
    const to = await county.signIn('the-deputy');
    const act = new ActAs(county.work);
    const call = { actor: to.actor };
    await expect(act.run(call, to.sessionId, leader)).rejects.toMatchObject({ code: 'delegation.unknown' });
    const day = await today();
    const input = { toAccountId: deputy, since: day, until: addDays(day, 3), reason: '出差' };
    const { id } = await new MakeDelegation(county.work).run({ actor: from.actor }, input);
    await act.run(call, to.sessionId, leader);
    const { actor } = await county.sessions.actorOf(to.token);
    expect(actor).toMatchObject({ actingFor: from.actor.personId, personId: to.actor.personId, accountId: deputy });
    expect(actor.grants.map((grant) => grant.role)).toEqual(['leader']);
    await expect(new MakeDelegation(county.work).run({ actor }, input)).rejects.toMatchObject({
      code: 'session.acting',
    });
    await new MakeDelegation(county.work).end({ actor: from.actor }, id);
    expect((await county.sessions.actorOf(to.token)).actor).toMatchObject({ actingFor: null, grants: to.actor.grants });
    expect(await new AccessQueries(county.reader).delegations(to.actor)).toMatchObject([{ id, inForce: false }]);
  });
});

describe('a token for a machine', () => {
  it('is issued to a machine’s account only and revoked at once', async () => {
    const person = await newAccount('no-machine');
    const issue = new IssueToken(county.work);
    const refused = issue.run(system, { accountId: person, label: 'x', days: 3 });
    await expect(refused).rejects.toMatchObject({ code: 'account.not-a-machine' });
    const input = { person: { name: '数据接口' }, unitId: county.unitId, login: 'exchange', machine: true };
    const { id } = await new CreateAccount(county.work).run(system, input);
    const { token, sessionId } = await issue.run(system, { accountId: id, label: '接口', days: 3 });
    expect((await county.sessions.actorOf(token)).actor.accountId).toBe(id);
    await expect(county.signIn('exchange')).rejects.toMatchObject({ code: 'session.bad-credentials' });
    await new EndSession(county.work).token(system, sessionId);
    await expect(county.sessions.actorOf(token)).rejects.toMatchObject({ code: 'session.ended' });
  });
});

it('no secret and no name stands in the trail', async () => {
  const [row] = await county.sql(`SELECT string_agg(body, ' ') AS all FROM trail_entry`);
  for (const secret of [PASSWORD, '测试员', '出差', 'argon2']) expect(row!['all']).not.toContain(secret);
});
