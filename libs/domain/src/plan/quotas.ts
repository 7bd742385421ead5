import { compare, decimal, decimalText, plus, ZERO } from '../kernel/decimal';
import type { Decimal } from '../kernel/decimal';
import { fail, Failure } from '../kernel/failure';
import type { DirectoryIndex } from './directory';
import { headerAt } from './find-header';
import type { HeaderShape } from './find-header';
import { isBlank } from './grid';
import type { Grid, GridCell } from './grid';
import { QUOTA_COLUMNS } from './list-column';
import type { QuotaColumn } from './list-column';
import { excerpt, tight } from './plain-text';
import type { Refusal } from './reading';
import type { TargetValue } from './target';

/** A row of a township quota list as it stands. */
export interface QuotaRow {
  readonly sheet: string;
  readonly row: number;
  readonly title: string;
  readonly township: string;
  readonly target: string;
  readonly explanation: string;
}

/** What a quota is checked against: the item, by its title, with its target and the townships in its scope. */
export interface QuotaItem {
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
  readonly verdict: 'ok' | 'error';
  readonly problems: readonly Refusal[];
}

/** Quotas by the title of their item, in the order of the rows; `explanations` where sum and target differ on purpose. */
export interface CheckedQuotas {
  readonly ok: boolean;
  readonly rows: readonly QuotaVerdict[];
  readonly byItem: ReadonlyMap<string, readonly Quota[]>;
  readonly explanations: ReadonlyMap<string, string>;
}

const SHAPE: HeaderShape<QuotaColumn> = { words: QUOTA_COLUMNS, key: 'township', fewest: 3 };

/** The quota rows of a workbook's visible sheets; fails with `quota.no-header` where no sheet has a heading for them. */
export function readQuotas(grids: readonly Grid[]): readonly QuotaRow[] {
  const visible = grids.filter(({ hidden }) => hidden !== true);
  const rows = visible.flatMap((grid) => quotaRowsOf(grid));
  if (rows.length === 0) fail('quota.no-header', { sheets: visible.map(({ name }) => name) });
  return rows;
}

function quotaRowsOf(grid: Grid): QuotaRow[] {
  const rows: QuotaRow[] = [];
  let at: ReadonlyMap<QuotaColumn, number> | undefined;
  for (let index = 0; index < grid.rows.length; index += 1) {
    const header = headerAt(grid, index, SHAPE);
    const cells = grid.rows[index] ?? [];
    if (header) {
      at = header.at;
      index = header.rowIndex;
    } else if (at && ![...at.values()].every((column) => isBlank(cells[column]) || cells[column]?.merged === true)) {
      rows.push({ sheet: grid.name, row: index + 1, ...textsOf(cells, at) });
    }
  }
  return rows;
}

function textsOf(cells: readonly GridCell[], at: ReadonlyMap<QuotaColumn, number>): Record<QuotaColumn, string> {
  const text = (column: QuotaColumn): string => (cells[at.get(column) ?? -1]?.text ?? '').slice(0, 500).trim();
  return { title: text('title'), township: text('township'), target: text('target'), explanation: text('explanation') };
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
  const itemByTitle = new Map(items.map((item) => [tight(item.title), item]));
  const sums = new Map<string, Sum>();
  const problems = rows.map((row, index) => {
    const item = itemByTitle.get(tight(row.title));
    if (!item)
      return row.title === ''
        ? [refusal('quota.item-missing')]
        : [refusal('quota.unknown-item', { name: excerpt(row.title) })];
    const sum: Sum = sums.get(item.title) ?? { item, quotas: [], rows: [], total: ZERO, explanation: '' };
    sums.set(item.title, sum);
    sum.rows.push(index);
    sum.explanation ||= row.explanation;
    return addQuota(sum, row, directory);
  });
  for (const sum of sums.values()) markDifference(sum, problems);
  const verdicts = rows.map(({ sheet, row }, index): QuotaVerdict => {
    const found = problems[index] ?? [];
    return { sheet, row, verdict: found.length === 0 ? 'ok' : 'error', problems: found };
  });
  return {
    ok: verdicts.every(({ verdict }) => verdict === 'ok'),
    rows: verdicts,
    byItem: new Map([...sums].map(([title, { quotas }]) => [title, quotas])),
    explanations: new Map([...sums].filter(([, sum]) => differs(sum)).map(([title, sum]) => [title, sum.explanation])),
  };
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
