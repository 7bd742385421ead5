import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import { openPeopleCounty, type PeopleCounty, rowCounts } from '#test/support/people-county';
import { type Day, parseDay } from '#domain/kernel/day';
import type { Call } from '../core/call';
import { AccessQueries } from './access.queries';
import { ChangeUnit } from './change-unit';
import { CreateAccount } from './create-account';
import { DirectoryQueries } from './directory.queries';
import { HoldPost } from './hold-post';
import { InviteAccounts } from './invite-accounts';
import { LinkLeader } from './link-leader';

let database: ClonedDatabase;
let county: PeopleCounty;
let system: Call;
let security: Call;
const day = (text: string): Day => parseDay(text);
const OPENED = day('2021-01-01');

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

async function town(code: string, name: string): Promise<string> {
  const unit = { code, name, kind: 'township', parentId: county.unitId, openedOn: OPENED } as const;
  return (await new ChangeUnit(county.work, county.tasks).open(system, unit)).id;
}

async function personIn(unitId: string, login: string): Promise<{ id: string; personId: string }> {
  return new CreateAccount(county.work).run(system, { person: { name: login }, unitId, login, machine: false });
}

async function supervision(): Promise<Call> {
  const { id } = await personIn(county.unitId, 'supervisor');
  await county.giveRole({
    accountId: id,
    role: 'supervision',
    unitId: county.unitId,
    since: OPENED,
    until: null,
  });
  const [invitation] = await new InviteAccounts(county.work).run(system, [id]);
  await new InviteAccounts(county.work).activate(invitation!.token, 'supervising it all');
  return { actor: (await county.signIn('supervisor', 'supervising it all')).actor };
}

describe('units', () => {
  it('a name changed is kept with its days', async () => {
    const id = await town('T10', '老名镇');
    await new ChangeUnit(county.work, county.tasks).rename({ ...system, version: 1 }, id, { name: '新名镇', on: day('2023-03-01') });
    const queries = new DirectoryQueries(county.reader);
    const nameOn = async (asOf: string) =>
      (await queries.units(system.actor, day(asOf))).find((unit) => unit.id === id)?.name;
    expect([await nameOn('2020-12-31'), await nameOn('2023-02-28'), await nameOn('2023-03-01')]).toEqual([
      undefined,
      '老名镇',
      '新名镇',
    ]);
    const stale = new ChangeUnit(county.work, county.tasks).rename({ ...system, version: 1 }, id, {
      name: '又名',
      on: day('2023-04-01'),
    });
    await expect(stale).rejects.toMatchObject({ code: 'request.stale' });
  });

  it('a merged unit leaves nothing pointing to it, and is still there in the history', async () => {
    const [from, into] = [await town('T20', '甲镇'), await town('T21', '乙镇')];
    const change = new ChangeUnit(county.work, county.tasks);
    const village = { code: 'V20', name: '丙村', kind: 'village', parentId: from, openedOn: OPENED } as const;
    await change.open(system, village);
    const account = await personIn(from, 'town-clerk');
    await county.giveRole({
      accountId: account.id,
      role: 'clerk',
      unitId: from,
      since: OPENED,
      until: null,
    });
    const posts = new HoldPost(county.work);
    const post = await posts.open(system, { unitId: from, title: '镇长', leader: false });
    await posts.hold(system, { postId: post.id, personId: account.personId, since: OPENED, until: null });
    const leader = await posts.open(system, { unitId: county.unitId, title: '副县长', leader: true });
    await new LinkLeader(county.work).link(await supervision(), {
      postId: leader.id,
      unitId: from,
      since: OPENED,
      until: null,
    });
    const on = day('2023-05-01');
    await expect(change.close(system, from, on)).rejects.toMatchObject({ code: 'unit.still-used' });
    await change.merge(system, from, { intoId: into, on });
    const queries = new DirectoryQueries(county.reader);
    const units = await queries.units(system.actor);
    expect(units.some((unit) => unit.id === from)).toBe(false);
    expect(units.find((unit) => unit.code === 'V20')?.parentId).toBe(into);
    expect((await queries.units(system.actor, day('2023-04-30'))).find((unit) => unit.id === from)?.name).toBe('甲镇');
    expect((await queries.links(system.actor)).map((link) => link.unitId)).toEqual([into]);
    expect((await queries.links(system.actor, day('2023-04-30'))).map((link) => link.unitId)).toEqual([from]);
    const grants = await new AccessQueries(county.reader).grants(system.actor, account.id);
    expect(grants.map(({ unitId, until }) => [unitId, until])).toEqual([
      [from, '2023-05-01'],
      [into, null],
    ]);
    const holder = (await queries.posts(system.actor, day('2023-04-30'), from))[0]?.holder;
    expect(holder).toMatchObject({ personId: account.personId, until: '2023-05-01' });
    expect((await queries.posts(system.actor, undefined, from))[0]?.holder).toBeNull();
    await expect(personIn(from, 'too-late')).rejects.toMatchObject({ code: 'unit.closed' });
  });

  it('two who take one post at the same moment: one holds it', async () => {
    const posts = new HoldPost(county.work);
    const { id: postId } = await posts.open(system, { unitId: county.unitId, title: '县长', leader: true });
    const people = [await personIn(county.unitId, 'first-one'), await personIn(county.unitId, 'second-one')];
    const tries = people.map(({ personId }) => posts.hold(system, { postId, personId, since: OPENED, until: null }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
      reason: { code: 'post.already-held' },
    });
  });

  it('whoever may not change it changes nothing', async () => {
    const before = await rowCounts(county);
    const unit = { code: 'X1', name: '某', kind: 'township', parentId: county.unitId, openedOn: OPENED } as const;
    await expect(new ChangeUnit(county.work, county.tasks).open(security, unit)).rejects.toMatchObject({ code: 'permission.denied' });
    const foreign = { ...unit, parentId: '00000000-0000-7000-8000-000000000000' };
    await expect(new ChangeUnit(county.work, county.tasks).open(system, foreign)).rejects.toMatchObject({ code: 'unit.unknown' });
    await expect(new ChangeUnit(county.work, county.tasks).open(system, { ...unit, code: 'T20' })).rejects.toMatchObject({
      code: 'unit.code-taken',
    });
    expect(await rowCounts(county)).toEqual(before);
  });
});
