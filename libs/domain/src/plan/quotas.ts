import { compare, decimal, decimalText, plus, ZERO } from '../kernel/decimal';
import type { Decimal } from '../kernel/decimal';
import { Failure } from '../kernel/failure';
import { isSame } from './annual-list';
import type { DirectoryIndex } from './directory';
import { excerpt, tight } from './plain-text';
import type { QuotaRow } from './read-quotas';
import type { Refusal } from './reading';
import type { TargetValue } from './target';

/** What a quota is checked against: the item, by its title and perhaps number, with its target and the townships in its scope. */
export interface QuotaItem {
  readonly number: number;
  readonly title: string;
  readonly target: TargetValue;
  readonly scope: readonly string[];
}

export interface Quota {
  readonly townshipId: string;
  readonly value: string;
}

export interface QuotaVerdict {
  readonly sheet: string;
  readonly row: number;
  readonly headerRow: number;
  readonly verdict: 'ok' | 'error';
  readonly problems: readonly Refusal[];
}

/** Quotas by the number of their item, in the order of the rows; `explanations` where one is given, as where sum and target differ on purpose. */
export interface CheckedQuotas {
  readonly ok: boolean;
  readonly rows: readonly QuotaVerdict[];
  readonly byItem: ReadonlyMap<number, readonly Quota[]>;
  readonly explanations: ReadonlyMap<number, string>;
}

interface Sum {
  readonly item: QuotaItem;
  readonly quotas: Quota[];
  readonly rows: number[];
  total: Decimal;
  explanation: string;
}

/**
 * Every quota names an item with a number for a target and a township in its scope, once; an item's quotas sum to
 * its target, or one of its rows says why not. An item without quotas is none of this check's business, and a
 * township without a row in an item that has quotas simply has none.
 */
export function checkQuotas(
  rows: readonly QuotaRow[],
  items: readonly QuotaItem[],
  directory: DirectoryIndex,
): CheckedQuotas {
  const itemOf = finder(items);
  const sums = new Map<number, Sum>();
  const problems = rows.map((row, index) => {
    const item = itemOf(row);
    if (!item)
      return row.title === ''
        ? [refusal('quota.item-missing')]
        : [refusal('quota.unknown-item', { name: excerpt(row.title) })];
    const sum: Sum = sums.get(item.number) ?? { item, quotas: [], rows: [], total: ZERO, explanation: '' };
    sums.set(item.number, sum);
    sum.rows.push(index);
    sum.explanation ||= row.explanation;
    return addQuota(sum, row, directory);
  });
  for (const sum of sums.values()) markDifference(sum, problems);
  const verdicts = verdictsOf(rows, problems);
  return {
    ok: verdicts.every(({ verdict }) => verdict === 'ok'),
    rows: verdicts,
    byItem: new Map([...sums].map(([number, { quotas }]) => [number, quotas])),
    explanations: new Map([...sums].flatMap(([number, { explanation }]) => (explanation === '' ? [] : [[number, explanation]]))),
  };
}

/** An item by its title; where the row has a number, by both. */
function finder(items: readonly QuotaItem[]): (row: QuotaRow) => QuotaItem | undefined {
  const byTitle = new Map(items.map((item) => [tight(item.title), item]));
  const byNumber = new Map(items.map((item) => [String(item.number), item]));
  return ({ title, number }) => {
    if (number === '') return byTitle.get(tight(title));
    const item = byNumber.get(number);
    return item && tight(item.title) === tight(title) ? item : undefined;
  };
}

/** One for each row of the sheet: a row of a matrix holds many quotas. */
function verdictsOf(rows: readonly QuotaRow[], problems: readonly (readonly Refusal[])[]): readonly QuotaVerdict[] {
  const places = new Map<string, { sheet: string; row: number; headerRow: number; problems: Refusal[] }>();
  rows.forEach(({ sheet, row, headerRow }, index) => {
    const key = `${row} ${sheet}`;
    const place = places.get(key) ?? { sheet, row, headerRow, problems: [] };
    places.set(key, place);
    for (const found of problems[index] ?? []) if (!place.problems.some((one) => isSame(one, found))) place.problems.push(found);
  });
  return [...places.values()].map((place) => ({ ...place, verdict: place.problems.length === 0 ? 'ok' : 'error' }));
}

function addQuota(sum: Sum, row: QuotaRow, directory: DirectoryIndex): Refusal[] {
  const { title } = sum.item;
  if (sum.item.target.kind !== 'number') return [refusal('quota.item-without-number', { title })];
  const township = directory.unit(row.township);
  const value = amount(row.target, sum.item.target.unit);
  if (township?.kind !== 'township') return [unknownTownship(row.township, directory)];
  if (value === undefined) return [refusal('quota.unreadable', { text: excerpt(row.target) })];
  if (!sum.item.scope.includes(township.id)) return [refusal('quota.outside-scope', { name: township.name, title })];
  if (sum.quotas.some(({ townshipId }) => townshipId === township.id)) {
    return [refusal('quota.twice', { name: township.name, title })];
  }
  sum.quotas.push({ townshipId: township.id, value: decimalText(value) });
  sum.total = plus(sum.total, value);
  return [];
}

function unknownTownship(name: string, directory: DirectoryIndex): Refusal {
  const suggestion = directory.townshipLike(name);
  const code = suggestion === undefined ? 'quota.unknown-township' : 'quota.unknown-township-like';
  return refusal(code, { name: excerpt(name), suggestion });
}

function differs({ item, total }: Sum): boolean {
  return item.target.kind === 'number' && compare(total, decimal(item.target.value)) !== 0;
}

/** A difference is told at every row of the item: any of them may be the wrong one. */
function markDifference(sum: Sum, problems: Refusal[][]): void {
  const { target, title } = sum.item;
  if (target.kind !== 'number' || !differs(sum) || sum.explanation !== '') return;
  if (sum.rows.some((index) => (problems[index] ?? []).length > 0)) return;
  const found = refusal('quota.sum-differs', { title, sum: decimalText(sum.total), target: target.value });
  for (const index of sum.rows) problems[index]?.push(found);
}

function amount(text: string, unit: string): Decimal | undefined {
  const bare = tight(text).replaceAll(',', '');
  const digits = unit !== '' && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  try {
    const value = decimal(digits);
    return compare(value, ZERO) < 0 ? undefined : value;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function refusal(code: Refusal['code'], details: Refusal['details'] = {}): Refusal {
  return { code, details };
}
