import { Redis } from 'ioredis';
import { newId } from '#platform/ids';
import type { JobName } from '#engine/core/catalogue';
import { dataSource } from '#engine/core/data-source';
import { finishOutbox } from '#engine/core/dispatcher';
import { rebuild } from '#engine/core/rebuild';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { type County, seedCounty } from '../support/county';
import { useDatabase } from '../support/database';
import { until } from './line';
import { limits, onEachStore, rawQueue } from './stores';

const TIMERS = 200_000;

describe('a queue that lost everything is made anew from the rows', () => {
  const database = useDatabase();
  let county: County;
  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
    await county.sql(
      `INSERT INTO timer (county_id, id, kind, subject_id, due_at)
       SELECT $1, gen_random_uuid(), 'report.due', $2, timestamptz '2023-03-14' + n * interval '1 minute' FROM generate_series(1, ${TIMERS}) n`,
      [county.id, county.assignments.near],
    );
  });
  afterAll(() => county.close());

  async function asked(job: JobName, payload: Readonly<Record<string, unknown>>): Promise<string> {
    const id = newId();
    await county.sql('INSERT INTO outbox (county_id, id, job, payload, dispatched_at) VALUES ($1, $2, $3, $4, now())', [county.id, id, job, JSON.stringify(payload)]);
    return id;
  }

  onEachStore(({ line, store }) => {
    test('wake-ups, deliveries and background jobs; what has its verdict stays done, and twice is once', async () => {
      await county.sql('UPDATE outbox SET done_at = now() WHERE county_id = $1', [county.id]);
      const background = limits(county.id);
      const notice = newId();
      await asked('limit.recompute', background);
      await asked('notice.deliver', { county: county.id, notice, round: 0 });
      const done = await asked('limit.recompute', limits(county.id));
      const source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 2 }).initialize();
      const work = new UnitOfWork(source);
      await finishOutbox(work, county.id, [done]);
      await forget();
      const expected = { counties: 1, timers: TIMERS, wakeUps: 1, notices: 1, background: 1 };
      expect(await rebuild(source, work, line().queues)).toEqual(expected);
      await rebuild(source, work, line().queues);
      line().take();
      await until(() => line().verdicts.filter(({ name }) => name !== 'timer.sweep').length === 2 && isSweepHeard());
      const handled = line().handled.map(({ name, payload }) => [name, payload['version'] ?? payload['notice']]);
      expect(handled.filter(([name]) => name !== 'timer.sweep').sort()).toEqual([
        ['limit.recompute', background.version],
        ['notice.deliver', notice],
      ]);
      await source.destroy();
    });

    /** The wake-up is in a queue of its own and may come after the others. */
    function isSweepHeard(): boolean {
      return line().handled.some(({ name }) => name === 'timer.sweep');
    }

    async function forget(): Promise<void> {
      if (store().kind === 'redis') {
        const redis = new Redis(store().url);
        await redis.flushall();
        redis.disconnect();
        return;
      }
      const queue = rawQueue(store());
      await queue.drain(true);
      await queue.close();
    }
  });
});
