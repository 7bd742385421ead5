import { NOTHING, greater, order, product, quotient, smaller } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import type { ShapeOf } from '../shape';
import { object } from '../shapes';
import { DIRECTION, figure, rowsOf } from './parameters';

const PARAMETERS = object({ direction: DIRECTION });
type RatioToBest = ShapeOf<typeof PARAMETERS>;

/**
 * Full marks times own over best of the group, or best over own where less is better. Refused: values below zero, and a
 * best of zero, which nothing can be a share of; where less is better, everybody at zero has full marks.
 */
export const ratioToBest: ScoringRule<RatioToBest> = {
  id: 'ratio-to-best',
  version: 1,
  about: 'Full marks × own value ÷ best value of the group (best ÷ own where lower is better).',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: () => [{ name: 'value', takes: 'figure' }],
  score(given, { direction }) {
    const own = figure(given, 'value');
    const values = rowsOf(given, ['value']).rows.flat();
    if (values.some((value) => order(value, NOTHING) < 0)) refuse('below-zero');
    const best = values.reduce(direction === 'higher' ? greater : smaller);
    if (direction === 'higher' && order(best, NOTHING) === 0) refuse('zero-best');
    if (direction === 'lower' && order(best, NOTHING) === 0 && order(own, NOTHING) !== 0) refuse('zero-best');
    const isBest = order(own, best) === 0;
    const share = direction === 'higher' ? [own, best] as const : [best, own] as const;
    const points = isBest ? given.full : quotient(product(given.full, share[0]), share[1]);
    return { points, because: [because('against-best', points, { own, best, full: given.full })] };
  },
};
