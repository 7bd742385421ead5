import { JOBS } from '#engine/core/catalogue';
import { consumeQueues, mustKeepJobs, openQueues, type QueueStore } from '#engine/core/queue';
import { handle, handlers } from '#engine/handlers';
import { useDatabase } from '../support/database';
import { redisStore, withRedis } from '../support/redis';

const database = useDatabase();

/** The same promises on both stores. */
function conforms(name: string, storeOf: () => Promise<{ store: QueueStore; stop(): Promise<void> }>): void {
  describe(name, () => {
    let store: QueueStore;
    let stop: () => Promise<void>;
    beforeAll(async () => {
      ({ store, stop } = await storeOf());
    });
    afterAll(() => stop());

    test('a job is done once, however often it is asked for, and reaches its handler with its payload', async () => {
      const done: unknown[] = [];
      let all: () => void = () => undefined;
      const finished = new Promise<void>((resolve) => (all = resolve));
      const table = handlers({
        fireTimers: { run: (county) => Promise.resolve(done.push(county)) },
        sweepUploads: { run: () => Promise.resolve(0) },
        recomputeLimits: {
          run: (county) => {
            done.push(county);
            all();
            return Promise.resolve(0);
          },
        },
      });
      const queues = openQueues(store, 'duban_app', fails);
      for (let time = 0; time < 5; time += 1) await queues.add('timer.sweep', { county: 7, slot: 1 });
      const consumer = consumeQueues(store, { handle: (job, payload) => handle(table, job, payload), onDead: failsFor, onError: fails }, 1);
      await queues.add('limit.recompute', { county: 9, year: 2027, version: 1 });
      await finished;
      await consumer.close();
      await queues.close();
      expect(done).toHaveLength(2);
      expect(done).toEqual(expect.arrayContaining([7, 9]));
    });

    test('a job nobody knows and a job that keeps failing are reported dead, not done', async () => {
      const queues = openQueues(store, 'duban_app', fails);
      let report: (dead: { name: string; reason: string }) => void = () => undefined;
      const dead = new Promise<{ name: string; reason: string }>((resolve) => (report = resolve));
      const consumer = consumeQueues(store, {
        handle: () => Promise.reject(new Error('it cannot')),
        onDead: (job, _payload, reason) => {
          report({ name: job, reason });
          return Promise.resolve();
        },
        onError: fails,
      });
      await queues.add('upload.sweep', { slot: 42 }); // three tries, a second and two apart
      expect(await dead).toEqual({ name: 'upload.sweep', reason: 'it cannot' });
      await expect(handle(handlers({} as never), 'no.such-job', {})).rejects.toThrow('unknown job');
      await consumer.close();
      await queues.close();
    });

    test('it answers when asked', async () => {
      const queues = openQueues(store, 'duban_app', fails);
      await queues.ping();
      await queues.close();
    });
  });
}

conforms('the queue on PostgreSQL', () =>
  Promise.resolve({ store: { kind: 'postgres', url: database().ownerUrl }, stop: () => Promise.resolve() }),
);

withRedis('the queue on Redis', () => {
  conforms('as on PostgreSQL', () => redisStore({ appendonly: 'yes', 'maxmemory-policy': 'noeviction' }));

  test('a Redis that may forget is refused', async () => {
    for (const settings of [
      { appendonly: 'no', 'maxmemory-policy': 'noeviction' },
      { appendonly: 'yes', 'maxmemory-policy': 'allkeys-lru' },
    ]) {
      const { store, stop } = await redisStore(settings);
      await expect(mustKeepJobs(store)).rejects.toThrow('Redis needs');
      await stop();
    }
  });
});

test('every job has its own key, and the key says what is done once', () => {
  expect(JOBS['timer.sweep'].key({ county: 1, slot: 2 })).not.toBe(JOBS['timer.sweep'].key({ county: 2, slot: 1 }));
  for (const kind of Object.values(JOBS)) expect((kind.key as (payload: object) => string)({ county: 1, slot: 1, year: 1, version: 1 })).not.toContain(':');
});

function fails(error: unknown): void {
  throw error;
}

function failsFor(name: string, _payload: unknown, reason: string): Promise<void> {
  throw new Error(`${name}: ${reason}`);
}
