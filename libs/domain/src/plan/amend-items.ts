import { compare, decimal, decimalText, plus, ZERO } from '../kernel/decimal';
import { fail } from '../kernel/failure';
import type { TaskItemId } from '../kernel/ids';
import { type ItemFields, type TaskItem, differences, fieldsOf, hasQuotas } from './annual-list';
import { itemOf } from './replace-items';

/** One change of an amendment, by the item's number. */
export type ListChange =
  | { readonly kind: 'add'; readonly number: number; readonly fields: ItemFields }
  | { readonly kind: 'drop'; readonly number: number }
  | { readonly kind: 'adjust'; readonly number: number; readonly fields: Partial<ItemFields> };

/** The items an amendment touches, as they stand after it. */
export interface AmendedItems {
  readonly added: readonly TaskItem[];
  readonly dropped: readonly TaskItem[];
  readonly adjusted: readonly TaskItem[];
}

export interface AmendingContext {
  readonly amendmentId: string;
  readonly newId: () => string;
}

/**
 * Adds, drops and adjusts. An adjusted item keeps its original beside what is now in force. Refused: nothing to
 * change (`list.amendment-empty`, also where an adjustment changes nothing), a number that is not there or dropped
 * (`list.item-unknown`), one that is taken, even by a dropped item (`list.item-number-taken`), two changes of one
 * item (`list.change-twice`), quotas that no longer sum to the target without an explanation (`quota.sum-differs`).
 */
export function amendItems(
  items: readonly TaskItem[],
  changes: readonly ListChange[],
  context: AmendingContext,
): AmendedItems {
  if (changes.length === 0) fail('list.amendment-empty');
  const numbers = new Set<number>();
  const added: TaskItem[] = [];
  const dropped: TaskItem[] = [];
  const adjusted: TaskItem[] = [];
  for (const change of changes) {
    if (numbers.has(change.number)) fail('list.change-twice', { number: change.number });
    numbers.add(change.number);
    const item = items.find(({ number }) => number === change.number);
    if (change.kind === 'add') {
      if (item) fail('list.item-number-taken', { number: change.number });
      const made = itemOf(context.newId() as TaskItemId, change.number, mustSum(change.fields));
      added.push({ ...made, amendedBy: context.amendmentId });
    } else if (item?.state !== 'current') fail('list.item-unknown', { number: change.number });
    else if (change.kind === 'drop') dropped.push({ ...item, state: 'dropped', amendedBy: context.amendmentId });
    else adjusted.push(adjust(item, change.fields, context.amendmentId));
  }
  return { added, dropped, adjusted };
}

function adjust(item: TaskItem, fields: Partial<ItemFields>, amendmentId: string): TaskItem {
  const after = mustSum({ ...fieldsOf(item), ...fields });
  if (differences(item, after).length === 0) fail('list.amendment-empty', { number: item.number });
  return { ...item, ...after, amendedBy: amendmentId };
}

function mustSum(fields: ItemFields): ItemFields {
  if (!hasQuotas(fields)) return fields;
  if (fields.target.kind !== 'number') return fail('quota.item-without-number', { title: fields.title });
  const sum = fields.scope.reduce((total, { quota }) => (quota === null ? total : plus(total, decimal(quota))), ZERO);
  const equal = compare(sum, decimal(fields.target.value)) === 0;
  if (equal) return { ...fields, quotaExplanation: null };
  if (fields.quotaExplanation !== null) return fields;
  return fail('quota.sum-differs', { title: fields.title, sum: decimalText(sum), target: fields.target.value });
}
