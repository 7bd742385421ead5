import type { DataSource } from 'typeorm';
import { Failure } from '#domain/kernel/failure';
import type { Fact } from '#domain/ledger/fact';
import { leafHash } from '#platform/hash';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import type { Call } from './call';
import { dataSource } from './data-source';
import { UnitOfWork } from './unit-of-work';

const database = useDatabase();
let source: DataSource;
let county: County;
let work: UnitOfWork;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app' }).initialize();
  county = await seedCounty(database().ownerUrl);
  work = new UnitOfWork(source);
});
afterAll(async () => {
  await county.close();
  await source.destroy();
});

const fact = (): Fact => ({ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: {} });
const call = (key?: string, requestHash = 'a'): Call => ({
  actor: county.actors.clerk,
  ...(key === undefined ? {} : { key: { value: key, requestHash } }),
});
const rows = async (table: string) => Number((await county.sql(`SELECT count(*) AS n FROM ${table}`))[0]?.['n']);
const renameUnit = { name: 'test-rename', text: 'UPDATE unit SET name = $3 WHERE county_id = $1 AND id = $2' };

test('a command that leaves no fact is refused and writes nothing', async () => {
  const before = await county.sql('SELECT name FROM unit ORDER BY id');
  const run = work.run(call(), (tx) => tx.rows(renameUnit, [tx.county, county.units.near, '改名']));
  await expect(run).rejects.toThrow('a command must leave a fact');
  expect(await county.sql('SELECT name FROM unit ORDER BY id')).toEqual(before);
});

test('a failure undoes everything, facts included', async () => {
  const before = await rows('trail_entry');
  const run = work.run(call(), async (tx) => {
    await tx.rows(renameUnit, [tx.county, county.units.near, '改名']);
    tx.leave({ facts: [fact()] });
    throw new Failure('request.stale');
  });
  await expect(run).rejects.toMatchObject({ code: 'request.stale' });
  expect(await rows('trail_entry')).toBe(before);
});

test('facts, timers and jobs are written with the work, by the county’s clock, with the leaf of their bytes', async () => {
  await work.run(call(), async (tx) => {
    tx.leave({ facts: [fact()], promises: [{ kind: 'report.due', subjectId: county.assignments.near, on: tx.today }] });
    tx.enqueue('limit.recompute', { county: tx.county, year: 2023, version: 1 });
    return Promise.resolve();
  });
  const [entry] = await county.sql('SELECT body, leaf, at, actor_kind FROM trail_entry ORDER BY id DESC LIMIT 1');
  expect(leafHash(String(entry?.['body']))).toEqual(entry?.['leaf']);
  expect(JSON.parse(String(entry?.['body']))).toMatchObject({
    at: '2023-03-15T01:00:00.000000Z',
    county: county.code,
    actor: { kind: 'person', person: county.actors.clerk.personId },
  });
  const [timer] = await county.sql('SELECT due_at FROM timer ORDER BY id DESC LIMIT 1');
  expect(timer?.['due_at']).toEqual(new Date('2023-03-15T16:00:00Z')); // the close of the day in the county's zone
  expect(await rows('outbox')).toBe(1);
});

test('the same key gives the first answer once, another content under it is refused', async () => {
  let done = 0;
  const command = (given: Call) =>
    work.run(given, (tx) => {
      done += 1;
      tx.leave({ facts: [fact()] });
      return Promise.resolve({ number: done });
    });
  expect(await command(call('k-1'))).toEqual({ number: 1 });
  expect(await command(call('k-1'))).toEqual({ number: 1 });
  await expect(command(call('k-1', 'b'))).rejects.toMatchObject({ code: 'request.key-reused' });
  expect(await command(call('k-2'))).toEqual({ number: 2 });
});

test('a key is remembered for seven days; older ones go when their owner comes again', async () => {
  const who = county.actors.clerk.accountId;
  for (const [key, days] of [['k-old', 8], ['k-older', 9], ['k-young', 6]] as const) {
    await county.sql(
      `INSERT INTO idempotency (county_id, actor_id, key, request_hash, response, at)
       VALUES ($1, $2, $3, 'a', '{"value": "then"}', now() - make_interval(days => $4))`,
      [county.id, who, key, days],
    );
  }
  const command = (given: Call) => work.run(given, (tx) => (tx.leave({ facts: [fact()] }), Promise.resolve('now')));
  expect(await command(call('k-old', 'b'))).toBe('now');
  expect(await command(call('k-young'))).toBe('then');
  const kept = await county.sql('SELECT key FROM idempotency WHERE key = ANY($1) ORDER BY key', [['k-old', 'k-older', 'k-young']]);
  expect(kept.map((row) => row['key'])).toEqual(['k-old', 'k-young']);
});

test('fifty requests with one key at once do the work once', async () => {
  const before = await rows('trail_entry');
  const answers = await Promise.allSettled(
    Array.from({ length: 50 }, () =>
      work.run(call('k-many'), (tx) => {
        tx.leave({ facts: [fact()] });
        return Promise.resolve('done');
      }),
    ),
  );
  expect(new Set(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.status)))).toEqual(new Set(['done']));
  expect(await rows('trail_entry')).toBe(before + 1);
});

test('two commands that lock in opposite order both finish', async () => {
  const lock = { name: 'test-lock', text: 'SELECT 1 FROM unit WHERE county_id = $1 AND id = $2 FOR UPDATE' };
  const crossing = (first: string, second: string) =>
    work.run(call(), async (tx) => {
      await tx.rows(lock, [tx.county, first]);
      await tx.rows({ name: 'test-wait', text: 'SELECT pg_sleep(0.05)' });
      await tx.rows(lock, [tx.county, second]);
      tx.leave({ facts: [fact()] });
      return first;
    });
  const { near, next } = county.units;
  expect(await Promise.all([crossing(near, next), crossing(next, near)])).toEqual([near, next]);
});

test('a county that does not exist is refused', async () => {
  const actor = { ...county.actors.clerk, countyId: 999_999 as never };
  await expect(work.run({ actor }, () => Promise.resolve())).rejects.toMatchObject({ code: 'county.unknown' });
});
