import { type Fraction, NOTHING, greater, less, negative, order, product, smaller, sum, whole } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { because, type Reason } from '../reason';
import type { Given, ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, choice, optional, told } from '../shape';
import { byMember, list, object } from '../shapes';
import { items, raised } from './parameters';

const EACH = byMember('kind', {
  same: object({ points: told('Points off per event.', NOT_NEGATIVE) }),
  adding: object({ points: told('Points off for the first event.', NOT_NEGATIVE), more: told('So many more for each following one.', NOT_NEGATIVE) }),
  listed: object({ points: told('Points off for the first, second, … event; the last holds from there on.', list(NOT_NEGATIVE, 1, 50)) }),
});
const PARAMETERS = object({
  from: told('Begin at full marks, or at zero in a section of deductions.', optional(choice(['full', 'zero'] as const), 'full' as const)),
  each: EACH,
  most: told('Deductions together are never more.', optional(NOT_NEGATIVE, undefined)),
  merit: told('Points for each item of the input `merits`, a cap of their own.', optional(object({ points: NOT_NEGATIVE, most: optional(NOT_NEGATIVE, undefined) }), undefined)),
  untilZero: told('扣完为止: from full marks, never below zero.', optional(choice(['yes', 'no'] as const), 'yes' as const)),
});
type DeductionPerEvent = ShapeOf<typeof PARAMETERS>;

/**
 * 扣分: so much off for each event, the same, rising by an amount, or by a list; deductions and merits have caps of their
 * own, which need not be alike. The amount of an event multiplies (two persons, one event). Events are taken in the order of their keys.
 */
export const deductionPerEvent: ScoringRule<DeductionPerEvent> = {
  id: 'deduction-per-event',
  version: 1,
  about: 'Points off per event (input `events`, one item an event), until zero where the leaf begins at full marks.',
  parameters: PARAMETERS,
  needsFull: ({ from }) => from === 'full',
  inputs: ({ merit }) => [{ name: 'events', takes: 'items' }, ...(merit ? [{ name: 'merits', takes: 'items' } as const] : [])],
  score(given, p) {
    const start = p.from === 'full' ? given.full : NOTHING;
    const off = deductions(given, p);
    const more = merits(given, p);
    const points = sum(start, off.points, more.points);
    const steps = [...(p.from === 'full' ? [because('full-marks', start, { full: start })] : []), ...off.because, ...more.because];
    if (p.from === 'zero' || p.untilZero === 'no') return { points, because: steps };
    return { points: greater(points, NOTHING), because: [...steps, ...raised(points, NOTHING)] };
  },
};

interface Part {
  readonly points: Fraction;
  readonly because: readonly Reason[];
}

function deductions(given: Given, { each, most }: DeductionPerEvent): Part {
  const steps = items(given, 'events').map(({ key, amount }, index) => {
    if (order(amount, NOTHING) < 0) refuse('negative-count', key);
    return because('event', negative(product(priceOf(each, index), amount)), { item: key, each: priceOf(each, index), count: amount });
  });
  const taken = negative(sum(...steps.map(({ adds }) => adds)));
  if (most === undefined || order(taken, most) <= 0) return { points: negative(taken), because: steps };
  return { points: negative(most), because: [...steps, because('deduction-cut', less(taken, most), { cap: most })] };
}

function priceOf(each: DeductionPerEvent['each'], index: number): Fraction {
  if (each.kind === 'same') return each.points;
  if (each.kind === 'adding') return sum(each.points, product(each.more, whole(index)));
  return each.points[index] ?? each.points.at(-1) ?? NOTHING;
}

function merits(given: Given, { merit }: DeductionPerEvent): Part {
  if (merit === undefined) return { points: NOTHING, because: [] };
  const steps = items(given, 'merits').map(({ key, amount }) => {
    if (order(amount, NOTHING) < 0) refuse('negative-count', key);
    return because('merit', product(merit.points, amount), { item: key, each: merit.points, count: amount });
  });
  const earned = sum(...steps.map(({ adds }) => adds));
  const points = merit.most === undefined ? earned : smaller(earned, merit.most);
  return order(points, earned) === 0 ? { points, because: steps } : { points, because: [...steps, because('merit-cut', less(points, earned), { cap: points })] };
}
