import { pointsOf, wrongOf } from '#test/support/scoring';
import { passThrough } from './pass-through.rule';

describe('pass-through', () => {
  it.each([
    { told: 'as it is', parameters: { kind: 'points' }, given: { full: '100', figures: { value: '145.89' } }, points: '145.89' },
    { told: 'in proportion', parameters: { kind: 'share', of: '1000' }, given: { full: '100', figures: { value: '873' } }, points: '87.3' },
    { told: 'by rank', parameters: { kind: 'rank', ladder: [{ upTo: '3', points: '5' }], rest: '1' }, given: { full: '100', figures: { value: '2' } }, points: '5' },
    { told: 'by rank, the rest', parameters: { kind: 'rank', ladder: [{ upTo: '3', points: '5' }], rest: '1' }, given: { full: '100', figures: { value: '4' } }, points: '1' },
    { told: 'no such rank', parameters: { kind: 'rank', ladder: [{ upTo: '3', points: '5' }] }, given: { full: '100', figures: { value: '0' } }, points: 'refused: place-unknown' },
    { told: 'deductions pro rata', parameters: { kind: 'deductions' }, given: { full: '10', figures: { deducted: '8', share: '0.25' } }, points: '8' },
    { told: 'until zero', parameters: { kind: 'deductions' }, given: { full: '1', figures: { deducted: '8', share: '0.25' } }, points: '0' },
    { told: 'more than all of it', parameters: { kind: 'deductions' }, given: { figures: { deducted: '8', share: '1.01' } }, points: 'refused: share-above-one' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(passThrough, parameters, given)).toBe(points));

  it.each([
    { parameters: { kind: 'rank', ladder: [{ upTo: '3', points: '5' }, { upTo: '1', points: '6' }] }, wrong: ['/ladder/1/upTo ladder-order'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(passThrough, parameters)).toEqual(wrong));
});
