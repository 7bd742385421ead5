import { type AdjustedAssignment, adjustAssignment } from '#domain/assignment/adjust';
import type { AssignmentDecision } from '#domain/assignment/decision';
import type { FirstDecision } from '#domain/assignment/dispatch';
import { withdraw } from '#domain/assignment/withdraw';
import { fail } from '#domain/kernel/failure';
import type { AssignmentId, ListId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { type AmendedItems, amendItems } from '#domain/plan/amend-items';
import { differences, hasQuotas, type TaskItem } from '#domain/plan/annual-list';
import { type ChangeCells, readChanges } from '#domain/plan/read-changes';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { insertAmendment, type Amendment } from '../plan/amendment.store';
import type { CalendarShelf } from '../plan/calendars';
import { listDirectory } from '../plan/list-directory';
import { itemsOfList, loadList, saveItems, saveList, type StoredList } from '../plan/list.store';
import { applyMoves, loadAssignments, type LoadedAssignment } from './assignment.store';
import { settleLeaderships } from './close-out';
import { decideDispatch, saveDispatched } from './dispatch-list';
import { noteCalendars } from './dispatch.store';
import { openAssignmentsOf, suspensionsOf } from './limit.store';

export interface AmendListInput {
  readonly listId: ListId;
  readonly documentNumber: string;
  readonly reason: string;
  /** The post that approved it, by its title. */
  readonly approvedBy: string;
  readonly changes: readonly ChangeCells[];
}

export interface AmendedList {
  readonly amendmentId: string;
  readonly number: number;
  readonly version: number;
  readonly dispatched: number;
  readonly adjusted: number;
  readonly withdrawn: number;
}

/**
 * Changes a dispatched list by a document: items added are dispatched at once, assignments of dropped items withdrawn,
 * adjusted targets and limits reach the open assignments, each item keeping its original and each limit its first.
 * Refused: `list.not-dispatched`, `list.amendment-repeated`, `list.rows-wrong`, what `amendItems` refuses.
 */
export class AmendList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  async run(call: Call, input: AmendListInput): Promise<AmendedList> {
    const by = call.actor;
    if (by.kind !== 'person') fail('permission.denied', { action: 'list.amend', roles: [] });
    mustMay(by, 'list.amend');
    return this.work.run(call, async (tx) => {
      const list = await loadList(tx, input.listId, call);
      if (list.kind === 'findings') fail('list.of-findings');
      if (list.state !== 'dispatched') fail('list.not-dispatched', { documentNumber: list.documentNumber });
      const items = await itemsOfList(tx, list.id);
      const { index } = await listDirectory(tx);
      const id = newId();
      const changes = readChanges(input.changes, items, { directory: index, year: list.year });
      const amended = amendItems(items, changes, { amendmentId: id, newId });
      const amendment = await insertAmendment(tx, { ...input, id, changes: recordOf(items, amended) });
      await saveItems(tx, list.id, [...amended.added, ...amended.dropped, ...amended.adjusted]);
      const flow = new Flow(tx, { list, items, amendment, shelf: this.shelf }, by);
      const counts = await flow.run(amended);
      const version = list.version + 1;
      await saveList(tx, { ...list, version });
      tx.leave({ facts: [amendedFact(list, amendment, amended)] });
      return { amendmentId: id, number: amendment.number, version, ...counts };
    });
  }
}

interface Amending {
  readonly list: StoredList;
  readonly items: readonly TaskItem[];
  readonly amendment: Amendment;
  readonly shelf: CalendarShelf;
}

/** Carries an amendment into the assignments. */
class Flow {
  constructor(
    private readonly tx: Tx,
    private readonly context: Amending,
    private readonly by: PersonActor,
  ) {}

  async run({ added, dropped, adjusted }: AmendedItems): Promise<Pick<AmendedList, 'dispatched' | 'adjusted' | 'withdrawn'>> {
    const { list } = this.context;
    const touched = [...dropped, ...adjusted].map(({ id }) => id);
    const open = await loadAssignments(this.tx, await openAssignmentsOf(this.tx, list.id, touched));
    const gone = this.withdrawals(open, dropped, adjusted);
    const changed = await this.adjustments(open, adjusted, new Set(gone.map(({ assignment }) => assignment.id)));
    const moves = [...gone, ...changed];
    if (moves.length > 0) await applyMoves(this.tx, moves);
    const computed = changed.filter(({ calendarVersions }) => calendarVersions.length > 0);
    await noteCalendars(this.tx, computed.map((one) => ({ id: one.assignment.id, calendarVersions: one.calendarVersions })));
    const made = await this.decideNew(open, added, adjusted);
    await saveDispatched(this.tx, list, made);
    // A share that was withdrawn may have been the last that a leader's waited for.
    await settleLeaderships(this.tx, [...new Set(gone.map(({ assignment }) => assignment.itemId))]);
    return { dispatched: made.decisions.length, adjusted: changed.length, withdrawn: gone.length };
  }

