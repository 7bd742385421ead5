import { type Fraction, HUNDRED, NOTHING, ONE, greater, less, negative, product, quotient, whole } from '../../kernel/fraction';
import { placeOf } from '../ranking';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, choice, optional, told } from '../shape';
import { byMember, object } from '../shapes';
import { DIRECTION, TIE, TIE_BREAKS, raised, rowsOf } from './parameters';

const STEP = byMember('kind', {
  points: object({ each: told('Points off per place.', NOT_NEGATIVE) }),
  percent: object({
    each: told('Percent off per place.', NOT_NEGATIVE),
    of: told('Percent of full marks, or of the place before.', optional(choice(['full', 'previous'] as const), 'full' as const)),
  }),
});
const PARAMETERS = object({
  step: STEP,
  floor: told('Points are never fewer.', optional(NOT_NEGATIVE, NOTHING)),
  direction: DIRECTION,
  ties: TIE,
  tieBreaks: TIE_BREAKS,
});
type RankStep = ShapeOf<typeof PARAMETERS>;

/** 排名法 by steps: the first full marks, each following place k points or p percent fewer (依次递减). */
export const rankStep: ScoringRule<RankStep> = {
  id: 'rank-step',
  version: 1,
  about: 'Rank in the group: full marks for the first, so many points or percent fewer per place.',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: ({ tieBreaks }) => ['value', ...tieBreaks].map((name) => ({ name, takes: 'figure' })),
  score(given, p) {
    const { own, rows } = rowsOf(given, ['value', ...p.tieBreaks]);
    const place = placeOf(own, rows, p);
    const off = offOf(given.full, place - 1, p.step);
    const points = less(given.full, off);
    return {
      points: greater(points, p.floor),
      because: [
        because('full-marks', given.full, { full: given.full }),
        because('places-behind', negative(off), { place: whole(place), of: whole(rows.length), each: p.step.each, in: p.step.kind }),
        ...raised(points, p.floor),
      ],
    };
  },
};

function offOf(full: Fraction, behind: number, step: RankStep['step']): Fraction {
  if (step.kind === 'points') return product(step.each, whole(behind));
  const share = quotient(step.each, HUNDRED);
  if (step.of === 'full') return product(product(full, share), whole(behind));
  let left = full;
  for (let n = 0; n < behind; n += 1) left = product(left, less(ONE, share));
  return less(full, left);
}
