import { type Fraction, fraction } from '../../kernel/fraction';
import { scoredLeaves } from '../facts/known-figures';
import type { Indicator, Leaf } from '../scheme/indicator';
import type { Scheme } from '../scheme/scheme';
import type { GroupResult } from './score-run';

/**
 * What a run keeps of a peer group: numbers alone, in the order of the scheme's leaves and of the group's units. Points are
 * scaled by their leaf's places, totals by the total's; null where a leaf is excluded. Why they are so is computed again from
 * the frozen facts, which gives the same points to the last digit.
 */
export interface KeptGroup {
  /** Leaf after leaf, unit after unit. */
  readonly points: readonly (bigint | null)[];
  readonly totals: readonly bigint[];
  readonly ranks: readonly (number | null)[];
  readonly grades: readonly (string | null)[];
  readonly barred: readonly boolean[];
}

export function keepGroup(scheme: Scheme, { group, units }: GroupResult): KeptGroup {
  const byUnit = new Map(units.map((one) => [one.unit, one]));
  const inOrder = group.units.map((code) => {
    const one = byUnit.get(code);
    if (one === undefined) throw new RangeError(`no result for ${code}`);
    return one;
  });
  const points = scoredLeaves(scheme).flatMap((leaf) => inOrder.map(({ cells }) => scaled(cells.get(leaf.key)?.points ?? null, placesOf(leaf, scheme))));
  return {
    points,
    totals: inOrder.map(({ total }) => scaled(total.points, scheme.rounding.total.places) ?? 0n),
    ranks: inOrder.map(({ place }) => place),
    grades: inOrder.map(({ grade }) => grade?.key ?? null),
    barred: inOrder.map(({ awardBarred }) => awardBarred),
  };
}

/** Decimal places a leaf's points are rounded to. */
export function placesOf(leaf: Leaf, scheme: Scheme): number {
  return (leaf.rounding.points ?? scheme.rounding.points).places;
}

export function unscaled(units: bigint, places: number): Fraction {
  return fraction(units, 10n ** BigInt(places));
}

function scaled(points: Fraction | null, places: number): bigint | null {
  return points === null ? null : (points.over * 10n ** BigInt(places)) / points.under;
}

/** Whether anybody types its facts: marks of raters, events, honours. */
export function isManual(leaf: Indicator, recorded: ReadonlySet<string>): boolean {
  return leaf.kind === 'leaf' && leaf.needs.some((need) => !recorded.has(`${leaf.inputs[need.name]?.figure ?? leaf.key}/${leaf.inputs[need.name]?.input ?? need.name}`));
}
