import type { BullGround } from './timers-bullmq';
import { putTimers, type TimerGround } from './timers-ground';
import { sweep } from './timers-ours';

/** Before the first timer is due there is time to write them all. */
const aheadMs = (count: number): number => 3000 + count / 10;
const SECONDS = 5;

export interface Stream {
  readonly perSecond: number;
  readonly seconds?: number;
}

/**
 * The 99th of a hundred, in ms: from the moment a timer was due to the commit of its effect, both by the server's clock.
 * A timer's number is in its id, and so is the moment it was due.
 */
async function lateness(ground: TimerGround, base: number, perSecond: number): Promise<number> {
  const { rows } = await ground.owner.query<{ p99: number }>(
    `SELECT percentile_cont(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000 - due)::float8 AS p99
     FROM (SELECT xmin, $1::float8 + ('x' || right(timer_id::text, 12))::bit(48)::bigint * 1000.0 / $2 AS due FROM effect) e`,
    [base, perSecond],
  );
  return rows[0]!.p99;
}

async function baseOf(ground: TimerGround, count: number): Promise<number> {
  const { rows } = await ground.owner.query<{ ms: number }>(
    `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 + ${aheadMs(count)} AS ms`,
  );
  return rows[0]!.ms;
}

export async function latenessOfSweepers(
  ground: TimerGround,
  { perSecond, seconds = SECONDS }: Stream,
): Promise<number> {
  const count = perSecond * seconds;
  await ground.clear();
  const base = await baseOf(ground, count);
  await putTimers(ground, count, `to_timestamp((${base} + n * 1000.0 / ${perSecond}) / 1000.0)`);
  let left = count;
  await new Promise<void>((resolve) => {
    const sweepers = sweep(ground, (fired) => {
      left -= fired;
      if (left <= 0) void sweepers.stop().then(resolve);
    });
  });
  await ground.mustBeExact(count);
  return lateness(ground, base, perSecond);
}

export async function latenessOfBull(
  ground: TimerGround,
  bull: BullGround,
  { perSecond, seconds = SECONDS }: Stream,
): Promise<number> {
  const count = perSecond * seconds;
  await ground.clear();
  const baseMs = await baseOf(ground, count);
  await bull.stream(ground, { count, perSecond, baseMs });
  await ground.mustBeExact(count);
  return lateness(ground, baseMs, perSecond);
}
