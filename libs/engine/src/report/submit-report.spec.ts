import type { AssignmentId } from '#domain/kernel/ids';
import { newId } from '#platform/ids';
import { useDatabase } from '#test/support/database';
import { type Life, openLife, outcome, promisesOf, reportInput } from '#test/support/life';

const database = useDatabase();

describe('submitting reports on a database', () => {
  let life: Life;
  beforeEach(async () => {
    life = await openLife(database());
    const { actors, assignments } = life.county;
    await life.acknowledge.run({ actor: actors.clerk, version: 1 }, assignments.near);
    await life.acknowledge.run({ actor: actors.nextClerk, version: 1 }, assignments.next);
  });
  afterEach(() => life.close());

  const rows = (table: string) =>
    life.county.sql(`SELECT * FROM ${table} WHERE county_id = $1`, [life.county.id]);

  it('writes the report, what it changes in the assignment, its fact, and the next promises in place of the last', async () => {
    const { actors, assignments } = life.county;
    const input = reportInput();
    expect(await life.submit.run({ actor: actors.clerk }, assignments.near, input)).toEqual({
      id: input.id, number: 1, late: false, version: 3,
    });
    const [report] = await rows('report');
    expect(report).toMatchObject({ id: input.id, number: 1, figure: '12.000000', text: input.text });
    const [assignment] = (await rows('assignment')).filter(({ id }) => id === assignments.near);
    expect(assignment).toMatchObject({
      state: 'underway', last_report_id: input.id, report_count: 1, figure: '12.000000', figure_verified: false, submission_id: null, version: 3,
    });
    expect(await promisesOf(life.county, assignments.near)).toEqual(['report.closing 2023-05-16', 'report.due 2023-05-09']);
  });

  it('answers the same report again with its first answer, also when the assignment has moved on', async () => {
    const { actors, assignments } = life.county;
    const input = reportInput({ kind: 'completion', figure: '100' });
    const first = await life.submit.run({ actor: actors.clerk, version: 2 }, assignments.near, input);
    expect(await life.submit.run({ actor: actors.clerk, version: 2 }, assignments.near, input)).toEqual(first);
    await life.county.setClock('2023-08-01T01:00:00Z');
    expect(await life.submit.run({ actor: actors.clerk }, assignments.near, input)).toEqual(first);
    expect(await rows('report')).toHaveLength(1);
  });

  it('answers repetitions that would not be refused too, each of many on its own', async () => {
    const { actors, assignments } = life.county;
    const [mine, theirs] = [reportInput(), reportInput()];
    const first = await life.submit.run({ actor: actors.clerk }, assignments.near, mine);
    const answers = await Promise.all([
      life.submit.run({ actor: actors.clerk }, assignments.near, mine),
      life.submit.run({ actor: actors.nextClerk }, assignments.next, theirs),
      outcome(life.submit.run({ actor: actors.clerk }, newId() as AssignmentId, reportInput())),
    ]);
    expect(answers).toEqual([first, { id: theirs.id, number: 1, late: false, version: 3 }, 'assignment.unknown']);
    expect(await rows('report')).toHaveLength(2);
  });

  it('refuses a report’s id for another assignment, also when both arrive together', async () => {
    const { actors, assignments } = life.county;
    const input = reportInput();
    const together = await Promise.all([
      outcome(life.submit.run({ actor: actors.clerk }, assignments.near, input)),
      outcome(life.submit.run({ actor: actors.nextClerk }, assignments.next, input)),
    ]);
    expect(together.sort()).toEqual(['done', 'report.id-reused']);
    expect(await rows('report')).toHaveLength(1);
  });

  it('takes a completion to verification and settles what was promised', async () => {
    const { actors, assignments } = life.county;
    const input = reportInput({ kind: 'completion', figure: '100' });
    await life.submit.run({ actor: actors.clerk }, assignments.near, input);
    const [assignment] = (await rows('assignment')).filter(({ id }) => id === assignments.near);
    expect(assignment).toMatchObject({ submission_id: input.id, submitted_by: actors.clerk.personId, opened_by: null, report_count: 1 });
    expect((await promisesOf(life.county, assignments.near)).filter((promise) => promise.startsWith('report.'))).toEqual([]);
  });
});
