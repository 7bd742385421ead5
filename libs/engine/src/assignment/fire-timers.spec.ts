import type { DataSource } from 'typeorm';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { FireTimers } from './fire-timers';

const database = useDatabase();
let source: DataSource;
let county: County;
let fire: FireTimers;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
  fire = new FireTimers(new UnitOfWork(source));
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

const promise = (kind: string, subject: string, dueAt: string) =>
  county.sql('INSERT INTO timer (county_id, id, kind, subject_id, due_at) VALUES ($1, $2, $3, $4, $5)', [
    county.id,
    newId(),
    kind,
    subject,
    dueAt,
  ]);
const mine = (table: string) => county.sql(`SELECT * FROM ${table} WHERE county_id = $1`, [county.id]);

test('what is due by the county’s clock fires once, as the system’s act, and tells the unit', async () => {
  await promise('acknowledge.due', county.assignments.near, '2023-03-15T01:00:00Z');
  await promise('acknowledge.due', county.assignments.next, '2023-03-15T01:00:01Z');
  expect(await fire.run(county.id)).toBe(1);
  expect(await fire.run(county.id)).toBe(0);
  expect(await mine('timer')).toHaveLength(1);
  expect(await mine('effect')).toHaveLength(1);
  expect(await mine('notice')).toEqual([
    expect.objectContaining({ kind: 'acknowledge.due', unit_id: county.units.near, subject_id: county.assignments.near }),
  ]);
  expect(await mine('trail_entry')).toEqual([expect.objectContaining({ fact: 'timer.fired', actor_kind: 'system' })]);
});

test('silence changes no limit and approves nothing', async () => {
  const before = await county.sql('SELECT * FROM assignment WHERE county_id = $1 ORDER BY id', [county.id]);
  for (const kind of ['assignment.due', 'request.due', 'verification.due', 'report.due', 'report.closing']) {
    await promise(kind, county.assignments.near, '2023-03-01T00:00:00Z');
  }
  expect(await fire.run(county.id)).toBe(5);
  expect(await county.sql('SELECT * FROM assignment WHERE county_id = $1 ORDER BY id', [county.id])).toEqual(before);
});

test('a moment that no longer means anything leaves its receipt and tells nobody', async () => {
  await promise('acknowledge.due', county.assignments.lead, '2023-03-01T00:00:00Z'); // under way already
  expect(await fire.run(county.id)).toBe(1);
  expect(await mine('effect')).toHaveLength(1);
  expect(await mine('notice')).toEqual([]);
});

test('two sweepers at once fire 2,500 timers once each', async () => {
  await county.sql(
    `INSERT INTO timer (county_id, id, kind, subject_id, due_at)
     SELECT $1, gen_random_uuid(), 'report.due', $2, '2023-03-01T00:00:00Z' FROM generate_series(1, 2500)`,
    [county.id, county.assignments.lead],
  );
  const fired = await Promise.all([fire.run(county.id), fire.run(county.id)]);
  expect(fired[0]! + fired[1]!).toBe(2500);
  expect(await mine('timer')).toEqual([]);
  expect(await county.sql('SELECT count(*)::int AS n FROM effect WHERE county_id = $1', [county.id])).toEqual([{ n: 2500 }]);
  expect(await county.sql('SELECT count(*)::int AS n FROM trail_entry WHERE county_id = $1', [county.id])).toEqual([{ n: 2500 }]);
});

test('the calendar’s keeper is told of the year that is missing', async () => {
  await promise('calendar.missing', newId(), '2023-03-01T00:00:00Z');
  expect(await fire.run(county.id)).toBe(1);
  expect((await mine('notice')).map((notice) => notice['role'])).toContain('supervision');
});
