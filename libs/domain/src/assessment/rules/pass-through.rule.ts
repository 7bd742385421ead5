import { NOTHING, ONE, greater, less, negative, order, product, quotient } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { because } from '../reason';
import type { Given, Scored, ScoringRule } from '../scoring-rule';
import { AMOUNT, POSITIVE, type ShapeOf, optional, told } from '../shape';
import { byMember, list, object } from '../shapes';
import { count, figure, raised } from './parameters';

const RUNG = object({ upTo: POSITIVE, points: AMOUNT });
const PARAMETERS = byMember('kind', {
  points: object({}),
  share: object({ of: told('Full marks at the higher level.', POSITIVE) }),
  rank: object({ ladder: told('Rungs from the best: up to this place there, these points here.', list(RUNG, 1, 100)), rest: optional(AMOUNT, undefined) }),
  deductions: object({}),
});
type PassThrough = ShapeOf<typeof PARAMETERS>;

/** What a higher level decided: its points as they are, in proportion to its full marks, points by its rank, or its deductions passed on pro rata. */
export const passThrough: ScoringRule<PassThrough> = {
  id: 'pass-through',
  version: 1,
  about: 'Result of a higher level: `points` as they are, `share` of its full marks, points by its `rank`, or its `deductions` pro rata (inputs `deducted` and `share`).',
  parameters: PARAMETERS,
  needsFull: ({ kind }) => kind === 'share' || kind === 'deductions',
  inputs: ({ kind }) => (kind === 'deductions' ? ['deducted', 'share'] : ['value']).map((name) => ({ name, takes: 'figure' })),
  check: (p) =>
    p.kind === 'rank'
      ? p.ladder.flatMap(({ upTo }, index) => {
          const before = p.ladder[index - 1];
          return before && order(upTo, before.upTo) <= 0 ? [{ pointer: `/ladder/${index}/upTo`, code: 'ladder-order' as const }] : [];
        })
      : [],
  score(given, p) {
    if (p.kind === 'deductions') return deducted(given);
    const value = figure(given, 'value');
    if (p.kind === 'points') return { points: value, because: [because('passed-on', value, { value })] };
    if (p.kind === 'share') {
      const points = quotient(product(given.full, value), p.of);
      return { points, because: [because('passed-on', points, { value, of: p.of, full: given.full })] };
    }
    if (order(value, ONE) < 0) refuse('place-unknown');
    const points = p.ladder.find(({ upTo }) => order(value, upTo) <= 0)?.points ?? p.rest ?? refuse('place-unknown');
    return { points, because: [because('place-points', points, { place: value })] };
  },
};

/** The county lost so many points, of which the unit's share (numerator over denominator) is its own; until zero. */
function deducted(given: Given): Scored {
  const lost = count(given, 'deducted');
  const share = count(given, 'share');
  if (order(share, ONE) > 0) refuse('share-above-one');
  const off = product(lost, share);
  const points = less(given.full, off);
  return {
    points: greater(points, NOTHING),
    because: [
      because('full-marks', given.full, { full: given.full }),
      because('passed-on-deduction', negative(off), { deducted: lost, share }),
      ...raised(points, NOTHING),
    ],
  };
}
