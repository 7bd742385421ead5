import type { DataSource } from 'typeorm';
import type { AssignmentId } from '#domain/kernel/ids';
import type { SlipKind } from '#domain/assignment/ladder';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { slipStep, step } from '#test/support/ladders';
import { outcome } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { ActOnSlip } from './answer-slip';
import { FireTimers } from './fire-timers';
import { IssueDraft, IssueSlip } from './issue-slip';
import { previewLadder } from './ladder.queries';
import { LoadLadder } from './load-ladder';
import { slipsShown, urgesOf } from './slip.queries';
import { UrgeAssignment } from './urge-assignment';

const database = useDatabase();
let source: DataSource;
let county: County;
let work: UnitOfWork;
let slips: ActOnSlip;
const shelf = new CalendarShelf();

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 12 }).initialize();
  work = new UnitOfWork(source);
  slips = new ActOnSlip(work, shelf);
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

const issue = (id: AssignmentId, kind: SlipKind = 'blue', actor = county.actors.chief) =>
  new IssueSlip(work, shelf).run({ actor }, id, { kind, reason: '进度滞后', points: null });
const shown = (actor = county.actors.chief, filter = {}) =>
  new Reader(source).read(county.id, (reading) => slipsShown(reading, actor, { limit: 50, ...filter }));
const facts = async () =>
  (await county.sql(`SELECT fact FROM trail_entry WHERE county_id = $1 ORDER BY at, id`, [county.id])).map((row) => row['fact']);

describe('slips', () => {
  it('are numbered by kind without a gap, many at once, and one that fails leaves none', async () => {
    const { units, assignments, items } = county;
    const more = [units.near, units.next, units.far, units.other, units.cooperating, units.office].map((unit) =>
      county.addAssignment({ item_id: items.open, unit_id: unit, state: unit === units.office ? 'closed' : 'underway' }),
    );
    const ids = [...(await Promise.all(more)), assignments.lead, assignments.near, assignments.next, assignments.once];
    const results = await Promise.all(ids.map((id) => outcome(issue(id))));
    const done = results.filter((result) => result === 'done').length;
    expect([done, results.filter((result) => result === 'assignment.wrong-state').length]).toEqual([9, 1]);
    const rows = await county.sql('SELECT number FROM slip WHERE county_id = $1 ORDER BY number', [county.id]);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: done }, (_, index) => index + 1));
    expect(await issue(county.assignments.lead, 'red')).toMatchObject({ number: '〔2023〕督办红1号', state: 'issued', version: 1 });
  });

  it('go from the office to the unit and back, each act once and by whom it may', async () => {
    const { near, leadership } = county.assignments;
    const { clerk, nextClerk, chief, leader } = county.actors;
    expect(await outcome(issue(leadership))).toBe('slip.leadership');
    expect(await outcome(issue(near, 'blue', clerk))).toBe('permission.denied');
    const { id } = await issue(near);
    expect(await outcome(issue(near))).toBe('slip.reached');
    expect(await outcome(slips.sign({ actor: nextClerk, version: 1 }, id))).toBe('slip.unknown');
    expect(await outcome(slips.sign({ actor: leader, version: 1 }, id))).toBe('permission.denied');
    expect(await outcome(slips.sign({ actor: clerk, version: 7 }, id))).toBe('request.stale');
    expect(await slips.sign({ actor: clerk, version: 1 }, id)).toMatchObject({ state: 'signed', version: 2 });
    expect(await outcome(slips.sign({ actor: clerk, version: 2 }, id))).toBe('slip.wrong-state');
    expect(await slips.answer({ actor: clerk, version: 2 }, id, '已组织专班推进')).toMatchObject({ state: 'answered' });
    expect(await slips.withdraw({ actor: chief, version: 3 }, id, '查明无责')).toMatchObject({ state: 'withdrawn', number: '〔2023〕督办蓝1号' });
    expect(await issue(near)).toMatchObject({ number: '〔2023〕督办蓝2号' });
    expect(await facts()).toEqual(['slip.issued', 'slip.signed', 'slip.answered', 'slip.withdrawn', 'slip.issued']);
    const told = await county.sql('SELECT kind, unit_id, role FROM notice WHERE county_id = $1 ORDER BY created_at, id', [county.id]);
    expect(told.slice(0, 4).map(({ kind, role }) => `${String(kind)} ${String(role)}`)).toEqual([
      'slip.issued unit-head', 'supervision.copied leader', 'slip.answered supervision', 'slip.withdrawn unit-head',
    ]);
    const [first] = (await shown()).items;
    expect(first).toMatchObject({ kind: 'blue', number: '〔2023〕督办蓝2号', state: 'issued', answerDueOn: '2023-03-29', unit: '潼川镇' });
    expect((await shown(nextClerk)).items).toEqual([]);
    expect((await shown(chief, { state: 'withdrawn' })).items).toHaveLength(1);
    const page = await shown(chief, { limit: 1 });
    expect((await shown(chief, { limit: 1, cursor: page.nextCursor })).items[0]).toMatchObject({ state: 'withdrawn', withdrawReason: '查明无责' });
  });

  it('that a rule proposes are a person’s to issue; the second red sets off what the ladder says', async () => {
    const { lead } = county.assignments;
    await county.sql(`UPDATE assignment SET due_on = '2023-03-14' WHERE id = $1`, [lead]);
    const talk = step('second', { count: 2, of: 'red', withinWorkingDays: null }, { action: 'talk', to: 'unit-head' });
    const steps = [slipStep('red', 2, 'red', { points: '-2' }), talk];
    await new LoadLadder(work, shelf).run({ actor: county.actors.chief }, county.listId, { document: '测督〔2023〕1号', steps });
    await county.setClock('2023-03-16T01:00:00Z');
    const fire = new FireTimers(work, shelf);
    await fire.run(county.id);
    const [draft] = (await shown()).items;
    expect(draft).toMatchObject({ state: 'draft', number: null, points: '-2', rule: 'ladder 测督〔2023〕1号 v1 red' });
    expect((await shown(county.actors.leadHead)).items).toEqual([]);
    const drafts = new IssueDraft(work, shelf);
    expect(await outcome(drafts.run({ actor: county.actors.leadHead, version: 1 }, draft!.id, '逾期'))).toBe('slip.unknown');
    await drafts.run({ actor: county.actors.chief, version: 1 }, draft!.id, '逾期两个工作日');
    await slips.answer({ actor: county.actors.leadHead, version: 2 }, draft!.id, '原因说明');
    await county.sql(`UPDATE assignment SET due_on = '2023-03-15' WHERE id = $1`, [lead]);
    await issue(lead, 'red');
    await fire.run(county.id);
    expect((await shown(county.actors.chief, { kind: 'talk' })).items).toEqual([expect.objectContaining({ state: 'draft', step: 'second' })]);
  });

  it('are the substitute’s where the supervision office itself is accountable', async () => {
    const own = await county.addAssignment({ item_id: county.items.open, unit_id: county.units.supervision, verifier_unit_id: county.units.substitute });
    expect(await outcome(issue(own))).toBe('assignment.same-office');
    expect(await outcome(issue(own, 'blue', county.actors.substitute))).toBe('done');
  });
});

