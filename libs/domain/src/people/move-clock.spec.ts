import { refusal } from '#test/support/people';
import type { Instant } from '../kernel/ids';
import { MOMENT, moveClock } from './move-clock';

const NOW = '2023-03-15T01:00:00.000000Z' as Instant;
const county = (kind: 'real' | 'demonstration' | 'test') => ({ kind, countyUnitId: 'c', now: NOW });

describe('the clock of a county', () => {
  it.each([
    ['demonstration', '2023-03-15T01:00:00.000001Z', 'allowed'],
    ['test', '2023-11-15T01:00:00.000000Z', 'allowed'],
    ['demonstration', NOW, 'clock.not-forward'],
    ['test', '2023-03-15T00:59:59.999999Z', 'clock.not-forward'],
    ['real', '2023-11-15T01:00:00.000000Z', 'clock.not-movable'],
  ] as const)('%s to %s: %s', (kind, at, expected) => {
    expect(refusal(() => moveClock(county(kind), at as Instant))).toBe(expected);
  });

  it('leaves the fact, from when to when', () => {
    const at = '2023-11-15T01:00:00.000000Z' as Instant;
    expect(moveClock(county('test'), at).facts).toEqual([
      { fact: 'county.clockMoved', subject: { kind: 'county', id: 'c' }, data: { from: NOW, to: at } },
    ]);
  });

  it.each(['2023-11-15T09:00', '2023-11-15T09:00:00Z', '2023-11-15T09:00:00.5+08:00'])('%s is a moment', (text) => {
    expect(MOMENT.test(text)).toBe(true);
  });
  it.each(['2023-11-15', '2023-11-15T24:00', '2023-11-15T09:60', '2023-11-15 09:00', '0023-11-15T09:00', "2023-11-15T09:00'", 'now'])('%s is none', (text) => {
    expect(MOMENT.test(text)).toBe(false);
  });
});
