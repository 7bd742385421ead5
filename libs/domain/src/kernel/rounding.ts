import { type Fraction, fraction } from './fraction';

/**
 * `half-up`: halves go away from zero (四舍五入), as counties write it; `half-even`: halves go to the even neighbour;
 * `floor` and `ceil` go towards minus and plus infinity.
 */
export const ROUNDING_MODES = ['half-up', 'half-even', 'floor', 'ceil'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** A stage's rounding: how, and to how many decimal places (0 to 6). */
export interface Rounding {
  readonly mode: RoundingMode;
  readonly places: number;
}

export const HALF_UP_2: Rounding = { mode: 'half-up', places: 2 };

/** The value at `places` decimal places, exact again. */
export function rounded(value: Fraction, { mode, places }: Rounding): Fraction {
  const scale = 10n ** BigInt(places);
  return fraction(toWhole(value.over * scale, value.under, mode), scale);
}

/** With all its decimal places, as a score sheet prints it: `12.80`. The value must have no more than `places`. */
export function fixedText(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  if ((value.over * scale) % value.under !== 0n) throw new RangeError('not rounded to its places');
  const units = (value.over * scale) / value.under;
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** `half-up:2`. */
export function roundingText({ mode, places }: Rounding): string {
  return `${mode}:${places}`;
}

function toWhole(over: bigint, under: bigint, mode: RoundingMode): bigint {
  const towardsZero = over / under;
  const rest = over - towardsZero * under;
  if (rest === 0n) return towardsZero;
  const away = over < 0n ? -1n : 1n;
  if (mode === 'floor') return over < 0n ? towardsZero - 1n : towardsZero;
  if (mode === 'ceil') return over < 0n ? towardsZero : towardsZero + 1n;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (twice !== under) return twice > under ? towardsZero + away : towardsZero;
  return mode === 'half-up' || towardsZero % 2n !== 0n ? towardsZero + away : towardsZero;
}
