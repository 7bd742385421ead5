import { useDatabase } from '#test/support/database';
import { manyTasks } from '#test/support/many-tasks';
import { type Life, openLife, outcome, reportInput } from '#test/support/life';
import { parseDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { listAssignments } from './assignment.queries';
import { cockpit } from './cockpit.queries';
import { completeness } from './completeness.queries';
import { heatCells } from '#test/support/heat-cells';
import { heatMap } from './heat-map.queries';
import { lightDays } from './light-days';

const database = useDatabase();
let life: Life;
beforeEach(async () => {
  life = await openLife(database());
});
afterEach(() => life.close());

test('the cockpit says what changed in a week, who is worst and who improved, and refuses a day nobody knows', async () => {
  const { actors, id, assignments, setClock } = life.county;
  const seen = (by: PersonActor, asOf?: string) => life.reader.read(id, (reading) => cockpit(reading, life.shelf, { by, asOf }));
  await setClock('2023-03-20T01:00:00Z');
  expect((await seen(actors.chief)).worst.map(({ red }) => red)).toEqual([1, 1]);
  await life.acknowledge.run({ actor: actors.clerk, version: 1 }, assignments.near);
  await setClock('2023-03-22T01:00:00Z');
  const now = await seen(actors.chief);
  expect(now).toMatchObject({ total: 5, comparedWith: parseDay('2023-03-15') });
  expect(now.tallies).toEqual([
    expect.objectContaining({ reason: 'signing-late', count: 1, change: -1 }),
    expect.objectContaining({ reason: 'on-plan', count: 4, change: 1 }),
  ]);
  expect(now.improved.map(({ unitId }) => unitId)).toEqual([life.county.units.near]);
  expect((await seen(actors.chief, '2023-03-19')).tallies[0]).toMatchObject({ reason: 'signing-late', count: 2 });
  expect(await outcome(seen(actors.chief, '2023-02-01'))).toBe('overview.day-unknown');
  const part = await seen(actors.clerk);
  expect(part).toMatchObject({ total: 1, comparedWith: null, improved: [] });
  expect(part.tallies).toEqual([expect.objectContaining({ reason: 'on-plan', count: 1, change: null })]);
});

test('the heat map has a cell for every share and none where an item is not a township’s business', async () => {
  const { actors, id, items, units, setClock } = life.county;
  await manyTasks(life.county, 3);
  await setClock('2023-03-20T01:00:00Z');
  const map = (by: PersonActor, cursor?: string) =>
    life.reader.read(id, (reading) => heatMap(reading, life.shelf, { by, filter: { limit: 2, cursor } }));
  const first = await map(actors.chief);
  expect(first.items.map(({ number }) => number)).toEqual([1, 100]);
  expect(first.items.map(({ id: item }) => item === items.monthly)).toEqual([true, false]);
  const late = { reason: 'signing-late', daysLate: 18 };
  expect(Object.fromEntries(heatCells(first))).toMatchObject({
    [units.near]: [late, { reason: 'limit-passed', daysLate: 10 }],
    [units.next]: [late, null],
  });
  const second = await map(actors.chief, first.nextCursor ?? undefined);
  expect(second.items.map(({ number }) => number)).toEqual([101, 102]);
  expect((await map(actors.nextClerk)).units.map((row) => row.id)).toEqual([units.next]);
});

test('the board counts what is owed, on time, late and missing', async () => {
  const { actors, id, assignments, listId, setClock, units } = life.county;
  await life.acknowledge.run({ actor: actors.clerk, version: 1 }, assignments.near);
  await life.submit.run({ actor: actors.clerk }, assignments.near, reportInput());
  await setClock('2023-04-12T01:00:00Z');
  const board = await life.reader.read(id, (reading) =>
    completeness(reading, life.shelf, { by: actors.chief, filter: { listId, cadence: 'monthly', periods: 2 } }),
  );
  expect(board.periods).toEqual([
    { key: '2023-03', onTimeUntil: '2023-04-10', over: true },
    { key: '2023-04', onTimeUntil: '2023-05-09', over: false },
  ]);
  const march = board.cells.filter(({ period }) => period === '2023-03');
  expect(march.find(({ unitId }) => unitId === units.near)).toMatchObject({ owed: 1, onTime: 1, late: 0 });
  expect(march.find(({ unitId }) => unitId === units.next)).toMatchObject({ owed: 1, onTime: 0, late: 0 });
});

test('lists sort by the worst light and page through it', async () => {
  const { actors, id, setClock } = life.county;
  await manyTasks(life.county, 6);
  await setClock('2023-03-14T01:00:00Z');
  const page = (cursor?: string) =>
    life.reader.read(id, (reading) =>
      listAssignments(reading, actors.chief, { limit: 3, sort: 'worst', cursor }, () => lightDays(reading, life.shelf)),
    );
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const { items, nextCursor, total } = await page(cursor);
    expect(total).toBe(12);
    seen.push(...items.map((item) => item.id));
    [cursor, more] = [nextCursor ?? undefined, nextCursor !== null];
  }
  expect(new Set(seen).size).toBe(12);
});
