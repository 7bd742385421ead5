import { pointsOf, wrongOf } from '#test/support/scoring';
import { tiered } from './tiered.rule';

describe('tiered', () => {
  it.each([
    { told: 'the bound belongs to the upper tier', parameters: { tiers: [{ from: '80', points: '190' }, { from: '90', points: '200' }] }, given: { full: '100', figures: { value: '90.00' } }, points: '200' },
    { told: 'just below it does not', parameters: { tiers: [{ from: '80', points: '190' }, { from: '90', points: '200' }] }, given: { full: '100', figures: { value: '89.99' } }, points: '190' },
    { told: 'below the lowest', parameters: { tiers: [{ from: '80', points: '190' }, { from: '90', points: '200' }] }, given: { full: '100', figures: { value: '79.99' } }, points: 'refused: outside-tiers' },
    { told: 'above the last upper bound', parameters: { tiers: [{ from: '80', to: '90', points: '1' }] }, given: { full: '100', figures: { value: '90' } }, points: 'refused: outside-tiers' },
    { told: 'the second condition met', parameters: { tiers: [{ to: '80', points: '4' }, { from: '80', points: '8' }, { from: '90', points: '10', also: { input: 'second', least: '85' } }] }, given: { figures: { value: '95', second: '85' } }, points: '10' },
    { told: 'the second condition missed: one tier lower', parameters: { tiers: [{ to: '80', points: '4' }, { from: '80', points: '8' }, { from: '90', points: '10', also: { input: 'second', least: '85' } }] }, given: { figures: { value: '95', second: '84.9' } }, points: '8' },
    { told: 'reaches down without end', parameters: { tiers: [{ to: '80', points: '4' }, { from: '80', points: '8' }, { from: '90', points: '10', also: { input: 'second', least: '85' } }] }, given: { figures: { value: '-7', second: '0' } }, points: '4' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(tiered, parameters, given)).toBe(points));

  it.each([
    { parameters: { tiers: [{ from: '80', to: '89', points: '1' }, { from: '90', points: '2' }] }, wrong: ['/tiers/1/from tiers-hole'] },
    { parameters: { tiers: [{ from: '80', to: '91', points: '1' }, { from: '90', points: '2' }] }, wrong: ['/tiers/1/from tiers-overlap'] },
    { parameters: { tiers: [{ from: '90', points: '2' }, { from: '80', points: '1' }] }, wrong: ['/tiers/1/from tiers-overlap'] },
    { parameters: { tiers: [{ from: '90', to: '90', points: '2' }] }, wrong: ['/tiers/0 range-empty'] },
    { parameters: { tiers: [] }, wrong: ['/tiers too-few'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(tiered, parameters)).toEqual(wrong));
});
