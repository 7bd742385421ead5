import { type Fraction, NOTHING, ONE, greater, less, negative, order, product, quotient } from '../../kernel/fraction';
import { rounded } from '../../kernel/rounding';
import { because, type Reason } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { AMOUNT, NOT_NEGATIVE, POSITIVE, type ShapeOf, choice, optional, told } from '../shape';
import { object } from '../shapes';
import { DIRECTION, figure, raised } from './parameters';

const STARTED = { proportional: undefined, started: 'ceil', completed: 'floor' } as const;

const PARAMETERS = object({
  threshold: told('From here on there are full marks.', AMOUNT),
  step: told('What is taken off per `per` short of the threshold.', NOT_NEGATIVE),
  per: told('How much short costs one step; 1 unless given.', optional(POSITIVE, ONE)),
  parts: told(
    'A part of `per`: in proportion, as a whole one once started, or not before it is complete.',
    optional(choice(['proportional', 'started', 'completed'] as const), 'proportional' as const),
  ),
  floor: told('Points are never fewer, unless the cliff is passed.', optional(NOT_NEGATIVE, NOTHING)),
  cliff: told('Past this value there are no points at all.', optional(AMOUNT, undefined)),
  direction: DIRECTION,
});
type ThresholdStep = ShapeOf<typeof PARAMETERS>;

/** Full marks at the threshold, k fewer for each point short of it (每低一个百分点扣k分), down to a floor. */
export const thresholdStep: ScoringRule<ThresholdStep> = {
  id: 'threshold-step',
  version: 1,
  about: 'Threshold: full marks from the threshold on, `step` points off per `per` short, down to the floor; none past the cliff.',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: () => [{ name: 'value', takes: 'figure', percent: true }],
  score(given, p) {
    const value = figure(given, 'value');
    const steps: Reason[] = [because('full-marks', given.full, { full: given.full })];
    const behind = p.direction === 'higher' ? less(p.threshold, value) : less(value, p.threshold);
    if (order(behind, NOTHING) <= 0) return { points: given.full, because: steps };
    const short = stepsOf(behind, p);
    const off = product(p.step, short);
    steps.push(because('past-threshold', negative(off), { value, threshold: p.threshold, short: behind, step: p.step, per: p.per, steps: short }));
    const points = less(given.full, off);
    if (p.cliff !== undefined && isPast(value, p.cliff, p.direction)) {
      return { points: NOTHING, because: [...steps, because('past-cliff', negative(points), { value, cliff: p.cliff })] };
    }
    return { points: greater(points, p.floor), because: [...steps, ...raised(points, p.floor)] };
  },
};

function stepsOf(behind: Fraction, { per, parts }: ThresholdStep): Fraction {
  const mode = STARTED[parts];
  const exact = quotient(behind, per);
  return mode === undefined ? exact : rounded(exact, { mode, places: 0 });
}

function isPast(value: Fraction, cliff: Fraction, direction: ThresholdStep['direction']): boolean {
  return direction === 'higher' ? order(value, cliff) < 0 : order(value, cliff) > 0;
}
