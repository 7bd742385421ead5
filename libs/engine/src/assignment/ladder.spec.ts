import type { DataSource } from 'typeorm';
import { parseDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import type { LadderStep } from '#domain/assignment/ladder';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { at, slipStep, step } from '#test/support/ladders';
import { outcome, reportInput } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { SubmitReport } from '../report/submit-report';
import { DecideSubmission } from '../verification/decide-submission';
import { OpenSubmission } from '../verification/open-submission';
import { SendBack } from '../verification/verify';
import { DecideReturn } from './decide-return';
import { FireTimers } from './fire-timers';
import { LoadCalendar } from './load-calendar';
import { LoadLadder } from './load-ladder';
import { nextEventOf } from './next-event.queries';
import { RequestReturn } from './request-return';
import { Resume, Suspend } from './suspension';

const database = useDatabase();
let source: DataSource;
let worker: DataSource;
let county: County;
let fire: FireTimers;
let work: UnitOfWork;
const shelf = new CalendarShelf();

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app' }).initialize();
  worker = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
  work = new UnitOfWork(source);
  fire = new FireTimers(new UnitOfWork(worker), shelf);
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(async () => {
  await source.destroy();
  await worker.destroy();
});

const load = (...steps: LadderStep[]) =>
  new LoadLadder(work, shelf).run({ actor: county.actors.chief }, county.listId, { document: '测督〔2023〕1号', steps });
const due = (id: AssignmentId, on: string) => county.sql('UPDATE assignment SET due_on = $2 WHERE id = $1', [id, on]);
/** The steps that wait for a task: `key day`, the day being that at whose beginning it is due. */
async function waiting(id: AssignmentId): Promise<readonly string[]> {
  const rows = await county.sql(
    `SELECT step || ' ' || (due_at AT TIME ZONE 'Asia/Shanghai')::date AS said FROM timer
     WHERE county_id = $1 AND subject_id = $2 AND kind = 'ladder.step' ORDER BY due_at, step`,
    [county.id, id],
  );
  return rows.map((row) => String(row['said']));
}
const notices = async (kind: string) =>
  county.sql('SELECT subject_id, unit_id, role FROM notice WHERE county_id = $1 AND kind = $2 ORDER BY role DESC', [county.id, kind]);

describe('a ladder in a county', () => {
  it.each([
    ['2023-03-18', '2023-03-18T04:00:00Z', '2023-03-20T00:30:00Z'], // a closed Saturday: on Monday
    ['2023-04-22', '2023-04-22T04:00:00Z', '2023-04-23T00:30:00Z'], // a closed Saturday before an opened Sunday
    ['2023-10-07', '2023-10-06T15:59:59Z', '2023-10-06T16:00:00Z'], // an opened Saturday: as it begins
  ])('with a step on %s fires on the working day', async (limit, before, after) => {
    const { lead } = county.assignments;
    await due(lead, limit);
    await load(step('s', at(0), { to: 'unit-head', copies: ['leader'] }));
    await county.setClock(before);
    await fire.run(county.id);
    expect(await notices('assignment.reminded')).toEqual([]);
    await county.setClock(after);
    await fire.run(county.id);
    await fire.run(county.id);
    expect((await notices('assignment.reminded')).filter(({ subject_id: id }) => id === lead)).toEqual([
      { subject_id: lead, unit_id: county.units.lead, role: 'unit-head' },
    ]);
    expect((await notices('supervision.copied')).filter(({ subject_id: id }) => id === lead)).toEqual([
      { subject_id: lead, unit_id: county.units.office, role: 'leader' },
    ]);
    const [fact] = await county.sql(`SELECT actor_kind, body::jsonb -> 'actor' ->> 'rule' AS rule FROM trail_entry
      WHERE county_id = $1 AND fact = 'assignment.reminded' AND subject_id = $2`, [county.id, lead]);
    expect(fact).toEqual({ actor_kind: 'system', rule: 'ladder 测督〔2023〕1号 v1 s' });
  });

  it('keeps its reminders through a return', async () => {
    const { near } = county.assignments;
    await county.sql(`UPDATE assignment SET dispatched_on = '2023-03-14', acknowledge_due_on = '2023-03-15' WHERE id = $1`, [near]);
    await load(step('t-5', at(-5)), step('sign', at(1, 'acknowledge')));
    expect(await waiting(near)).toEqual(['sign 2023-03-16', 't-5 2023-11-23']);
    const { requestId } = await new RequestReturn(work, shelf).run({ actor: county.actors.clerk, version: 1 }, near, { reason: '不属本镇', proposedUnitId: null });
    expect(await waiting(near)).toContain('t-5 2023-11-23');
    await new DecideReturn(work, shelf).run({ actor: county.actors.chief, version: 2 }, near, { granted: false, reason: '属本镇', requestId, toUnitId: null });
    expect(await waiting(near)).toEqual(['sign 2023-03-17', 't-5 2023-11-23']);
  });

  it('keeps its reminders when a completion is sent back', async () => {
    const { lead } = county.assignments;
    const { leadClerk, verifier } = county.actors;
    await load(step('t-5', at(-5)), slipStep('blue', 1, 'blue'));
    const before = await waiting(lead);
    expect(before).toEqual(['t-5 2023-11-23', 'blue 2023-12-01']);
    await new SubmitReport(work, shelf).run({ actor: leadClerk }, lead, reportInput({ kind: 'completion', figure: '100' }));
    expect(await waiting(lead)).toEqual([]);
    await new OpenSubmission(work, shelf).run({ actor: verifier, version: 2 }, lead);
    const back = { reason: 'evidence-missing', note: '缺照片', fields: [], target: 'clerk', dueOn: parseDay('2023-11-30') } as const;
    await new SendBack(new DecideSubmission(work, shelf)).run({ actor: verifier, version: 3 }, lead, back);
    expect(await waiting(lead)).toEqual(before);
  });

  it('is moved by nothing when a task stands still from Friday evening to Monday morning', async () => {
    const rule = JSON.stringify({ unit: 'working-day', count: 20 });
    const id = await county.addAssignment({ item_id: county.items.once, unit_id: county.units.other, limit_rule: rule, due_on: '2023-03-29', original_due_on: '2023-03-29' });
    await load(step('t-5', at(-5)), slipStep('blue', 1, 'blue'));
    const before = await waiting(id);
    expect(before).toEqual(['t-5 2023-03-22', 'blue 2023-03-30']);
    await county.setClock('2023-03-17T10:00:00Z');
    await new Suspend(work, shelf).run({ actor: county.actors.chief, version: 1 }, id, 'tender');
    expect(await waiting(id)).toEqual([]);
    await county.setClock('2023-03-20T01:00:00Z');
    await new Resume(work, shelf).run({ actor: county.actors.chief, version: 2 }, id);
    expect(await waiting(id)).toEqual(before);
  });

  it('moves with the calendar, also where the limit stands', async () => {
    const { lead } = county.assignments;
    await load(step('t-1', at(-1)));
    expect(await waiting(lead)).toEqual(['t-1 2023-11-29']);
    const [row] = await county.sql('SELECT content FROM work_calendar WHERE county_id = $1 AND year = 2023', [county.id]);
    const content = row?.['content'] as { closed: string[] };
    await new LoadCalendar(work).run({ actor: county.actors.chief }, { ...content, closed: [...content.closed, '2023-11-29'] });
    expect(await waiting(lead)).toEqual(['t-1 2023-11-28']);
  });

  it('has versions: a new one plans every open task anew, the same again changes nothing, another’s office may not', async () => {
    expect(await load(step('a', at(-5)))).toMatchObject({ ladderVersion: 1, version: 2, replanned: 5 });
    expect(await load(step('a', at(-5)))).toMatchObject({ ladderVersion: 1, version: 2, replanned: 0 });
    expect(await load(step('b', at(-2)))).toMatchObject({ ladderVersion: 2, version: 3 });
    expect(await waiting(county.assignments.lead)).toEqual(['b 2023-11-28']);
    expect(await waiting(county.assignments.leadership)).toEqual([]);
    const stranger = new LoadLadder(work, shelf);
    await expect(async () => stranger.run({ actor: county.actors.clerk }, county.listId, {})).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(async () => stranger.run({ actor: county.actors.chief }, county.listId, { steps: 1 })).rejects.toMatchObject({ code: 'ladder.file-invalid' });
    expect(await outcome(stranger.run({ actor: county.actors.chief, version: 1 }, county.listId, { document: 'x', steps: [] }))).toBe('request.stale');
    expect(await county.sql('SELECT version FROM ladder WHERE county_id = $1 ORDER BY 1', [county.id])).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('drafts for the office, lets out what the county says, and after a week’s standstill takes only the last', async () => {
    const { lead, once } = county.assignments;
    await due(lead, '2023-03-20');
    await due(once, '2023-03-20');
    await load(slipStep('blue', 1, 'blue', { issuedBy: 'system' }), slipStep('yellow', 5, 'yellow'));
    await county.setClock('2023-03-21T01:00:00Z');
    await fire.run(county.id);
    const slips = () => county.sql('SELECT kind, state, number FROM slip WHERE county_id = $1 ORDER BY kind, number', [county.id]);
    expect(await slips()).toEqual([{ kind: 'blue', state: 'issued', number: 1 }, { kind: 'blue', state: 'issued', number: 2 }]);
    await county.sql(`UPDATE assignment SET state = 'suspended' WHERE id = $1`, [once]);
    await county.setClock('2023-04-03T01:00:00Z');
    await fire.run(county.id);
    expect((await slips()).filter(({ kind }) => kind === 'yellow')).toEqual([{ kind: 'yellow', state: 'draft', number: null }]);
    const passed = await county.sql(`SELECT outcome FROM effect WHERE county_id = $1 AND subject_id = $2 AND step = 'yellow'`, [county.id, once]);
    expect(passed).toEqual([{ outcome: 'passed' }]);
    await due(county.assignments.open, '2023-04-04');
    await load(slipStep('blue', 1, 'blue', { issuedBy: 'system' }), slipStep('yellow', 4, 'yellow'));
    await county.setClock('2023-05-04T01:00:00Z');
    await fire.run(county.id);
    const late = await county.sql(`SELECT step, outcome FROM effect WHERE county_id = $1 AND subject_id = $2 ORDER BY step`, [county.id, county.assignments.open]);
    expect(late).toEqual([{ step: 'blue', outcome: 'passed' }, { step: 'yellow', outcome: 'told' }]);
  });
});

it('the next event of a task is a step, on its own day, and what it will do', async () => {
  const { lead } = county.assignments;
  const next = () => new Reader(source).read(county.id, (reading) => nextEventOf(reading, lead));
  await load(step('t-5', at(-5)));
  expect(await next()).toEqual({ kind: 'ladder.step', step: 't-5', action: 'remind', dueOn: '2023-11-23' });
  await load(slipStep('blue', 1, 'blue'));
  expect(await next()).toEqual({ kind: 'ladder.step', step: 'blue', action: 'blue', dueOn: '2023-12-01' });
});
