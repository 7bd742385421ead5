import type { AssignmentKind } from '#domain/assignment/assignment';
import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { ListId } from '#domain/kernel/ids';
import type { TargetValue } from '#domain/plan/target';
import type { Reading } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { listDirectory } from '../plan/list-directory';
import { itemsOfList, readList } from '../plan/list.store';
import { decideDispatch } from './dispatch-list';

export interface PlannedAssignment {
  readonly number: number;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly leader: string;
  readonly verifier: string;
  readonly target: TargetValue;
  readonly dueOn: string | null;
  readonly acknowledgeDueOn: string | null;
}

export interface DispatchPreview {
  readonly listId: ListId;
  readonly version: number;
  readonly assignments: readonly PlannedAssignment[];
  readonly missingYears: readonly number[];
}

/** Every assignment that dispatching a draft today would make. Decided by the same function, written by nobody. */
export async function previewDispatch(reading: Reading, shelf: CalendarShelf, listId: ListId): Promise<DispatchPreview> {
  const list = await readList(reading, listId);
  if (list.state === 'dispatched') fail('list.already-dispatched', { documentNumber: list.documentNumber });
  const items = await itemsOfList(reading, listId);
  const { decisions, missingYears } = await decideDispatch(reading, { list, items, shelf });
  const { unitName, postTitle } = await listDirectory(reading);
  const byId = new Map(items.map((item) => [item.id, item]));
  const text = (day: Parameters<typeof formatDay>[0] | null): string | null => (day === null ? null : formatDay(day));
  const assignments = decisions.map(({ assignment }) => ({
    number: byId.get(assignment.itemId)?.number ?? 0,
    title: byId.get(assignment.itemId)?.title ?? '',
    kind: assignment.kind,
    unitId: assignment.unitId,
    unit: assignment.unitId && unitName(assignment.unitId),
    leader: postTitle(assignment.leaderPostId),
    verifier: unitName(assignment.verifierUnitId),
    target: assignment.target,
    dueOn: text(assignment.dueOn),
    acknowledgeDueOn: text(assignment.acknowledgeDueOn),
  }));
  return { listId, version: list.version, assignments, missingYears };
}
