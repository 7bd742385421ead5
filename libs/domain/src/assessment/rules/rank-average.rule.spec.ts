import { pointsOf } from '#test/support/scoring';
import { rankAverage } from './rank-average.rule';

describe('rank-average', () => {
  it.each([
    { told: 'the average place', parameters: { each: '2' }, given: { items: { places: [{ amount: '1' }, { amount: '2' }, { amount: '2' }] } }, points: '296/3' },
    { told: 'first with everybody', parameters: { each: '2' }, given: { items: { places: [{ amount: '1' }, { amount: '1' }] } }, points: '100' },
    { told: 'floor', parameters: { each: '2', floor: '60' }, given: { items: { places: [{ amount: '40' }] } }, points: '60' },
    { told: 'nobody', parameters: { each: '2' }, given: { items: { places: [] } }, points: 'refused: no-raters' },
    { told: 'no such place', parameters: { each: '2' }, given: { items: { places: [{ amount: '0' }] } }, points: 'refused: place-unknown' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(rankAverage, parameters, given)).toBe(points));
});
