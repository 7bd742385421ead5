import { NOTHING, greater, less, negative, order, product, sum } from '../../kernel/fraction';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, optional, told } from '../shape';
import { object, record } from '../shapes';
import { count, raised } from './parameters';

const PARAMETERS = object({
  minimums: told('Input → least count, and points off for each one short.', record(object({ least: NOT_NEGATIVE, each: NOT_NEGATIVE }))),
  floor: told('Points are never fewer.', optional(NOT_NEGATIVE, NOTHING)),
});
type Minimums = ShapeOf<typeof PARAMETERS>;

/** At least so many of each; every one short costs, and more than the minimum gains nothing. */
export const minimums: ScoringRule<Minimums> = {
  id: 'minimums',
  version: 1,
  about: 'Full marks less `each` for every one that an input is short of its least count.',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: ({ minimums: of }) => Object.keys(of).map((name) => ({ name, takes: 'figure' })),
  score(given, p) {
    const parts = Object.entries(p.minimums)
      .map(([input, { least, each }]) => ({ input, least, each, had: count(given, input) }))
      .filter(({ had, least }) => order(had, least) < 0)
      .map(({ input, least, each, had }) => ({ input, least, each, had, off: product(less(least, had), each) }));
    const points = less(given.full, sum(...parts.map(({ off }) => off)));
    return {
      points: greater(points, p.floor),
      because: [
        because('full-marks', given.full, { full: given.full }),
        ...parts.map(({ off, ...part }) => because('below-minimum', negative(off), { input: part.input, count: part.had, least: part.least, each: part.each })),
        ...raised(points, p.floor),
      ],
    };
  },
};
