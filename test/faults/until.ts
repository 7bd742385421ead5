import { setTimeout as pause } from 'node:timers/promises';
import { elapsedMs } from '#platform/clock';

/** Asks again and again until the answer is true; how many milliseconds it took. Fails after `within` milliseconds. */
export async function until(what: string, within: number, is: () => Promise<boolean>): Promise<number> {
  const from = elapsedMs();
  while (elapsedMs() - from < within) {
    if (await is()) return elapsedMs() - from;
    await pause(50);
  }
  throw new Error(`${what}: not within ${within} ms`);
}
