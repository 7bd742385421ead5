import type { DataSource } from 'typeorm';
import { parseDay } from '#domain/kernel/day';
import type { LadderStep } from '#domain/assignment/ladder';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { at, step } from '#test/support/ladders';
import { reportInput } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { SubmitReport } from '../report/submit-report';
import { Acknowledge } from './acknowledge';
import { Reopen } from './close-out';
import { FireTimers } from './fire-timers';
import { LoadLadder } from './load-ladder';
import { Resume, Suspend } from './suspension';

const database = useDatabase();
let source: DataSource;
let worker: DataSource;
let county: County;
let work: UnitOfWork;
const shelf = new CalendarShelf();

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app' }).initialize();
  worker = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
  work = new UnitOfWork(source);
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
  await new Acknowledge(work, shelf).run({ actor: county.actors.clerk, version: 1 }, county.assignments.near);
});
afterEach(() => county.close());
afterAll(async () => {
  await source.destroy();
  await worker.destroy();
});

const load = (...steps: LadderStep[]) =>
  new LoadLadder(work, shelf).run({ actor: county.actors.chief }, county.listId, { document: '测督〔2023〕1号', steps });

/** Moves the county on and fires what is due, each day or at once. */
async function until(day: string): Promise<void> {
  await county.setClock(`${day}T01:00:00Z`);
  await new FireTimers(new UnitOfWork(worker), shelf).run(county.id);
}
async function said(text: string): Promise<readonly string[]> {
  const rows = await county.sql(text, [county.id, county.assignments.near]);
  return rows.map((row) => String(row['said']));
}
const DAY = `(due_at AT TIME ZONE 'Asia/Shanghai')::date - 1`;
const waiting = () =>
  said(`SELECT coalesce(step, kind) || ' ' || (${DAY}) AS said FROM timer WHERE county_id = $1 AND subject_id = $2
        AND (kind LIKE 'report.%' OR step LIKE 'report%') ORDER BY due_at, kind`);
const told = () =>
  said(`SELECT kind || ' ' || (created_at AT TIME ZONE 'Asia/Shanghai')::date AS said FROM notice
        WHERE county_id = $1 AND subject_id = $2 AND kind LIKE 'report.%' ORDER BY created_at, kind`);
const settled = (kind: string) =>
  said(`SELECT outcome || ' ' || (${DAY}) AS said FROM effect WHERE county_id = $1 AND subject_id = $2 AND kind = '${kind}' ORDER BY due_at`);

