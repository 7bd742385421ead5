import type { AssignmentId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Statement } from '../core/reader';
import { useDatabase } from '#test/support/database';
import { day, type Life, openLife, reportInput, versionOf } from '#test/support/life';
import { reportDraft, periodsOfAssignment } from './report.queries';
import { reportSheet } from './report-sheet.queries';

const database = useDatabase();
const BACK = { reason: 'evidence-missing', note: '请补充', target: 'clerk', fields: ['evidence'], dueOn: day('2023-03-24') } as const;

describe('a unit’s one-screen report', () => {
  let life: Life;
  beforeEach(async () => {
    life = await openLife(database());
    const { actors, assignments } = life.county;
    await life.acknowledge.run({ actor: actors.clerk, version: 1 }, assignments.near);
    await life.acknowledge.run({ actor: actors.nextClerk, version: 1 }, assignments.next);
  });
  afterEach(() => life.close());

  const sheet = (by: PersonActor = life.county.actors.clerk) =>
    life.reader.read(life.county.id, (reading) => reportSheet(reading, life.shelf, by));

  it('holds the unit’s own tasks under way and nobody else’s', async () => {
    const { rows, total } = await sheet();
    expect([rows.map(({ task }) => task.id), total]).toEqual([[life.county.assignments.near], 1]);
    expect(rows[0]).toMatchObject({
      draft: { period: '2023-03', figure: null, text: '', lastReportId: null },
      period: { key: '2023-03', standing: 'open', reported: false, onTimeUntil: '2023-04-10', entryClosesOn: '2023-04-17' },
      ahead: { key: '2023-04', standing: 'ahead' },
      returned: null,
    });
  });

  it('says the same as the reads of the task itself', async () => {
    const { actors, assignments } = life.county;
    await life.submit.run({ actor: actors.clerk }, assignments.near, reportInput());
    const [row] = (await sheet()).rows;
    const of = { by: actors.clerk, id: assignments.near };
    const read = await life.reader.read(life.county.id, async (reading) => ({
      draft: await reportDraft(reading, life.shelf, of),
      periods: await periodsOfAssignment(reading, life.shelf, of),
    }));
    expect(row?.draft).toEqual(read.draft);
    expect(row?.ahead).toEqual(read.periods.find(({ standing }) => standing === 'ahead'));
    expect(row?.period).toBeNull();
  });

  it('asks again for the same period about what came back, with its reason and the values that were sent', async () => {
    await sendBack(life.county.assignments.near);
    const [row] = (await sheet()).rows;
    expect(row).toMatchObject({
      draft: { period: '2023-03', figure: '100', text: '已完成12个' },
      period: { key: '2023-03', standing: 'open', reported: true },
      returned: { outcome: 'sentBack', reason: 'evidence-missing', fields: ['evidence'] },
    });
  });

  it('takes as many statements for many tasks as for one', async () => {
    const one = await statements();
    const { units, items, addAssignment } = life.county;
    for (const item_id of [items.open, items.once])
      await addAssignment({ kind: 'township', unit_id: units.near, state: 'underway', item_id });
    const many = await statements();
    expect([many.rows, many.count]).toEqual([3, one.count]);
  });

  async function statements(): Promise<{ count: number; rows: number }> {
    let count = 0;
    const { rows } = await life.reader.read(life.county.id, (reading) => {
      const counted = <T>(statement: Statement, values?: readonly unknown[]): Promise<T[]> => {
        count += 1;
        return reading.rows(statement, values) as Promise<T[]>;
      };
      return reportSheet({ ...reading, rows: counted }, life.shelf, life.county.actors.clerk);
    });
    return { count, rows: rows.length };
  }

  async function sendBack(id: AssignmentId): Promise<void> {
    const { actors } = life.county;
    const by = async (actor: PersonActor) => ({ actor, version: await versionOf(life.county, id) });
    await life.submit.run(await by(actors.clerk), id, reportInput({ kind: 'completion', figure: '100' }));
    await life.open.run(await by(actors.verifier), id);
    await life.sendBack.run(await by(actors.verifier), id, BACK);
  }
});
