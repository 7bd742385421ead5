import { pointsOf } from '#test/support/scoring';
import { manualRating } from './manual-rating.rule';

const SIGNED = { basis: 'minutes', filed: true, by: 'post-1', second: 'post-2' };

describe('manual-rating', () => {
  it.each([
    { told: 'averaged', parameters: {}, given: { items: { mark: [{ amount: '80', ...SIGNED }, { amount: '91', ...SIGNED }] } }, points: '85.5' },
    { told: 'nobody', parameters: {}, given: { items: { mark: [] } }, points: 'refused: no-raters' },
    { told: 'no basis', parameters: {}, given: { items: { mark: [{ ...SIGNED, basis: '' }] } }, points: 'refused: basis-of-fact-missing' },
    { told: 'no file', parameters: {}, given: { items: { mark: [{ ...SIGNED, filed: false }] } }, points: 'refused: file-missing' },
    { told: 'no second person', parameters: {}, given: { items: { mark: [{ ...SIGNED, second: '' }] } }, points: 'refused: second-person-missing' },
    { told: 'the same person twice', parameters: {}, given: { items: { mark: [{ ...SIGNED, second: 'post-1' }] } }, points: 'refused: same-person' },
    { told: 'above full marks', parameters: {}, given: { items: { mark: [{ amount: '100.5', ...SIGNED }] } }, points: 'refused: above-full' },
    { told: 'below zero', parameters: {}, given: { items: { mark: [{ amount: '-1', ...SIGNED }] } }, points: 'refused: below-zero' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(manualRating, parameters, given)).toBe(points));
});
