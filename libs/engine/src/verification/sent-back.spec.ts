import { useDatabase } from '#test/support/database';
import { day, type Life, openLife, reportInput, versionOf } from '#test/support/life';
import { assignmentDetails } from '../assignment/details.queries';

const database = useDatabase();
const BACK = { reason: 'evidence-missing', note: '请补验收单', fields: ['evidence'], dueOn: day('2023-03-24') } as const;
let life: Life;

beforeEach(async () => {
  life = await openLife(database());
});
afterEach(() => life.close());

const as = async (name: keyof Life['county']['actors']) => ({
  actor: life.county.actors[name],
  version: await versionOf(life.county, life.county.assignments.near),
});

it.each(['clerk', 'unit-head'] as const)('sent back to the %s: the task says so, and that role is told', async (target) => {
  const { assignments, actors, units, id } = life.county;
  await life.acknowledge.run(await as('clerk'), assignments.near);
  await life.submit.run(await as('clerk'), assignments.near, reportInput({ kind: 'completion', figure: '40' }));
  await life.open.run(await as('verifier'), assignments.near);
  await life.sendBack.run(await as('verifier'), assignments.near, { ...BACK, target });
  const read = await life.reader.read(id, (reading) => assignmentDetails(reading, actors.clerk, assignments.near));
  expect(read.verifications).toMatchObject([{ outcome: 'sentBack', reason: 'evidence-missing', target }]);
  const told = await life.county.sql('SELECT kind, unit_id, role, subject_id FROM notice WHERE county_id = $1', [id]);
  expect(told).toEqual([{ kind: 'report.sentBack', unit_id: units.near, role: target, subject_id: assignments.near }]);
});
