import type { AssignmentId, CountyId, Instant, UnitId } from '#domain/kernel/ids';
import type { TimerKind } from '#domain/ledger/decision';
import type { SystemActor } from '#domain/people/actor';
import { type NoticeOfTimer, noticeOfTimer } from '#domain/assignment/notice-of-timer';
import { raiseNotices } from '../notice/notice.store';
import type { Statement } from '../core/reader';
import { record } from '../core/record';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { ASSIGNMENT_COLUMNS, loaded } from './assignment.store';
import { DeemSilence } from './deem-silence';

/** Measured: from 1,000 on a batch no longer gains. */
const BATCH = 1000;

interface Fired {
  readonly id: string;
  readonly kind: TimerKind;
  readonly subject_id: string;
}

/**
 * Claims by place in the table (`ctid`): joining back by key made the planner scan the whole table for each batch.
 * Due is decided by the county's clock in the database, and a claimed timer is gone: one effect each, whoever dies.
 */
const CLAIM: Statement = {
  name: 'timer-claim',
  text: `WITH due AS (
           SELECT ctid AS place, id, kind, subject_id, due_at FROM timer
           WHERE county_id = $1 AND due_at <= $3::timestamptz ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
         ), gone AS (
           DELETE FROM timer WHERE ctid = ANY(ARRAY(SELECT place FROM due))
         ), effects AS (
           INSERT INTO effect (county_id, timer_id, kind, subject_id, due_at, fired_at)
           SELECT $1, id, kind, subject_id, due_at, $2::timestamptz FROM due
         )
         SELECT id, kind, subject_id FROM due`,
};

const LOOK: Statement = {
  name: 'timer-assignments',
  text: `SELECT ${ASSIGNMENT_COLUMNS} FROM assignment a WHERE a.county_id = $1 AND a.id = ANY($2::uuid[])`,
};

const KEEPERS: Statement = {
  name: 'timer-calendar-keepers',
  text: `SELECT DISTINCT g.unit_id AS unit FROM role_grant g WHERE g.county_id = $1 AND g.role = 'supervision'
         AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until > $2::timestamptz)`,
};

/**
 * Fires what is due in a county, batch after batch until nothing is; returns how many. The act is the system's.
 * Silence is heard first where a county's rule makes it consent, and only moments up to then fire: no request
 * escalates that its rule would have granted.
 */
export class FireTimers {
  private readonly silence: DeemSilence;

  constructor(
    private readonly work: UnitOfWork,
    shelf: CalendarShelf,
  ) {
    this.silence = new DeemSilence(work, shelf);
  }

  async run(county: CountyId): Promise<number> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'timer' };
    const until = await this.silence.run(county);
    let fired = 0;
    for (;;) {
      const count = await this.work.transact(actor, (tx) => fireBatch(tx, until));
      fired += count;
      if (count < BATCH) return fired;
    }
  }
}

async function fireBatch(tx: Tx, until: Instant): Promise<number> {
  const fired = await tx.rows<Fired>(CLAIM, [tx.county, tx.now, until]);
  if (fired.length === 0) return 0;
  const notices = await noticesOf(tx, fired);
  for (const timer of fired) {
    const told = notices.filter((notice) => notice.timerId === timer.id);
    tx.leave({
      facts: [
        {
          fact: 'timer.fired',
          subject: { kind: timer.kind === 'calendar.missing' ? 'calendar' : 'assignment', id: timer.subject_id },
          unitId: told[0]?.unitId ?? null,
          data: { timer: timer.id, kind: timer.kind, told: told.map((notice) => notice.unitId) },
        },
      ],
    });
  }
  await raiseNotices(tx, notices);
  await record(tx);
  return fired.length;
}

type Told = NoticeOfTimer & { readonly timerId: string; readonly subjectId: string };

async function noticesOf(tx: Tx, fired: readonly Fired[]): Promise<readonly Told[]> {
  const rows = await tx.rows<Parameters<typeof loaded>[0]>(LOOK, [tx.county, fired.map((timer) => timer.subject_id)]);
  const byId = new Map(rows.map((row) => [row.id, loaded(row).assignment]));
  const keepers = fired.some((timer) => timer.kind === 'calendar.missing') ? await keepersOf(tx) : [];
  return fired.flatMap((timer) => {
    const of = { timerId: timer.id, subjectId: timer.subject_id };
    if (timer.kind === 'calendar.missing') {
      return keepers.map((unitId) => ({ ...of, kind: timer.kind, unitId, role: 'supervision' as const }));
    }
    const assignment = byId.get(timer.subject_id as AssignmentId);
    const notice = assignment && noticeOfTimer(timer.kind, assignment);
    return notice ? [{ ...of, ...notice }] : [];
  });
}

async function keepersOf(tx: Tx): Promise<readonly UnitId[]> {
  return (await tx.rows<{ unit: UnitId }>(KEEPERS, [tx.county, tx.now])).map((row) => row.unit);
}
