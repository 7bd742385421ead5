import { type Dispatched, dispatchItems } from '#domain/assignment/dispatch';
import { calendarMissing } from '#domain/calendar/calendar-missing';
import { Failure, fail } from '#domain/kernel/failure';
import { yearOf } from '#domain/kernel/day';
import type { TaskItemId } from '#domain/kernel/ids';
import type { ItemFields, TaskItem } from '#domain/plan/annual-list';
import type { Basis } from '#domain/plan/assignment-source';
import { type ReadItem, readItem } from '#domain/plan/read-item';
import { itemOf } from '#domain/plan/replace-items';
import { newId } from '#platform/ids';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import type { DirectiveItem } from '../plan/directive.store';
import { type ListDirectory, listDirectory } from '../plan/list-directory';
import type { StoredList } from '../plan/list.store';
import { nextItemNumber } from '../plan/register-list';
import { insertAssignments } from './dispatch.store';

const LEADER_OF_ITEM: Statement = {
  name: 'directive-item-leader',
  text: `SELECT p.title FROM task_item i JOIN post p ON p.county_id = i.county_id AND p.id = i.leader_post_id
         WHERE i.county_id = $1 AND i.id = $2 AND i.state = 'current'`,
};

/** What a directive names, read by the list's own rules, each task with what is wrong and how it was understood. */
export interface ReadDirective {
  readonly register: StoredList;
  readonly directory: ListDirectory;
  readonly items: readonly ReadItem[];
  /** Numbered on from the register's last; only those that are understood. */
  readonly tasks: readonly TaskItem[];
}

export interface Asked {
  readonly basis: Basis;
  readonly items: readonly DirectiveItem[];
}

/**
 * Whom no words name as the responsible leader, the basis does: who instructed, who signed, who answers for the item.
 * Refused: a leader or an item there is none of (`post.unknown`, `list.item-unknown`).
 */
export async function readDirective(reading: Reading, { basis, items }: Asked, register: StoredList): Promise<ReadDirective> {
  const directory = await listDirectory(reading);
  const leader = await leaderOf(reading, basis, directory);
  const first = await nextItemNumber(reading, register);
  const context = { directory: directory.index, year: yearOf(reading.today), today: reading.today };
  const read = items.map((item, index): ReadItem => {
    const cells = { theme: '立项交办', leader, cadence: '一次性', ...said(item.cells ?? {}) };
    return readItem({ ...item, cells, number: first + index }, context);
  });
  const tasks = read.flatMap(({ fields, number }, index) => (fields ? [taskOf(fields, number, items[index]!)] : []));
  return { register, directory, items: read, tasks };
}

function said(cells: NonNullable<DirectiveItem['cells']>): typeof cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value.trim() !== ''));
}

function taskOf(fields: ItemFields, number: number, { proof }: DirectiveItem): TaskItem {
  return itemOf(newId() as TaskItemId, number, { ...fields, proof });
}

async function leaderOf(reading: Reading, { leaderPostId, itemId }: Basis, directory: ListDirectory): Promise<string> {
  if (leaderPostId !== null) {
    const title = directory.postTitle(leaderPostId);
    return title === leaderPostId ? fail('post.unknown', { postId: leaderPostId }) : title;
  }
  if (itemId === null) return '';
  const [item] = await reading.rows<{ title: string }>(LEADER_OF_ITEM, [reading.county, itemId]);
  return item?.title ?? fail('list.item-unknown', { id: itemId });
}

/** Every assignment the tasks would make today; or why none can be made (an office that would verify its own). */
export async function decideDirectiveTasks(reading: Reading, { register, directory, tasks }: ReadDirective, shelf: CalendarShelf): Promise<Dispatched> {
  const calendars = await shelf.of(reading);
  const { unitName } = directory;
  return dispatchItems(register, tasks, { today: reading.today, calendars, rules: register.rules, newId, unitName });
}

/** As {@link decideDirectiveTasks}, the refusal answered instead of thrown. */
export async function tryDirectiveTasks(reading: Reading, read: ReadDirective, shelf: CalendarShelf): Promise<Dispatched | Failure> {
  try {
    return await decideDirectiveTasks(reading, read, shelf);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Writes the assignments and tells each accountable unit of each of its own. */
export async function saveDirected(tx: Tx, list: StoredList, { decisions, missingYears }: Dispatched): Promise<void> {
  await insertAssignments(tx, decisions);
  const told = decisions.flatMap(({ assignment: { id, unitId } }) =>
    unitId === null ? [] : [{ kind: 'directive.sent' as const, subjectId: id, unitId, role: 'clerk' as const }],
  );
  await raiseNotices(tx, told);
  if (missingYears.length > 0) tx.leave({ promises: [calendarMissing(list.id, tx.today)] });
}
