import { NOTHING, ONE, greater, less, negative, order, product, quotient, sum, whole } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, optional, told } from '../shape';
import { object } from '../shapes';
import { items, raised } from './parameters';

const PARAMETERS = object({
  each: told('Points off per place of the average below the first.', NOT_NEGATIVE),
  floor: told('Points are never fewer.', optional(NOT_NEGATIVE, NOTHING)),
});
type RankAverage = ShapeOf<typeof PARAMETERS>;

/** Several raters each rank the units; what counts is the average place. Nobody has rated: refused. */
export const rankAverage: ScoringRule<RankAverage> = {
  id: 'rank-average',
  version: 1,
  about: 'Places given by several raters (input `places`, one item a rater), averaged: full marks less `each` per place behind the first.',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: () => [{ name: 'places', takes: 'items' }],
  score(given, { each, floor }) {
    const places = items(given, 'places').map(({ amount }) => amount);
    if (places.length === 0) refuse('no-raters');
    if (places.some((place) => order(place, ONE) < 0)) refuse('place-unknown');
    const average = quotient(sum(...places), whole(places.length));
    const off = product(each, less(average, ONE));
    const points = less(given.full, off);
    return {
      points: greater(points, floor),
      because: [
        because('full-marks', given.full, { full: given.full }),
        because('average-place', negative(off), { average, raters: whole(places.length), each }),
        ...raised(points, floor),
      ],
    };
  },
};
