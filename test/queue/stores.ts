import { createPostgresBackend, Queue } from 'bullmq';
import { QUEUES, type QueueName } from '#engine/core/catalogue';
import { connectionOf, type QueueStore } from '#engine/core/queue-connection';
import { useDatabase } from '../support/database';
import { redisStore, withRedis } from '../support/redis';
import { type Line, openLine } from './line';

export interface OnStore {
  line(): Line;
  store(): QueueStore;
}

/** The same promises on both stores; each test begins with empty queues. */
export function onEachStore(specs: (on: OnStore) => void): void {
  const database = useDatabase();
  describe('on PostgreSQL', () => {
    on(
      () => Promise.resolve({ store: { kind: 'postgres', url: database().ownerUrl }, stop: () => Promise.resolve() }),
      specs,
    );
  });
  withRedis('on Redis', () => on(() => redisStore({ appendonly: 'yes', 'maxmemory-policy': 'noeviction' }), specs));
}

function on(storeOf: () => Promise<{ store: QueueStore; stop(): Promise<void> }>, specs: (on: OnStore) => void): void {
  let store: QueueStore;
  let stop: () => Promise<void>;
  let line: Line;
  beforeAll(async () => {
    ({ store, stop } = await storeOf());
  });
  beforeEach(async () => {
    for (const name of QUEUES) {
      const queue = rawQueue(store, name);
      await queue.drain(true);
      await queue.close();
    }
    line = openLine(store);
  });
  afterEach(() => line.close());
  afterAll(() => stop());
  specs({ line: () => line, store: () => store });
}

let serial = 0;

/** A number nobody else in this run has: jobs of one test are not another's. */
export function fresh(): number {
  serial += 1;
  return serial;
}

/** The payload of a job of its own. */
export function limits(county: number): { county: number; year: number; version: number } {
  return { county, year: 2027, version: fresh() };
}

/** The same store without our rules: for what only a newer or older version of ourselves would put there. */
export function rawQueue(store: QueueStore, name: QueueName = 'background'): Queue {
  const options = { connection: connectionOf(store, 'duban_worker', true) };
  const queue =
    store.kind === 'postgres'
      ? new Queue(name, options as never, createPostgresBackend as never)
      : new Queue(name, options as never);
  return queue.on('error', () => undefined);
}
