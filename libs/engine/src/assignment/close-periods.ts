import type { Day } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import type { Assignment } from '#domain/assignment/assignment';
import { closePeriod, type PeriodClosed } from '#domain/assignment/close-period';
import type { ListRules } from '#domain/assignment/decision';
import { isDayTrigger, ladderOf } from '#domain/assignment/ladder';
import type { Statement } from '../core/reader';
import type { Claimed, Outcomes } from '../core/timer';
import type { Tx } from '../core/tx';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { ASSIGNMENT_COLUMNS } from './assignment.store';

/** `$2` tasks, `$3` the moments their periods closed, `$4` the county's zone. */
const LOOK: Statement = {
  name: 'closing-look',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, l.rules, (t.due AT TIME ZONE $4::text)::date - 1 - '1970-01-01'::date AS "closedOn",
           (SELECT r.period FROM report r WHERE r.county_id = a.county_id AND r.id = a.last_report_id) AS "lastPeriod"
         FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         JOIN unnest($2::uuid[], $3::timestamptz[]) AS t(id, due) ON t.id = a.id
         WHERE a.county_id = $1 AND a.id = ANY ($2::uuid[])`,
};
/** What was planned of the next period already is planned anew; what has come is left to fire. `$4` steps, each after its task's id. */
const SETTLE: Statement = {
  name: 'closing-settle',
  text: `DELETE FROM timer WHERE county_id = $1 AND subject_id = ANY ($2::uuid[]) AND due_at > $3::timestamptz
         AND (kind IN ('report.due', 'report.closing') OR (kind = 'ladder.step' AND subject_id::text || step = ANY ($4::text[])))`,
};

interface Looked {
  readonly assignment: Assignment;
  readonly rules: ListRules;
  readonly lastPeriod: string | null;
  readonly closedOn: Day;
}
interface Judged extends PeriodClosed {
  readonly timer: Claimed;
  readonly of: Looked | undefined;
}

/** Judges periods whose entry closed, set-wise: one look, the domain decides each, one write. The tasks are locked by who claimed. */
export async function closePeriods(tx: Tx, claimed: readonly Claimed[], shelf: CalendarShelf): Promise<Outcomes> {
  const found = await look(tx, claimed);
  const around = { today: tx.today, calendars: await shelf.of(tx) };
  const judged = claimed.map((timer): Judged => {
    const of = found.get(timer.subject_id);
    return { timer, of, ...(of ? closePeriod(of.assignment, { ...around, ...of }) : NOBODY) };
  });
  await settle(tx, judged);
  for (const one of judged) leave(tx, one);
  await raiseNotices(
    tx,
    judged.flatMap(({ timer, told }) => (told ? [{ ...told, kind: 'report.closing' as const, subjectId: timer.subject_id }] : [])),
  );
  return new Map(judged.map(({ timer, outcome }) => [timer.id, outcome]));
}

const NOBODY: PeriodClosed = { outcome: 'passed', told: null, promises: [] };

async function look(tx: Tx, claimed: readonly Claimed[]): Promise<ReadonlyMap<string, Looked>> {
  const values = [tx.county, claimed.map((timer) => timer.subject_id), claimed.map((timer) => timer.due_at), tx.zone];
  const rows = await tx.rows<Assignment & Omit<Looked, 'assignment'> & Record<string, unknown>>(LOOK, values);
  return new Map(
    rows.map(({ rules, lastPeriod, closedOn, ...assignment }) => [
      assignment.id,
      { assignment: assignment as Assignment, rules, lastPeriod, closedOn },
    ]),
  );
}

async function settle(tx: Tx, judged: readonly Judged[]): Promise<void> {
  const going = judged.flatMap(({ of, promises }) => (of && promises.length > 0 ? [of] : []));
  if (going.length === 0) return;
  const steps = going.flatMap(({ assignment: { id }, rules }) =>
    ladderOf(rules).steps.flatMap(({ key, trigger }) => (isDayTrigger(trigger) && trigger.basis === 'report' ? [id + key] : [])),
  );
  const ids: readonly AssignmentId[] = going.map(({ assignment }) => assignment.id);
  await tx.rows(SETTLE, [tx.county, ids, tx.now, steps]);
}

/** A period passed over leaves its fact where receipts are written. */
function leave(tx: Tx, { timer, outcome, told, promises }: Judged): void {
  tx.leave({ promises });
  if (outcome === 'skipped') return;
  const data = { kind: timer.kind, outcome, timer: timer.id, told: told ? [told.unitId] : [] };
  const subject = { kind: 'assignment' as const, id: timer.subject_id };
  tx.leave({ facts: [{ fact: 'timer.fired', subject, unitId: told?.unitId ?? null, data }] });
}
