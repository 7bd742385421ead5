import { useDatabase } from '#test/support/database';
import { type Inspected, openInspected } from '#test/support/inspection';
import { may } from '#domain/people/permission';
import type { AccountId, UnitId } from '#domain/kernel/ids';
import { LiveEvents } from '../notice/live-events';
import { WatchSession } from '../people/watch-session';
import { AccessListQueries } from './access-list.queries';
import { NoteRead } from './access-read';
import { AccessReadQueries } from './access-read.queries';
import { type AccessInput, DecideAccess, EndAccess, ProposeAccess } from './access';
import { StartInspection } from './start-inspection';

const database = useDatabase();

describe('an inspection access', () => {
  let desk: Inspected;
  let inspectionId: string;
  const call = async (name: Parameters<Inspected['now']>[0], version?: number) => ({ actor: await desk.now(name), version });
  const input = (changes: Partial<AccessInput> = {}): AccessInput => ({
    inspectionId,
    accountId: desk.county.actors.inspector.accountId,
    scope: { kind: 'units', unitIds: [desk.county.units.near], listId: null },
    beginsAt: null,
    endsAt: '2023-03-15T11:00:00+08:00',
    reason: '进驻调阅',
    ...changes,
  });
  const propose = async (changes: Partial<AccessInput> = {}) => new ProposeAccess(desk.work).run(await call('chief'), input(changes));
  const decide = async (id: string, approve = true, by: Parameters<Inspected['now']>[0] = 'verifier') =>
    new DecideAccess(desk.work).run(await call(by, 1), id, { approve, reason: '同意' });
  const reach = async () => (await desk.now('inspector')).grants.filter(({ access }) => access !== undefined);

  beforeAll(async () => {
    desk = await openInspected(database());
    const { units, sql, id } = desk.county;
    await sql(`UPDATE inspection_access SET state = 'ended' WHERE county_id = $1`, [id]);
    const what = { source: 'party-inspection', title: '专项巡察', planLineId: null, documentNumber: '测巡〔2023〕8号', reason: '县委安排' } as const;
    const started = await new StartInspection(desk.work).run(await call('chief'), { ...what, officeUnitId: units.office, unitIds: [] });
    inspectionId = started.id;
  });
  afterAll(() => desk.close());
  afterEach(async () => {
    await desk.county.setClock('2023-03-15T01:00:00Z');
    await desk.county.sql(`UPDATE inspection_access SET state = 'ended' WHERE county_id = $1`, [desk.county.id]);
  });

  it('opens what it names from the second person’s decision on, and nothing before', async () => {
    const { id } = await propose();
    expect(await reach()).toEqual([]);
    await expect(decide(id, true, 'chief')).rejects.toMatchObject({ code: 'access.same-person' });
    await decide(id);
    expect(await reach()).toEqual([
      { role: 'inspector', unitId: desk.county.units.near, countyWide: false, access: { id, listId: null, endsAt: '2023-03-15T03:00:00.000000Z' } },
    ]);
    await expect(decide(id)).rejects.toMatchObject({ code: 'request.stale' });
  });

  it('ends at its moment for a session that goes on, by the county’s clock and to the microsecond', async () => {
    const { id } = await propose();
    await decide(id);
    const token = await desk.signIn('inspector');
    const subject = { unitId: desk.county.units.near };
    const sees = async () => may((await desk.sessions.actorOf(token)).actor, 'assignment.read', subject);
    expect(await sees()).toBe(true);
    expect(desk.sessions.knownAs(token)).toBeUndefined();
    await desk.county.setClock('2023-03-15T02:59:59.999999Z');
    expect(await sees()).toBe(true);
    await desk.county.setClock('2023-03-15T03:00:00Z');
    expect(await sees()).toBe(false);
  });

  it('is over for an open stream too: the next event is asked about first', async () => {
    const { id } = await propose();
    await decide(id);
    const token = await desk.signIn('inspector');
    const watch = new WatchSession(desk.source);
    const before = (await watch.actorOf(token))!;
    const told: unknown[] = [];
    const events = new LiveEvents(desk.reader, desk.work);
    events.join({ actor: () => before, renew: () => watch.actorOf(token), tell: (event) => told.push(event) });
    const rung = { county: desk.county.id, notices: [], assignments: [desk.county.assignments.near] };
    await events.rung(rung);
    expect(told).toEqual([{ type: 'assignment', id: desk.county.assignments.near }]);
    await desk.county.setClock('2023-03-15T03:00:00Z');
    await events.rung(rung);
    expect(told).toHaveLength(1);
  });

  it('is taken back at once, by either side', async () => {
    for (const by of ['secondVerifier', 'inspector'] as const) {
      const { id } = await propose();
      await decide(id);
      expect(await reach()).toHaveLength(1);
      await new EndAccess(desk.work).run(await call(by, 2), id, '查阅完毕');
      expect(await reach()).toEqual([]);
    }
    const { id } = await propose();
    await expect(new EndAccess(desk.work).run(await call('otherClerk', 1), id, '与我无关')).rejects.toMatchObject({ code: 'permission.denied' });
  });

  it('reaches one list, whatever its units, and is never lent to who acts for the inspector', async () => {
    const { listId, units, actors, sql, id: county } = desk.county;
    const { id } = await propose({ scope: { kind: 'list', unitIds: [], listId } });
    await decide(id);
    const by = await desk.now('inspector');
    expect(may(by, 'assignment.read', { unitId: units.far, listId })).toBe(true);
    expect(may(by, 'assignment.read', { unitId: units.far, listId: null })).toBe(false);
    const lent = [county, actors.inspector.accountId, actors.otherClerk.accountId];
    await sql(
      `INSERT INTO delegation (county_id, id, from_account_id, to_account_id, since, until, reason) VALUES ($1, uuidv7(), $2, $3, '2023-03-01', '2023-03-31', '出差')`,
      lent,
    );
    const token = await desk.signIn('otherClerk');
    await sql('UPDATE session SET acting_for_id = $2 WHERE county_id = $1 AND account_id = $3', lent);
    const { actor } = await desk.sessions.actorOf(token);
    expect(actor.actingFor).toBe(actors.inspector.personId);
    expect(actor.grants.map(({ role, access }) => [role, access])).toEqual([['inspector', undefined]]);
  });

  it('refuses what cannot be, and writes nothing then', async () => {
    const { actors } = desk.county;
    const before = await desk.county.sql('SELECT count(*) FROM inspection_access');
    const refused = async (changes: Partial<AccessInput>) => propose(changes).catch((error: { code: string }) => error.code);
    expect(await refused({ accountId: actors.clerk.accountId })).toBe('access.not-inspector');
    expect(await refused({ endsAt: '2023-07-15T00:00' })).toBe('access.bad-time');
    expect(await refused({ endsAt: '2023-03-15T08:59' })).toBe('access.bad-time');
    expect(await refused({ endsAt: '2023-02-30T08:59' })).toBe('day.not-a-day');
    expect(await refused({ scope: { kind: 'units', unitIds: [], listId: null } })).toBe('access.bad-scope');
    expect(await refused({ scope: { kind: 'units', unitIds: [inspectionId as UnitId], listId: null } })).toBe('unit.unknown');
    expect(await refused({ accountId: inspectionId as AccountId })).toBe('account.unknown');
    expect(await refused({ inspectionId: actors.clerk.personId })).toBe('inspection.unknown');
    expect(await desk.county.sql('SELECT count(*) FROM inspection_access')).toEqual(before);
  });

  it('is listed with its standing and the reads under it; an inspector sees his own only', async () => {
    const { id } = await propose();
    await decide(id);
    const by = await desk.now('inspector');
    const reads = new NoteRead(desk.work);
    const subject = desk.county.assignments.near;
    const read = { operation: 'getAssignment', subject, asked: `/api/v1/assignments/${subject}` };
    await reads.run(by, read);
    await reads.run(by, read);
    await desk.county.setClock('2023-03-15T01:10:00Z');
    await reads.run(by, read);
    const list = new AccessListQueries(desk.reader);
    const [shown] = (await list.all(by, { limit: 10 })).items;
    expect(shown).toMatchObject({ id, standing: 'approved', reads: 2, person: '巡察组联络员', decidedBy: '督查室核验员甲', units: [{ name: '潼川镇' }] });
    await desk.county.setClock('2023-03-16T01:00:00Z');
    expect((await list.all(by, { limit: 10 })).items[0]).toMatchObject({ id, standing: 'over' });
    const log = new AccessReadQueries(desk.reader);
    const seen = await log.all(await desk.now('chief'), { accessId: id, limit: 10 });
    expect(seen.items.map(({ at, about, person }) => [at, about, person])).toEqual([
      ['2023-03-15T01:10:00.000000Z', '农村电商网点改造升级', '巡察组联络员'],
      ['2023-03-15T01:00:00.000000Z', '农村电商网点改造升级', '巡察组联络员'],
    ]);
    await expect(desk.county.sql('DELETE FROM access_read')).rejects.toThrow('never changed');
    await expect(desk.county.sql(`UPDATE access_read SET operation = 'x'`)).rejects.toThrow('never changed');
  });
});
