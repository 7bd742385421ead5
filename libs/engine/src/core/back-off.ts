const FIRST_MS = 1000;
const LONGEST_MS = 3_600_000;
const SPREAD = 0.2;

/**
 * How long a job rests after it failed for the nth time (from 1): a second, doubled each time, up to an hour, spread by
 * a fifth either way so that what failed together does not return together. `chance` is 0–1. Source: reliability.md T9.
 */
export function backOffMs(failed: number, chance: number): number {
  const rest = Math.min(FIRST_MS * 2 ** Math.min(failed - 1, 30), LONGEST_MS);
  return Math.round(rest * (1 - SPREAD + 2 * SPREAD * chance));
}
