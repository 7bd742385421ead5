import { exactlyOnce } from './plant';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess } from './worker-process';

const POISON = 200;
/** Eight attempts, a second and then twice as long each time, a fifth more or less: 127 s and a fifth. */
const GIVEN_UP_MS = 200_000;
const LATE_S = 5;

describe('jobs that can never succeed', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test('end as incidents of their own county and hold up nobody else’s timers', async () => {
    const [ill, well] = [await stage.county(), await stage.county()];
    const ask = (job: string, payload: object, count: number) =>
      stage.sql(
        `INSERT INTO outbox (county_id, id, job, payload)
         SELECT $1, gen_random_uuid(), $2, $3::jsonb || jsonb_build_object('version', n) FROM generate_series(1, $4::integer) AS n`,
        [ill.id, job, JSON.stringify({ county: ill.id, ...payload }), count],
      );
    await ask('ladder.replan', { list: 'no id at all' }, POISON);
    await ask('no.such-job', {}, 1);
    await ask('limit.recompute', { year: 2023, v: 99 }, 1);
    const planted = await well.plant(1000, 1, 15);
    const worker = await startWorkerProcess({ DATABASE_URL: stage.url });
    const incidents = async (reason: string): Promise<number> =>
      (await stage.sql('SELECT 1 FROM incident WHERE county_id = $1 AND reason LIKE $2', [ill.id, reason])).length;
    await until('what nobody knows is parked', 60_000, async () => (await incidents('unknown-%')) === 2);
    await until('everything of the other county fired', 60_000, async () => (await planted.fired()) === planted.count);
    expect(await planted.verdict()).toEqual(exactlyOnce(planted.count));
    expect(await well.broken()).toEqual([]);
    const late = await stage.sql('SELECT 1 FROM effect WHERE county_id = $1 AND fired_at > due_at + make_interval(secs => $2)', [well.id, LATE_S]);
    expect(late).toEqual([]);
    await until('each is an incident', GIVEN_UP_MS, async () => (await incidents('%')) === POISON + 2);
    expect(await stage.sql('SELECT 1 FROM incident WHERE county_id = $1', [well.id])).toEqual([]);
    expect(await stage.sql('SELECT DISTINCT attempts FROM incident WHERE county_id = $1 AND job = $2', [ill.id, 'ladder.replan'])).toEqual([{ attempts: 8 }]);
    expect(await worker.readiness()).toBe(200);
    worker.signal('SIGKILL');
  });
});
