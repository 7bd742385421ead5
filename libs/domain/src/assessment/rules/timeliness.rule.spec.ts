import { pointsOf } from '#test/support/scoring';
import { timeliness } from './timeliness.rule';

describe('timeliness', () => {
  it.each([
    { told: 'late and missing', parameters: { late: '0.5', missing: '2' }, given: { full: '10', figures: { late: '3', missing: '1' } }, points: '6.5' },
    { told: 'floor', parameters: { late: '0.5', missing: '2', floor: '1' }, given: { full: '10', figures: { late: '0', missing: '9' } }, points: '1' },
    { told: 'a negative count', parameters: { late: '0.5', missing: '2' }, given: { full: '10', figures: { late: '-1', missing: '0' } }, points: 'refused: negative-count' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(timeliness, parameters, given)).toBe(points));
});
