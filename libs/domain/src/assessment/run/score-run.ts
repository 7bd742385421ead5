import { fail } from '../../kernel/failure';
import { NOTHING, fractionText } from '../../kernel/fraction';
import type { FactBook } from '../facts/fact-book';
import { CellRefused, type Wrong } from '../mistake';
import { marksIn } from '../scheme/amounts';
import { leavesOf } from '../scheme/indicator';
import type { Group, Scheme } from '../scheme/scheme';
import { type Cell, Refusals } from './cell';
import { compose } from './compose';
import { type Graded, gradeGroup } from './grade-group';
import { type Scored, rankGroup } from './rank-group';
import { type Reconciled, reconcileAll } from './reconcile';
import { type Part, scoreLeaf } from './score-leaf';
import { totalOf } from './total';

/** A leaf without cells yet; the run refuses before one of them is missed. */
type CellsOfUnit = Map<string, Cell>;

export interface GroupResult {
  readonly group: Group;
  readonly units: readonly Graded[];
}

export interface ScoreRun {
  readonly groups: readonly GroupResult[];
  readonly reconciled: readonly Reconciled[];
}

/**
 * Everything scored, or nothing: what blocks a run is named first (`score.blocked`), then every cell that cannot be scored
 * (`score.refused`); a partial ranking never leaves this function. Pure: the same scheme and facts give the same run.
 */
export function scoreRun(scheme: Scheme, book: FactBook): ScoreRun {
  const refusals = new Refusals();
  const reconciled = reconcileAll(scheme, book, refusals);
  const blocking = reconciled.filter(({ differs }) => differs);
  if (blocking.length > 0) fail('score.blocked', { count: blocking.length }, blocking.map(blocker));
  const cells = scheme.groups.map((group) => scoreGroup(scheme, group, book, refusals));
  mustBeWhole(refusals);
  const groups = scheme.groups.map((group, index) => {
    const scored = group.units.map((unit) => totalled(scheme, group, { unit, cells: cells[index]?.get(unit) ?? new Map() }, refusals));
    return { group, scored: scored.filter((one) => one !== undefined) };
  });
  mustBeWhole(refusals);
  const graded = groups.map(({ group, scored }) => ({ group, units: gradedOf(scheme, group, { scored, book, refusals }) }));
  mustBeWhole(refusals);
  return { groups: graded, reconciled };
}

function mustBeWhole({ wrong }: Refusals): void {
  if (wrong.length > 0) fail('score.refused', { count: wrong.length }, wrong);
}

function blocker({ unit, check, sum, total, tolerance }: Reconciled): Wrong {
  return { pointer: `/${unit}/${check}`, code: 'parts-differ', expected: `${fractionText(total)} ≠ ${fractionText(sum)} (±${fractionText(tolerance)})` };
}

function scoreGroup(scheme: Scheme, group: Group, book: FactBook, refusals: Refusals): ReadonlyMap<string, CellsOfUnit> {
  const byUnit = new Map<string, CellsOfUnit>(group.units.map((unit) => [unit, new Map()]));
  const parts: readonly (readonly [Part, ReturnType<typeof leavesOf>])[] = [
    ['tree', leavesOf(scheme.tree)],
    ['bonus', scheme.bonus.items],
    ['deductions', scheme.deductions.items],
  ];
  for (const [part, leaves] of parts) {
    for (const leaf of leaves) {
      if (leaf.marks !== undefined && marksIn(leaf.marks, group.key) === undefined) continue;
      for (const [unit, cell] of scoreLeaf({ leaf, part, group, scheme, book, refusals })) byUnit.get(unit)?.set(leaf.key, cell);
    }
  }
  return byUnit;
}

function totalled(scheme: Scheme, group: Group, of: { readonly unit: string; readonly cells: CellsOfUnit }, refusals: Refusals): Scored | undefined {
  const root = compose(scheme.tree, group.key, of.cells);
  if (root === undefined || root.points === null) {
    refusals.add(of.unit, scheme.tree.key, 'nothing-applies');
    return undefined;
  }
  return { ...of, total: totalOf(scheme, root.points, of.cells) };
}

function gradedOf(
  scheme: Scheme,
  group: Group,
  { scored, book, refusals }: { readonly scored: readonly Scored[]; readonly book: FactBook; readonly refusals: Refusals },
): readonly Graded[] {
  try {
    return gradeGroup(rankGroup(scored, scheme, group.ranked), marksIn(scheme.tree.marks, group.key) ?? NOTHING, scheme, book);
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    refusals.add(group.key, scheme.tree.key, error.mistake, error.expected);
    return [];
  }
}
