import { fail } from './failure';

/**
 * An exact decimal: `units / 10^scale`. Figures, targets and quotas are never floats;
 * outside the process they are decimal strings.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** At most 18 digits before and 6 after the point: what `numeric(24,6)` holds. */
const PATTERN = /^([+-]?)(\d{1,18})(?:\.(\d{1,6}))?$/;

export function decimal(text: string): Decimal {
  const match = PATTERN.exec(text);
  if (!match) fail('decimal.not-a-number', { text: text.slice(0, 40) });
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return normal({ units: sign === '-' ? -units : units, scale: fraction.length });
}

/** Shortest exact text: `95`, `12.5`, `-0.25`. */
export function decimalText(value: Decimal): string {
  const { units, scale } = normal(value);
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return normal({ units: unitsAt(a, scale) + unitsAt(b, scale), scale });
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Exactly so many times; `count` is a whole number. */
export function times(value: Decimal, count: number): Decimal {
  return normal({ units: value.units * BigInt(count), scale: value.scale });
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

function normal(value: Decimal): Decimal {
  let { units, scale } = value;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}
