import { type Day, yearOf } from '#domain/kernel/day';
import type { AssignmentId, TaskItemId } from '#domain/kernel/ids';
import type { Assignment } from '#domain/assignment/assignment';
import {
  closeLeadership,
  closeOut,
  closureNumber,
  LEADERSHIP_CLOSES,
  LEADERSHIP_REOPENS,
  reopen,
  reopenLeadership,
} from '#domain/assignment/close-out';
import type { AssignmentDecision } from '#domain/assignment/decision';
import type { SystemActor } from '#domain/people/actor';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applyLeft, loadAssignments } from './assignment.store';
import { childrenIn, loadFamily, type Moved, movedAnswer, personOf } from './life.store';
import { insertNote, newReason } from './note.store';

/** Any number that nobody else locks on beside a county's: numbers are given one at a time. */
const CLOSURE_LOCK = 717_000;
const LOCK: Statement = { name: 'closure-lock', text: 'SELECT pg_advisory_xact_lock($1::integer, $2::integer)' };
/** The newest number always stands on some assignment: closing again gives a higher one. */
const LAST: Statement = {
  name: 'closure-last',
  text: `SELECT coalesce(max(substring(closure_number FROM '〕([0-9]+)号$')::integer), 0) AS last
         FROM assignment WHERE county_id = $1 AND closure_number LIKE $2`,
};
const OF_ITEMS: Statement = {
  name: 'assignments-all-of-items',
  text: 'SELECT id FROM assignment WHERE county_id = $1 AND item_id = ANY ($2::uuid[])',
};

export interface ClosedOut extends Moved {
  readonly closureNumber: string | null;
}

/** A verified task leaves the ledger under the next number of the county's year (销号). */
export class CloseOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId): Promise<ClosedOut> {
    return this.work.run(call, async (tx) => {
      const family = await loadFamily(tx, id, call, this.shelf);
      const by = personOf(call.actor, 'assignment.closeOut');
      const around = { ...family.around, children: childrenIn(family), number: await nextClosureNumber(tx) };
      const decision = closeOut(family.assignment, by, around);
      tx.leave(decision);
      await applyLeft(tx, [decision, ...leaveLeadership(tx, [decision], family.all)]);
      return { ...movedAnswer(decision.assignment), closureNumber: decision.assignment.closureNumber };
    });
  }
}

/** The next closure number of the county's year, until the transaction ends nobody else's. */
export async function nextClosureNumber(tx: Tx): Promise<string> {
  const year = yearOf(tx.today);
  await tx.rows(LOCK, [tx.county, CLOSURE_LOCK + year]);
  const demonstration = tx.kind === 'demonstration';
  const pattern = `${closureNumber(year, 0, demonstration).slice(0, -2)}%`;
  const [row] = await tx.rows<{ last: number }>(LAST, [tx.county, pattern]);
  return closureNumber(year, (row?.last ?? 0) + 1, demonstration);
}

/**
 * The leader's assignment closes when the last of its units' is settled: an act of the system, left in the same
 * transaction. Gives the decision to apply with the others. `all`: the item's assignments as they were loaded.
 */
export function leaveLeadership(
  tx: Tx,
  decisions: readonly AssignmentDecision[],
  all: readonly Assignment[],
): readonly AssignmentDecision[] {
  const system: SystemActor = { kind: 'system', countyId: tx.county, rule: LEADERSHIP_CLOSES };
  const after = all.map((one) => decisions.find(({ assignment }) => assignment.id === one.id)?.assignment ?? one);
  const leadership = after.find(({ kind, state }) => kind === 'leadership' && state !== 'withdrawn');
  const units = after.filter(({ kind }) => kind !== 'leadership');
  const closed = leadership && closeLeadership(leadership, units, system, { now: tx.now });
  if (!closed) return [];
  tx.leave(closed, system);
  return [closed];
}

/** As {@link leaveLeadership} for items whose assignments were moved already, each looked at as it now is. */
export async function settleLeaderships(tx: Tx, items: readonly TaskItemId[]): Promise<void> {
  if (items.length === 0) return;
  const ids = await tx.rows<{ id: AssignmentId }>(OF_ITEMS, [tx.county, items]);
  const found = await loadAssignments(
    tx,
    ids.map(({ id }) => id),
  );
  const all = [...found.values()].map(({ assignment }) => assignment);
  const closed = items.flatMap((item) => leaveLeadership(tx, [], all.filter(({ itemId }) => itemId === item)));
  await applyLeft(tx, closed);
}

/** A closed or verified task is under way again, with a reason and a new limit; the leader's opens with it. */
export class Reopen {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: AssignmentId, input: { readonly reason: string; readonly dueOn: Day }): Promise<Moved> {
    return this.work.run(call, async (tx) => {
      const family = await loadFamily(tx, id, call, this.shelf);
      const by = personOf(call.actor, 'assignment.reopen');
      const parent = family.all.find((one) => one.id === family.assignment.parentId) ?? null;
      const said = { reason: newReason(input.reason), dueOn: input.dueOn };
      const decision = reopen(family.assignment, said, by, { ...family.around, parent });
      await insertNote(tx, decision.note);
      tx.leave(decision);
      const system: SystemActor = { kind: 'system', countyId: tx.county, rule: LEADERSHIP_REOPENS };
      const leadership = family.all.find(({ kind, state }) => kind === 'leadership' && state === 'closed');
      const opened = leadership && reopenLeadership(leadership, system);
      if (opened) tx.leave(opened, system);
      await applyLeft(tx, opened ? [decision, opened] : [decision]);
      return movedAnswer(decision.assignment);
    });
  }
}
