import { type Fraction, HUNDRED, NOTHING, ONE, isZero, order, product, quotient, sum } from '../../kernel/fraction';
import { type FrozenBranch, type FrozenLeaf, type FrozenNode, type FrozenScheme, amount, fullIn, isLeaf, roundedBy } from './frozen';
import type { FrozenFacts } from './frozen-facts';
import { leafStage, recountLeaf, type Section } from './recount-leaf';

/** Points of a unit by node; null where one is excluded. */
export type Points = Map<string, Fraction | null>;
type Group = FrozenScheme['groups'][number];

export interface CountedGroup {
  readonly byUnit: ReadonlyMap<string, Points>;
  /** How the points of a node were rounded; undefined: exact. */
  readonly stages: Map<string, string | undefined>;
}

/** Leaves first, each for all units at once; then the branches over them, unit by unit. */
export function recountTree(scheme: FrozenScheme, group: Group, facts: FrozenFacts): CountedGroup {
  const byUnit = new Map<string, Points>(group.units.map((unit) => [unit, new Map()]));
  const stages = new Map<string, string | undefined>();
  const sections: readonly (readonly [Section, readonly FrozenLeaf[]])[] = [
    ['tree', leavesOf(scheme.tree)],
    ['bonus', scheme.bonus?.items ?? []],
    ['deductions', scheme.deductions?.items ?? []],
  ];
  for (const [section, leaves] of sections) {
    for (const leaf of leaves) {
      if (leaf.marks !== undefined && fullIn(leaf, group.key) === undefined) continue;
      stages.set(leaf.key, leafStage(leaf, scheme));
      for (const [unit, points] of recountLeaf({ leaf, scheme, facts }, section, group)) byUnit.get(unit)!.set(leaf.key, points);
    }
  }
  for (const points of byUnit.values()) compose(scheme.tree, group.key, { points, stages });
  return { byUnit, stages };
}

function leavesOf(node: FrozenNode): readonly FrozenLeaf[] {
  return isLeaf(node) ? [node] : node.children.flatMap(leavesOf);
}

/** Undefined where the node has no part in the group. Where a child is excluded the others are weighted up. */
function compose(node: FrozenNode, group: string, of: { readonly points: Points; readonly stages: CountedGroup['stages'] }): Fraction | null | undefined {
  if (isLeaf(node)) return of.points.get(node.key);
  const full = fullIn(node, group);
  if (full === undefined) return undefined;
  let [reached, most, excluded] = [NOTHING, NOTHING, false];
  for (const child of node.children) {
    const points = compose(child, group, of);
    if (points === null) excluded = true;
    if (points === null || points === undefined) continue;
    const fullOfChild = fullIn(child, group) ?? NOTHING;
    const factor = factorOf(node, child, { full, fullOfChild });
    reached = sum(reached, product(points, factor));
    most = sum(most, product(fullOfChild, factor));
  }
  const result = excluded && isZero(most) ? null : roundedBy(bounded(node, full, excluded ? quotient(product(reached, full), most) : reached), node.rounding ?? 'none');
  of.points.set(node.key, result);
  of.stages.set(node.key, node.rounding);
  return result;
}

/** What a point of the child is in its branch. */
function factorOf({ compose: how }: FrozenBranch, { share, weight }: FrozenNode, { full, fullOfChild }: { readonly full: Fraction; readonly fullOfChild: Fraction }): Fraction {
  if (how === 'weighted') return quotient(amount(weight), HUNDRED);
  return how === 'fold' ? quotient(product(full, amount(share)), product(fullOfChild, HUNDRED)) : ONE;
}

function bounded({ cap = 'none', floor }: FrozenBranch, full: Fraction, points: Fraction): Fraction {
  const most = cap === 'none' ? points : cap === 'full' ? full : amount(cap.points);
  if (order(points, most) > 0) return most;
  const least = floor === undefined ? points : amount(floor);
  return order(points, least) < 0 ? least : points;
}
