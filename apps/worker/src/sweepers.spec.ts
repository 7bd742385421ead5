import type { CountyId } from '#domain/kernel/ids';
import { FireTimers, type Visit } from '#engine/assignment/fire-timers';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { dueCounties, nextDueMs } from '#engine/core/timer';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { type Sweepers, startSweepers } from './sweepers';

const NOTHING: Visit = { fired: 0, skipped: 0, more: false };
const CALM = { fired: 1, skipped: 0, more: true };
const county = (n: number): CountyId => n as CountyId;

/** Sweepers over counties that have so many batches left; who was served, in order. */
function over(batches: Map<CountyId, number>, count = 1, failing?: CountyId) {
  const served: CountyId[] = [];
  const errors: unknown[] = [];
  let looks = 0;
  const sweepers = startSweepers({
    count,
    dueCounties: () => {
      looks += 1;
      return Promise.resolve([...batches].filter(([, left]) => left > 0).map(([id]) => id));
    },
    visit: (id) => {
      served.push(id);
      if (id === failing) return Promise.reject(new Error('broken'));
      const left = (batches.get(id) ?? 0) - 1;
      batches.set(id, left);
      return Promise.resolve(left < 0 ? NOTHING : { ...CALM, more: left > 0 });
    },
    onError: (error) => errors.push(error),
  });
  return { sweepers, served, errors, looks: () => looks };
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('sweepers', () => {
  let running: Sweepers | undefined;
  afterEach(() => running?.stop());

  test('serve counties in turn, one batch each: a county with much to do holds up no other', async () => {
    const batches = new Map([
      [county(1), 50],
      [county(2), 2],
      [county(3), 3],
    ]);
    const { sweepers, served } = over(batches);
    running = sweepers;
    await until(() => [...batches.values()].every((left) => left <= 0));
    expect(served.slice(0, 7)).toEqual([1, 2, 3, 1, 2, 3, 1]);
    expect(served.indexOf(county(3), 6)).toBeLessThan(10);
  });

  test('leave a county that fails alone for a while, and serve the others', async () => {
    const batches = new Map([
      [county(1), 1],
      [county(2), 40],
    ]);
    const { sweepers, served, errors } = over(batches, 1, county(1));
    running = sweepers;
    await until(() => batches.get(county(2))! <= 0);
    expect(served.filter((id) => id === county(2))).toHaveLength(40);
    expect(served.filter((id) => id === county(1)).length).toBeLessThan(4);
    expect(errors[0]).toEqual(new Error('broken'));
    expect(sweepers.healthy()).toBe(true);
  });

  test('look again at once when somebody wakes them', async () => {
    const batches = new Map<CountyId, number>();
    const { sweepers, served, looks } = over(batches);
    running = sweepers;
    await until(() => looks() >= 6); // 10 + 20 + 40 + 80 + 160 ms: the next wait is longer than this test's
    batches.set(county(7), 1);
    sweepers.wake();
    await until(() => served.length > 0);
    expect(served).toEqual([7]);
  });

  test('claim nothing while the clock is not to be trusted', async () => {
    let trusted = false;
    const served: CountyId[] = [];
    running = startSweepers({
      count: 2,
      dueCounties: () => Promise.resolve([county(1)]),
      visit: (id) => {
        served.push(id);
        return Promise.resolve(NOTHING);
      },
      mayClaim: () => trusted,
      onError: () => undefined,
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(served).toEqual([]);
    trusted = true;
    running.wake();
    await until(() => served.length > 0);
  });

  test('wake for the next timer instead of sleeping past it', async () => {
    let next: number | null = 60_000;
    const waits: number[] = [];
    let looked = performance.now();
    running = startSweepers({
      count: 1,
      dueCounties: () => {
        waits.push(performance.now() - looked);
        looked = performance.now();
        return Promise.resolve([]);
      },
      nextDueMs: () => Promise.resolve(waits.length < 7 ? next : (next = 20)),
      visit: () => Promise.resolve(NOTHING),
      onError: () => undefined,
    });
    await until(() => waits.length === 12);
    expect(Math.max(...waits.slice(0, 7))).toBeGreaterThan(200);
    expect(Math.min(...waits.slice(8))).toBeLessThan(200);
  });
});

describe('on a database, as the worker', () => {
  const database = useDatabase();
  const TIMERS = 4000;
  const MOST_KILLS = 20;
  const KILL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'duban duban_worker'
    AND state = 'active' AND datname = current_database() LIMIT 1`;
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
      await new Promise((resolve) => setTimeout(resolve, 20 + 10 * (kills % 7)));
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
});
