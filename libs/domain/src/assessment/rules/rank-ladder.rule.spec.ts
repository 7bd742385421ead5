import { pointsOf, wrongOf } from '#test/support/scoring';
import { rankLadder } from './rank-ladder.rule';

describe('rank-ladder', () => {
  it.each([
    { told: 'first', parameters: { ladder: [{ upTo: '1', points: '10' }, { upTo: '3', points: '8' }], rest: '6' }, given: { full: '10', figures: { value: '10' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '10' },
    { told: 'joint second', parameters: { ladder: [{ upTo: '1', points: '10' }, { upTo: '3', points: '8' }], rest: '6' }, given: { full: '10', figures: { value: '7' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '8' },
    { told: 'after a gap', parameters: { ladder: [{ upTo: '1', points: '10' }, { upTo: '3', points: '8' }], rest: '6' }, given: { full: '10', figures: { value: '6' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '6' },
    { told: 'dense', parameters: { ladder: [{ upTo: '3', points: '8' }], rest: '6', ties: 'dense' }, given: { full: '10', figures: { value: '6' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '8' },
    { told: 'lower is better', parameters: { ladder: [{ upTo: '1', points: '10' }], rest: '0', direction: 'lower' }, given: { full: '10', figures: { value: '4' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '10' },
    { told: 'percent of the group', parameters: { ladder: [{ upTo: '40', points: '10' }], rest: '1', in: 'percent' }, given: { full: '10', figures: { value: '8' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: '10' },
    { told: 'no rung', parameters: { ladder: [{ upTo: '1', points: '10' }] }, given: { full: '10', figures: { value: '5' }, others: [{ value: '9' }, { value: '7' }, { value: '7' }, { value: '5' }] }, points: 'refused: place-unknown' },
    { told: 'a tie-break', parameters: { ladder: [{ upTo: '1', points: '10' }], rest: '0', tieBreaks: ['second'] }, given: { figures: { value: '7', second: '2' }, others: [{ value: '7', second: '1' }] }, points: '10' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(rankLadder, parameters, given)).toBe(points));

  it.each([
    { parameters: { ladder: [{ upTo: '2', points: '1' }, { upTo: '2', points: '1' }] }, wrong: ['/ladder/1/upTo ladder-order'] },
  ])('refuses $parameters', ({ parameters, wrong }) => expect(wrongOf(rankLadder, parameters)).toEqual(wrong));
});
