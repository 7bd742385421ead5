import { until } from './line';
import { fresh, limits, onEachStore } from './stores';

/** What a dead worker held is free soon. Only where one dies: a busy machine is no dead worker. */
const SHORT = { lockMs: 1000 };

onEachStore(({ line }) => {
  test('what a worker left behind is done by another, with one effect', async () => {
    const effects = new Set<unknown>();
    const payload = limits(7);
    const first = line().take(async (given) => {
      effects.add(given['version']);
      await new Promise(() => undefined); // it dies between the effect and the answer
    }, SHORT);
    await line().queues.add('limit.recompute', payload);
    await until(() => line().handled.length === 1);
    await first.close(true);
    line().take((given) => Promise.resolve(void effects.add(given['version'])), SHORT);
    await until(() => line().verdicts.some(({ verdict }) => verdict === 'done'));
    expect(line().handled).toHaveLength(2);
    expect([...effects]).toEqual([payload.version]);
  });

  test('one county’s jobs that hang leave room for another’s', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    line().take((given) => (given['county'] === 1 ? held : Promise.resolve()), { concurrency: 3, perCounty: 2 });
    for (let job = 0; job < 6; job += 1) await line().queues.add('limit.recompute', limits(1));
    await until(() => line().handled.length === 2);
    await line().queues.add('limit.recompute', limits(2));
    await until(() => line().verdicts.some(({ verdict }) => verdict === 'done'));
    expect(line().handled.filter((job) => job.payload['county'] === 1)).toHaveLength(2);
    release();
    await until(() => line().verdicts.filter(({ verdict }) => verdict === 'done').length === 7);
  });

  test('jobs that waited for their county’s place are each done once, with two workers', async () => {
    for (let worker = 0; worker < 2; worker += 1)
      line().take(() => new Promise((resolve) => setTimeout(resolve, 5)), { concurrency: 6, perCounty: 1 });
    const wanted = Array.from({ length: 60 }, () => limits(3));
    await line().queues.addAll(wanted.map((payload) => ({ name: 'limit.recompute' as const, payload })));
    await until(() => line().verdicts.filter(({ verdict }) => verdict === 'done').length === 60);
    const done = line()
      .handled.map((job) => job.payload['version'] as number)
      .filter((version) => wanted.some((job) => job.version === version));
    expect(done.sort((a, b) => a - b)).toEqual(wanted.map(({ version }) => version));
  });

  test('a job that can wait does while its county’s log lags, and costs no try; what cannot, and another county’s, goes on', async () => {
    let lags = true;
    line().take(undefined, {}, (county) => lags && county === 1);
    const [waits, other] = [limits(1), limits(2)];
    await line().queues.addAll([waits, other].map((payload) => ({ name: 'limit.recompute' as const, payload })));
    await line().queues.add('timer.sweep', { county: 1, slot: fresh() });
    await until(() => line().handled.length === 2 && line().verdicts.some(({ verdict }) => verdict === 'held'));
    expect(line().handled.map(({ payload }) => payload['county']).sort()).toEqual([1, 2]);
    lags = false;
    await until(() => line().verdicts.filter(({ verdict }) => verdict === 'done').length === 3);
    expect(line().handled.filter(({ payload }) => payload['version'] === waits.version)).toHaveLength(1);
    expect(line().verdicts.map(({ verdict }) => verdict)).not.toContain('retried');
  });

  test('a canary arrives in every queue and says whose it is', async () => {
    line().take();
    await line().queues.addCanaries('clocks', 'me', [String(fresh())]);
    await line().queues.addCanaries('background', 'me', [String(fresh())]);
    await until(() => line().heard.filter((from) => from === 'me').length === 2);
  });

  test('it takes nothing while it is paused, and goes on where it was', async () => {
    const consumer = line().take();
    consumer.pause();
    const payload = limits(7);
    await line().queues.add('limit.recompute', payload);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = line().handled.length;
    consumer.resume();
    await until(() => line().verdicts.length > 0);
    expect(before).toBe(0);
  });
});
