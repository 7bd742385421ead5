import { type Fraction, NOTHING, ONE, negative } from '../../kernel/fraction';
import { scoredLeaves } from '../facts/known-figures';
import { CellRefused } from '../mistake';
import { Refusals } from '../run/cell';
import { type Part, scoreLeaf } from '../run/score-leaf';
import { marksIn } from '../scheme/amounts';
import type { Leaf } from '../scheme/indicator';
import type { Group, Scheme } from '../scheme/scheme';
import { BeyondSafe, mostOf, power, type Scaled } from './column';
import { gradeColumns } from './grade-columns';
import type { ColumnsTask, GroupColumns } from './group-columns';
import { kernelOf } from './kernels';
import { inputOf } from './leaf-input';
import { added, bounded, composeColumns, rounded } from './tree-columns';

/**
 * A group scored a column at a time in exact whole numbers: the same points, totals, ranks and grades as {@link scoreRun}, many
 * times faster. Undefined where that cannot be: a leaf excluded with re-weighting, a check of displayed parts, an amount beyond
 * what a number holds, or anything that is to be refused by name. Then the reference scores the group, or says why not.
 */
export function scoreColumns(task: ColumnsTask): GroupColumns | undefined {
  const { scheme, group } = task;
  const parts = partsOf(scheme);
  if (scheme.checks.length > 0 || mayExclude(task, parts)) return undefined;
  try {
    const nodes = new Map<string, Scaled>();
    for (const [part, leaf] of parts) {
      if (leaf.marks !== undefined && marksIn(leaf.marks, group.key) === undefined) continue;
      const column = leafColumn(task, leaf, part);
      if (column === undefined) return undefined;
      nodes.set(leaf.key, column);
    }
    const tree = composeColumns(scheme.tree, group.key, nodes);
    if (tree === undefined) return undefined;
    const totals = totalColumn(scheme, tree, nodes);
    return { points: packed(parts, group, nodes), totals: totals.values, ...gradeColumns(task, totals, nodes) };
  } catch (error) {
    if (error instanceof BeyondSafe || error instanceof CellRefused) return undefined;
    throw error;
  }
}

type Parts = readonly (readonly [Part, Leaf])[];

function partsOf(scheme: Scheme): Parts {
  const of = (name: 'bonus' | 'deductions') => scheme[name].items.map(({ key }) => [key, name] as const);
  const sections = new Map<string, Part>([...of('bonus'), ...of('deductions')]);
  return scoredLeaves(scheme).map((leaf) => [sections.get(leaf.key) ?? 'tree', leaf] as const);
}

/** Where a leaf is left out the others are weighted up unit by unit. */
function mayExclude({ listed }: ColumnsTask, parts: Parts): boolean {
  const exempted = listed.exempted();
  return parts.some(([, leaf]) => leaf.notApplicable === 'exclude' && exempted.has(leaf.key));
}

function leafColumn(task: ColumnsTask, leaf: Leaf, part: Part): Scaled | undefined {
  const { scheme, group, columns, listed } = task;
  const full = marksIn(leaf.marks, group.key) ?? NOTHING;
  const rounding = leaf.rounding.points ?? scheme.rounding.points;
  const input = listed.exempted().has(leaf.key) ? undefined : inputOf(leaf, scheme, columns);
  const kernel = input && kernelOf(leaf, { full, rounding, size: group.units.length });
  if (kernel === undefined || input === undefined) return byReference(task, leaf, part);
  const values = kernel(input);
  return bounded({ den: power(rounding.places), values, most: mostOf(values) }, boundsOf(leaf, part, full));
}

/** As the leaf's own bounds hold: rounding keeps order, and no bound is finer than what is rounded to. */
function boundsOf(leaf: Leaf, part: Part, full: Fraction): { readonly cap: Fraction | undefined; readonly floor: Fraction | undefined } {
  const size = leaf.cap === 'none' ? undefined : leaf.cap === 'full' ? full : leaf.cap.points;
  const least = part === 'deductions' && size ? negative(size) : (leaf.floor ?? (part === 'bonus' ? NOTHING : undefined));
  return { cap: part === 'deductions' ? NOTHING : size, floor: least };
}

/** One leaf, unit by unit; undefined where one of them is refused. */
function byReference({ scheme, group, all }: ColumnsTask, leaf: Leaf, part: Part): Scaled | undefined {
  const refusals = new Refusals();
  const cells = scoreLeaf({ leaf, part, group, scheme, book: all(), refusals });
  if (refusals.wrong.length > 0) return undefined;
  const { places } = leaf.rounding.points ?? scheme.rounding.points;
  const values = Float64Array.from(group.units, (unit) => {
    const points = cells.get(unit)?.points;
    if (points == null) throw new BeyondSafe();
    return Number((points.over * 10n ** BigInt(places)) / points.under);
  });
  return { den: power(places), values, most: mostOf(values) };
}

/** As {@link totalOf}: what the sections add and take, each within its cap; then the bounds of the total, then its rounding. */
function totalColumn(scheme: Scheme, tree: Scaled, nodes: ReadonlyMap<string, Scaled>): Scaled {
  const terms = [{ column: tree, factor: ONE }];
  for (const name of ['bonus', 'deductions'] as const) {
    const { items, cap } = scheme[name];
    const columns = items.flatMap(({ key }) => nodes.get(key) ?? []);
    if (columns.length === 0) continue;
    const section = added(columns.map((column) => ({ column, factor: ONE })));
    const held = name === 'bonus' ? { cap, floor: undefined } : { cap: undefined, floor: cap && negative(cap) };
    terms.push({ column: bounded(section, held), factor: ONE });
  }
  return rounded(bounded(added(terms), scheme.total), scheme.rounding.total);
}

const MOST_PACKED = 2_147_483_647;

function packed(leaves: Parts, { units }: Group, nodes: ReadonlyMap<string, Scaled>): Int32Array {
  const points = new Int32Array(leaves.length * units.length);
  leaves.forEach(([, { key }], index) => {
    const column = nodes.get(key);
    if (column === undefined) return;
    if (mostOf(column.values) > MOST_PACKED) throw new BeyondSafe();
    points.set(column.values, index * units.length);
  });
  return points;
}
