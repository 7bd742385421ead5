import { type Fraction, HUNDRED, NOTHING, ONE, greater, isZero, less, negative, order, product, quotient, smaller, sum, whole } from '../../kernel/fraction';
import { rounded } from '../../kernel/rounding';
import type { Direction } from '../ranking';
import { amount } from './frozen';
import { againstBest, efficacy, onLadder, rankLadder, rankStep, type Rung } from './peer-rules';
import { type FrozenItem, type RuleGiven, isBelow, or, share } from './rule-given';

type Each = Readonly<Record<string, string>>;
type Rule = (given: RuleGiven, parameters: never) => Fraction;

/** Each input counted times its amount. */
const counted = (given: RuleGiven, each: Each): Fraction => sum(...Object.entries(each).map(([name, points]) => product(given.figure(name), amount(points))));

interface Deducting {
  readonly from?: 'full' | 'zero';
  readonly each: { readonly kind: 'same' | 'adding'; readonly points: string; readonly more: string } | { readonly kind: 'listed'; readonly points: readonly string[] };
  readonly most?: string;
  readonly merit?: { readonly points: string; readonly most?: string };
  readonly untilZero?: 'yes' | 'no';
}
function priceOf(each: Deducting['each'], index: number): Fraction {
  if (each.kind === 'listed') return amount(each.points[index] ?? each.points.at(-1));
  return each.kind === 'same' ? amount(each.points) : sum(amount(each.points), product(amount(each.more), whole(index)));
}

function deducted(given: RuleGiven, { from = 'full', each, most, merit, untilZero = 'yes' }: Deducting): Fraction {
  const taken = sum(...given.items('events').map((event, index) => product(priceOf(each, index), event.amount)));
  const earned = merit ? product(amount(merit.points), sum(...given.items('merits').map((one) => one.amount))) : NOTHING;
  const points = sum(from === 'full' ? given.full : NOTHING, negative(smaller(taken, or(most, taken))), smaller(earned, or(merit?.most, earned)));
  return from === 'zero' || untilZero === 'no' ? points : greater(points, NOTHING);
}

interface Threshold {
  readonly threshold: string;
  readonly step: string;
  readonly per?: string;
  readonly parts?: 'proportional' | 'started' | 'completed';
  readonly floor?: string;
  readonly cliff?: string;
  readonly direction?: Direction;
}
function threshold(given: RuleGiven, { parts = 'proportional', direction = 'higher', ...p }: Threshold): Fraction {
  const value = given.percent('value');
  const behind = (than: Fraction): Fraction => (direction === 'higher' ? less(than, value) : less(value, than));
  const short = behind(amount(p.threshold));
  if (order(short, NOTHING) <= 0) return given.full;
  if (p.cliff !== undefined && order(behind(amount(p.cliff)), NOTHING) > 0) return NOTHING;
  const steps = quotient(short, or(p.per, ONE));
  const charged = parts === 'proportional' ? steps : rounded(steps, { mode: parts === 'started' ? 'ceil' : 'floor', places: 0 });
  return greater(less(given.full, product(amount(p.step), charged)), or(p.floor, NOTHING));
}

interface Tier {
  readonly from?: string;
  readonly to?: string;
  readonly points: string;
  readonly also?: { readonly input: string; readonly least: string };
}
function tiered(given: RuleGiven, { tiers }: { readonly tiers: readonly Tier[] }): Fraction {
  const value = given.percent('value');
  let missed = false;
  for (const { from, to, points, also } of [...tiers].reverse()) {
    if (from !== undefined && isBelow(value, amount(from))) continue;
    if (!missed && to !== undefined && !isBelow(value, amount(to))) break;
    if (!also || !isBelow(given.percent(also.input), amount(also.least))) return amount(points);
    missed = true;
  }
  throw new RangeError('outside the tiers');
}

interface PassThrough {
  readonly kind: 'points' | 'share' | 'rank' | 'deductions';
  readonly of?: string;
  readonly ladder?: readonly Rung[];
  readonly rest?: string;
}
function passedOn(given: RuleGiven, { kind, of, ladder = [], rest }: PassThrough): Fraction {
  if (kind === 'deductions') return greater(less(given.full, product(given.figure('deducted'), given.figure('share'))), NOTHING);
  const value = given.figure('value');
  if (kind === 'points') return value;
  return kind === 'share' ? quotient(product(given.full, value), amount(of)) : onLadder(ladder, value, rest);
}

