import { NOTHING, fraction } from '../../kernel/fraction';
import { byText } from '../facts/fact-book';
import { gradeGroup } from '../run/grade-group';
import type { Placed } from '../run/rank-group';
import { marksIn } from '../scheme/amounts';
import { BeyondSafe, type Scaled } from './column';
import type { ColumnsTask, GroupColumns } from './group-columns';

/** Ranks, then grades, as {@link rankGroup} and {@link gradeGroup} give them. */
export function gradeColumns({ scheme, group, listed }: ColumnsTask, totals: Scaled, nodes: ReadonlyMap<string, Scaled>): Pick<GroupColumns, 'ranks' | 'grades' | 'barred'> {
  const { ties } = scheme;
  const rows = [totals, ...(ties.kind === 'order' ? ties.by.map((key) => nodes.get(key) ?? none(group.units.length)) : [])].map(({ values }) => values);
  const order = Array.from(group.units.keys()).sort((a, b) => compare(rows, a, b) || byText(group.units[a] ?? '', group.units[b] ?? ''));
  const ranks = group.ranked ? ranksIn(order, rows, (ties.kind === 'order' ? ties.then : ties.kind) === 'gap') : null;
  if (scheme.grades.length === 0 && scheme.vetoes.length === 0) return { ranks, grades: group.units.map(() => null), barred: group.units.map(() => false) };
  const placed = order.map((index): Placed => ({
    unit: group.units[index] ?? '',
    cells: new Map(),
    total: { points: fraction(BigInt(totals.values[index] ?? 0), BigInt(totals.den)), because: [] },
    place: ranks === null ? null : (ranks[index] ?? null),
    tiedWith: ranks === null || scheme.grades[0]?.share === undefined ? [] : tied(group.units, rows, index),
  }));
  const graded = new Map(gradeGroup(placed, marksIn(scheme.tree.marks, group.key) ?? NOTHING, scheme, listed).map((one) => [one.unit, one]));
  const of = (unit: string) => graded.get(unit) ?? missing();
  return { ranks, grades: group.units.map((unit) => of(unit).grade?.key ?? null), barred: group.units.map((unit) => of(unit).awardBarred) };
}

function missing(): never {
  throw new BeyondSafe();
}

function none(size: number): Scaled {
  return { den: 1, values: new Float64Array(size), most: 0 };
}

/** Negative where `a` stands before `b`: total by total, then what tells equals apart. */
function compare(rows: readonly Float64Array[], a: number, b: number): number {
  for (const row of rows) {
    const apart = row[b]! - row[a]!;
    if (apart !== 0) return apart;
  }
  return 0;
}

function ranksIn(order: readonly number[], rows: readonly Float64Array[], gap: boolean): Int32Array {
  const ranks = new Int32Array(order.length);
  let [place, distinct] = [1, 0];
  order.forEach((index, at) => {
    const isEqual = at > 0 && compare(rows, order[at - 1]!, index) === 0;
    if (!isEqual) [place, distinct] = [gap ? at + 1 : distinct + 1, distinct + 1];
    ranks[index] = place;
  });
  return ranks;
}

function tied(units: readonly string[], rows: readonly Float64Array[], index: number): readonly string[] {
  return units.filter((_, other) => other !== index && compare(rows, other, index) === 0);
}