describe('urging', () => {
  it('is refused twice within a working day, also of two at once, and shows who urged last', async () => {
    const { near } = county.assignments;
    const tap = (actor = county.actors.chief, text = '') => outcome(new UrgeAssignment(work, shelf).run({ actor }, near, text));
    expect((await Promise.all([tap(), tap(county.actors.leader, '请抓紧')])).sort()).toEqual(['assignment.urged-already', 'done']);
    await county.setClock('2023-03-16T01:00:00Z');
    expect([await tap(county.actors.leader, '请抓紧'), await tap()]).toEqual(['done', 'assignment.urged-already']);
    expect(await tap(county.actors.clerk)).toBe('permission.denied');
    const urges = await new Reader(source).read(county.id, (reading) => urgesOf(reading, county.actors.clerk, near));
    expect(urges).toHaveLength(2);
    expect(urges[0]).toMatchObject({ text: '请抓紧', byUnit: '县政府办公室', rule: null });
    expect(await county.sql(`SELECT count(*)::int AS n FROM notice WHERE county_id = $1 AND kind = 'assignment.urged'`, [county.id])).toEqual([{ n: 2 }]);
  });
});

it('a preview counts what a ladder will do and what it would have done, and writes nothing', async () => {
  const { lead } = county.assignments;
  await county.sql(`UPDATE assignment SET due_on = '2023-03-10' WHERE id = $1`, [lead]);
  const file = { document: '拟定', steps: [slipStep('blue', 1, 'blue'), slipStep('red', 5, 'red')] };
  const preview = await new Reader(source).read(county.id, (reading) => previewLadder(reading, shelf, { list: county.listId, file }));
  expect(preview.steps).toEqual([
    { key: 'blue', coming: 4, firstOn: '2023-12-01', wouldHave: 1 },
    { key: 'red', coming: 5, firstOn: '2023-03-17', wouldHave: 0 },
  ]);
  expect(await county.sql('SELECT 1 FROM timer WHERE county_id = $1', [county.id])).toEqual([]);
});
