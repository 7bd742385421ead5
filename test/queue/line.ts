import type { QueueStore } from '#engine/core/queue-connection';
import {
  type Consumption,
  consumeQueues,
  type ConsumerOptions,
  type Grave,
  type QueueConsumer,
  type Verdict,
} from '#engine/core/queue-consumer';
import { openQueues, type QueueClient } from '#engine/core/queue';

/** One side that adds and one that takes, on a store; what happened is kept. */
export interface Line {
  readonly queues: QueueClient;
  readonly handled: {
    readonly name: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly at: number;
  }[];
  readonly graves: Grave[];
  readonly verdicts: { readonly name: string; readonly verdict: Verdict }[];
  readonly heard: (string | undefined)[];
  /** Another worker on the same store; what it does with a job is the test's. */
  take(
    handle?: (payload: Readonly<Record<string, unknown>>, name: string) => Promise<void>,
    options?: ConsumerOptions,
    mustWait?: Consumption['mustWait'],
  ): QueueConsumer;
  close(): Promise<void>;
}

/** Failures come at once: eight take no minutes. */
const HURRY: ConsumerOptions = { restMs: () => 5 };

export function openLine(store: QueueStore): Line {
  // A forced close cuts waits short, and the store says so; what matters is what was handled.
  const queues = openQueues(store, 'duban_app', () => undefined);
  const consumers: QueueConsumer[] = [];
  const line: Line = {
    ...{ queues, handled: [], graves: [], verdicts: [], heard: [] },
    take(handle = () => Promise.resolve(), options = {}, mustWait) {
      const consumption: Consumption = {
        mustWait,
        handle: async (name, payload) => {
          const given = payload as Readonly<Record<string, unknown>>;
          line.handled.push({ name, payload: given, at: performance.now() });
          await handle(given, name);
        },
        onIncident: (grave) => Promise.resolve(void line.graves.push(grave)),
        onVerdict: (name, verdict) => void line.verdicts.push({ name, verdict }),
        onHeard: (_queue, from) => void line.heard.push(from),
        onError: () => undefined,
      };
      const consumer = consumeQueues(store, consumption, { ...HURRY, ...options });
      consumers.push(consumer);
      return consumer;
    },
    async close() {
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await queues.close();
    },
  };
  return line;
}

/** Asks until it is so; the test's time limit is the only clock. */
export async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setTimeout(resolve, 10));
}
