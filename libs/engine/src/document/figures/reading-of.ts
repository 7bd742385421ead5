import type { FigureReading } from '#domain/document/figure';
import { decimal, decimalText, plus, ZERO } from '#domain/kernel/decimal';
import { fraction, product, quotient, whole } from '#domain/kernel/fraction';
import { fixedText, rounded } from '#domain/kernel/rounding';

type Source = FigureReading['sources'][number];

/** Decimals kept of a share that does not come out even; what a document prints is rounded from these. */
const KEPT = 4;

export interface Counted {
  readonly unit: string;
  readonly asOf: string;
  readonly sources: readonly Source[];
  readonly verified?: boolean;
  readonly changedAt?: string | null;
}

export function nothing(unit: string | null, asOf: string): FigureReading {
  return { value: null, unit, over: null, under: null, verified: false, asOf, before: null, sources: [], changedAt: null };
}

/** How many records there are of a kind; what is counted is on record, so nobody need verify it. */
export function count(of: Counted & { readonly count: number }): FigureReading {
  return { ...nothing(of.unit, of.asOf), value: String(of.count), verified: of.verified ?? true, sources: of.sources, changedAt: of.changedAt ?? null };
}

export function amount(of: Counted & { readonly value: string | null }): FigureReading {
  return { ...nothing(of.unit, of.asOf), value: of.value, verified: of.verified ?? true, sources: of.sources, changedAt: of.changedAt ?? null };
}

/** n of N in hundredths; no value where there is nothing to be a share of. */
export function rate(of: Counted & { readonly over: string; readonly under: string }): FigureReading {
  const { over, under } = of;
  const [part, all] = [decimal(over), decimal(under)];
  const value = all.units === 0n ? null : hundredths(part, all);
  return { ...nothing('%', of.asOf), value, over, under, verified: of.verified ?? true, sources: of.sources, changedAt: of.changedAt ?? null };
}

function hundredths(part: ReturnType<typeof decimal>, all: ReturnType<typeof decimal>): string {
  const exact = quotient(product(fraction(part.units, 10n ** BigInt(part.scale)), whole(100)), fraction(all.units, 10n ** BigInt(all.scale)));
  return decimalText(decimal(fixedText(rounded(exact, { mode: 'half-up', places: KEPT }), KEPT)));
}

/** Null where one of them is missing: a sum of what is there is not the sum. */
export function sumOf(values: readonly (string | null)[]): string | null {
  if (values.length === 0 || values.some((value) => value === null)) return null;
  return decimalText(values.map((value) => decimal(value as string)).reduce(plus, ZERO));
}

export function newest(...instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant): instant is string => instant !== null).sort();
  return known.at(-1) ?? null;
}
