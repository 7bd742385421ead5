import { compare, decimal, decimalText, plus, ZERO } from '../kernel/decimal';
import { type ItemFields, hasQuotas } from './annual-list';
import { type ChangeCells, type ChangeProblem, rowFields } from './read-changes';
import type { ListContext } from './read-row';
import type { Note } from './reading';

/** A task as it was read: its fields, or everything that is wrong with it; and how it was understood. */
export interface ReadItem {
  readonly number: number;
  /** Undefined where something is wrong. */
  readonly fields: ItemFields | undefined;
  readonly problems: readonly ChangeProblem[];
  readonly notes: readonly Note[];
}

/**
 * One task from the words of a list's columns and, where it is divided, its quotas; by the list's own rules, quotas that
 * do not sum to the target without an explanation included.
 */
export function readItem(item: Omit<ChangeCells, 'kind'>, context: ListContext): ReadItem {
  const { fields, problems, notes } = rowFields({ ...item, kind: 'add' }, context);
  const all = problems.length > 0 ? problems : quotaProblems(fields);
  return { number: item.number, fields: all.length === 0 ? fields : undefined, problems: all, notes };
}

function quotaProblems(fields: ItemFields): readonly ChangeProblem[] {
  const { title, target, scope, quotaExplanation } = fields;
  if (!hasQuotas(fields)) return [];
  if (target.kind !== 'number') return [{ place: 'quotas', code: 'quota.item-without-number', details: { title } }];
  const sum = scope.reduce((total, { quota }) => (quota === null ? total : plus(total, decimal(quota))), ZERO);
  if (compare(sum, decimal(target.value)) === 0 || quotaExplanation !== null) return [];
  return [{ place: 'quotas', code: 'quota.sum-differs', details: { title, sum: decimalText(sum), target: target.value } }];
}
