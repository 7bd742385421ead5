import type { LimitUnit } from '../calendar/limit';
import type { Cadence } from '../calendar/period';
import { decimalText, decimal } from '../kernel/decimal';
import { formatDay } from '../kernel/day';
import type { TaskItem } from './annual-list';
import type { DirectoryIndex, DirectoryUnit } from './directory';
import type { ItemLimit } from './limit-words';
import type { ListColumn } from './list-column';
import { splitNames } from './plain-text';
import { proofWords } from './proof-rule';
import { OUT_OF_SCOPE } from './read-quotas';
import { readScope } from './scope';
import type { Comparator, TargetValue } from './target';

/** Who a list names, by id: a unit that is no more keeps the name it had. */
export interface Named {
  readonly index: DirectoryIndex;
  readonly unitOf: (id: string) => Pick<DirectoryUnit, 'id' | 'name' | 'code'>;
  readonly postTitle: (id: string) => string;
}

const SIGNS: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '=': '=', '<=': '≤', '<': '<' };
const CADENCES: Readonly<Record<Cadence, string>> = { 'ten-day': '旬报', monthly: '月报', quarterly: '季报', once: '一次性' };
const COUNTED: Readonly<Record<LimitUnit, string>> = { 'working-day': '个工作日内', 'calendar-day': '天内', month: '个月内' };

/** An item as its row says it: read again by `RowReader`, it is the same item. */
export function listCells(item: TaskItem, named: Named): Readonly<Record<ListColumn, string>> {
  const { number, theme, title, leaderPostId, leadUnitId, cooperatingUnitIds, scope, limit, cadence, proof } = item;
  return {
    number: String(number),
    theme,
    title,
    ...targetCells(item.target, item.unitOfMeasure),
    leader: named.postTitle(leaderPostId),
    leadUnit: unitWord(leadUnitId, named),
    cooperatingUnits: inOrder(cooperatingUnitIds, named).join('、'),
    scope: scopeWords(scope.map(({ unitId }) => unitId), named),
    limit: limitText(limit),
    cadence: CADENCES[cadence],
    proof: proofWords(proof),
  };
}

function targetCells(target: TargetValue, unitOfMeasure: string): Record<'symbol' | 'target' | 'unitOfMeasure', string> {
  if (target.kind === 'number') return { symbol: SIGNS[target.comparator], target: target.value, unitOfMeasure: target.unit };
  if (target.kind === 'relative') return { symbol: SIGNS[target.comparator], target: '上年', unitOfMeasure };
  return { symbol: '', target: target.text, unitOfMeasure };
}

export function limitText(limit: ItemLimit): string {
  if (limit.kind === 'fixed') return formatDay(limit.on);
  if (limit.kind === 'monthly') return `每月${limit.date}日前`;
  if (limit.kind === 'quarterly') return '每季度末';
  if (limit.kind === 'counted') return `${limit.count}${COUNTED[limit.unit]}`;
  return limit.standing ? '长期坚持' : '全年';
}

/** Its name, or, where a name alone would be read as something else, its code. */
export function unitWord(id: string, { index, unitOf }: Named): string {
  const { name, code } = unitOf(id);
  const isPlain = splitNames(name).length === 1 && index.unit(name)?.id === id;
  return isPlain || index.unit(code)?.id !== id ? name : code;
}

function inOrder(ids: readonly string[], named: Named): readonly string[] {
  const code = (id: string): string => named.unitOf(id).code;
  return [...ids].sort((a, b) => (code(a) < code(b) ? -1 : 1)).map((id) => unitWord(id, named));
}

/** 各镇乡, 除…外各镇乡 or the names: the shortest that is read back as the very same townships. */
function scopeWords(ids: readonly string[], named: Named): string {
  if (ids.length === 0) return '';
  const without = named.index.townships.map(({ id }) => id).filter((id) => !ids.includes(id));
  const names = inOrder(ids, named).join('、');
  const shorter = without.length === 0 ? '各镇乡' : `除${inOrder(without, named).join('、')}以外各镇乡`;
  return without.length < ids.length && means(shorter, ids, named) ? shorter : names;
}

function means(words: string, ids: readonly string[], { index }: Named): boolean {
  const read = readScope(words, index);
  return read.ok && read.value.length === ids.length && read.value.every((id) => ids.includes(id));
}

/** Items by townships with their quotas; only items with a number and townships can have some. */
export interface QuotaMatrix {
  /** In the order of their codes: the townships of any scope. */
  readonly townships: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function quotaMatrix(items: readonly TaskItem[], named: Named): QuotaMatrix {
  const divided = items.filter(({ target, scope, state }) => state === 'current' && target.kind === 'number' && scope.length > 0);
  const code = (id: string): string => named.unitOf(id).code;
  const ids = [...new Set(divided.flatMap(({ scope }) => scope.map(({ unitId }) => unitId as string)))].sort((a, b) => (code(a) < code(b) ? -1 : 1));
  const rows = divided.map((item) => {
    const shares = new Map(item.scope.map(({ unitId, quota }) => [unitId as string, quota]));
    const cells = ids.map((id) => (shares.has(id) ? quotaText(shares.get(id) ?? null) : OUT_OF_SCOPE));
    const { target, unitOfMeasure } = targetCells(item.target, item.unitOfMeasure);
    return [String(item.number), item.title, target, unitOfMeasure, ...cells, item.quotaExplanation ?? ''];
  });
  return { townships: ids.map((id) => unitWord(id, named)), rows };
}

function quotaText(quota: string | null): string {
  return quota === null ? '' : decimalText(decimal(quota));
}
