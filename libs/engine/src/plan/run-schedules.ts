import { Failure } from '#domain/kernel/failure';
import { type Day, formatDay } from '#domain/kernel/day';
import type { CountyId } from '#domain/kernel/ids';
import { occurrencesDue, type Recurrence } from '#domain/calendar/occurrence';
import { isWorkingDay } from '#domain/calendar/work-calendar';
import type { JobName, PayloadOf } from '../core/catalogue';
import type { Statement } from '../core/reader';
import { record } from '../core/record';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from './calendars';

/** What a schedule may ask for; the slot is the planned moment in minutes since 1970, so that each occurrence is a job. */
const SCHEDULED = {
  'counts.fold': (county: number, slot: number): PayloadOf<'counts.fold'> => ({ county, slot }),
  'notice.digest': (county: number, slot: number): PayloadOf<'notice.digest'> => ({ county, slot }),
  'notice.open': (county: number, slot: number): PayloadOf<'notice.open'> => ({ county, slot }),
} as const satisfies { readonly [Name in JobName]?: (county: number, slot: number) => PayloadOf<Name> };

interface Due extends Recurrence {
  readonly id: string;
  readonly job: string;
  readonly from: Day;
  readonly nowDay: Day;
  readonly nowMinute: number;
}

/** Whoever comes second waits for nobody: the rows are taken, and looked at again when they are due again. */
const DUE: Statement = {
  name: 'schedules-due',
  text: `SELECT id, job, days, minute, catch_up AS "catchUp",
           (next_at AT TIME ZONE $3::text)::date - '1970-01-01'::date AS "from",
           ($2::timestamptz AT TIME ZONE $3::text)::date - '1970-01-01'::date AS "nowDay",
           (extract(hour FROM $2::timestamptz AT TIME ZONE $3::text) * 60 + extract(minute FROM $2::timestamptz AT TIME ZONE $3::text))::integer AS "nowMinute"
         FROM schedule WHERE county_id = $1 AND active AND next_at <= $2::timestamptz ORDER BY id FOR UPDATE SKIP LOCKED`,
};
/** Answers only what was not planned before. */
const PLAN: Statement = {
  name: 'schedule-run',
  text: `INSERT INTO schedule_run (county_id, schedule_id, planned_at)
         SELECT $1, $2, (d + make_interval(mins => $4::integer)) AT TIME ZONE $5::text FROM unnest($3::date[]) AS d
         ON CONFLICT DO NOTHING RETURNING (extract(epoch FROM planned_at) / 60)::integer AS slot`,
};
const GO_ON: Statement = {
  name: 'schedule-next',
  text: `UPDATE schedule SET next_at = ($3::date + make_interval(mins => $4::integer)) AT TIME ZONE $5::text WHERE county_id = $1 AND id = $2`,
};

/**
 * Recurrence by rows: an occurrence that is due inserts its own row and promises its job in one transaction, so that it
 * is done once however many look, and never lost with a queue. A day without a calendar is no working day.
 */
export class RunSchedules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  /** Returns how many jobs were promised. */
  run(county: CountyId): Promise<number> {
    return this.work.transact({ kind: 'system', countyId: county, rule: 'schedule' }, async (tx) => {
      const calendars = await this.shelf.of(tx);
      const isOpen = (day: Day): boolean => orClosed(() => isWorkingDay(calendars, day));
      for (const schedule of await tx.rows<Due & Record<string, unknown>>(DUE, [tx.county, tx.now, tx.zone])) {
        await runOne(tx, schedule, isOpen);
      }
      const promised = tx.jobs.length;
      tx.unchanged = true;
      await record(tx);
      return promised;
    });
  }
}

async function runOne(tx: Tx, schedule: Due, isOpen: (day: Day) => boolean): Promise<void> {
  const now = { day: schedule.nowDay, minute: schedule.nowMinute };
  const { due, next } = occurrencesDue(schedule, schedule.from, now, isOpen);
  const at = [schedule.minute, tx.zone];
  const planned = await tx.rows<{ slot: number }>(PLAN, [tx.county, schedule.id, due.map(formatDay), ...at]);
  for (const { slot } of planned) promise(tx, schedule.job, slot);
  await tx.rows(GO_ON, [tx.county, schedule.id, formatDay(next), ...at]);
}

function promise(tx: Tx, job: string, slot: number): void {
  if (!Object.hasOwn(SCHEDULED, job)) throw new Error(`no schedule can ask for ${job}`);
  const name = job as keyof typeof SCHEDULED;
  tx.enqueue(name, SCHEDULED[name](tx.county, slot));
}

function orClosed(ask: () => boolean): boolean {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Failure && error.code === 'limit.year-not-loaded') return false;
    throw error;
  }
}
