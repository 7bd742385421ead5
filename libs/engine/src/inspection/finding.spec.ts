import type { AssignmentId, PostId, UnitId } from '#domain/kernel/ids';
import { useDatabase } from '#test/support/database';
import { type Inspected, openInspected } from '#test/support/inspection';
import { CalendarShelf } from '../plan/calendars';
import { CloseFinding } from './close-finding';
import { FindingListQueries } from './finding-list.queries';
import { FindingQueries } from './finding.queries';
import { type RaisedInput, RaiseFinding } from './raise-finding';
import { FindingRounds } from './rectify-finding';
import { DecideProposal, ProposeScore } from './score-proposal';
import { TimelineQueries } from './timeline.queries';

const database = useDatabase();

describe('findings of a county', () => {
  let desk: Inspected;
  let shelf: CalendarShelf;
  let findings: FindingQueries;
  let register: FindingListQueries;
  const call = async (name: Parameters<Inspected['now']>[0]) => ({ actor: await desk.now(name) });

  beforeAll(async () => {
    desk = await openInspected(database());
    shelf = new CalendarShelf();
    findings = new FindingQueries(desk.reader);
    register = new FindingListQueries(desk.reader);
  });
  afterAll(() => desk.close());

  const input = (changes: Partial<RaisedInput> = {}): RaisedInput => ({
    ...{ source: 'audit', sourceDocument: '审〔2023〕1号', inspectionId: null, title: '账实不符', text: '现场少三台', severity: 'general' },
    ...{ unitId: desk.county.units.near, limitWorkingDays: 20, proofRequired: '盘点表', proofFile: false },
    ...{ aboutAssignmentId: desk.county.assignments.near, leaderPostId: null, recheckUnitId: null, quotedEntryIds: [] },
    ...changes,
  });
  const raise = async (changes: Partial<RaisedInput> = {}, name: Parameters<Inspected['now']>[0] = 'inspector') =>
    new RaiseFinding(desk.work, shelf).run(await call(name), input(changes));
  const stand = (id: AssignmentId, state: string) => desk.county.sql(`UPDATE assignment SET state = $3 WHERE county_id = $1 AND id = $2`, [desk.county.id, id, state]);

  it('raised at once by several they have numbers without a gap, whatever the source', async () => {
    const [inspector, chief] = [await call('inspector'), await call('chief')];
    const raising = new RaiseFinding(desk.work, shelf);
    const raised = await Promise.all((['audit', 'hotline', 'party-inspection', 'superior'] as const).map((source, index) => raising.run(index % 2 ? chief : inspector, input({ source }))));
    expect(raised.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4].map((number) => `问〔2023〕${number}号`));
    const { items, total } = await register.all(await desk.now('chief'), { limit: 10 });
    expect([total, items.map(({ standing }) => standing)]).toEqual([4, Array.from({ length: 4 }, () => 'planning')]);
    const [row] = await desk.county.sql(`SELECT kind, limit_rule, origin FROM assignment WHERE county_id = $1 AND id = $2`, [desk.county.id, raised[0]!.assignmentId]);
    expect(row).toMatchObject({ kind: 'lead', limit_rule: { unit: 'working-day', count: 20 }, origin: { findingId: raised[0]!.id, planned: false, verifierRole: 'inspector' } });
    const timers = await desk.county.sql(`SELECT kind FROM timer WHERE county_id = $1 AND subject_id = $2 ORDER BY kind`, [desk.county.id, raised[0]!.assignmentId]);
    expect(timers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['acknowledge.due', 'assignment.due']));
  });

  it('are refused whole: nothing of one is written', async () => {
    const count = async () => (await desk.county.sql(`SELECT (SELECT count(*) FROM finding)::int AS f, (SELECT count(*) FROM task_item)::int AS i, (SELECT count(*) FROM trail_entry)::int AS e`))[0];
    const before = await count();
    const refused = async (changes: Partial<RaisedInput>) => (await raise(changes).catch((error: unknown) => error as { code: string })) as { code: string };
    expect((await refused({ leaderPostId: desk.county.actors.clerk.postId as PostId })).code).toBe('finding.leader-post');
    expect((await refused({ recheckUnitId: desk.county.units.near })).code).toBe('finding.recheck-office');
    expect((await refused({ unitId: '00000000-0000-7000-8000-000000000000' as UnitId })).code).toBe('unit.unknown');
    expect((await refused({ quotedEntryIds: ['00000000-0000-7000-8000-000000000000'] })).code).toBe('finding.quote-unknown');
    expect((await refused({ aboutAssignmentId: '00000000-0000-7000-8000-000000000000' as AssignmentId })).code).toBe('assignment.unknown');
    expect(await count()).toEqual(before);
  });

  it('quote entries with their hashes, and show that one was changed since', async () => {
    const by = await desk.now('inspector');
    const first = await raise();
    const { items } = await new TimelineQueries(desk.reader).timeline(by, { of: 'assignment', id: first.assignmentId, order: 'asc', limit: 5 });
    const { id } = await raise({ quotedEntryIds: [items[0]!.id] });
    expect((await findings.one(by, id)).quotes).toMatchObject([{ entryId: items[0]!.id, leaf: items[0]!.leaf, same: true, entry: { fact: items[0]!.fact } }]);
    await desk.county.sql('ALTER TABLE trail_entry DISABLE TRIGGER ALL; ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_leaf_check');
    await desk.county.sql(`UPDATE trail_entry SET body = replace(body, '"lead"', '"mead"') WHERE county_id = $1 AND id = $2`, [desk.county.id, items[0]!.id]);
    expect((await findings.one(by, id)).quotes).toMatchObject([{ same: false, entry: { sound: false } }]);
    await desk.county.sql(`DELETE FROM trail_entry WHERE county_id = $1 AND id = $2`, [desk.county.id, items[0]!.id]);
    expect((await findings.one(by, id)).quotes).toMatchObject([{ entryId: items[0]!.id, same: false, entry: null }]);
  });

  it('are as if they were not there for whom they do not concern', async () => {
    const { id } = await raise();
    await expect(findings.one(await desk.now('farClerk'), id)).rejects.toMatchObject({ code: 'finding.unknown' });
    expect((await register.all(await desk.now('farClerk'), { limit: 10 })).total).toBe(0);
    expect((await findings.one(await desk.now('clerk'), id)).acts).toEqual(['acknowledge']);
  });

  it('are signed once by each, decided once by the assessment office, though two press at once', async () => {
    const { id, assignmentId } = await raise();
    await stand(assignmentId, 'verified');
    const rounds = new FindingRounds(desk.work, shelf);
    const outcomes = async (asked: readonly Promise<unknown>[]) => (await Promise.allSettled(asked)).map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code)).sort();
    const head = await call('head');
    expect(await outcomes([rounds.sign(head, id, 'unit-head'), rounds.sign(head, id, 'unit-head')])).toEqual(['done', 'finding.signed']);
    await rounds.sign(await call('leader'), id, 'leader');
    const close = new CloseFinding(desk.work, shelf);
    const inspector = await call('inspector');
    const { id: proposalId } = await new ProposeScore(desk.work, shelf).run(inspector, id, { points: '-2', reason: '影响较大' });
    expect(await outcomes([close.run(inspector, id, 19_600 as never), close.run(inspector, id, 19_600 as never)])).toEqual(['done', 'finding.not-rechecked']);
    await desk.county.sql(`INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since) VALUES ($1, uuidv7(), $2, 'assessment', $3, '2022-01-01')`, [desk.county.id, desk.county.actors.cooperatingClerk.accountId, desk.county.units.county]);
    const scorer = await call('cooperatingClerk');
    const refuse = () => new DecideProposal(desk.work).run(scorer, proposalId, { reason: '已处理', place: null });
    expect(await outcomes([refuse(), refuse()])).toEqual(['done', 'score.proposal-decided']);
    const [timer] = await desk.county.sql(`SELECT kind FROM timer WHERE county_id = $1 AND subject_id = $2`, [desk.county.id, assignmentId]);
    expect(timer).toEqual({ kind: 'lookBack.due' });
  });
});
