import { type Fraction, NOTHING, fraction, less, negative, order, sum } from '../../kernel/fraction';
import type { FactBook } from '../facts/fact-book';
import { byText } from '../facts/fact-book';
import type { Scheme } from '../scheme/scheme';
import type { Refusals } from './cell';

export interface Reconciled {
  readonly unit: string;
  readonly check: string;
  readonly sum: Fraction;
  readonly total: Fraction;
  readonly difference: Fraction;
  readonly tolerance: Fraction;
  /** Whether the difference is more than rounding of the parts can explain. */
  readonly differs: boolean;
}

/** Displayed parts are each up to half a unit of the last place off: together no more than parts × that half. */
export function reconcile(parts: readonly Fraction[], total: Fraction, places: number): Omit<Reconciled, 'unit' | 'check'> {
  const added = sum(...parts);
  const apart = less(total, added);
  const difference = order(apart, NOTHING) < 0 ? negative(apart) : apart;
  const tolerance = fraction(BigInt(parts.length), 2n * 10n ** BigInt(places));
  return { sum: added, total, difference, tolerance, differs: order(difference, tolerance) > 0 };
}

/** Every check of the scheme for every unit that has facts for it; a unit with a part or the total missing is refused by name. */
export function reconcileAll(scheme: Scheme, book: FactBook, refusals: Refusals): readonly Reconciled[] {
  const units = scheme.groups.flatMap(({ units: codes }) => codes).sort(byText);
  return scheme.checks.flatMap(({ key, parts, total, places }) =>
    units.flatMap((unit) => {
      const values = [...parts, total].map((figure) => ({ figure, value: book.at(unit, figure, 'value')[0]?.value }));
      if (values.every(({ value }) => value === undefined)) return [];
      const missing = values.filter(({ value }) => value === undefined);
      for (const { figure } of missing) refusals.add(unit, key, 'fact-missing', figure);
      const whole = values.at(-1)?.value;
      if (missing.length > 0 || whole === undefined) return [];
      const shown = values.slice(0, -1).map(({ value }) => value ?? NOTHING);
      return [{ unit, check: key, ...reconcile(shown, whole, places) }];
    }),
  );
}
