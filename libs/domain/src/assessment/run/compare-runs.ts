import { decimal } from '../../kernel/decimal';
import { type Fraction, NOTHING, exactly, fraction, fractionText, isZero, less, negative, order, quotient, sum, whole } from '../../kernel/fraction';
import { byText } from '../facts/fact-book';
import type { SheetRow } from './open-group';

/** A run as far as another is compared with it: the rows of its sheet by group. */
export interface ComparedRun {
  readonly groups: readonly { readonly key: string; readonly name: string; readonly rows: readonly SheetRow[] }[];
  /** Keys of leaves, and the leaf's part of the scheme as text: where that differs, the scheme is the cause. */
  readonly leaves: ReadonlyMap<string, { readonly name: string; readonly said: string }>;
}

export interface Cause {
  readonly node: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What the leaf's own points changed by; exact. */
  readonly adds: string;
  /** `scheme`: another rule, marks or parameters; `facts`: other facts under the same rule, the unit's own or its peers'. */
  readonly from: 'scheme' | 'facts';
}
export interface UnitChange {
  readonly unit: string;
  readonly group: string;
  readonly before: { readonly total: string; readonly rank: number | null; readonly grade: string | null } | null;
  readonly after: { readonly total: string; readonly rank: number | null; readonly grade: string | null } | null;
  readonly causes: readonly Cause[];
}
export interface GroupChange {
  readonly group: string;
  readonly name: string;
  /** How many units' totals, ranks, grades changed. */
  readonly totals: number;
  readonly ranks: number;
  readonly grades: number;
  /** Leaves behind changed ranks, the most frequent first, with how many of these units each touched. */
  readonly because: readonly { readonly node: string; readonly name: string; readonly units: number; readonly from: Cause['from'] }[];
}
export interface Comparison {
  readonly units: readonly UnitChange[];
  readonly groups: readonly GroupChange[];
}

/** What another run changed, per unit and cause; units without any change are left out. */
export function compareRuns(before: ComparedRun, after: ComparedRun): Comparison {
  const [old, fresh] = [rowsOf(before), rowsOf(after)];
  const units = [...new Set([...old.keys(), ...fresh.keys()])].sort(byText).flatMap((unit) => {
    const [was, is] = [old.get(unit), fresh.get(unit)];
    const change: UnitChange = {
      unit,
      group: is?.group ?? was?.group ?? '',
      before: was ? standing(was.row) : null,
      after: is ? standing(is.row) : null,
      causes: causesOf(was?.row, is?.row, { before, after }),
    };
    const isSame = JSON.stringify(change.before) === JSON.stringify(change.after) && change.causes.length === 0;
    return isSame ? [] : [change];
  });
  return { units, groups: after.groups.map(({ key, name }) => groupChange(key, name, units.filter(({ group }) => group === key))) };
}

function rowsOf({ groups }: ComparedRun): ReadonlyMap<string, { readonly group: string; readonly row: SheetRow }> {
  return new Map(groups.flatMap(({ key, rows }) => rows.map((row) => [row.unit, { group: key, row }] as const)));
}

function standing({ total, rank, grade }: SheetRow): NonNullable<UnitChange['before']> {
  return { total, rank, grade };
}

function causesOf(was: SheetRow | undefined, is: SheetRow | undefined, runs: { readonly before: ComparedRun; readonly after: ComparedRun }): readonly Cause[] {
  const { before, after } = runs;
  const keys = [...new Set([...before.leaves.keys(), ...after.leaves.keys()])];
  return keys.flatMap((node) => {
    const [old, fresh] = [was?.points[node] ?? null, is?.points[node] ?? null];
    if (old === fresh) return [];
    const [there, now] = [before.leaves.get(node), after.leaves.get(node)];
    const from = there?.said === now?.said ? 'facts' : 'scheme';
    return [{ node, name: now?.name ?? there?.name ?? node, before: old, after: fresh, adds: fractionText(less(exact(fresh), exact(old))), from }];
  });
}

/** Exact text as the sheet prints it; what is not there counts nothing. */
export function exact(text: string | null): Fraction {
  const [over = '0', under] = (text ?? '0').split('/');
  return under === undefined ? exactly(decimal(over)) : fraction(BigInt(over), BigInt(under));
}

function groupChange(group: string, name: string, units: readonly UnitChange[]): GroupChange {
  const moved = units.filter(({ before, after }) => before?.rank !== after?.rank);
  const because = new Map<string, { node: string; name: string; units: number; from: Cause['from'] }>();
  for (const { causes } of units.filter(({ before, after }) => before?.total !== after?.total)) {
    for (const { node, name: called, from } of causes) {
      const known = because.get(node);
      if (known) known.units += 1;
      else because.set(node, { node, name: called, units: 1, from });
    }
  }
  return {
    group,
    name,
    totals: units.filter(({ before, after }) => before?.total !== after?.total).length,
    ranks: moved.length,
    grades: units.filter(({ before, after }) => before?.grade !== after?.grade).length,
    because: [...because.values()].sort((a, b) => b.units - a.units || byText(a.node, b.node)),
  };
}

/** So few are no crowd that one could stand out of. */
const LEAST_PEERS = 5;

/**
 * Units that stand apart from their peers in a leaf: further from the average than twice the average distance. A hint where
 * to look, never a verdict.
 */
export function outliers(points: readonly (string | null)[]): readonly boolean[] {
  const known = points.filter((one) => one !== null).map(exact);
  if (known.length < LEAST_PEERS) return points.map(() => false);
  const count = whole(known.length);
  const average = quotient(sum(...known), count);
  const apart = quotient(sum(...known.map((one) => distance(one, average))), count);
  if (isZero(apart)) return points.map(() => false);
  return points.map((one) => one !== null && order(distance(exact(one), average), sum(apart, apart)) > 0);
}

function distance(a: Fraction, b: Fraction): Fraction {
  const apart = less(a, b);
  return order(apart, NOTHING) < 0 ? negative(apart) : apart;
}
