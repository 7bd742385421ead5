import { pointsOf, wrongOf } from '#test/support/scoring';
import { rankStep } from './rank-step.rule';

describe('rank-step', () => {
  it.each([
    { told: 'first', parameters: { step: { kind: 'points', each: '1.5' } }, given: { full: '10', figures: { value: '10' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '10' },
    { told: 'third', parameters: { step: { kind: 'points', each: '1.5' } }, given: { full: '10', figures: { value: '7' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '8.5' },
    { told: 'percent of full marks', parameters: { step: { kind: 'percent', each: '5' } }, given: { full: '10', figures: { value: '6' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '8.5' },
    { told: 'percent of the place before', parameters: { step: { kind: 'percent', each: '10', of: 'previous' } }, given: { full: '10', figures: { value: '8' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '9' },
    { told: 'compounding', parameters: { step: { kind: 'percent', each: '10', of: 'previous' } }, given: { full: '10', figures: { value: '6' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '7.29' },
    { told: 'floor', parameters: { step: { kind: 'points', each: '9' }, floor: '4' }, given: { full: '10', figures: { value: '1' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '4' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(rankStep, parameters, given)).toBe(points));

  it.each([
    { parameters: { step: { kind: 'grades', each: '1' } }, wrong: ['/step/kind not-listed'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(rankStep, parameters)).toEqual(wrong));
});
