import { sha256 } from '#platform/hash';

/**
 * Chance that is the same for the same seed and the same question, whatever was asked before: a question is named by
 * what it is about (`'late', unit, period`), so that one more entry in the plan changes nothing else.
 */
export interface Dice {
  /** A number from 0 up to, not including, 1. */
  roll(...about: readonly (string | number)[]): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number, ...about: readonly (string | number)[]): number;
  /** One of several, each as likely. */
  pick<One>(of: readonly One[], ...about: readonly (string | number)[]): One;
}

export function diceOf(seed: number): Dice {
  const roll: Dice['roll'] = (...about) => sha256(`${seed} ${about.join(' ')}`).readUInt32BE(0) / 2 ** 32;
  const between: Dice['between'] = (least, most, ...about) => least + Math.floor(roll(...about) * (most - least + 1));
  return { roll, between, pick: (of, ...about) => of[between(0, of.length - 1, ...about)]! };
}
