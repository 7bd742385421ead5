import { NOTHING, greater, less, negative, product, sum } from '../../kernel/fraction';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, optional, told } from '../shape';
import { object } from '../shapes';
import { count, raised } from './parameters';

const PARAMETERS = object({
  late: told('Points off per report after its limit.', NOT_NEGATIVE),
  missing: told('Points off per report that never came.', NOT_NEGATIVE),
  floor: told('Points are never fewer.', optional(NOT_NEGATIVE, NOTHING)),
});
type Timeliness = ShapeOf<typeof PARAMETERS>;

/** Counts of late and of missing reports, as the record of limits has them; our own downtime is no lateness there. */
export const timeliness: ScoringRule<Timeliness> = {
  id: 'timeliness',
  version: 1,
  about: 'Full marks less so many per late and per missing report (inputs `late`, `missing`).',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: () => ['late', 'missing'].map((name) => ({ name, takes: 'figure' })),
  score(given, p) {
    const [late, missing] = [count(given, 'late'), count(given, 'missing')];
    const [offLate, offMissing] = [product(late, p.late), product(missing, p.missing)];
    const points = less(given.full, sum(offLate, offMissing));
    return {
      points: greater(points, p.floor),
      because: [
        because('full-marks', given.full, { full: given.full }),
        because('late', negative(offLate), { count: late, each: p.late }),
        because('missing', negative(offMissing), { count: missing, each: p.missing }),
        ...raised(points, p.floor),
      ],
    };
  },
};
