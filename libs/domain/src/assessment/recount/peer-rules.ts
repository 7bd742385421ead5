import { type Fraction, HUNDRED, NOTHING, ONE, greater, less, order, product, quotient, smaller, sum, whole } from '../../kernel/fraction';
import { growth } from '../../kernel/growth';
import { type Direction, type Ties, placeOf } from '../ranking';
import { amount } from './frozen';
import { type RuleGiven, or, share } from './rule-given';

interface Ranked {
  readonly direction?: Direction;
  readonly ties?: Ties;
  readonly tieBreaks?: readonly string[];
}
function placeIn(given: RuleGiven, { direction = 'higher', ties = 'gap', tieBreaks = [] }: Ranked): { readonly place: number; readonly of: number } {
  const names = ['value', ...tieBreaks];
  const rows = given.peers(names);
  return { place: placeOf(names.map((name) => given.figure(name)), rows, { direction, ties }), of: rows.length };
}

export interface Rung {
  readonly upTo: string;
  readonly points: string;
}
export function onLadder(ladder: readonly Rung[], at: Fraction, rest: string | undefined): Fraction {
  return amount(ladder.find(({ upTo }) => order(at, amount(upTo)) <= 0)?.points ?? rest);
}

interface RankLadder extends Ranked {
  readonly ladder: readonly Rung[];
  readonly in?: 'places' | 'percent';
  readonly rest?: string;
}
export function rankLadder(given: RuleGiven, p: RankLadder): Fraction {
  const { place, of } = placeIn(given, p);
  return onLadder(p.ladder, p.in === 'percent' ? quotient(product(whole(place), HUNDRED), whole(of)) : whole(place), p.rest);
}

interface Efficacy {
  readonly base: string;
  readonly span: string;
  readonly direction?: Direction;
  readonly curve?: 'linear' | 'exponential';
  readonly best?: string;
  readonly worst?: string;
  readonly equal?: string;
}
export function efficacy(given: RuleGiven, { base, span, direction = 'higher', curve = 'linear', equal, ...fixed }: Efficacy): Fraction {
  const values = given.peers(['value']).flat();
  const [most, least] = [values.reduce(greater), values.reduce(smaller)];
  const [best, worst] = [or(fixed.best, direction === 'higher' ? most : least), or(fixed.worst, direction === 'higher' ? least : most)];
  if (order(best, worst) === 0) return share(given.full, amount(equal));
  const coefficient = smaller(ONE, greater(NOTHING, quotient(less(given.figure('value'), worst), less(best, worst))));
  const [low, added] = [amount(base), amount(span)];
  return share(given.full, curve === 'linear' ? sum(low, product(added, coefficient)) : growth(low, sum(low, added), coefficient));
}

interface RankStep extends Ranked {
  readonly step: { readonly kind: 'points' | 'percent'; readonly each: string; readonly of?: 'full' | 'previous' };
  readonly floor?: string;
}
export function rankStep(given: RuleGiven, { step, floor, ...how }: RankStep): Fraction {
  const behind = placeIn(given, how).place - 1;
  const each = amount(step.each);
  let points = given.full;
  for (let n = 0; n < behind; n += 1) points = less(points, step.kind === 'points' ? each : share(step.of === 'previous' ? points : given.full, each));
  return greater(points, or(floor, NOTHING));
}

export function againstBest(given: RuleGiven, { direction = 'higher' }: { readonly direction?: Direction }): Fraction {
  const own = given.figure('value');
  const best = given.peers(['value']).flat().reduce(direction === 'higher' ? greater : smaller);
  if (order(own, best) === 0) return given.full;
  return direction === 'higher' ? quotient(product(given.full, own), best) : quotient(product(given.full, best), own);
}
