import { type Fraction, NOTHING, fractionText, greater, negative, order, smaller, sum } from '../../kernel/fraction';
import { fixedText } from '../../kernel/rounding';
import { type FrozenRun, type FrozenScheme, amount, roundedBy, stageOf } from './frozen';
import { FrozenFacts } from './frozen-facts';
import { type Points, recountTree } from './recount-tree';
import { type Standing, standings } from './standing';

/** What a publication must say of a unit: points as printed, by node; null where a node is excluded. */
export interface Recounted extends Pick<Standing, 'unit' | 'rank' | 'tiedWith' | 'grade' | 'awardBarred'> {
  readonly group: string;
  readonly total: string;
  readonly points: ReadonlyMap<string, string | null>;
}

/**
 * A run counted again from the texts that were frozen for it: the points, totals, places and grades it gave, without reasons,
 * units in the order in which they are published. It shares no rule with the reference (`scoreRun`), which explains what
 * it gives, and is small enough to be carried by whoever trusts neither; tests hold the two together. Throws
 * where the texts give no result.
 */
export function recount(scheme: FrozenScheme, run: FrozenRun): readonly Recounted[] {
  const facts = new FrozenFacts(run.facts);
  const stage = scheme.rounding?.total ?? 'half-up:2';
  return scheme.groups.flatMap((group) => {
    const { byUnit, stages } = recountTree(scheme, group, facts);
    const totalled = [...byUnit].map(([unit, points]) => ({ unit, points, total: roundedBy(totalOf(scheme, points), stage) }));
    return standings(totalled, scheme, group, facts).map(({ total, points, ...one }) => ({
      ...one,
      group: group.key,
      total: printed(total, stage),
      points: new Map([...points].map(([node, reached]) => [node, reached === null ? null : printed(reached, stages.get(node))])),
    }));
  });
}

/** Tree, and outside its full marks what the sections add and take; then the bounds of the total. */
function totalOf({ tree, bonus, deductions, total }: FrozenScheme, points: Points): Fraction {
  const reached = points.get(tree.key);
  if (!reached) throw new RangeError('nothing applies');
  const added = (section: FrozenScheme['bonus']): Fraction => sum(...(section?.items ?? []).map(({ key }) => points.get(key) ?? NOTHING));
  const [more, off] = [added(bonus), added(deductions)];
  const all = sum(reached, bonus?.cap === undefined ? more : smaller(more, amount(bonus.cap)), deductions?.cap === undefined ? off : greater(off, negative(amount(deductions.cap))));
  if (total?.cap !== undefined && order(all, amount(total.cap)) > 0) return amount(total.cap);
  return total?.floor === undefined ? all : greater(all, amount(total.floor));
}

function printed(points: Fraction, stage: string | undefined): string {
  return stage === undefined ? fractionText(points) : fixedText(points, stageOf(stage).places);
}
