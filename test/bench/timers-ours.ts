import type { PoolClient } from 'pg';
import { FireTimers } from '#engine/assignment/fire-timers';
import { BATCH, FIRE, fireValues } from '#engine/assignment/fire.store';
import { dueCounties, nextDueMs } from '#engine/core/timer';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { newId } from '#platform/ids';
import { type Sweepers, startSweepers } from '#worker/sweepers';
import { jobsOf, putTimers, type TimerGround } from './timers-ground';

const SWEEPERS = 2;
const CHUNK = 5000;

/** Timers a second that are written in arrays, by two connections at once. */
export async function scheduleRows(ground: TimerGround, count: number): Promise<number> {
  await ground.clear();
  const subjects = jobsOf(count).map(({ subject }) => subject);
  const begun = performance.now();
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < count) {
      const part = subjects.slice(next, (next += CHUNK));
      await ground.pool.query({
        name: 'schedule-rows',
        text: `INSERT INTO timer (county_id, id, kind, subject_id, due_at)
               SELECT $1, id, 'acknowledge.due', subject, now() + interval '30 days' FROM unnest($2::uuid[], $3::uuid[]) AS t(id, subject)`,
        values: [ground.county, part.map(() => newId()), part],
      });
    }
  };
  await Promise.all([writer(), writer()]);
  const seconds = (performance.now() - begun) / 1000;
  const { rows } = await ground.owner.query<{ n: number }>('SELECT count(*)::integer AS n FROM timer');
  if (rows[0]?.n !== count) throw new Error('not every timer was written');
  return count / seconds;
}

/** The worker's own sweepers, as they run in the product. */
export function sweep(ground: TimerGround, onFired: (fired: number) => void): Sweepers {
  const fire = new FireTimers(new UnitOfWork(ground.worker), new CalendarShelf());
  return startSweepers({
    count: SWEEPERS,
    dueCounties: () => dueCounties(ground.worker),
    nextDueMs: () => nextDueMs(ground.worker),
    visit: async (county) => {
      const visit = await fire.visit(county);
      onFired(visit.fired);
      return visit;
    },
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
}

/** Timers a second that two sweepers fire when so many are due at once. */
export async function fireBySweepers(ground: TimerGround, count: number): Promise<number> {
  await ground.clear();
  await putTimers(ground, count, `now() - interval '1 minute'`);
  const begun = performance.now();
  let left = count;
  await new Promise<void>((resolve) => {
    const sweepers = sweep(ground, (fired) => {
      left -= fired;
      if (left <= 0) void sweepers.stop().then(resolve);
    });
  });
  const seconds = (performance.now() - begun) / 1000;
  await ground.mustBeExact(count);
  return count / seconds;
}

/** The sweep's own statement, told to take everything at once, on one connection. */
export async function fireByOneStatement(ground: TimerGround, count: number): Promise<number> {
  await ground.clear();
  await putTimers(ground, count, `now() - interval '1 minute'`);
  const text = FIRE.text.replace(`LIMIT ${BATCH}`, `LIMIT ${count}`).replaceAll(', 4, ', ', 8, ');
  const client: PoolClient = await ground.pool.connect();
  try {
    const { rows } = await client.query<{ now: string }>(
      `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
    );
    const now = rows[0]!.now as Parameters<typeof fireValues>[1];
    const values = fireValues({ county: ground.county, code: 'bench', now } as Parameters<typeof fireValues>[0], now);
    const whole = values.map((value, index) => (index === 7 ? String(value).slice(0, -4) : value));
    const begun = performance.now();
    await client.query(text, whole);
    const seconds = (performance.now() - begun) / 1000;
    await ground.mustBeExact(count);
    return count / seconds;
  } finally {
    client.release();
  }
}
