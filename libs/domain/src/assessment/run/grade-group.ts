import { type Fraction, HUNDRED, isZero, order, product, quotient, whole } from '../../kernel/fraction';
import { rounded } from '../../kernel/rounding';
import type { FactBook } from '../facts/fact-book';
import { VETO_INPUT } from '../facts/known-inputs';
import { refuse } from '../mistake';
import type { Grade, Scheme, Veto } from '../scheme/scheme';
import type { Placed } from './rank-group';

export const GRADE_REASONS = ['in-interval', 'grade-forced', 'top-barred', 'one-grade-down', 'award-barred', 'unqualified', 'over-share'] as const;
export type GradeReasonCode = (typeof GRADE_REASONS)[number];

export interface GradeReason {
  readonly code: GradeReasonCode;
  readonly numbers: Readonly<Record<string, Fraction | string>>;
}

export interface Graded extends Placed {
  readonly grade: Grade | undefined;
  readonly awardBarred: boolean;
  readonly gradeBecause: readonly GradeReason[];
}

/** Grades of one group, `placed` best first: the interval, then the vetoes, then the share of the best grade. */
export function gradeGroup(placed: readonly Placed[], full: Fraction, scheme: Scheme, book: FactBook): readonly Graded[] {
  const graded = placed.map((one) => gradeOne(one, full, scheme, vetoesOf(one.unit, scheme, book)));
  return heldToShare(graded, scheme);
}

interface Happened {
  readonly veto: Veto;
  readonly basis: string;
}

/** A fact of zero says that it has not come true. */
function vetoesOf(unit: string, { vetoes }: Scheme, book: FactBook): readonly Happened[] {
  return vetoes.flatMap((veto) => {
    const facts = book.at(unit, veto.key, VETO_INPUT).filter(({ value }) => value === undefined || !isZero(value));
    return facts.length > 0 ? [{ veto, basis: facts.map(({ basis }) => basis).join('; ') }] : [];
  });
}

function gradeOne(one: Placed, full: Fraction, { grades, gradesOn }: Scheme, happened: readonly Happened[]): Graded {
  const because: GradeReason[] = [];
  let at = -1;
  if (grades.length > 0) {
    if (gradesOn === 'percent' && isZero(full)) refuse('marks-missing');
    const value = gradesOn === 'points' ? one.total.points : quotient(product(one.total.points, HUNDRED), full);
    at = grades.findIndex(({ from }) => from === undefined || order(value, from) >= 0);
    because.push({ code: 'in-interval', numbers: { value, grade: grades[at]?.name ?? '' } });
  }
  for (const { veto, basis } of happened) {
    at = grades.length === 0 ? at : after(veto, at, grades);
    because.push({ code: veto.effect, numbers: { veto: veto.name, rule: veto.basis, basis, grade: grades[at]?.name ?? '' } });
  }
  return { ...one, grade: grades[at], awardBarred: happened.some(({ veto }) => veto.effect === 'award-barred'), gradeBecause: because };
}

function after(veto: Veto, at: number, grades: readonly Grade[]): number {
  const last = grades.length - 1;
  switch (veto.effect) {
    case 'unqualified':
      return last;
    case 'one-grade-down':
      return Math.min(at + 1, last);
    case 'top-barred':
      return Math.min(Math.max(at, 1), last);
    case 'grade-forced':
      return Math.max(at, grades.findIndex(({ key }) => key === veto.grade));
    case 'award-barred':
      return at;
  }
}

/** At most so many of the group in the best grade, best first; equals go in together or stay out together. */
function heldToShare(graded: readonly Graded[], { grades }: Scheme): readonly Graded[] {
  const [best, next] = grades;
  if (best?.share === undefined || next === undefined) return graded;
  const seats = rounded(quotient(product(whole(graded.length), best.share), HUNDRED), { mode: 'floor', places: 0 }).over;
  const inBest = graded.filter(({ grade }) => grade === best);
  const barred = inBest.filter((one) => {
    const notWorse = inBest.filter(({ unit }) => unit === one.unit || one.tiedWith.includes(unit) || isBefore(graded, unit, one));
    return BigInt(notWorse.length) > seats;
  });
  return graded.map((one) =>
    barred.includes(one) ? { ...one, grade: next, gradeBecause: [...one.gradeBecause, { code: 'over-share', numbers: { seats: whole(seats), grade: next.name } }] } : one,
  );
}

function isBefore(graded: readonly Graded[], unit: string, one: Graded): boolean {
  return graded.findIndex((other) => other.unit === unit) < graded.indexOf(one);
}
