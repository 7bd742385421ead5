import { pointsOf } from '#test/support/scoring';
import { minimums } from './minimums.rule';

describe('minimums', () => {
  it.each([
    { told: 'short of one', parameters: { minimums: { cases: { least: '3', each: '5' }, articles: { least: '2', each: '1' } }, floor: '2' }, given: { full: '20', figures: { cases: '2', articles: '9' } }, points: '15' },
    { told: 'more gains nothing', parameters: { minimums: { cases: { least: '3', each: '5' }, articles: { least: '2', each: '1' } }, floor: '2' }, given: { full: '20', figures: { cases: '30', articles: '2' } }, points: '20' },
    { told: 'floor', parameters: { minimums: { cases: { least: '3', each: '5' }, articles: { least: '2', each: '1' } }, floor: '2' }, given: { full: '10', figures: { cases: '0', articles: '0' } }, points: '2' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(minimums, parameters, given)).toBe(points));
});
