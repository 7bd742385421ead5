import { pointsOf } from '#test/support/scoring';
import { awardLevel } from './award-level.rule';

describe('award-level', () => {
  it.each([
    { told: 'each once', parameters: { levels: { national: '3', city: '1' } }, given: { items: { awards: [{ key: 'a', level: 'city', basis: 'doc' }, { key: 'b', level: 'national', basis: 'doc' }] } }, points: '4' },
    { told: 'the same award at its highest level', parameters: { levels: { national: '3', city: '1' } }, given: { items: { awards: [{ key: 'a', level: 'city', basis: 'doc' }, { key: 'a#2', level: 'national', basis: 'doc' }] } }, points: '3' },
    { told: 'no document', parameters: { levels: { national: '3', city: '1' } }, given: { items: { awards: [{ key: 'a', level: 'city' }] } }, points: 'refused: basis-of-fact-missing' },
    { told: 'a level nobody named', parameters: { levels: { national: '3', city: '1' } }, given: { items: { awards: [{ key: 'a', level: 'village', basis: 'doc' }] } }, points: 'refused: level-unknown' },
    { told: 'none', parameters: { levels: { national: '3', city: '1' } }, given: { items: { awards: [] } }, points: '0' },
  ])('$told: $points', ({ parameters, given, points }) => expect(pointsOf(awardLevel, parameters, given)).toBe(points));
});
