import { pointsOf } from '#test/support/scoring';
import { votes } from './votes.rule';

describe('votes', () => {
  it.each([
    { told: 'averaged', parameters: { worth: { good: '100', poor: '20' } }, given: { full: '50', figures: { good: '3', poor: '1' } }, points: '40' },
    { told: 'a share without end', parameters: { worth: { good: '100', poor: '0' } }, given: { full: '50', figures: { good: '1', poor: '2' } }, points: '50/3' },
    { told: 'no valid vote', parameters: { worth: { good: '100', poor: '0' } }, given: { full: '50', figures: { good: '0', poor: '0' } }, points: 'refused: no-valid-votes' },
    { told: 'a negative count', parameters: { worth: { good: '100', poor: '0' } }, given: { full: '50', figures: { good: '-1', poor: '2' } }, points: 'refused: negative-count' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(votes, parameters, given)).toBe(points));
});
