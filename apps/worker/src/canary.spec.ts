import { QUEUES } from '#engine/core/catalogue';
import type { QueueClient } from '#engine/core/queue';
import { type Canary, keepCanary } from './canary';

/** A hundred times faster: deaf after 0.6 s. */
const PACE = 0.01;

/** A queue that hands each canary to whoever listens, or to nobody. */
function aviary(hands: (canary: Canary | undefined, queue: (typeof QUEUES)[number], from: string) => void) {
  const sung: number[] = [];
  let canary: Canary | undefined;
  const queues = {
    addCanaries: (queue: (typeof QUEUES)[number], from: string, ids: readonly string[]) => {
      sung.push(ids.length);
      hands(canary, queue, from);
      return Promise.resolve();
    },
  } as Partial<QueueClient> as QueueClient;
  canary = keepCanary({ queues, isFull: () => false, onError: () => undefined, pace: PACE });
  return { canary, sung };
}

async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('while canaries come back no queue is deaf', async () => {
  const { canary, sung } = aviary((own, queue, from) => void own?.heard(queue, from));
  await until(() => sung.length > QUEUES.length * 8);
  expect(canary.deaf()).toEqual([]);
  canary.stop();
});

test('a queue in which nothing arrives for a minute is deaf; it sang louder before', async () => {
  const { canary, sung } = aviary((own, queue, from) => void (queue === 'background' || own?.heard(queue, from)));
  await until(() => canary.deaf().length > 0);
  expect(canary.deaf()).toEqual(['background']);
  expect(Math.max(...sung)).toBe(16);
  canary.stop();
});

test('any job counts as heard', async () => {
  const { canary, sung } = aviary(() => undefined);
  for (let rounds = 0; rounds < 9; rounds += 1) {
    const before = sung.length;
    await until(() => sung.length > before);
    for (const queue of QUEUES) await canary.heard(queue, undefined);
  }
  expect(canary.deaf()).toEqual([]);
  canary.stop();
});
