import { type Fraction, HUNDRED, order, product, quotient, whole } from '../../kernel/fraction';
import type { Wrong } from '../mistake';
import { refuse } from '../mistake';
import { placeOf } from '../ranking';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { AMOUNT, POSITIVE, type ShapeOf, choice, optional, told } from '../shape';
import { list, object } from '../shapes';
import { DIRECTION, TIE, TIE_BREAKS, rowsOf } from './parameters';

const PARAMETERS = object({
  ladder: told('Rungs from the best: up to this place (or percent of the group), these points.', list(object({ upTo: POSITIVE, points: AMOUNT }), 1, 100)),
  in: told('Whether rungs count places or percent of the group.', optional(choice(['places', 'percent'] as const), 'places' as const)),
  rest: told('Points below the last rung; without it such a place is refused.', optional(AMOUNT, undefined)),
  direction: DIRECTION,
  ties: TIE,
  tieBreaks: TIE_BREAKS,
});
type RankLadder = ShapeOf<typeof PARAMETERS>;

/** 排名法 by a ladder: the first three 10, the next five 8, the rest 6. Equals stand on the same rung. */
export const rankLadder: ScoringRule<RankLadder> = {
  id: 'rank-ladder',
  version: 1,
  about: 'Rank in the group, points by a ladder of places or of percents of the group.',
  parameters: PARAMETERS,
  needsFull: () => false,
  inputs: ({ tieBreaks }) => ['value', ...tieBreaks].map((name) => ({ name, takes: 'figure' })),
  check: ({ ladder }) =>
    ladder.flatMap(({ upTo }, index): readonly Wrong[] => {
      const before = ladder[index - 1];
      return before && order(upTo, before.upTo) <= 0 ? [{ pointer: `/ladder/${index}/upTo`, code: 'ladder-order' }] : [];
    }),
  score(given, p) {
    const { own, rows } = rowsOf(given, ['value', ...p.tieBreaks]);
    const place = placeOf(own, rows, p);
    const at = p.in === 'places' ? whole(place) : percentOf(place, rows.length);
    const points = p.ladder.find(({ upTo }) => order(at, upTo) <= 0)?.points ?? p.rest ?? refuse('place-unknown', String(place));
    return { points, because: [because('place-points', points, { place: whole(place), of: whole(rows.length) })] };
  },
};

function percentOf(place: number, of: number): Fraction {
  return quotient(product(whole(place), HUNDRED), whole(of));
}
