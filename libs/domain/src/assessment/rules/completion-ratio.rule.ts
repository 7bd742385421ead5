import { type Fraction, HUNDRED, NOTHING, less, negative, order, product, quotient, smaller } from '../../kernel/fraction';
import { because, type Reason } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, choice, optional, told } from '../shape';
import { object, textOrObject } from '../shapes';
import { figure } from './parameters';

const PARAMETERS = object({
  cap: told(
    'What more than all is worth: full (no more than full marks), none (in proportion), or a highest rate in percent.',
    textOrObject(choice(['full', 'none'] as const), object({ percent: NOT_NEGATIVE })),
  ),
  leastRate: told('Below this rate in percent there are no points at all.', optional(NOT_NEGATIVE, undefined)),
});
type CompletionRatio = ShapeOf<typeof PARAMETERS>;

/** 完成率法: full marks times the rate. A rate below zero gives zero: nobody owes points for a missed target. */
export const completionRatio: ScoringRule<CompletionRatio> = {
  id: 'completion-ratio',
  version: 1,
  about: 'Completion ratio: full marks × rate (percent, or numerator and denominator).',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: () => [{ name: 'rate', takes: 'figure', percent: true }],
  score(given, { cap, leastRate }) {
    const { full } = given;
    const rate = figure(given, 'rate');
    const points = worth(full, rate);
    const steps: Reason[] = [because('share-of-full', points, { rate, full })];
    if (order(rate, NOTHING) < 0) return { points: NOTHING, because: [...steps, because('raised-to-floor', negative(points), { floor: NOTHING })] };
    if (leastRate !== undefined && order(rate, leastRate) < 0)
      return { points: NOTHING, because: [...steps, because('below-least-rate', negative(points), { rate, least: leastRate })] };
    const most = cap === 'none' ? rate : cap === 'full' ? HUNDRED : cap.percent;
    const counted = worth(full, smaller(rate, most));
    if (order(rate, most) > 0) steps.push(because('cut-to-cap', less(counted, points), { cap: most }));
    return { points: counted, because: steps };
  },
};

function worth(full: Fraction, rate: Fraction): Fraction {
  return quotient(product(full, rate), HUNDRED);
}
