import type { DataSource } from 'typeorm';
import { parseDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import type { LadderStep } from '#domain/assignment/ladder';
import { useDatabase } from '#test/support/database';
import { at, slipStep, step } from '#test/support/ladders';
import { type Life, openLife, reportInput } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { FireTimers } from './fire-timers';
import { LoadLadder } from './load-ladder';

/** What came due while the machine stood still, and what people did before it ran again. */
const database = useDatabase();
let worker: DataSource;
let life: Life;

beforeAll(async () => {
  worker = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
});
beforeEach(async () => {
  life = await openLife(database());
});
afterEach(() => life.close());
afterAll(() => worker.destroy());

const load = (...steps: LadderStep[]) =>
  new LoadLadder(new UnitOfWork(worker), life.shelf).run({ actor: life.county.actors.chief }, life.county.listId, { document: '测督〔2023〕1号', steps });
const due = (id: AssignmentId, on: string) => life.county.sql('UPDATE assignment SET due_on = $2 WHERE id = $1', [id, on]);
const sweep = () => new FireTimers(new UnitOfWork(worker), life.shelf).run(life.county.id);

async function said(id: AssignmentId, text: string): Promise<readonly string[]> {
  return (await life.county.sql(text, [life.county.id, id])).map((row) => String(row['said']));
}
const settled = (id: AssignmentId) =>
  said(id, `SELECT step || ' ' || outcome AS said FROM effect WHERE county_id = $1 AND subject_id = $2 AND kind = 'ladder.step' ORDER BY due_at, step`);
const waiting = (id: AssignmentId) =>
  said(id, `SELECT step || ' ' || (due_at AT TIME ZONE 'Asia/Shanghai')::date AS said FROM timer
    WHERE county_id = $1 AND subject_id = $2 AND kind = 'ladder.step' ORDER BY due_at, step`);
const facts = (id: AssignmentId) =>
  said(id, `SELECT fact || ' ' || actor_kind AS said FROM trail_entry WHERE county_id = $1
    AND (subject_id = $2 OR fact LIKE 'slip.%') ORDER BY at, id`);

describe('steps that came while the machine stood still', () => {
  it('are settled before an extension moves the limit they counted from', async () => {
    const { assignments: { lead }, actors } = life.county;
    await due(lead, '2023-03-20');
    await load(step('near', at(-1)), slipStep('blue', 1, 'blue'), slipStep('yellow', 5, 'yellow'));
    const asked = { reason: '征地延误', progress: '60%', askedDueOn: parseDay('2023-04-20') };
    const { requestId } = await life.askExtension.run({ actor: actors.leadClerk, version: 1 }, lead, asked);
    await life.county.setClock('2023-03-22T01:00:00Z');
    const granted = { granted: true, requestId, reason: '同意', dueOn: parseDay('2023-04-20') } as const;
    await life.decideExtension.run({ actor: actors.chief, version: 2 }, lead, granted);
    expect(await settled(lead)).toEqual(['near passed', 'blue told']);
    expect(await life.county.sql('SELECT kind, state FROM slip WHERE county_id = $1', [life.county.id])).toEqual([{ kind: 'blue', state: 'draft' }]);
    expect((await facts(lead)).slice(-3)).toEqual(['slip.drafted system', 'timer.fired system', 'assignment.extensionGranted person']);
    expect(await waiting(lead)).toEqual(['near 2023-04-19', 'blue 2023-04-21', 'yellow 2023-04-26']);
    await sweep();
    expect(await settled(lead)).toEqual(['near passed', 'blue told']);
  });

  it('are not undone by a return, asked for or refused', async () => {
    const { assignments: { near }, actors } = life.county;
    await life.county.sql(`UPDATE assignment SET dispatched_on = '2023-03-14', acknowledge_due_on = '2023-03-15' WHERE id = $1`, [near]);
    await load(step('sign', at(1, 'acknowledge')), step('again', at(2, 'acknowledge')));
    await life.county.setClock('2023-03-16T01:00:00Z');
    const { requestId } = await life.requestReturn.run({ actor: actors.clerk, version: 1 }, near, { reason: '不属本镇', proposedUnitId: null });
    expect(await settled(near)).toEqual(['sign told']);
    await life.county.setClock('2023-03-17T01:00:00Z');
    await life.decideReturn.run({ actor: actors.chief, version: 2 }, near, { granted: false, reason: '属本镇', requestId, toUnitId: null });
    expect(await settled(near)).toEqual(['sign told', 'again passed']);
    expect(await waiting(near)).toEqual(['sign 2023-03-21', 'again 2023-03-22']);
  });

  it('are settled before a completion, and stay so when it is sent back', async () => {
    const { assignments: { lead }, actors } = life.county;
    await due(lead, '2023-03-20');
    await load(slipStep('blue', 1, 'blue'), slipStep('yellow', 3, 'yellow'));
    await life.county.setClock('2023-03-21T01:00:00Z');
    await life.submit.run({ actor: actors.leadClerk }, lead, reportInput({ kind: 'completion', figure: '100' }));
    expect(await settled(lead)).toEqual(['blue told']);
    await life.open.run({ actor: actors.verifier, version: 2 }, lead);
    const back = { reason: 'evidence-missing', note: '缺照片', fields: [], target: 'clerk', dueOn: parseDay('2023-03-24') } as const;
    await life.sendBack.run({ actor: actors.verifier, version: 3 }, lead, back);
    expect(await waiting(lead)).toEqual(['blue 2023-03-27', 'yellow 2023-03-29']);
    await life.county.setClock('2023-03-29T01:00:00Z');
    await sweep();
    expect(await settled(lead)).toEqual(['blue told', 'blue passed', 'yellow told']);
  });

  it('are left to fire where many are changed at once, and say why they passed', async () => {
    const { assignments: { near }, actors } = life.county;
    await life.county.sql(`UPDATE assignment SET dispatched_on = '2023-03-14', acknowledge_due_on = '2023-03-15' WHERE id = $1`, [near]);
    await load(step('sign', at(1, 'acknowledge')), step('asks', at(1, 'report')));
    await life.county.setClock('2023-03-16T01:00:00Z');
    await life.acknowledge.run({ actor: actors.clerk, version: 1 }, near);
    expect(await waiting(near)).toEqual(['sign 2023-03-16', 'asks 2023-04-11']);
    await sweep();
    expect(await settled(near)).toEqual(['sign passed']);
  });

  it('fire once where a sweep and a command meet', async () => {
    const { assignments: { lead }, actors } = life.county;
    await due(lead, '2023-03-20');
    await load(slipStep('blue', 1, 'blue'), slipStep('yellow', 2, 'yellow'));
    await life.county.setClock('2023-03-21T01:00:00Z');
    const suspended = life.suspend.run({ actor: actors.chief, version: 1 }, lead, 'tender');
    await Promise.all([sweep(), suspended, sweep()]);
    await sweep();
    expect(await settled(lead)).toEqual(['blue told']);
    expect(await waiting(lead)).toEqual([]);
  });
});
