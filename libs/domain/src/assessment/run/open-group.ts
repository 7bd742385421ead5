import { type Fraction, NOTHING, fractionText } from '../../kernel/fraction';
import { fixedText } from '../../kernel/rounding';
import { scoredLeaves } from '../facts/known-figures';
import { marksIn } from '../scheme/amounts';
import { type Indicator, allOf } from '../scheme/indicator';
import type { Scheme } from '../scheme/scheme';
import type { Cell } from './cell';
import { compose } from './compose';
import { type KeptGroup, placesOf, unscaled } from './kept-group';

/** A row of the score sheet: points as printed, null where a node is excluded, absent where it is not the group's. */
export interface SheetRow {
  readonly unit: string;
  readonly total: string;
  readonly rank: number | null;
  readonly tiedWith: readonly string[];
  readonly grade: string | null;
  readonly awardBarred: boolean;
  readonly points: Readonly<Record<string, string | null>>;
}

/** The rows of a group out of what a run kept, best first; branches are composed anew from their leaves' points. */
export function openGroup(scheme: Scheme, groupKey: string, units: readonly string[], kept: KeptGroup): readonly SheetRow[] {
  const rows = units.map((unit, index) => ({
    unit,
    total: fixedText(unscaled(kept.totals[index] ?? 0n, scheme.rounding.total.places), scheme.rounding.total.places),
    rank: kept.ranks[index] ?? null,
    tiedWith: kept.ranks[index] == null ? [] : units.filter((_, other) => other !== index && kept.ranks[other] === kept.ranks[index]),
    grade: kept.grades[index] ?? null,
    awardBarred: kept.barred[index] ?? false,
    points: pointsOf(scheme, groupKey, cellsOf(scheme, groupKey, { units, kept, index })),
  }));
  const place = new Map(units.map((unit, index) => [unit, index]));
  const by = (unit: string): bigint => kept.totals[place.get(unit) ?? 0] ?? 0n;
  return [...rows].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (by(b.unit) > by(a.unit) ? 1 : by(b.unit) < by(a.unit) ? -1 : a.unit < b.unit ? -1 : 1));
}

function cellsOf(scheme: Scheme, groupKey: string, { units, kept, index }: { units: readonly string[]; kept: KeptGroup; index: number }): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  scoredLeaves(scheme).forEach((leaf, number) => {
    const full = marksIn(leaf.marks, groupKey);
    if (leaf.marks !== undefined && full === undefined) return;
    const places = placesOf(leaf, scheme);
    const at = kept.points[number * units.length + index] ?? null;
    cells.set(leaf.key, { indicator: leaf, full: full ?? NOTHING, points: at === null ? null : unscaled(at, places), places, inputs: [], because: [] });
  });
  compose(scheme.tree, groupKey, cells);
  return cells;
}

function pointsOf(scheme: Scheme, groupKey: string, cells: ReadonlyMap<string, Cell>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    nodesOf(scheme, groupKey).flatMap(({ key }) => {
      const cell = cells.get(key);
      return cell === undefined ? [] : [[key, cell.points === null ? null : printed(cell.points, cell.places)]];
    }),
  );
}

function printed(points: Fraction, places: number | undefined): string {
  return places === undefined ? fractionText(points) : fixedText(points, places);
}

/** Every node that a group has, as the sheet shows them: the tree, then what adds, then what takes. */
export function nodesOf({ tree, bonus, deductions }: Scheme, groupKey: string): readonly Indicator[] {
  return [...allOf(tree), ...bonus.items, ...deductions.items].filter(({ marks }) => marks === undefined || marksIn(marks, groupKey) !== undefined);
}
