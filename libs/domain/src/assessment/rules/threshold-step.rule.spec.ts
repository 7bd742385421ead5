import { pointsOf, wrongOf } from '#test/support/scoring';
import { thresholdStep } from './threshold-step.rule';

describe('threshold-step', () => {
  it.each([
    { told: 'at the threshold', parameters: { threshold: '95', step: '0.5' }, given: { full: '25', figures: { value: '95' } }, points: '25' },
    { told: 'above it', parameters: { threshold: '95', step: '0.5' }, given: { full: '25', figures: { value: '100' } }, points: '25' },
    { told: 'short in proportion', parameters: { threshold: '95', step: '0.5' }, given: { full: '25', figures: { value: '70.59' } }, points: '12.795' },
    { told: 'down to the floor', parameters: { threshold: '95', step: '0.5', floor: '12.5' }, given: { full: '25', figures: { value: '50' } }, points: '12.5' },
    { told: 'a started point counts whole', parameters: { threshold: '95', step: '0.5', parts: 'started' }, given: { full: '25', figures: { value: '93.5' } }, points: '24' },
    { told: 'an incomplete point does not count', parameters: { threshold: '95', step: '0.5', parts: 'completed' }, given: { full: '25', figures: { value: '93.5' } }, points: '24.5' },
    { told: 'steps of five', parameters: { threshold: '95', step: '0.5', per: '5' }, given: { full: '25', figures: { value: '85' } }, points: '24' },
    { told: 'past the cliff', parameters: { threshold: '95', step: '0.5', floor: '12.5', cliff: '60' }, given: { full: '25', figures: { value: '59.9' } }, points: '0' },
    { told: 'at the cliff', parameters: { threshold: '95', step: '0.5', floor: '12.5', cliff: '60' }, given: { full: '25', figures: { value: '60' } }, points: '12.5' },
    { told: 'lower is better', parameters: { threshold: '3', step: '2', direction: 'lower' }, given: { full: '10', figures: { value: '4.5' } }, points: '7' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(thresholdStep, parameters, given)).toBe(points));

  it.each([
    { parameters: { threshold: '95', step: '-1' }, wrong: ['/step not-amount'] },
    { parameters: { threshold: 95, step: '1' }, wrong: ['/threshold not-amount'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(thresholdStep, parameters)).toEqual(wrong));
});
