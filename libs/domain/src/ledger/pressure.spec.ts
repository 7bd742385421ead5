import { MOST_WAITING, type Pressure, pressureOf } from './pressure';

describe('how hard a log presses on who writes', () => {
  it.each<[number, number, Pressure]>([
    [0, 0, 'none'],
    [10, 500_000, 'none'],
    [11, 10_000, 'none'],
    [11, 10_001, 'bulk'],
    [60, 1, 'none'],
    [61, 1, 'bulk'],
    [3 * 86_400, 40_000, 'bulk'],
    [1, MOST_WAITING - 1, 'none'],
    [1, MOST_WAITING, 'all'],
    [3 * 86_400, MOST_WAITING + 1, 'all'],
  ])('%d s behind with %d waiting: %s', (seconds, entries, pressure) => expect(pressureOf({ seconds, entries })).toBe(pressure));
});
