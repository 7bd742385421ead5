import { type Fraction, HUNDRED, NOTHING, ONE, greater, less, order, product, quotient, smaller, sum } from '../../kernel/fraction';
import { growth } from '../../kernel/growth';
import { type Wrong, refuse } from '../mistake';
import { because } from '../reason';
import type { Given, ScoringRule } from '../scoring-rule';
import { AMOUNT, NOT_NEGATIVE, POSITIVE, type ShapeOf, choice, optional, told } from '../shape';
import { object } from '../shapes';
import { DIRECTION, figure, rowsOf } from './parameters';

const PARAMETERS = object({
  base: told('Percent of full marks for the worst value.', NOT_NEGATIVE),
  span: told('Percent of full marks added up to the best value.', POSITIVE),
  direction: DIRECTION,
  curve: told('linear: base + span × coefficient; exponential: base × ((base + span) ÷ base) ^ coefficient.', optional(choice(['linear', 'exponential'] as const), 'linear' as const)),
  best: told('A fixed best value instead of the best of the group.', optional(AMOUNT, undefined)),
  worst: told('A fixed worst value instead of the worst of the group.', optional(AMOUNT, undefined)),
  equal: told('Percent of full marks for everybody where best and worst are the same; without it that is refused.', optional(NOT_NEGATIVE, undefined)),
});
type EfficacyCoefficient = ShapeOf<typeof PARAMETERS>;

/**
 * 功效系数法: where the value stands between worst and best of the group, in either direction. Values beyond fixed bounds
 * count as the bound. The exponential variant is computed to 30 places by whole numbers, so that machines agree.
 */
export const efficacyCoefficient: ScoringRule<EfficacyCoefficient> = {
  id: 'efficacy-coefficient',
  version: 1,
  about: 'Efficacy coefficient: full marks × (base + span × (value − worst) ÷ (best − worst)) ÷ 100.',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: () => [{ name: 'value', takes: 'figure' }],
  check: ({ base, curve }): readonly Wrong[] =>
    curve === 'exponential' && order(base, NOTHING) === 0 ? [{ pointer: '/base', code: 'out-of-range', expected: '> 0' }] : [],
  score(given, p) {
    const value = figure(given, 'value');
    const { best, worst } = boundsOf(given, p);
    const { full } = given;
    if (order(best, worst) === 0) {
      const points = percent(full, p.equal ?? refuse('all-equal'));
      return { points, because: [because('all-equal', points, { value, full })] };
    }
    const coefficient = smaller(ONE, greater(NOTHING, quotient(less(value, worst), less(best, worst))));
    const at = p.curve === 'linear' ? sum(p.base, product(p.span, coefficient)) : growth(p.base, sum(p.base, p.span), coefficient);
    const points = percent(full, at);
    return { points, because: [because('efficacy', points, { value, best, worst, base: p.base, span: p.span, full })] };
  },
};

function boundsOf(given: Given, { best, worst, direction }: EfficacyCoefficient): { readonly best: Fraction; readonly worst: Fraction } {
  const values = rowsOf(given, ['value']).rows.flat();
  const [most, least] = [values.reduce(greater), values.reduce(smaller)];
  return direction === 'higher' ? { best: best ?? most, worst: worst ?? least } : { best: best ?? least, worst: worst ?? most };
}

function percent(full: Fraction, share: Fraction): Fraction {
  return quotient(product(full, share), HUNDRED);
}
