import { useDatabase } from '#test/support/database';
import { day, type Life, openLife, outcome, reportInput, versionOf } from '#test/support/life';

const database = useDatabase();

describe('notes and exceptions on a database', () => {
  let life: Life;
  beforeEach(async () => {
    life = await openLife(database());
  });
  afterEach(() => life.close());

  const facts = async () =>
    (await life.county.sql('SELECT fact FROM trail_entry WHERE county_id = $1 ORDER BY at, id', [life.county.id])).map(
      (row) => row['fact'],
    );

  it('leaders instruct and visit, cooperators comment; a note changes no version', async () => {
    const { actors, assignments } = life.county;
    await life.makeNote.run({ actor: actors.leader }, assignments.lead, { kind: 'instruction', text: '请加快进度' });
    await life.makeNote.run({ actor: actors.linkedLeader }, assignments.near, { kind: 'visit', text: '走访潼川镇' });
    await life.makeNote.run({ actor: actors.cooperatingClerk }, assignments.lead, {
      kind: 'comment',
      text: '资金已到位',
    });
    expect(
      await outcome(life.makeNote.run({ actor: actors.clerk }, assignments.near, { kind: 'instruction', text: 'x' })),
    ).toBe('permission.denied');
    expect(await versionOf(life.county, assignments.lead)).toBe(1);
    expect(await facts()).toEqual(['assignment.instructed', 'assignment.visited', 'assignment.commented']);
  });

  it('an exception opens a closed period for one unit, and late stays late', async () => {
    const { actors, assignments } = life.county;
    await life.acknowledge.run({ actor: actors.clerk, version: 1 }, assignments.near);
    await life.county.setClock('2023-04-20T01:00:00Z');
    const submit = () => life.submit.run({ actor: actors.clerk }, assignments.near, reportInput());
    expect(await outcome(submit())).toBe('report.period-closed');
    const granted = { period: '2023-03', until: day('2023-04-21'), authority: '县政府第5次常务会', reason: '系统故障' };
    await life.grantException.run({ actor: actors.chief }, assignments.near, granted);
    expect(await submit()).toMatchObject({ number: 1, late: true });
    await life.county.setClock('2023-04-22T01:00:00Z');
    expect(await outcome(submit())).toBe('report.period-closed');
  });
});
