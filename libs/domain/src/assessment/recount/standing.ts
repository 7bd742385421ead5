import { type Fraction, HUNDRED, NOTHING, isZero, order, product, quotient, whole } from '../../kernel/fraction';
import { rounded } from '../../kernel/rounding';
import { VETO_INPUT } from '../facts/known-inputs';
import { compareRows, placeOf } from '../ranking';
import { type FrozenScheme, amount, fullIn } from './frozen';
import type { FrozenFacts } from './frozen-facts';
import type { Points } from './recount-tree';

export interface Totalled {
  readonly unit: string;
  readonly points: Points;
  readonly total: Fraction;
}
export interface Standing extends Totalled {
  readonly rank: number | null;
  readonly tiedWith: readonly string[];
  readonly grade: string | null;
  readonly awardBarred: boolean;
}
type Group = FrozenScheme['groups'][number];

/** Places and grades of a group, best first; equals stand in the order of their codes. */
export function standings(totalled: readonly Totalled[], scheme: FrozenScheme, group: Group, facts: FrozenFacts): readonly Standing[] {
  const { ties = { kind: 'gap' } } = scheme;
  const how = { direction: 'higher', ties: ties.kind === 'order' ? (ties.then ?? 'gap') : ties.kind } as const;
  const by = ties.kind === 'order' ? ties.by : [];
  const all = totalled.map((of) => ({ of, row: [of.total, ...by.map((key) => of.points.get(key) ?? NOTHING)] }));
  all.sort((a, b) => compareRows(a.row, b.row, 'higher') || (a.of.unit < b.of.unit ? -1 : 1));
  const rows = all.map(({ row }) => row);
  const isRanked = group.ranked ?? true;
  const placed = all.map(({ of, row }) => {
    const tiedWith = all.filter((other) => isRanked && other.of !== of && compareRows(other.row, row, 'higher') === 0).map((other) => other.of.unit);
    return { ...of, rank: isRanked ? placeOf(row, rows, how) : null, tiedWith, ...gradeOf(of, scheme, group, facts) };
  });
  return heldToShare(placed, scheme);
}

/** The interval, then what the vetoes make of it. A fact of zero says that one has not come true. */
function gradeOf({ unit, total }: Totalled, { tree, gradesOn, grades = [], vetoes = [] }: FrozenScheme, group: Group, facts: FrozenFacts): Pick<Standing, 'grade' | 'awardBarred'> {
  const value = gradesOn === 'percent' && grades.length > 0 ? quotient(product(total, HUNDRED), fullIn(tree, group.key) ?? NOTHING) : total;
  let at = grades.findIndex(({ from }) => from === undefined || order(value, amount(from)) >= 0);
  let awardBarred = false;
  const last = grades.length - 1;
  for (const { key, effect, grade } of vetoes) {
    if (!facts.at(unit, key, VETO_INPUT).some((fact) => fact.value === undefined || !isZero(amount(fact.value)))) continue;
    if (effect === 'award-barred') awardBarred = true;
    if (last < 0) continue;
    if (effect === 'unqualified') at = last;
    if (effect === 'one-grade-down') at = Math.min(at + 1, last);
    if (effect === 'top-barred') at = Math.min(Math.max(at, 1), last);
    if (effect === 'grade-forced') at = Math.max(at, grades.findIndex((one) => one.key === grade));
  }
  return { grade: grades[at]?.key ?? null, awardBarred };
}

/** At most so many of the group in the best grade, best first; equals go in together or stay out together. */
function heldToShare(placed: readonly Standing[], { grades = [] }: FrozenScheme): readonly Standing[] {
  const [best, next] = grades;
  if (best?.share === undefined || next === undefined) return placed;
  const seats = rounded(quotient(product(whole(placed.length), amount(best.share)), HUNDRED), { mode: 'floor', places: 0 }).over;
  const inBest = placed.filter(({ grade }) => grade === best.key);
  return placed.map((one, index) => {
    if (one.grade !== best.key) return one;
    const notWorse = inBest.filter((other) => other === one || one.tiedWith.includes(other.unit) || placed.indexOf(other) < index);
    return BigInt(notWorse.length) > seats ? { ...one, grade: next.key } : one;
  });
}
