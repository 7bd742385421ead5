import { pointsOf } from '#test/support/scoring';
import { deltaLastYear } from './delta-last-year.rule';

describe('delta-last-year', () => {
  it.each([
    { told: 'no change', parameters: { base: '6', in: 'percent', gain: '0.5', loss: '1' }, given: { figures: { value: '10', lastYear: '10' } }, points: '6' },
    { told: 'more', parameters: { base: '6', in: 'percent', gain: '0.5', loss: '1' }, given: { figures: { value: '11', lastYear: '10' } }, points: '11' },
    { told: 'less', parameters: { base: '6', in: 'difference', gain: '0.5', loss: '1' }, given: { figures: { value: '8', lastYear: '10' } }, points: '4' },
    { told: 'less is better', parameters: { base: '6', in: 'difference', gain: '0.5', loss: '1', direction: 'lower' }, given: { figures: { value: '8', lastYear: '10' } }, points: '7' },
    { told: 'no percent of nothing', parameters: { base: '6', in: 'percent', gain: '0.5', loss: '1' }, given: { figures: { value: '8', lastYear: '0' } }, points: 'refused: zero-last-year' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(deltaLastYear, parameters, given)).toBe(points));
});
