import { pointsOf } from '#test/support/scoring';
import { deductionPerEvent } from './deduction-per-event.rule';

describe('deduction-per-event', () => {
  it.each([
    { told: 'no event', parameters: { each: { kind: 'same', points: '3' } }, given: { full: '10', items: { events: [] } }, points: '10' },
    { told: 'two', parameters: { each: { kind: 'same', points: '3' } }, given: { full: '10', items: { events: [{}, {}] } }, points: '4' },
    { told: 'until zero', parameters: { each: { kind: 'same', points: '3' } }, given: { full: '10', items: { events: [{}, {}, {}, {}, {}] } }, points: '0' },
    { told: 'not until zero', parameters: { each: { kind: 'same', points: '3' }, untilZero: 'no' }, given: { full: '10', items: { events: [{}, {}, {}, {}, {}] } }, points: '-5' },
    { told: 'rising', parameters: { each: { kind: 'adding', points: '1', more: '0.5' } }, given: { full: '10', items: { events: [{}, {}, {}] } }, points: '5.5' },
    { told: 'by a list', parameters: { each: { kind: 'listed', points: ['0.5', '1', '2'] } }, given: { full: '10', items: { events: [{}, {}, {}, {}] } }, points: '4.5' },
    { told: 'a cap on deductions', parameters: { each: { kind: 'same', points: '3' }, most: '5' }, given: { full: '10', items: { events: [{}, {}, {}, {}] } }, points: '5' },
    { told: 'caps that are not alike', parameters: { each: { kind: 'same', points: '3' }, most: '5', merit: { points: '1', most: '2' } }, given: { full: '10', items: { events: [{}, {}], merits: [{}, {}, {}] } }, points: '7' },
    { told: 'from zero in a section', parameters: { from: 'zero', each: { kind: 'same', points: '3' } }, given: { full: '10', items: { events: [{}, {}] } }, points: '-6' },
    { told: 'an event that counts twice', parameters: { each: { kind: 'same', points: '3' } }, given: { full: '10', items: { events: [{ amount: '2' }] } }, points: '4' },
    { told: 'a negative event', parameters: { each: { kind: 'same', points: '3' } }, given: { full: '10', items: { events: [{ amount: '-2' }] } }, points: 'refused: negative-count' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(deductionPerEvent, parameters, given)).toBe(points));
});
