import type { Database } from '#engine/core/database';
import { elapsedMs, processNow } from '#platform/clock';

/** Node and database clocks so far apart: told, or nothing is claimed any more. Source: reliability.md T13. */
const WARN_MS = 2_000;
const CLOSE_MS = 5_000;
const COMPARE_EVERY_MS = 60_000;
/** While they are apart they are compared more often, so that work goes on soon after they agree. */
const COMPARE_CLOSED_MS = 5_000;
/** Source: reliability.md T14. */
const LAG_MS = 5_000;
const TICK_MS = 500;
const CALM_TICKS = 3;

/** Why nothing may be claimed now, in codes; empty: go on. */
export interface Gate {
  problem(): string | undefined;
  stop(): void;
}

export interface ClockGateOptions {
  /** The database's clock, in milliseconds since 1970. */
  readonly databaseMs: () => Promise<number>;
  readonly processMs?: () => number;
  readonly onApart: (ms: number, closed: boolean) => void;
  readonly onError: (error: unknown) => void;
}

export async function databaseMs(source: Database): Promise<number> {
  const [row]: { ms: string }[] = await source.query('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms');
  return Number(row?.ms);
}

/** How far the process's clock is from the database's: its own reading is taken in the middle of the question. */
export async function clocksApartMs({
  databaseMs: ask,
  processMs = wallMs,
}: Pick<ClockGateOptions, 'databaseMs' | 'processMs'>): Promise<number> {
  const before = processMs();
  const there = await ask();
  const after = processMs();
  const apart = there < before ? there - before : Math.max(0, there - after);
  return Math.round(apart);
}

/**
 * Compares the clocks at once and then every minute. Resolves after the first comparison, so that a worker whose clock
 * is wrong claims nothing from its first moment on. A question that fails leaves the gate as it was.
 */
export async function openClockGate(options: ClockGateOptions): Promise<Gate> {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const compare = async (): Promise<void> => {
    try {
      const apart = Math.abs(await clocksApartMs(options));
      if (apart > WARN_MS) options.onApart(apart, apart > CLOSE_MS);
      closed = apart > CLOSE_MS;
    } catch (error) {
      options.onError(error);
    }
    if (!stopped) timer = setTimeout(() => void compare(), closed ? COMPARE_CLOSED_MS : COMPARE_EVERY_MS).unref();
  };
  await compare();
  return {
    problem: () => (closed ? 'clock-apart' : undefined),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Closes when the event loop stood still for five seconds, and opens again after three punctual ticks. */
export function openLagGate(onLag: (ms: number) => void): Gate {
  let calm = CALM_TICKS;
  let last = elapsedMs();
  const timer = setInterval(() => {
    const now = elapsedMs();
    const late = now - last - TICK_MS;
    last = now;
    if (late > LAG_MS) onLag(Math.round(late));
    calm = late > LAG_MS ? 0 : calm + 1;
  }, TICK_MS);
  timer.unref();
  return { problem: () => (calm < CALM_TICKS ? 'event-loop-late' : undefined), stop: () => clearInterval(timer) };
}

function wallMs(): number {
  return processNow().getTime();
}
