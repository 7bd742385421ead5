import { formatDay } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { isWorkingDay } from '#domain/calendar/work-calendar';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { type CalendarsOf, channelsOf } from './channels';
import { foldNotices, holdNotices } from './fold-notices';
import { wakeDeliveries } from './delivery.store';

const CLAIM_DAY: Statement = {
  name: 'digest-day-claim',
  text: `INSERT INTO digest_day (county_id, day, made_at) SELECT $1, $2::date, $3::timestamptz
         WHERE ($3::timestamptz AT TIME ZONE $4::text)::time >= $5::time ON CONFLICT DO NOTHING RETURNING day`,
};

/** Two notices are a digest; one speaks for itself. */
const OVER = 1;

/**
 * The daily digest: on working days, from the county's hour on, what a unit's role has not opened becomes one notice.
 * Once a day: asked again, or earlier, or on a closed day, or in a year without a calendar, it does nothing. Also gives
 * deliveries that rest another chance, and lets go what somebody wanted once a day and no digest tells.
 */
export class MakeDigests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: CalendarsOf,
  ) {}

  /** Answers how many digests were made. */
  run(county: CountyId): Promise<number> {
    return this.work.run({ actor: { kind: 'system', countyId: county, rule: 'digest' } }, async (tx) => {
      tx.unchanged = true;
      const { digestAt } = await channelsOf(tx);
      if (!(await this.isOpen(tx))) return 0;
      const claimed = await tx.rows(CLAIM_DAY, [tx.county, formatDay(tx.today), tx.now, tx.zone, digestAt]);
      if (claimed.length === 0) return 0;
      await holdNotices(tx);
      const made = await foldNotices(tx, { since: null, units: null, over: OVER, byKind: false });
      await wakeDeliveries(tx, ['resting', 'failed', 'gathered']);
      return made;
    });
  }

  private async isOpen(tx: Tx): Promise<boolean> {
    try {
      return isWorkingDay(await this.calendars.of(tx), tx.today);
    } catch (error) {
      // The office that keeps the calendar is told by a timer of its own.
      if (error instanceof Failure && error.code === 'limit.year-not-loaded') return false;
      throw error;
    }
  }
}
