import { type Fraction, HUNDRED, NOTHING, less, product, quotient, whole } from '../../kernel/fraction';
import { type Rounding, rounded } from '../../kernel/rounding';
import { CellRefused } from '../mistake';
import { efficacyCoefficient } from '../rules/efficacy-coefficient.rule';
import { completionRatio } from '../rules/completion-ratio.rule';
import { rankLadder } from '../rules/rank-ladder.rule';
import { rankStep } from '../rules/rank-step.rule';
import { thresholdStep } from '../rules/threshold-step.rule';
import { tiered } from '../rules/tiered.rule';
import type { Leaf } from '../scheme/indicator';
import type { ScoringRule } from '../scoring-rule';
import { BeyondSafe, divided, parts, power, safe, safeProduct, type Scaled } from './column';
import { placesIn } from './places';

/** Points of a leaf for all units at once, scaled by the places they are rounded to; before the leaf's own bounds. */
export type Kernel = (input: Scaled) => Float64Array;

interface Of {
  readonly full: Fraction;
  readonly rounding: Rounding;
  /** Units of the group. */
  readonly size: number;
}

type Parameters<R> = R extends ScoringRule<infer P> ? P : never;
type Maker = (parameters: unknown, of: Of) => Kernel | undefined;

/** Rules that can be scored a column at a time; each gives what the rule itself gives, which a property test compares. */
const KERNELS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  [`${completionRatio.id} 1`, (p, of) => ratioKernel(p as Parameters<typeof completionRatio>, of)],
  [`${thresholdStep.id} 1`, (p, of) => thresholdKernel(p as Parameters<typeof thresholdStep>, of)],
  [`${tiered.id} 1`, (p, of) => tierKernel(p as Parameters<typeof tiered>, of)],
  [`${efficacyCoefficient.id} 1`, (p, of) => efficacyKernel(p as Parameters<typeof efficacyCoefficient>, of)],
  [`${rankStep.id} 1`, (p, of) => rankKernel(rankStep, p as Parameters<typeof rankStep>, of)],
  [`${rankLadder.id} 1`, (p, of) => rankKernel(rankLadder, p as Parameters<typeof rankLadder>, of)],
]);

/** Kept with what it was made for: a table of places costs the square of a group's size, and groups are of few sizes. */
const MADE = new WeakMap<Leaf, readonly (readonly [Of, Kernel | undefined])[]>();
const MOST_MADE = 50;

export function kernelOf(leaf: Leaf, of: Of): Kernel | undefined {
  const made = MADE.get(leaf) ?? [];
  const known = made.find(([{ full, rounding, size }]) => full === of.full && rounding === of.rounding && size === of.size);
  if (known) return known[1];
  const kernel = KERNELS.get(`${leaf.rule.id} ${leaf.rule.version}`)?.(leaf.parameters, of);
  MADE.set(leaf, [[of, kernel], ...made.slice(0, MOST_MADE)]);
  return kernel;
}

/** An exact constant at the places of the leaf. */
function constant(value: Fraction, { rounding }: Of): number {
  const found = rounded(value, rounding);
  return safe(Number((found.over * 10n ** BigInt(rounding.places)) / found.under));
}

/** Whether a figure reaches a bound: compared crosswise, in whole numbers. */
function bound(value: Fraction, { den, most }: Scaled): { readonly by: number; readonly at: number } {
  const { over, under } = parts(value);
  safeProduct(most, under);
  return { by: under, at: safeProduct(over, den) };
}

/** `(a × figure + b)` to the places of the leaf, for every unit; `a` and `b` exact. */
function linear({ values, den, most }: Scaled, line: { readonly a: Fraction; readonly b: Fraction }, { rounding }: Of): Float64Array {
  const [a, b] = [parts(line.a), parts(line.b)];
  const scale = power(rounding.places);
  const factor = safeProduct(a.over, b.under, scale);
  const term = safeProduct(b.over, a.under, den, scale);
  const under = safeProduct(a.under, b.under, den);
  safe(2 * safe(safeProduct(most, factor < 0 ? -factor : factor) + Math.abs(term)) + under);
  const points = new Float64Array(values.length);
  for (let index = 0; index < points.length; index += 1) points[index] = divided(values[index]! * factor + term, under, rounding.mode);
  return points;
}

function ratioKernel({ cap, leastRate }: Parameters<typeof completionRatio>, of: Of): Kernel {
  const most = cap === 'none' ? undefined : cap === 'full' ? HUNDRED : cap.percent;
  const slope = quotient(of.full, HUNDRED);
  const capped = most && constant(product(slope, most), of);
  return (input) => {
    const points = linear(input, { a: slope, b: NOTHING }, of);
    const [top, least] = [most && bound(most, input), leastRate && bound(leastRate, input)];
    for (let index = 0; index < points.length; index += 1) {
      const value = input.values[index]!;
      if (value < 0 || (least !== undefined && value * least.by < least.at)) points[index] = 0;
      else if (top !== undefined && value * top.by > top.at) points[index] = capped ?? 0;
    }
    return points;
  };
}

