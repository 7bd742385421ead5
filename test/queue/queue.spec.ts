import { JOBS, MOST_PAYLOAD_BYTES } from '#engine/core/catalogue';
import { mustKeepJobs } from '#engine/core/queue-connection';
import { redisStore, withRedis } from '../support/redis';
import { until } from './line';
import { fresh, limits, onEachStore, rawQueue } from './stores';

const DAY_MS = 86_400_000;

onEachStore(({ line, store }) => {
  test('a job reaches its handler with its payload and the version of its shape', async () => {
    line().take();
    const payload = limits(7);
    await line().queues.add('limit.recompute', payload);
    await until(() => line().verdicts.length === 1);
    expect(line().handled).toMatchObject([{ name: 'limit.recompute', payload: { ...payload, v: 1 } }]);
    expect(line().verdicts).toEqual([{ name: 'limit.recompute', verdict: 'done' }]);
  });

  test('the same key is one job, however often it is asked for; a revision is another', async () => {
    const payload = limits(7);
    for (let time = 0; time < 5; time += 1) await line().queues.add('limit.recompute', payload);
    line().take();
    await until(() => line().verdicts.length === 1);
    await line().queues.add('limit.recompute', payload); // done already: the store takes no notice
    await line().queues.add('limit.recompute', { ...payload, r: 1 } as typeof payload);
    await until(() => line().verdicts.length === 2);
    expect(line().handled.map((job) => job.payload['r'])).toEqual([undefined, 1]);
  });

  test('a job that fails comes back after a rest, longer each time, and then is done', async () => {
    const rests: number[] = [];
    line().take(() => (line().handled.length < 4 ? Promise.reject(new Error('not yet')) : Promise.resolve()), {
      restMs: (failed) => rests.push(failed) && 40 * 2 ** failed,
    });
    await line().queues.add('limit.recompute', limits(7));
    await until(() => line().verdicts.some(({ verdict }) => verdict === 'done'));
    expect(rests).toEqual([1, 2, 3]);
    const gaps = line()
      .handled.slice(1)
      .map((job, index) => job.at - line().handled[index]!.at);
    for (const [index, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(40 * 2 ** (index + 1) - 5);
    expect(line().graves).toEqual([]);
  });

  test('after eight attempts it is an incident, once, and is not tried again', async () => {
    line().take(() => Promise.reject(new Error('it cannot')));
    const payload = limits(7);
    await line().queues.add('limit.recompute', payload);
    await until(() => line().graves.length > 0);
    expect(line().handled).toHaveLength(8);
    expect(line().graves).toMatchObject([
      { name: 'limit.recompute', payload, reason: 'it cannot', attempts: 8, parked: null },
    ]);
    await line().queues.add('limit.recompute', limits(8));
    await until(() => line().graves.length === 2);
    expect(line().handled.filter((job) => job.payload['county'] === 7)).toHaveLength(8);
  });

  test('a job nobody knows and a payload of another version are parked, never handled', async () => {
    line().take();
    const raw = rawQueue(store());
    await raw.add('no.such-job', { county: 7 }, { jobId: `x-${fresh()}` });
    await raw.add('limit.recompute', { ...limits(7), v: 99 }, { jobId: `x-${fresh()}` });
    await until(() => line().graves.length === 2);
    await raw.close();
    expect(
      line()
        .graves.map(({ name: job, parked, version }) => [job, parked, version])
        .sort((a, b) => String(a).localeCompare(String(b))),
    ).toEqual([
      ['limit.recompute', 'unknown-version', 99],
      ['no.such-job', 'unknown-job', 1],
    ]);
    expect(line().handled).toEqual([]);
  });

  test.each([24, 25, 400])('a job delayed by %i days is kept and not done today', async (days) => {
    line().take();
    const payload = limits(1000 + days);
    await line().queues.add('limit.recompute', payload, { delayMs: days * DAY_MS + 0.4 });
    await line().queues.add('limit.recompute', limits(7));
    await until(() => line().verdicts.length > 0);
    const raw = rawQueue(store());
    const kept = (await raw.getDelayed()).find((job) => (job.data as { county: number }).county === payload.county);
    await raw.close();
    expect(kept?.opts.delay).toBe(days * DAY_MS);
    expect(line().handled.map((job) => job.payload['county'])).toEqual([7]);
  });

  test('a payload is whole at its limit and refused above it', async () => {
    line().take();
    const filled = (bytes: number) => ({ ...limits(7), more: 'x'.repeat(bytes) });
    const spare = MOST_PAYLOAD_BYTES - Buffer.byteLength(JSON.stringify({ v: 1, ...filled(0) })) - 2;
    const whole = filled(spare);
    await line().queues.add('limit.recompute', whole);
    await until(() => line().verdicts.length === 1);
    expect(line().handled[0]?.payload['more']).toBe(whole.more);
    await expect(line().queues.add('limit.recompute', filled(MOST_PAYLOAD_BYTES))).rejects.toThrow('bytes');
  });

  test('it answers when asked', () => line().queues.ping());
});

withRedis('a Redis that may forget', () => {
  test.each([
    { appendonly: 'no', 'maxmemory-policy': 'noeviction' },
    { appendonly: 'yes', 'maxmemory-policy': 'allkeys-lru' },
  ])('is refused: %o', async (settings) => {
    const { store, stop } = await redisStore(settings);
    await expect(mustKeepJobs(store)).rejects.toThrow('Redis needs');
    await stop();
  });
});

test('every job has its own key, and the key says what is done once', () => {
  expect(JOBS['timer.sweep'].key({ county: 1, slot: 2 })).not.toBe(JOBS['timer.sweep'].key({ county: 2, slot: 1 }));
  for (const kind of Object.values(JOBS))
    expect((kind.key as (payload: object) => string)({ county: 1, slot: 1, year: 1, version: 1 })).not.toContain(':');
});
