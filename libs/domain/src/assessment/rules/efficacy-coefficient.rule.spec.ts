import { pointsOf, wrongOf } from '#test/support/scoring';
import { efficacyCoefficient } from './efficacy-coefficient.rule';

describe('efficacy-coefficient', () => {
  it.each([
    { told: 'best', parameters: { base: '60', span: '40' }, given: { figures: { value: '120' }, others: [{ value: '120' }, { value: '60' }] }, points: '100' },
    { told: 'middle', parameters: { base: '60', span: '40' }, given: { figures: { value: '90' }, others: [{ value: '120' }, { value: '60' }] }, points: '80' },
    { told: 'quarter', parameters: { base: '60', span: '40' }, given: { figures: { value: '75' }, others: [{ value: '120' }, { value: '60' }] }, points: '70' },
    { told: 'worst', parameters: { base: '60', span: '40' }, given: { figures: { value: '60' }, others: [{ value: '120' }, { value: '60' }] }, points: '60' },
    { told: 'lower is better', parameters: { base: '60', span: '40', direction: 'lower' }, given: { figures: { value: '75' }, others: [{ value: '120' }, { value: '60' }] }, points: '90' },
    { told: 'fixed bounds hold the value', parameters: { base: '60', span: '40', best: '80', worst: '70' }, given: { figures: { value: '90' }, others: [{ value: '120' }, { value: '60' }] }, points: '100' },
    { told: 'exponential, worst', parameters: { base: '60', span: '40', curve: 'exponential' }, given: { figures: { value: '60' }, others: [{ value: '120' }, { value: '60' }] }, points: '60' },
    { told: 'exponential, half way', parameters: { base: '64', span: '36', curve: 'exponential' }, given: { figures: { value: '90' }, others: [{ value: '120' }, { value: '60' }] }, points: '80' },
    { told: 'all alike, stated', parameters: { base: '60', span: '40', equal: '80' }, given: { figures: { value: '5' }, others: [{ value: '5' }] }, points: '80' },
    { told: 'all alike', parameters: { base: '60', span: '40' }, given: { figures: { value: '5' }, others: [{ value: '5' }] }, points: 'refused: all-equal' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(efficacyCoefficient, parameters, given)).toBe(points));

  it.each([
    { parameters: { base: '0', span: '40', curve: 'exponential' }, wrong: ['/base out-of-range'] },
    { parameters: { base: '60', span: '0' }, wrong: ['/span not-amount'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(efficacyCoefficient, parameters)).toEqual(wrong));
});
