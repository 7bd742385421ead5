import { parseDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { Instant } from '#domain/kernel/ids';
import { moveClock } from '#domain/people/move-clock';
import type { Call } from '../core/call';
import { mustMayOrOperate } from '../core/operator';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';

const COUNTY_UNIT: Statement = {
  name: 'clock-county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'`,
};
/** A moment in the one form that instants have. */
const READ: Statement = {
  name: 'clock-read',
  text: `SELECT to_char((CASE WHEN $1::text ~ '(Z|[+-][0-9:]{5})$' THEN $1::timestamptz ELSE $1::timestamp AT TIME ZONE $2::text END)
           AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`,
};
/** The row is the lock: two who move it at once move it one after the other, and never back. */
const MOVE: Statement = {
  name: 'clock-move',
  text: `UPDATE county SET clock_at = $2::timestamptz WHERE county_id = $1 AND kind <> 'real'
           AND coalesce(clock_at, now()) < $2::timestamptz RETURNING county_id`,
};

/** Moves the clock of a demonstration or a test forward; what is due by then fires within a second or two. */
export class MoveClock {
  constructor(private readonly work: UnitOfWork) {}

  /** `at` fits `MOMENT`, which the caller checks; a day that does not exist is refused (`day.not-a-day`). */
  async run(call: Call, at: string): Promise<{ readonly now: Instant }> {
    mustMayOrOperate(call.actor, 'demonstration.moveClock');
    parseDay(at.slice(0, 10));
    return this.work.run(call, async (tx) => {
      const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
      const [read] = await tx.rows<{ at: Instant }>(READ, [at, tx.zone]);
      const standing = { kind: tx.kind, countyUnitId: unit!.id, now: tx.now };
      const moved = moveClock(standing, read!.at);
      const rows = await tx.rows(MOVE, [tx.county, moved.at]);
      if (rows.length !== 1) fail('clock.not-forward', { now: tx.now });
      tx.leave(moved);
      tx.wakes = true;
      return { now: moved.at };
    });
  }
}
