import { pointsOf, wrongOf } from '#test/support/scoring';
import { slips } from './slips.rule';

describe('slips', () => {
  it.each([
    { told: 'yellow and red', parameters: { each: { yellow: '1', red: '2' } }, given: { full: '10', figures: { yellow: '3', red: '1' } }, points: '5' },
    { told: 'until zero', parameters: { each: { red: '20' } }, given: { full: '10', figures: { red: '1' } }, points: '0' },
    { told: 'in a section', parameters: { from: 'zero', each: { red: '2' } }, given: { figures: { red: '3' } }, points: '-6' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(slips, parameters, given)).toBe(points));

  it.each([
    { parameters: { each: { purple: '1' } }, wrong: ['/each/purple not-listed'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(slips, parameters)).toEqual(wrong));
});