describe('a unit that stays silent', () => {
  it('is reminded of each of three months, and told of each that closed', async () => {
    expect(await waiting()).toEqual(['report.due 2023-04-10', 'report.closing 2023-04-17']);
    for (const day of ['2023-04-11', '2023-04-18', '2023-05-11', '2023-05-18', '2023-06-08', '2023-06-15']) await until(day);
    expect(await told()).toEqual([
      'report.due 2023-04-11',
      'report.closing 2023-04-18',
      'report.due 2023-05-11',
      'report.closing 2023-05-18',
      'report.due 2023-06-08',
      'report.closing 2023-06-15',
    ]);
    expect(await waiting()).toEqual(['report.due 2023-07-07', 'report.closing 2023-07-14']);
  });

  it('goes on being asked when its limit has passed', async () => {
    await county.sql(`UPDATE assignment SET due_on = '2023-03-31' WHERE id = $1`, [county.assignments.near]);
    await until('2023-04-18');
    await until('2023-05-18');
    expect(await waiting()).toEqual(['report.due 2023-06-07', 'report.closing 2023-06-14']);
  });

  it('climbs the steps of each month', async () => {
    await load(step('report1', at(1, 'report')), step('limit5', at(-5)));
    expect(await waiting()).toContain('report1 2023-04-10');
    await until('2023-04-18');
    await until('2023-04-18');
    expect(await waiting()).toEqual(['report1 2023-05-09', 'report.due 2023-05-09', 'report.closing 2023-05-16']);
    const limits = await said(`SELECT step AS said FROM timer WHERE county_id = $1 AND subject_id = $2 AND step LIKE 'limit%'`);
    expect(limits).toEqual(['limit5']);
  });

  it('hears of the newest only where the machine stood still, and each month is settled once', async () => {
    await until('2023-07-03');
    expect(await settled('report.closing')).toEqual(['skipped 2023-04-17', 'skipped 2023-05-16', 'told 2023-06-14']);
    expect(await settled('report.due')).toEqual(['told 2023-04-10']);
    expect((await told()).filter((one) => one.startsWith('report.closing'))).toEqual(['report.closing 2023-07-03']);
    expect(await waiting()).toEqual(['report.due 2023-07-07', 'report.closing 2023-07-14']);
    const facts = await said(`SELECT body::jsonb #>> '{data,outcome}' AS said FROM trail_entry WHERE county_id = $1 AND subject_id = $2
      AND fact = 'timer.fired' AND body::jsonb #>> '{data,kind}' = 'report.closing' ORDER BY id`);
    expect([...facts].sort()).toEqual(['skipped', 'skipped', 'told']);
  });

  it('is told once by two sweepers, also while it reports', async () => {
    await county.setClock('2023-04-18T01:00:00Z');
    const sweeper = () => new FireTimers(new UnitOfWork(worker), shelf).run(county.id);
    const report = new SubmitReport(work, shelf).run({ actor: county.actors.clerk }, county.assignments.near, reportInput({ period: '2023-04' }));
    await Promise.all([sweeper(), sweeper(), report]);
    await sweeper();
    expect(await waiting()).toHaveLength(2);
    expect((await settled('report.closing')).length).toBeLessThanOrEqual(1);
    expect(new Set(await waiting()).size).toBe(2);
  });

  it('is waited for while somebody works on its task', async () => {
    await county.setClock('2023-04-18T01:00:00Z');
    await county.sql('BEGIN');
    await county.sql('SELECT 1 FROM assignment WHERE county_id = $1 AND id = $2 FOR UPDATE', [county.id, county.assignments.near]);
    await new FireTimers(new UnitOfWork(worker), shelf).run(county.id);
    await county.sql('COMMIT');
    expect(await settled('report.closing')).toEqual([]);
    await until('2023-04-18');
    expect(await settled('report.closing')).toEqual(['told 2023-04-17']);
  });
});

describe('a task that owes no report', () => {
  it('is asked for none while it stands still, and again when it goes on', async () => {
    await until('2023-04-18');
    await new Suspend(work, shelf).run({ actor: county.actors.chief, version: 2 }, county.assignments.near, 'tender');
    expect(await waiting()).toEqual([]);
    await until('2023-06-20');
    expect(await told()).toEqual(['report.closing 2023-04-18', 'report.due 2023-04-18']);
    await new Resume(work, shelf).run({ actor: county.actors.chief, version: 3 }, county.assignments.near);
    expect(await waiting()).toEqual(['report.due 2023-07-07', 'report.closing 2023-07-14']);
    await until('2023-07-15');
    expect(await waiting()).toEqual(['report.due 2023-08-07', 'report.closing 2023-08-14']);
  });

  it('is asked again when it is opened again', async () => {
    await county.sql(`UPDATE assignment SET state = 'verified', verified_at = now() WHERE id = $1`, [county.assignments.near]);
    await until('2023-04-18');
    expect(await waiting()).toEqual([]);
    const again = { dueOn: parseDay('2023-11-30'), reason: '抽查不符' };
    await new Reopen(work, shelf).run({ actor: county.actors.chief, version: 2 }, county.assignments.near, again);
    expect(await waiting()).toEqual(['report.due 2023-05-09', 'report.closing 2023-05-16']);
    await until('2023-05-17');
    expect(await waiting()).toEqual(['report.due 2023-06-07', 'report.closing 2023-06-14']);
  });

  it.each(['withdrawn', 'closed', 'suspended', 'awaitingVerification', 'verified'])('%s: what was left over passes without a word', async (state) => {
    await county.sql('UPDATE assignment SET state = $2 WHERE id = $1', [county.assignments.near, state]);
    await until('2023-04-18');
    expect(await settled('report.closing')).toEqual(['passed 2023-04-17']);
    expect((await told()).filter((one) => one.startsWith('report.closing'))).toEqual([]);
    expect(await waiting()).toEqual([]);
  });
});
