import type { TaskItemId } from '../kernel/ids';
import { type ItemFields, type TaskItem, differences, fieldsOf, fieldsOfRow, hasQuotas, isSame, sorted } from './annual-list';
import type { ParsedItem } from './parsed-item';

/** What importing a list again, while it is a draft, makes of its items; numbers say what changed. */
export interface ReplacedItems {
  readonly items: readonly TaskItem[];
  readonly added: readonly number[];
  readonly changed: readonly number[];
  readonly dropped: readonly number[];
  /** Items whose quotas no longer fit because title, target or scope changed. */
  readonly quotasDropped: readonly number[];
}

/**
 * The rows of the file are the list: an item is known by its number, one that is missing is dropped, one that comes
 * back is current again. Quotas stay with an item whose title, target and scope did not change.
 */
export function replaceItems(
  existing: readonly TaskItem[],
  rows: readonly ParsedItem[],
  newId: () => string,
): ReplacedItems {
  const byNumber = new Map(existing.map((item) => [item.number, item]));
  const items: TaskItem[] = [];
  const numbers = { added: [] as number[], changed: [] as number[], quotasDropped: [] as number[] };
  for (const row of rows) {
    const before = byNumber.get(row.number);
    byNumber.delete(row.number);
    const fields = before ? withQuotas(before, fieldsOfRow(row)) : fieldsOfRow(row);
    if (!before || before.state === 'dropped') numbers.added.push(row.number);
    else if (differences(before, fields).length > 0) numbers.changed.push(row.number);
    if (before && hasQuotas(before) && !hasQuotas(fields)) numbers.quotasDropped.push(row.number);
    items.push(itemOf(before?.id ?? (newId() as TaskItemId), row.number, fields));
  }
  const gone = [...byNumber.values()].filter(({ state }) => state === 'current');
  return {
    ...numbers,
    items: [...items, ...gone.map((item): TaskItem => ({ ...item, state: 'dropped' }))],
    dropped: gone.map(({ number }) => number),
  };
}

/** A new item is its own original. */
export function itemOf(id: TaskItemId, number: number, fields: ItemFields): TaskItem {
  return { ...fieldsOf(fields), id, number, state: 'current', original: fieldsOf(fields), amendedBy: null };
}

function withQuotas(before: TaskItem, fields: ItemFields): ItemFields {
  const units = (item: ItemFields): readonly string[] => sorted(item.scope).map(({ unitId }) => unitId);
  const fits = before.title === fields.title && isSame(before.target, fields.target) && isSame(units(before), units(fields));
  return fits ? { ...fields, scope: sorted(before.scope), quotaExplanation: before.quotaExplanation } : fields;
}
