import type { Decimal } from './decimal';

/**
 * An exact rational `over / under`, in lowest terms, `under` above zero. What a score passes through between two roundings:
 * a division loses nothing here, so that only the roundings a scheme names decide a figure.
 */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const NOTHING: Fraction = { over: 0n, under: 1n };
export const ONE: Fraction = { over: 1n, under: 1n };
export const HUNDRED: Fraction = { over: 100n, under: 1n };

/** Throws RangeError when `under` is zero: whoever divides has named that case before. */
export function fraction(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError('division by zero');
  const sign = under < 0n ? -1n : 1n;
  const common = divisor(over < 0n ? -over : over, under * sign) * sign;
  return { over: over / common, under: under / common };
}

export function whole(count: number | bigint): Fraction {
  return { over: BigInt(count), under: 1n };
}

export function exactly({ units, scale }: Decimal): Fraction {
  return fraction(units, 10n ** BigInt(scale));
}

export function sum(...terms: readonly Fraction[]): Fraction {
  return terms.reduce((a, b) => fraction(a.over * b.under + b.over * a.under, a.under * b.under), NOTHING);
}

export function less(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under - b.over * a.under, a.under * b.under);
}

export function product(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

export function quotient(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

export function negative(a: Fraction): Fraction {
  return { over: -a.over, under: a.under };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Fraction): boolean {
  return a.over === 0n;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return order(a, b) <= 0 ? a : b;
}

export function greater(a: Fraction, b: Fraction): Fraction {
  return order(a, b) >= 0 ? a : b;
}

/** The shortest exact text: a decimal where one exists (`12.795`), else `over/under` (`37/3`). */
export function fractionText({ over, under }: Fraction): string {
  const places = decimalPlaces(under);
  if (places === undefined) return `${over}/${under}`;
  const digits = ((over < 0n ? -over : over) * 10n ** BigInt(places)) / under;
  const text = digits.toString().padStart(places + 1, '0');
  const sign = over < 0n ? '-' : '';
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** How many decimal places `1 / under` has; undefined when its decimals never end. */
function decimalPlaces(under: bigint): number | undefined {
  let [rest, twos, fives] = [under, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function divisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
