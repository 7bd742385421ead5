import { type Fraction, HUNDRED, NOTHING, ONE, less, order, product, quotient, sum } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, POSITIVE, type ShapeOf, choice, optional, told } from '../shape';
import { object } from '../shapes';
import { DIRECTION, figure } from './parameters';

const PARAMETERS = object({
  base: told('Points for no change at all.', NOT_NEGATIVE),
  in: told('Change as a difference, or in percent of last year.', choice(['difference', 'percent'] as const)),
  per: told('A change of this size is one step; 1 unless given.', optional(POSITIVE, ONE)),
  gain: told('Points added per step for the better.', NOT_NEGATIVE),
  loss: told('Points taken off per step for the worse.', NOT_NEGATIVE),
  direction: DIRECTION,
});
type DeltaLastYear = ShapeOf<typeof PARAMETERS>;

/** Points by the change against last year. A percentage of a last year of zero or less means nothing and is refused. */
export const deltaLastYear: ScoringRule<DeltaLastYear> = {
  id: 'delta-last-year',
  version: 1,
  about: 'Change of `value` against `lastYear`: base points, more per step for the better, fewer per step for the worse.',
  parameters: PARAMETERS,
  needsFull: () => false,
  inputs: () => [
    { name: 'value', takes: 'figure', percent: true },
    { name: 'lastYear', takes: 'figure', percent: true },
  ],
  score(given, p) {
    const [value, last] = [figure(given, 'value'), figure(given, 'lastYear')];
    const change = changeOf(value, last, p);
    const better = p.direction === 'higher' ? change : less(NOTHING, change);
    const adds = product(quotient(better, p.per), order(better, NOTHING) >= 0 ? p.gain : p.loss);
    return {
      points: sum(p.base, adds),
      because: [because('base-points', p.base, { base: p.base }), because('change', adds, { value, last, change, in: p.in, per: p.per })],
    };
  },
};

function changeOf(value: Fraction, last: Fraction, { in: unit }: DeltaLastYear): Fraction {
  if (unit === 'difference') return less(value, last);
  if (order(last, NOTHING) <= 0) refuse('zero-last-year');
  return quotient(product(less(value, last), HUNDRED), last);
}
