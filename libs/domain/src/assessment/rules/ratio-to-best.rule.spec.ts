import { pointsOf } from '#test/support/scoring';
import { ratioToBest } from './ratio-to-best.rule';

describe('ratio-to-best', () => {
  it.each([
    { told: 'a share of the best', parameters: {}, given: { full: '600', figures: { value: '540' }, others: [{ value: '600' }] }, points: '540' },
    { told: 'the best', parameters: {}, given: { figures: { value: '7' }, others: [{ value: '3' }] }, points: '100' },
    { told: 'lower is better', parameters: { direction: 'lower' }, given: { figures: { value: '8' }, others: [{ value: '2' }] }, points: '25' },
    { told: 'lower, at zero', parameters: { direction: 'lower' }, given: { figures: { value: '0' }, others: [{ value: '0' }] }, points: '100' },
    { told: 'nothing is a share of zero', parameters: {}, given: { figures: { value: '0' }, others: [{ value: '0' }] }, points: 'refused: zero-best' },
    { told: 'lower, best at zero', parameters: { direction: 'lower' }, given: { figures: { value: '1' }, others: [{ value: '0' }] }, points: 'refused: zero-best' },
    { told: 'below zero', parameters: {}, given: { figures: { value: '1' }, others: [{ value: '-1' }] }, points: 'refused: below-zero' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(ratioToBest, parameters, given)).toBe(points));
});
