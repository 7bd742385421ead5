import { FireTimers } from '#engine/assignment/fire-timers';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { dueCounties, nextDueMs } from '#engine/core/timer';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { startSweepers } from './sweepers';

const database = useDatabase();
const TIMERS = 4000;
const MOST_KILLS = 8;
const KILL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'duban duban_worker'
  AND state = 'active' AND datname = current_database() LIMIT 1`;
/** Every batch takes so long that it is met under way, on however fast a machine. */
const SLOW = `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.05); RETURN NULL; END $$;
  CREATE TRIGGER slow AFTER INSERT ON effect FOR EACH STATEMENT EXECUTE FUNCTION slow()`;
let source: Database;
let counties: County[];

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 4 }).initialize();
  counties = [await seedCounty(database().ownerUrl), await seedCounty(database().ownerUrl)];
});
afterAll(async () => {
  await source.destroy();
  for (const one of counties) await one.close();
});

const put = async (of: County): Promise<void> => {
  for (let n = 0; n < 60; n += 1)
    await of.addAssignment({ item_id: of.items.once, kind: 'lead', unit_id: of.units.near, state: 'withdrawn' });
  await of.sql(
    `INSERT INTO timer (county_id, id, kind, subject_id, due_at)
     SELECT $1, gen_random_uuid(), 'verification.due', s.id, '2023-03-01T00:00:00Z'::timestamptz + n * interval '1 minute'
     FROM generate_series(1, $2) n JOIN (SELECT id, row_number() OVER (ORDER BY id) AS k, count(*) OVER () AS of
       FROM assignment WHERE county_id = $1) s ON s.k = 1 + n % s.of`,
    [of.id, TIMERS],
  );
};
const count = async (of: County, what: string): Promise<number> =>
  Number((await of.sql(`SELECT (${what})::integer AS n`, [of.id]))[0]?.['n']);

test('each timer has one effect, one entry and one mark, though connections are killed under the sweepers', async () => {
  for (const one of counties) await put(one);
  await counties[0]!.sql(SLOW);
  const fire = new FireTimers(new UnitOfWork(source), new CalendarShelf());
  const sweepers = startSweepers({
    count: 2,
    dueCounties: () => dueCounties(source),
    visit: (id) => fire.visit(id),
    onError: () => undefined,
  });
  let kills = 0;
  while ((await counties[0]!.sql('SELECT 1 FROM timer LIMIT 1')).length > 0) {
    if (kills < MOST_KILLS) kills += (await counties[0]!.sql(KILL)).length;
    await new Promise((resolve) => setTimeout(resolve, 10 + 10 * (kills % 7)));
  }
  await sweepers.stop();
  expect(kills).toBeGreaterThan(0);
  for (const one of counties) {
    expect(await count(one, 'SELECT count(*) FROM effect WHERE county_id = $1')).toBe(TIMERS);
    expect(
      await count(
        one,
        `SELECT count(DISTINCT body::jsonb -> 'data' ->> 'timer') FROM trail_entry WHERE county_id = $1 AND fact = 'timer.fired'`,
      ),
    ).toBe(TIMERS);
    expect(await count(one, `SELECT count(*) FROM trail_entry WHERE county_id = $1 AND fact = 'timer.fired'`)).toBe(TIMERS);
    expect(await count(one, 'SELECT sum(fired_count) FROM assignment WHERE county_id = $1')).toBe(TIMERS);
  }
});

test('the next timer is that of a county on real time that is not due yet', async () => {
  const [one] = counties;
  const put = (id: number, due: string) =>
    one!.sql(`INSERT INTO timer (county_id, id, kind, subject_id, due_at) VALUES ($1, gen_random_uuid(), 'report.due', gen_random_uuid(), ${due})`, [id]);
  await put(one!.id, `now() + interval '5 seconds'`);
  expect(await nextDueMs(source)).toBeNull();
  await one!.sql(`UPDATE county SET clock_at = NULL WHERE county_id = $1`, [one!.id]);
  await put(one!.id, `now() - interval '1 hour'`);
  const ms = await nextDueMs(source);
  expect(ms).toBeGreaterThan(0);
  expect(ms).toBeLessThanOrEqual(5000);
});
