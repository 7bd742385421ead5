import type { AssignmentId } from '#domain/kernel/ids';
import type { Statement } from '../core/reader';
import { type Claimed, claimTimers, writeReceipts } from '../core/timer';
import type { Tx } from '../core/tx';
import type { CalendarShelf } from '../plan/calendars';
import { climbLadder } from './climb-ladder';
import { POLICIES } from './fire.store';

const MARK: Statement = {
  name: 'timer-mark-assignments',
  text: `UPDATE assignment a SET fired_count = a.fired_count + s.count, last_fired_kind = s.last, last_fired_at = $2::timestamptz
         FROM (SELECT subject_id, count(*)::integer AS count, (array_agg(kind ORDER BY n DESC))[1] AS last
               FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS f(subject_id, kind, n) GROUP BY subject_id) s
         WHERE a.county_id = $1 AND a.id = ANY($3::uuid[]) AND a.id = s.subject_id`,
};

/** Notes on assignments what the clock did to them; their versions stay. */
export async function markFired(tx: Tx, fired: readonly Claimed[]): Promise<void> {
  await tx.rows(MARK, [tx.county, tx.now, fired.map((timer) => timer.subject_id), fired.map((timer) => timer.kind)]);
}

/** Waits for a sweep that looks at them; a judge never holds them while we hold the task, because he locks it first. */
const DUE: Statement = {
  name: 'steps-due',
  text: `SELECT id FROM timer WHERE county_id = $1 AND subject_id = ANY($2::uuid[]) AND kind = 'ladder.step' AND due_at <= $3::timestamptz
         ORDER BY due_at, id FOR UPDATE`,
};

/**
 * What was due before a change is settled before it: steps of ladders that came while the machine stood still are judged
 * by their tasks as they still are, in the transaction of the command that changes it, and as the system's act. Else a return
 * or an extension would undo what it came too late for. The tasks are locked by the caller.
 */
export async function settleDueSteps(tx: Tx, ids: readonly AssignmentId[], shelf: CalendarShelf): Promise<void> {
  const due = await tx.rows<{ id: string }>(DUE, [tx.county, ids, tx.now]);
  if (due.length === 0) return;
  const { claimed } = await claimTimers(tx, due.map((timer) => timer.id), tx.now, POLICIES);
  const outcomes = await climbLadder(tx, claimed, shelf);
  await writeReceipts(tx, claimed, (timer) => outcomes.get(timer.id) ?? 'told');
  await markFired(tx, claimed);
}
