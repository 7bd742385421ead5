import fc from 'fast-check';
import { backOffMs } from './back-off';

describe('a job that failed rests', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [8, 128_000],
    [12, 2_048_000],
    [13, 3_600_000],
    [1_000, 3_600_000],
  ])('after failure %i for %i ms, give or take a fifth', (failed, expected) => {
    expect(backOffMs(failed, 0.5)).toBe(expected);
    expect(backOffMs(failed, 0)).toBe(expected * 0.8);
    expect(backOffMs(failed, 1)).toBe(expected * 1.2);
  });

  it('never shorter than before, whole milliseconds, never beyond an hour and a fifth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (failed, chance) => {
        const rest = backOffMs(failed, chance);
        expect(Number.isInteger(rest)).toBe(true);
        expect(rest).toBeGreaterThanOrEqual(800);
        expect(rest).toBeLessThanOrEqual(4_320_000);
        expect(backOffMs(failed + 1, chance)).toBeGreaterThanOrEqual(rest);
      }),
    );
  });
});
