import { clocksApartMs, openClockGate, openLagGate } from './gates';

const HOUR_MS = 3_600_000;
const quiet = { onApart: () => undefined, onError: () => undefined };

describe('the clock gate', () => {
  it('measures from the middle of the question, so that a slow answer is no wrong clock', async () => {
    let now = 1_000;
    const ask = async () => {
      now += 900;
      return 1_450;
    };
    expect(await clocksApartMs({ databaseMs: ask, processMs: () => now })).toBe(0);
  });

  it.each([
    ['right', 0, undefined, false],
    ['three seconds slow', -3_000, undefined, true],
    ['six seconds fast', 6_000, 'clock-apart', true],
    ['an hour slow', -HOUR_MS, 'clock-apart', true],
  ])('of a clock that is %s', async (_, off, problem, told) => {
    const apart: number[] = [];
    const gate = await openClockGate({ ...quiet, databaseMs: async () => 10_000, processMs: () => 10_000 + off, onApart: (ms) => apart.push(ms) });
    expect(gate.problem()).toBe(problem);
    expect(apart.length > 0).toBe(told);
    gate.stop();
  });

  it('stays as it was while the database does not answer', async () => {
    const errors: unknown[] = [];
    const gate = await openClockGate({ ...quiet, databaseMs: () => Promise.reject(new Error('down')), onError: (error) => errors.push(error) });
    expect([gate.problem(), errors.length]).toEqual([undefined, 1]);
    gate.stop();
  });
});

describe('the lag gate', () => {
  it('is closed from a standstill of more than five seconds until three punctual ticks', () => {
    jest.useFakeTimers();
    try {
      const lags: number[] = [];
      const gate = openLagGate((ms) => lags.push(ms));
      jest.advanceTimersByTime(1_000);
      expect(gate.problem()).toBeUndefined();
      const now = performance.now() + 6_000;
      const stood = jest.spyOn(performance, 'now').mockReturnValue(now);
      jest.advanceTimersByTime(500);
      stood.mockReturnValue(now + 500);
      expect(gate.problem()).toBe('event-loop-late');
      expect(lags).toEqual([expect.any(Number)]);
      for (let tick = 1; tick <= 3; tick += 1) {
        stood.mockReturnValue(now + tick * 500);
        jest.advanceTimersByTime(500);
      }
      expect(gate.problem()).toBeUndefined();
      gate.stop();
      stood.mockRestore();
    } finally {
      jest.useRealTimers();
    }
  });
});
