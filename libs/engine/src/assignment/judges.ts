import type { UnitId } from '#domain/kernel/ids';
import type { JudgedKind } from '#domain/assignment/tellings';
import type { CalendarShelf } from '../plan/calendars';
import { climbLadder } from './climb-ladder';
import { closePeriods } from './close-periods';
import { raiseNotices } from '../notice/notice.store';
import type { Statement } from '../core/reader';
import type { Claimed, Judge } from '../core/timer';
import type { Tx } from '../core/tx';

const KEEPERS: Statement = {
  name: 'timer-calendar-keepers',
  text: `SELECT DISTINCT g.unit_id AS unit FROM role_grant g WHERE g.county_id = $1 AND g.role = 'supervision'
         AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until > $2::timestamptz) ORDER BY 1`,
};

/** A judge who may look at the county's calendars. */
type JudgeByCalendar = (tx: Tx, claimed: readonly Claimed[], shelf: CalendarShelf) => ReturnType<Judge>;

/** Who decides each kind that no table decides; a kind without a judge does not compile. */
export const JUDGES: Readonly<Record<JudgedKind, JudgeByCalendar>> = {
  'calendar.missing': tellKeepers,
  'ladder.step': climbLadder,
  'report.closing': closePeriods,
  'objection.due': passOn,
  'appeal.due': passOn,
};

/** What stands above this slice decides in a job of its own; the timer is spent with the promise of it. */
async function passOn(tx: Tx, claimed: readonly Claimed[]): Promise<void> {
  for (const { id, kind, subject_id: subject } of claimed) {
    tx.enqueue('assessment.due', { county: tx.county, timer: id, kind: kind === 'appeal.due' ? kind : 'objection.due', subject });
    const about = { kind: kind === 'appeal.due' ? 'appeal' : 'assessment', id: subject } as const;
    tx.leave({ facts: [{ fact: 'timer.fired', subject: about, data: { kind, outcome: 'told', timer: id, told: [] } }] });
  }
}

/** A year without a calendar is told to whoever keeps the calendars: the supervising offices. */
async function tellKeepers(tx: Tx, claimed: readonly Claimed[]): Promise<void> {
  const keepers = (await tx.rows<{ unit: UnitId }>(KEEPERS, [tx.county, tx.now])).map((row) => row.unit);
  for (const timer of claimed) {
    tx.leave({
      facts: [
        {
          fact: 'timer.fired',
          subject: { kind: 'calendar', id: timer.subject_id },
          unitId: keepers[0] ?? null,
          data: { kind: timer.kind, outcome: 'told', timer: timer.id, told: keepers },
        },
      ],
    });
  }
  const told = claimed.flatMap(({ kind, subject_id: subjectId }) =>
    keepers.map((unitId) => ({ kind, subjectId, unitId, role: 'supervision' as const })),
  );
  await raiseNotices(tx, told as Parameters<typeof raiseNotices>[1]);
}
