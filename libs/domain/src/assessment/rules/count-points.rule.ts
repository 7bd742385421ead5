import { product, sum } from '../../kernel/fraction';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { AMOUNT, type ShapeOf, told } from '../shape';
import { object, record } from '../shapes';
import { count } from './parameters';

const PARAMETERS = object({ each: told('Input → points for each one counted; below zero takes points off.', record(AMOUNT)) });
type CountPoints = ShapeOf<typeof PARAMETERS>;

/** Counts times points: 35 briefs at 5, 3 reports at 10. No cap of its own: the leaf or its section has one or has none. */
export const countPoints: ScoringRule<CountPoints> = {
  id: 'count-points',
  version: 1,
  about: 'Each input counted times its points.',
  parameters: PARAMETERS,
  needsFull: () => false,
  inputs: ({ each }) => Object.keys(each).map((name) => ({ name, takes: 'figure' })),
  score(given, { each }) {
    const parts = Object.entries(each).map(([input, points]) => ({ input, points, counted: count(given, input) }));
    return {
      points: sum(...parts.map(({ points, counted }) => product(points, counted))),
      because: parts.map(({ input, points, counted }) => because('counted', product(points, counted), { input, count: counted, each: points })),
    };
  },
};
