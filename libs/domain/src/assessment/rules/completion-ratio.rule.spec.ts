import { pointsOf, wrongOf } from '#test/support/scoring';
import { completionRatio } from './completion-ratio.rule';

describe('completion-ratio', () => {
  it.each([
    { told: 'in proportion', parameters: { cap: 'full' }, given: { full: '20', figures: { rate: '57.1' } }, points: '11.42' },
    { told: 'no more than full marks', parameters: { cap: 'full' }, given: { full: '20', figures: { rate: '120' } }, points: '20' },
    { told: 'uncapped', parameters: { cap: 'none' }, given: { full: '20', figures: { rate: '120' } }, points: '24' },
    { told: 'a cap of its own', parameters: { cap: { percent: '110' } }, given: { full: '20', figures: { rate: '120' } }, points: '22' },
    { told: 'nothing below zero', parameters: { cap: 'none' }, given: { full: '20', figures: { rate: '-5' } }, points: '0' },
    { told: 'below the least rate', parameters: { cap: 'full', leastRate: '60' }, given: { full: '20', figures: { rate: '59.99' } }, points: '0' },
    { told: 'at the least rate', parameters: { cap: 'full', leastRate: '60' }, given: { full: '20', figures: { rate: '60' } }, points: '12' },
    { told: 'no rate', parameters: { cap: 'full' }, given: { figures: {} }, points: 'refused: fact-missing' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(completionRatio, parameters, given)).toBe(points));

  it.each([
    { parameters: {}, wrong: ['/cap required'] },
    { parameters: { cap: 'all' }, wrong: ['/cap not-listed'] },
    { parameters: { cap: { percent: '-1' } }, wrong: ['/cap/percent not-amount'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(completionRatio, parameters)).toEqual(wrong));
});