function thresholdKernel({ threshold, step, per, parts: how, floor, cliff, direction }: Parameters<typeof thresholdStep>, of: Of): Kernel | undefined {
  if (how !== 'proportional') return undefined;
  const sign = direction === 'higher' ? 1 : -1;
  const slope = product(quotient(step, per), whole(sign));
  const b = less(of.full, product(slope, threshold));
  const [full, least] = [constant(of.full, of), constant(floor, of)];
  return (input) => {
    const points = linear(input, { a: slope, b }, of);
    const [top, edge] = [bound(threshold, input), cliff && bound(cliff, input)];
    for (let index = 0; index < points.length; index += 1) {
      const value = input.values[index]!;
      if (sign * value * top.by >= sign * top.at) points[index] = full;
      else if (edge !== undefined && sign * value * edge.by < sign * edge.at) points[index] = 0;
      else if (points[index]! < least) points[index] = least;
    }
    return points;
  };
}

function tierKernel({ tiers }: Parameters<typeof tiered>, of: Of): Kernel | undefined {
  if (tiers.some(({ also }) => also !== undefined)) return undefined;
  const worth = tiers.map(({ points }) => constant(points, of));
  return (input) => {
    const edges = tiers.map(({ from, to }) => ({ from: from && bound(from, input), to: to && bound(to, input) }));
    const points = new Float64Array(input.values.length);
    for (let index = 0; index < points.length; index += 1) points[index] = worth[tierOf(input.values[index]!, edges)]!;
    return points;
  };
}

type Edge = ReturnType<typeof bound> | undefined;

function tierOf(value: number, edges: readonly { readonly from: Edge; readonly to: Edge }[]): number {
  for (let index = edges.length - 1; index >= 0; index -= 1) {
    const { from, to } = edges[index]!;
    if (from !== undefined && value * from.by < from.at) continue;
    if (to !== undefined && value * to.by >= to.at) break;
    return index;
  }
  throw new CellRefused('outside-tiers');
}

/** Linear, between the worst and the best of the group; with bounds of its own or another curve the reference scores it. */
function efficacyKernel({ base, span, direction, curve, best, worst, equal }: Parameters<typeof efficacyCoefficient>, of: Of): Kernel | undefined {
  if (curve !== 'linear' || best !== undefined || worst !== undefined) return undefined;
  const same = equal && constant(quotient(product(of.full, equal), HUNDRED), of);
  const [low, rise] = [quotient(product(of.full, base), HUNDRED), quotient(product(of.full, span), HUNDRED)];
  return (input) => {
    const [least, most] = rangeOf(input.values);
    if (least === most) return new Float64Array(input.values.length).fill(same ?? refused());
    const [from, reach] = direction === 'higher' ? [least, most - least] : [most, least - most];
    const values = new Float64Array(input.values);
    for (let index = 0; index < values.length; index += 1) values[index] = values[index]! - from;
    const shifted = { den: 1, values, most: most - least };
    return linear(shifted, { a: quotient(rise, whole(reach)), b: low }, of);
  };
}

function rangeOf(values: Float64Array): readonly [number, number] {
  let least = values[0] ?? 0;
  let most = least;
  for (let index = 1; index < values.length; index += 1) {
    const value = values[index]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

function refused(): never {
  throw new CellRefused('all-equal');
}

type Ranked = Pick<Parameters<typeof rankStep>, 'direction' | 'ties' | 'tieBreaks'>;

/** What each place is worth the rule itself says once, for a group of this size; then units look their place up. */
function rankKernel<P extends Ranked>(rule: ScoringRule<P>, p: P, of: Of): Kernel | undefined {
  if (p.tieBreaks.length > 0 || of.size > MOST_RANKED) return undefined;
  const sign = p.direction === 'higher' ? -1 : 1;
  const peers = Array.from({ length: of.size }, (_, index) => ({ unit: String(index), figures: { value: whole(sign * index) }, items: {} }));
  const worth = peers.map((own) => {
    try {
      return constant(rule.score({ ...own, full: of.full, peers }, p).points, of);
    } catch (error) {
      if (error instanceof CellRefused) return undefined;
      throw error;
    }
  });
  return ({ values }) => {
    const places = placesIn(values, p);
    const points = new Float64Array(values.length);
    for (let index = 0; index < points.length; index += 1) points[index] = worth[places[index]! - 1] ?? unranked();
    return points;
  };
}

/** Units of a group whose table of places is worth making. */
const MOST_RANKED = 500;

function unranked(): never {
  throw new BeyondSafe();
}
