import { pointsOf, wrongOf } from '#test/support/scoring';
import { countPoints } from './count-points.rule';

describe('count-points', () => {
  it.each([
    { told: 'counts times points', parameters: { each: { briefs: '5', reports: '10' } }, given: { figures: { briefs: '35', reports: '3' } }, points: '205' },
    { told: 'points below zero', parameters: { each: { missed: '-0.5' } }, given: { figures: { missed: '3' } }, points: '-1.5' },
    { told: 'a negative count', parameters: { each: { briefs: '5' } }, given: { figures: { briefs: '-1' } }, points: 'refused: negative-count' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(countPoints, parameters, given)).toBe(points));

  it.each([
    { parameters: { each: {} }, wrong: ['/each too-few'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(countPoints, parameters)).toEqual(wrong));
});