  /** Those of dropped items, and of townships that an adjusted item's quotas no longer name. */
  private withdrawals(
    open: ReadonlyMap<AssignmentId, LoadedAssignment>,
    dropped: readonly TaskItem[],
    adjusted: readonly TaskItem[],
  ): readonly AssignmentDecision[] {
    const { id, documentNumber: document } = this.context.amendment;
    const isGone = ({ assignment }: LoadedAssignment): boolean => {
      if (dropped.some((item) => item.id === assignment.itemId)) return true;
      const item = adjusted.find((one) => one.id === assignment.itemId);
      if (!item || assignment.kind !== 'township' || !hasQuotas(item)) return false;
      return !item.scope.some(({ unitId, quota }) => unitId === assignment.unitId && quota !== null);
    };
    return [...open.values()].filter(isGone).map(({ assignment }) => withdraw(assignment, { id, document }, this.by));
  }

  private async adjustments(
    open: ReadonlyMap<AssignmentId, LoadedAssignment>,
    adjusted: readonly TaskItem[],
    gone: ReadonlySet<AssignmentId>,
  ): Promise<readonly AdjustedAssignment[]> {
    const { list, items, shelf } = this.context;
    const calendars = await shelf.of(this.tx);
    const suspensions = await suspensionsOf(this.tx, [...open.keys()]);
    return [...open.values()].flatMap(({ assignment }) => {
      const item = adjusted.find(({ id }) => id === assignment.itemId);
      const before = items.find(({ id }) => id === assignment.itemId);
      if (!item || !before || gone.has(assignment.id)) return [];
      const limitChanged = differences(before, item).includes('limit');
      const context = { list, calendars, suspensions: suspensions(assignment.id), limitChanged, today: this.tx.today, rules: list.rules };
      return adjustAssignment(assignment, item, context) ?? [];
    });
  }

  /** Added items whole, and the townships that an adjusted item's quotas name for the first time. */
  private async decideNew(
    open: ReadonlyMap<AssignmentId, LoadedAssignment>,
    added: readonly TaskItem[],
    adjusted: readonly TaskItem[],
  ) {
    const { list, shelf } = this.context;
    const { decisions, missingYears } = await decideDispatch(this.tx, { list, items: [...added, ...adjusted], shelf });
    const standing = [...open.values()].map(({ assignment }) => assignment);
    const wanted = decisions.flatMap((decision): readonly FirstDecision[] => {
      const { itemId, kind, unitId } = decision.assignment;
      if (added.some(({ id }) => id === itemId)) return [decision];
      const lead = standing.find((one) => one.itemId === itemId && one.kind === 'lead');
      const exists = standing.some((one) => one.itemId === itemId && one.unitId === unitId);
      if (kind !== 'township' || exists || !lead) return [];
      return [{ ...decision, assignment: { ...decision.assignment, parentId: lead.id } }];
    });
    return { decisions: wanted, missingYears: wanted.length > 0 ? missingYears : [] };
  }
}

/** What the amendment says happened, kept with it: each item before and after. */
function recordOf(items: readonly TaskItem[], { added, dropped, adjusted }: AmendedItems): readonly object[] {
  const before = (number: number): TaskItem | undefined => items.find((item) => item.number === number);
  const change = (after: TaskItem) => {
    const old = before(after.number);
    const fields = old ? differences(old, after) : [];
    const pick = (item: TaskItem) => Object.fromEntries(fields.map((name) => [name, item[name as keyof TaskItem]]));
    return { kind: 'adjust', number: after.number, fields, from: old && pick(old), to: pick(after) };
  };
  return [
    ...added.map(({ number, title }) => ({ kind: 'add', number, title })),
    ...dropped.map(({ number, title }) => ({ kind: 'drop', number, title })),
    ...adjusted.map(change),
  ];
}

function amendedFact(list: StoredList, amendment: Amendment, { added, dropped, adjusted }: AmendedItems) {
  const numbers = (items: readonly TaskItem[]): readonly number[] => items.map(({ number }) => number);
  return {
    fact: 'list.amended' as const,
    subject: { kind: 'list' as const, id: list.id },
    unitId: list.verifyingUnitId,
    data: {
      amendmentId: amendment.id,
      number: amendment.number,
      documentNumber: amendment.documentNumber,
      added: numbers(added),
      dropped: numbers(dropped),
      adjusted: numbers(adjusted),
    },
  };
}
