import { QUEUES, type QueueName } from '#engine/core/catalogue';
import type { QueueClient } from '#engine/core/queue';
import { elapsedMs } from '#platform/clock';
import { newId } from '#platform/ids';

/** Source: reliability.md T11. */
const SING_EVERY_MS = 15_000;
const DEAF_AFTER_MS = 60_000;
/** Half way to deafness it sings louder: so many at once that others cannot take all of them. */
const ANXIOUS_AFTER_MS = 30_000;
const CHORUS = 16;
/** Whoever takes another's canary gives it time to take one itself. */
const COURTESY_MS = 250;

export interface CanaryOptions {
  readonly queues: QueueClient;
  /** True while every place of the queue is taken: then nothing can arrive, and that is no deafness. */
  readonly isFull: (queue: QueueName) => boolean;
  readonly onError: (error: unknown) => void;
  /** In a test; else every 15 seconds, 60 to deafness. */
  readonly pace?: number;
}

export interface Canary {
  /** Something arrived in this queue, from whom if it was a canary. */
  heard(queue: QueueName, from: string | undefined): Promise<void>;
  /** Milliseconds since this worker last heard anything in this queue. */
  ageMs(queue: QueueName): number;
  /** Queues in which nothing arrived for a minute. */
  deaf(): readonly QueueName[];
  stop(): void;
}

/**
 * Sends a job through every queue each 15 seconds and listens for anything at all. Several workers share a queue, so
 * one that hears only others' luck calls for more of them before it believes that it is deaf.
 */
export function keepCanary({ queues, isFull, onError, pace = 1 }: CanaryOptions): Canary {
  const self = newId();
  const lastHeard = new Map<QueueName, number>(QUEUES.map((queue) => [queue, elapsedMs()]));
  const ageMs = (queue: QueueName): number => (elapsedMs() - (lastHeard.get(queue) ?? 0)) / pace;
  const sing = (): void => {
    for (const queue of QUEUES) {
      if (isFull(queue)) lastHeard.set(queue, elapsedMs());
      const count = ageMs(queue) > ANXIOUS_AFTER_MS ? CHORUS : 1;
      queues.addCanaries(queue, self, Array.from({ length: count }, newId)).catch(onError);
    }
  };
  sing();
  const timer = setInterval(sing, SING_EVERY_MS * pace);
  return {
    async heard(queue, from) {
      lastHeard.set(queue, elapsedMs());
      if (from !== undefined && from !== self) await new Promise((resolve) => setTimeout(resolve, COURTESY_MS * pace));
    },
    ageMs,
    deaf: () => QUEUES.filter((queue) => ageMs(queue) > DEAF_AFTER_MS),
    stop: () => clearInterval(timer),
  };
}
