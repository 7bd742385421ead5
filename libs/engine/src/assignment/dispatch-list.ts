import { dispatchItems, type Dispatched } from '#domain/assignment/dispatch';
import { calendarMissing } from '#domain/calendar/calendar-missing';
import { fail } from '#domain/kernel/failure';
import type { ListId, UnitId } from '#domain/kernel/ids';
import type { TaskItem } from '#domain/plan/annual-list';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import { mustMayOrOperate } from '../core/operator';
import type { Reading } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { listDirectory } from '../plan/list-directory';
import { itemsOfList, loadList, saveList, type StoredList } from '../plan/list.store';
import { insertAssignments } from './dispatch.store';

export interface DispatchedList {
  readonly listId: ListId;
  readonly version: number;
  readonly assignments: number;
  /** Years without a calendar that a limit reaches into: those limits are provisional. */
  readonly missingYears: readonly number[];
}

/**
 * Dispatches a draft: every current item's assignments in one statement, each unit told once. What is made is what the
 * preview showed. Refused: `list.already-dispatched`, `list.no-rows`, `list.conflict-of-office`.
 */
export class DispatchList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  async run(call: Call, listId: ListId): Promise<DispatchedList> {
    mustMayOrOperate(call.actor, 'list.dispatch');
    return this.work.runBulk(call, async (tx) => {
      const list = await loadList(tx, listId, call);
      if (list.state === 'dispatched') fail('list.already-dispatched', { documentNumber: list.documentNumber });
      const items = await itemsOfList(tx, listId);
      if (!items.some(({ state }) => state === 'current')) fail('list.no-rows');
      const dispatched = await decideDispatch(tx, { list, items, shelf: this.shelf });
      await saveDispatched(tx, list, dispatched);
      const version = list.version + 1;
      await saveList(tx, { ...list, state: 'dispatched', version });
      const assignments = dispatched.decisions.length;
      const { missingYears } = dispatched;
      const data = { documentNumber: list.documentNumber, assignments, missingYears };
      const subject = { kind: 'list' as const, id: listId };
      tx.leave({ facts: [{ fact: 'list.dispatched', subject, unitId: list.verifyingUnitId, data }] });
      return { listId, version, assignments, missingYears };
    });
  }
}

export interface ToDispatch {
  readonly list: StoredList;
  readonly items: readonly TaskItem[];
  readonly shelf: CalendarShelf;
}

/** What dispatching these items now would make; the preview asks the same. */
export async function decideDispatch(reading: Reading, { list, items, shelf }: ToDispatch): Promise<Dispatched> {
  const calendars = await shelf.of(reading);
  const { unitName } = await listDirectory(reading);
  return dispatchItems(list, items, { today: reading.today, calendars, rules: list.rules, newId, unitName });
}

/** Writes the assignments, tells each accountable unit once, and reminds the calendar's keeper of missing years. */
export async function saveDispatched(tx: Tx, list: StoredList, { decisions, missingYears }: Dispatched): Promise<void> {
  await insertAssignments(tx, decisions);
  const units = new Set(decisions.flatMap(({ assignment }) => assignment.unitId ?? []));
  const told = (unitId: UnitId) => ({ kind: 'list.dispatched' as const, subjectId: list.id, unitId, role: 'clerk' as const });
  await raiseNotices(tx, [...units].map(told));
  if (missingYears.length > 0) tx.leave({ promises: [calendarMissing(list.id, tx.today)] });
}

