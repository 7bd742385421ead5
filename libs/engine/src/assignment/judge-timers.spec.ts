import type { DataSource } from 'typeorm';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { FireTimers } from './fire-timers';
import { JudgeTimers } from './judge-timers';

const database = useDatabase();
let source: DataSource;
let work: UnitOfWork;
let county: County;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
  work = new UnitOfWork(source);
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

/** A kind that an older or a newer version wrote, which nobody here can judge. */
const STRAY = 'moon.full';
const LONG_MS = 600_000;

async function put(kind: string): Promise<string> {
  const id = newId();
  await county.sql(
    `INSERT INTO timer (county_id, id, kind, subject_id, due_at) VALUES ($1, $2, $3, $4, '2023-03-01T00:00:00Z')`,
    [county.id, id, kind, kind === 'calendar.missing' ? newId() : county.assignments.lead],
  );
  return id;
}
const column = async (text: string) => (await county.sql(text, [county.id])).map((row) => Object.values(row)[0]);

test('one that cannot be judged holds up nobody else, stays due, and is not tried again at once', async () => {
  const fire = new FireTimers(work, new CalendarShelf(), () => LONG_MS);
  await put(STRAY);
  await put('calendar.missing');
  await put('assignment.due');
  const first = await fire.visit(county.id);
  expect(first).toMatchObject({ fired: 2, error: new Error(`nobody judges a timer of kind ${STRAY}`) });
  expect(await column('SELECT kind FROM effect WHERE county_id = $1 ORDER BY kind')).toEqual([
    'assignment.due',
    'calendar.missing',
  ]);
  expect(await column('SELECT kind FROM timer WHERE county_id = $1')).toEqual([STRAY]);
  expect(await fire.visit(county.id)).toEqual({ fired: 0, skipped: 0, more: false, error: undefined });
});

test('after eight attempts a person sees it, once, and it stays due', async () => {
  const judges = new JudgeTimers(work, new CalendarShelf(), () => 0);
  const id = await put(STRAY);
  const until = '2023-03-15T01:00:00.000000Z' as Parameters<JudgeTimers['run']>[2];
  const incidents = () => column('SELECT attempts FROM incident WHERE county_id = $1');
  for (let attempt = 1; attempt < 8; attempt += 1) await judges.run(county.id, [id], until);
  expect(await incidents()).toEqual([]);
  await judges.run(county.id, [id], until);
  await judges.run(county.id, [id], until);
  expect(await incidents()).toEqual([8]);
  expect(await column('SELECT kind FROM timer WHERE county_id = $1')).toEqual([STRAY]);
});

test('of two looks for the same missing calendar the keeper is told of one', async () => {
  const year = newId();
  for (const day of ['2023-03-01', '2023-03-02']) {
    await county.sql(
      `INSERT INTO timer (county_id, id, kind, subject_id, due_at) VALUES ($1, $2, 'calendar.missing', $3, $4::date)`,
      [county.id, newId(), year, day],
    );
  }
  expect(await new FireTimers(work, new CalendarShelf()).run(county.id)).toBe(2);
  expect(await column('SELECT outcome FROM effect WHERE county_id = $1 ORDER BY due_at')).toEqual(['skipped', 'told']);
  const [each] = await county.sql(
    'SELECT count(*)::integer AS notices, count(DISTINCT unit_id)::integer AS keepers FROM notice WHERE county_id = $1',
    [county.id],
  );
  expect(each?.['notices']).toBe(each?.['keepers']);
});