function awards(given: RuleGiven, { levels }: { readonly levels: Each }): Fraction {
  const best = new Map<string, Fraction>();
  for (const { key, level } of given.items('awards')) {
    const [award = ''] = key.split('#');
    best.set(award, greater(amount(levels[level]), best.get(award) ?? NOTHING));
  }
  return sum(...best.values());
}

interface Completion {
  readonly cap: 'full' | 'none' | { readonly percent: string };
  readonly leastRate?: string;
}
function completion(given: RuleGiven, { cap, leastRate }: Completion): Fraction {
  const rate = given.percent('rate');
  if (isBelow(rate, NOTHING) || isBelow(rate, or(leastRate, rate))) return NOTHING;
  return share(given.full, cap === 'none' ? rate : smaller(rate, cap === 'full' ? HUNDRED : amount(cap.percent)));
}

interface Delta {
  readonly base: string;
  readonly in: 'difference' | 'percent';
  readonly per?: string;
  readonly gain: string;
  readonly loss: string;
  readonly direction?: Direction;
}
function delta(given: RuleGiven, p: Delta): Fraction {
  const [value, last] = [given.percent('value'), given.percent('lastYear')];
  const change = p.in === 'percent' ? quotient(product(less(value, last), HUNDRED), last) : less(value, last);
  const better = p.direction === 'lower' ? negative(change) : change;
  return sum(amount(p.base), product(quotient(better, or(p.per, ONE)), amount(isBelow(better, NOTHING) ? p.loss : p.gain)));
}

function average(items: readonly FrozenItem[]): Fraction {
  return quotient(sum(...items.map((one) => one.amount)), whole(items.length));
}

function voted(given: RuleGiven, { worth }: { readonly worth: Each }): Fraction {
  const valid = sum(...Object.keys(worth).map((answer) => given.figure(answer)));
  if (isZero(valid)) throw new RangeError('no valid votes');
  return share(given.full, quotient(counted(given, worth), valid));
}

interface Minimums {
  readonly minimums: Readonly<Record<string, { readonly least: string; readonly each: string }>>;
  readonly floor?: string;
}
function minimums(given: RuleGiven, p: Minimums): Fraction {
  const off = Object.entries(p.minimums).map(([name, { least, each }]) => product(greater(NOTHING, less(amount(least), given.figure(name))), amount(each)));
  return greater(less(given.full, sum(...off)), or(p.floor, NOTHING));
}

/** By `id version`: the points of every rule before rounding, cap and floor of the leaf. A test holds the list to the registry. */
export const RECOUNT_RULES: Readonly<Record<string, Rule>> = {
  'award-level 1': awards,
  'completion-ratio 1': completion,
  'count-points 1': (given, { each }: { readonly each: Each }) => counted(given, each),
  'deduction-per-event 1': deducted,
  'delta-last-year 1': delta,
  'efficacy-coefficient 1': efficacy,
  'manual-rating 1': (given) => average(given.items('mark')),
  'minimums 1': minimums,
  'pass-through 1': passedOn,
  'rank-average 1': (given, p: { readonly each: string; readonly floor?: string }) =>
    greater(less(given.full, product(amount(p.each), less(average(given.items('places')), ONE))), or(p.floor, NOTHING)),
  'rank-ladder 1': rankLadder,
  'rank-step 1': rankStep,
  'ratio-to-best 1': againstBest,
  'slips 1': (given, { from = 'full', each }: { readonly from?: 'full' | 'zero'; readonly each: Each }) =>
    from === 'full' ? greater(less(given.full, counted(given, each)), NOTHING) : negative(counted(given, each)),
  'threshold-step 1': threshold,
  'tiered 1': tiered,
  'timeliness 1': (given, { late, missing, floor }: { readonly late: string; readonly missing: string; readonly floor?: string }) =>
    greater(less(given.full, counted(given, { late, missing })), or(floor, NOTHING)),
  'votes 1': voted,
};
