import { type Fraction, NOTHING, greater, less, negative, order, smaller, sum } from '../../kernel/fraction';
import { rounded } from '../../kernel/rounding';
import { type Reason, because } from '../reason';
import type { Scheme } from '../scheme/scheme';
import type { Cell } from './cell';
import { roundedStep } from './score-leaf';

export interface Total {
  readonly points: Fraction;
  readonly because: readonly Reason[];
}

/** Tree, and outside its full marks what the sections add and take; then the bounds of the total, then its rounding. */
export function totalOf(scheme: Scheme, tree: Fraction, cells: ReadonlyMap<string, Cell>): Total {
  const steps: Reason[] = [because('tree', tree, { node: scheme.tree.key })];
  for (const name of ['bonus', 'deductions'] as const) {
    const { items, cap } = scheme[name];
    if (items.length === 0) continue;
    const added = sum(...items.map(({ key }) => cells.get(key)?.points ?? NOTHING));
    steps.push(because(name, added));
    const held = cap === undefined ? added : name === 'bonus' ? smaller(added, cap) : greater(added, negative(cap));
    if (cap && order(held, added) !== 0) steps.push(because('section-cap', less(held, added), { cap }));
  }
  let points = sum(...steps.map(({ adds }) => adds));
  const { cap, floor } = scheme.total;
  if (cap && order(points, cap) > 0) {
    steps.push(because('cap', less(cap, points), { cap }));
    points = cap;
  } else if (floor && order(points, floor) < 0) {
    steps.push(because('floor', less(floor, points), { floor }));
    points = floor;
  }
  const stage = scheme.rounding.total;
  return { points: rounded(points, stage), because: [...steps, ...roundedStep(points, stage)] };
}
