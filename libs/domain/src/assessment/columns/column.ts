import type { Fraction } from '../../kernel/fraction';
import type { RoundingMode } from '../../kernel/rounding';

/**
 * Figures of one input for all units of a group, in the group's order: whole numbers, scaled by `places` decimals; with
 * `under` numerators and denominators. What a run of thousands of units is scored from, exactly and without floats.
 */
export interface FigureColumn {
  readonly figure: string;
  readonly input: string;
  readonly places: number;
  readonly over: Int32Array;
  readonly underPlaces: number;
  readonly under: Int32Array | null;
}

/** Whole numbers that `number` holds exactly: every sum and product here is proved to stay below. */
export const SAFE = Number.MAX_SAFE_INTEGER;

/** Points or figures of all units: `values[i] / den`. All whole; `most` is the largest size among them. */
export interface Scaled {
  readonly den: number;
  readonly values: Float64Array;
  readonly most: number;
}

/** Not to be had in safe whole numbers: the exact fractions of the reference take over. */
export class BeyondSafe extends Error {}

export function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new BeyondSafe();
  return value;
}

export function safeProduct(...factors: readonly number[]): number {
  return factors.reduce((product, factor) => safe(product * factor), 1);
}

/** A fraction as two safe whole numbers. */
export function parts({ over, under }: Fraction): { readonly over: number; readonly under: number } {
  return { over: safe(Number(over)), under: safe(Number(under)) };
}

export function power(places: number): number {
  return 10 ** places;
}

export function divisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : divisor(b, a % b);
}

export function multiple(a: number, b: number): number {
  return safeProduct(a / divisor(a, b), b);
}

/**
 * `over / under` to a whole number. `under` above zero, and `2 × |over| + under` a safe number, which the caller has made
 * sure of: then the quotient of doubles has the right floor.
 */
export function divided(over: number, under: number, mode: RoundingMode): number {
  const size = over < 0 ? -over : over;
  const low = Math.floor(size / under);
  const rest = size - low * under;
  if (rest === 0) return over < 0 ? -low || 0 : low;
  const away = mode === 'half-up' ? 2 * rest >= under : mode === 'half-even' ? 2 * rest > under || (2 * rest === under && low % 2 === 1) : (mode === 'floor') === over < 0;
  const found = away ? low + 1 : low;
  return over < 0 ? -found || 0 : found;
}

export function mostOf(values: Int32Array | Float64Array): number {
  let most = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    const size = value < 0 ? -value : value;
    if (size > most) most = size;
  }
  return most;
}
