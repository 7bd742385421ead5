import { useDatabase } from '#test/support/database';
import { type Life, openLife, outcome } from '#test/support/life';
import { lightOfOne, lightsOf } from './lights.queries';

const database = useDatabase();
let life: Life;
beforeEach(async () => {
  life = await openLife(database());
});
afterEach(() => life.close());

const lights = async () => {
  const { assignments, id } = life.county;
  const found = await life.reader.read(id, (reading) => lightsOf(reading, life.shelf, Object.values(assignments)));
  const shown = (name: keyof typeof assignments): string => `${found.get(assignments[name])?.colour} ${found.get(assignments[name])?.reason}`;
  return Object.fromEntries((['lead', 'near', 'next', 'leadership'] as const).map((name) => [name, shown(name)]));
};

it('a leader’s is the worst of his units’, and follows them', async () => {
  const { assignments, actors } = life.county;
  await life.county.setClock('2023-03-02T01:00:00Z');
  expect(await lights()).toEqual({ lead: 'green on-plan', near: 'grey not-signed', next: 'grey not-signed', leadership: 'grey not-signed' });
  await life.county.setClock('2023-03-15T01:00:00Z');
  expect(await lights()).toMatchObject({ near: 'red signing-late', leadership: 'red signing-late' });
  await life.acknowledge.run({ actor: actors.clerk, version: 1 }, assignments.near);
  await life.acknowledge.run({ actor: actors.nextClerk, version: 1 }, assignments.next);
  expect(await lights()).toEqual({ lead: 'green on-plan', near: 'green on-plan', next: 'green on-plan', leadership: 'green on-plan' });
  await life.suspend.run({ actor: actors.chief, version: 2 }, assignments.next, 'tender');
  expect(await lights()).toMatchObject({ next: 'hatched suspended', leadership: 'hatched suspended' });
});

it('is nobody’s who may not see the task', async () => {
  const { assignments, actors, id } = life.county;
  const read = (by: typeof actors.clerk) =>
    life.reader.read(id, (reading) => lightOfOne(reading, life.shelf, { by, id: assignments.near }));
  expect((await read(actors.clerk)).next).toEqual({ unitId: life.county.units.near, role: 'clerk' });
  expect(await outcome(read(actors.nextClerk))).toBe('assignment.unknown');
});
