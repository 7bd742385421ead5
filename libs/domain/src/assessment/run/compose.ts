import { type Fraction, HUNDRED, NOTHING, isZero, less, order, product, quotient, sum } from '../../kernel/fraction';
import { rounded } from '../../kernel/rounding';
import { type Reason, because } from '../reason';
import { marksIn } from '../scheme/amounts';
import type { Branch, Indicator } from '../scheme/indicator';
import type { Cell } from './cell';
import { roundedStep } from './score-leaf';

const CODES = { sum: 'part', weighted: 'weighted-part', fold: 'folded-part' } as const;

interface PartOfBranch {
  readonly points: Fraction;
  /** What the child at its full marks brings to the branch. */
  readonly most: Fraction;
  readonly reason: Reason;
}

/**
 * The cells of a unit from its leaves up: summed, weighted or folded. Where a child is excluded, the others are weighted
 * up to the branch's full marks; where all are, the branch is excluded itself.
 */
export function compose(indicator: Indicator, group: string, cells: Map<string, Cell>): Cell | undefined {
  if (indicator.kind === 'leaf') return cells.get(indicator.key);
  const full = marksIn(indicator.marks, group);
  if (full === undefined) return undefined;
  const parts: PartOfBranch[] = [];
  let excluded = false;
  for (const child of indicator.children) {
    const cell = compose(child, group, cells);
    if (cell === undefined) continue;
    if (cell.points === null) excluded = true;
    else parts.push(partOf(indicator, child, { full, cell, points: cell.points }));
  }
  const cell = branchCell(indicator, full, parts, excluded);
  cells.set(indicator.key, cell);
  return cell;
}

function branchCell(branch: Branch, full: Fraction, parts: readonly PartOfBranch[], excluded: boolean): Cell {
  const most = sum(...parts.map((part) => part.most));
  const cell = { indicator: branch, full, places: branch.rounding?.places, inputs: [] };
  if (excluded && isZero(most)) return { ...cell, points: null, because: [because('not-applicable-excluded', NOTHING)] };
  const plain = sum(...parts.map(({ points }) => points));
  const weighted = excluded ? quotient(product(plain, full), most) : plain;
  const steps: Reason[] = parts.map(({ reason }) => reason);
  if (excluded) steps.push(because('re-weighted', less(weighted, plain), { full, of: most }));
  const bounded = bound(branch, full, weighted);
  steps.push(...bounded.because);
  if (branch.rounding === undefined) return { ...cell, points: bounded.points, because: steps };
  return { ...cell, points: rounded(bounded.points, branch.rounding), because: [...steps, ...roundedStep(bounded.points, branch.rounding)] };
}

function partOf(branch: Branch, child: Indicator, { full, cell, points }: { readonly full: Fraction; readonly cell: Cell; readonly points: Fraction }): PartOfBranch {
  const code = CODES[branch.compose];
  const numbers = { node: child.key, points };
  if (branch.compose === 'sum') return { points, most: cell.full, reason: because(code, points, numbers) };
  if (branch.compose === 'weighted') {
    const weight = child.weight ?? NOTHING;
    const share = quotient(product(points, weight), HUNDRED);
    return { points: share, most: quotient(product(cell.full, weight), HUNDRED), reason: because(code, share, { ...numbers, weight }) };
  }
  const most = quotient(product(full, child.share ?? NOTHING), HUNDRED);
  const folded = quotient(product(points, most), cell.full);
  return { points: folded, most, reason: because(code, folded, { ...numbers, full: cell.full, to: most }) };
}

function bound({ cap: kind, floor }: Branch, full: Fraction, points: Fraction): { readonly points: Fraction; readonly because: readonly Reason[] } {
  const cap = kind === 'none' ? undefined : kind === 'full' ? full : kind.points;
  if (cap && order(points, cap) > 0) return { points: cap, because: [because('cap', less(cap, points), { cap })] };
  if (floor && order(points, floor) < 0) return { points: floor, because: [because('floor', less(floor, points), { floor })] };
  return { points, because: [] };
}
