import type { QueryResultRow } from 'pg';
import { useDatabase } from '#test/support/database';
import { type Life, openLife, outcome, reportInput } from '#test/support/life';
import { addDays, formatDay, parseDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { UnitOfWork } from '../core/unit-of-work';
import { dataSource } from '../core/data-source';
import type { Reading } from '../core/reader';
import { newId } from '#platform/ids';
import { listAssignments, type AssignmentFilter } from './assignment.queries';
import { cockpit } from './cockpit.queries';
import { completeness } from './completeness.queries';
import { liveKeys, maintainedKeys } from './counts';
import { FoldCounts } from './fold-counts';
import { heatMap } from './heat-map.queries';
import { lightDays } from './light-days';
import { lightDaysFrom } from './light-sql';
import { visibleTo } from './visible';

const database = useDatabase();
let life: Life;
beforeEach(async () => {
  life = await openLife(database());
});
afterEach(() => life.close());

const LIVE = { name: 'test-live', text: `WITH ${lightDaysFrom(2)}, ${liveKeys(3)} SELECT to_jsonb(k)::text AS key FROM keys k ORDER BY 1` };
const KEPT = {
  name: 'test-kept',
  text: `WITH ${maintainedKeys(2, 2)} SELECT (to_jsonb(k) || '{"before": null}')::text AS key FROM keys k WHERE n <> 0 ORDER BY 1`,
};
/** Tasks of which what is maintained in them is not what their list and their last report say. */
const WRONG = {
  name: 'test-standings',
  text: `SELECT a.id FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
      LEFT JOIN report r ON r.county_id = a.county_id AND r.id = a.last_report_id
    WHERE a.county_id = $1 AND (a.reported_period, a.reported_percent, a.owed_until, a.behind_on) IS DISTINCT FROM (r.period, r.percent,
      CASE WHEN a.state = 'underway' THEN owed_until(a.cadence, a.dispatched_on, r.period) END,
      CASE WHEN a.state = 'underway' THEN behind_on(a.cadence, a.dispatched_on, a.due_on, a.target, a.figure, r.period, r.percent,
        coalesce((l.rules ->> 'behindPercent')::integer, 10)) END)`,
};
type Key = { key: string } & QueryResultRow;

/** In one snapshot: what is maintained, what is there, and the lists behind the numbers. */
async function compare(reading: Reading, by: PersonActor): Promise<number> {
  const kept = await reading.rows<Key>(KEPT, [reading.county, formatDay(reading.today)]);
  const live = await reading.rows<Key>(LIVE, [reading.county, await lightDays(reading, life.shelf), ...visibleTo(by, 3).values]);
  expect(kept).toEqual(live);
  expect(await reading.rows(WRONG, [reading.county])).toEqual([]);
  const seen = await cockpit(reading, life.shelf, { by });
  const totalOf = async (filter: Partial<AssignmentFilter>): Promise<number> =>
    (await listAssignments(reading, by, { limit: 1, ...filter }, () => lightDays(reading, life.shelf))).total;
  for (const { reason, count } of seen.tallies) expect({ reason, count: await totalOf({ reason }) }).toEqual({ reason, count });
  for (const { unitId, red } of seen.overdue) expect(await totalOf({ unitId, colour: 'red' })).toBe(red);
  for (const { day, due } of seen.nextDays) {
    expect(await totalOf({ owed: true, dueFrom: formatDay(day), dueUntil: formatDay(day) })).toBe(due);
  }
  expect(await totalOf({ figure: 'reported' })).toBe(seen.figures.reported);
  expect(await totalOf({ figure: 'verified' })).toBe(seen.figures.verified);
  return seen.total;
}

async function manyTasks(count: number): Promise<AssignmentId[]> {
  const { county } = life;
  const ids: AssignmentId[] = [];
  for (let number = 0; number < count; number += 1) {
    const item = newId();
    await county.sql(
      `INSERT INTO task_item (county_id, id, list_id, number, theme, title, target, unit_of_measure, leader_post_id, lead_unit_id,
         limit_rule, cadence, original)
       SELECT county_id, $2, list_id, $3, theme, title, target, unit_of_measure, leader_post_id, lead_unit_id, limit_rule, cadence, original
       FROM task_item WHERE county_id = $1 AND id = $4`,
      [county.id, item, 100 + number, county.items.monthly],
    );
    const due = formatDay(addDays(parseDay('2023-03-10'), number % 20));
    ids.push(await county.addAssignment({ item_id: item, unit_id: county.units.near, kind: 'township', due_on: due, state: number % 2 ? 'underway' : 'dispatched' }));
  }
  return ids;
}

test('what is maintained is what is there, and every number is the total of its list, while others write', async () => {
  const { actors, id } = life.county;
  const ids = await manyTasks(40);
  let writing = true;
  const look = async (): Promise<number> => {
    let looks = 0;
    for (; writing || looks === 0; looks += 1) await life.reader.read(id, (reading) => compare(reading, actors.chief));
    return looks;
  };
  const write = async (task: AssignmentId, number: number): Promise<void> => {
    await outcome(life.acknowledge.run({ actor: actors.clerk, version: 1 }, task));
    await outcome(life.submit.run({ actor: actors.clerk }, task, reportInput({ figure: String(number) })));
    if (number % 3 === 0) await outcome(life.suspend.run({ actor: actors.chief }, task, 'tender'));
    if (number % 3 === 1) await outcome(life.submit.run({ actor: actors.clerk }, task, reportInput({ kind: 'completion', figure: '100' })));
  };
  const looking = look();
  await Promise.all(ids.map(write));
  writing = false;
  expect(await looking).toBeGreaterThan(0);
  const source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 1 }).initialize();
  const before = await life.reader.read(id, (reading) => compare(reading, actors.chief));
  await new FoldCounts(new UnitOfWork(source)).run(id);
  expect(await life.reader.read(id, (reading) => compare(reading, actors.chief))).toBe(before);
  const [row] = await life.county.sql('SELECT max(n) AS most, bool_or(n <= 0) AS waste FROM task_count WHERE county_id = $1', [id]);
  expect(row).toEqual({ most: expect.any(Number), waste: false });
  await source.destroy();
});

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
  await manyTasks(3);
  await setClock('2023-03-20T01:00:00Z');
  const map = (by: PersonActor, cursor?: string) =>
    life.reader.read(id, (reading) => heatMap(reading, life.shelf, { by, filter: { limit: 2, cursor } }));
  const first = await map(actors.chief);
  expect(first.items.map(({ number }) => number)).toEqual([1, 100]);
  expect(first.cells.filter(({ itemId }) => itemId === items.monthly).map(({ unitId, reason, daysLate }) => [unitId, reason, daysLate]).sort()).toEqual(
    [[units.near, 'signing-late', 18], [units.next, 'signing-late', 18]].sort(),
  );
  expect(first.cells.filter(({ itemId }) => itemId !== items.monthly)).toMatchObject([{ reason: 'limit-passed', daysLate: 10, unitId: units.near }]);
  const second = await map(actors.chief, first.nextCursor ?? undefined);
  expect(second.items.map(({ number }) => number)).toEqual([101, 102]);
  expect((await map(actors.nextClerk)).cells.map(({ unitId }) => unitId)).toEqual([units.next]);
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
  await manyTasks(6);
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
