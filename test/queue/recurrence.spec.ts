import { newId } from '#platform/ids';
import { dataSource } from '#engine/core/data-source';
import { dispatchOutbox } from '#engine/core/dispatcher';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { RunSchedules } from '#engine/plan/run-schedules';
import { type County, seedCounty } from '../support/county';
import { useDatabase } from '../support/database';
import { openLine, until } from './line';

const database = useDatabase();
let county: County;
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());

/** The seeded county stands at 2023-03-15 in the morning, a Wednesday; digests at 08:30 on working days. */
async function schedule(nextAt: string, changes: { readonly catchUp?: string; readonly days?: string } = {}): Promise<string> {
  const id = newId();
  const { catchUp = 'latest', days = 'working-day' } = changes;
  await county.sql(
    `INSERT INTO schedule (county_id, id, name, job, days, minute, catch_up, next_at) VALUES ($1, $2::uuid, $2::text, 'notice.digest', $3, 510, $4, $5)`,
    [county.id, id, days, catchUp, nextAt],
  );
  return id;
}
const planned = async (): Promise<string[]> =>
  (await county.sql(`SELECT to_char(planned_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS at FROM schedule_run WHERE county_id = $1 ORDER BY 1`, [county.id])).map(
    (row) => String(row['at']),
  );
const jobs = async (): Promise<number> => (await county.sql('SELECT 1 FROM outbox WHERE county_id = $1', [county.id])).length;
const moveTo = (at: string) => county.sql('UPDATE county SET clock_at = $2 WHERE county_id = $1', [county.id, at]);

/** One instance of the service, with connections of its own. */
async function instance(work: (run: RunSchedules) => Promise<unknown>): Promise<void> {
  const source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 1 }).initialize();
  try {
    await work(new RunSchedules(new UnitOfWork(source), new CalendarShelf()));
  } finally {
    await source.destroy();
  }
}

test('eight instances that look at once, again and again, plan each occurrence once', async () => {
  await schedule('2023-03-13T00:30:00Z', { catchUp: 'all', days: 'daily' });
  await moveTo('2023-03-15T06:00:00Z');
  await Promise.all(Array.from({ length: 8 }, () => instance(async (run) => void (await Promise.all(Array.from({ length: 10 }, () => run.run(county.id)))))));
  expect(await planned()).toEqual(['2023-03-13 08:30', '2023-03-14 08:30', '2023-03-15 08:30']);
  expect(await jobs()).toBe(3);
});

test('the occurrence itself is the guard, even for one who did not see that it was taken', async () => {
  const id = await schedule('2023-03-15T00:30:00Z', { days: 'daily' });
  await moveTo('2023-03-15T06:00:00Z');
  await instance((run) => run.run(county.id));
  await county.sql(`UPDATE schedule SET next_at = '2023-03-15T00:30:00Z' WHERE id = $1`, [id]);
  await instance((run) => run.run(county.id));
  expect(await jobs()).toBe(1);
});

test('after days down only the newest working day is made up for, and the next is planned', async () => {
  await schedule('2023-03-08T00:30:00Z');
  await moveTo('2023-03-19T06:00:00Z'); // a Sunday
  await instance((run) => run.run(county.id));
  expect(await planned()).toEqual(['2023-03-17 08:30']);
  const [next] = await county.sql(`SELECT to_char(next_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS at FROM schedule WHERE county_id = $1`, [county.id]);
  expect(next).toEqual({ at: '2023-03-20 08:30' });
});

test('an outbox row whose job nobody knows waits for a person and holds up nobody', async () => {
  const store = { kind: 'postgres', url: database().ownerUrl } as const;
  const line = openLine(store);
  line.take();
  for (const job of ['no.such-job', 'limit.recompute']) {
    await county.sql('INSERT INTO outbox (county_id, id, job, payload) VALUES ($1, $2, $3, $4)', [
      county.id,
      newId(),
      job,
      JSON.stringify({ county: county.id, year: 2023, version: 1 }),
    ]);
  }
  const source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 1 }).initialize();
  expect(await dispatchOutbox(new UnitOfWork(source), line.queues, county.id)).toBe(2);
  await source.destroy();
  await until(() => line.handled.length === 1);
  expect(await county.sql('SELECT job, reason FROM incident WHERE county_id = $1', [county.id])).toEqual([{ job: 'no.such-job', reason: 'unknown-job' }]);
  await line.close();
});
