import { fail } from '../kernel/failure';
import { type HeaderShape, headerAt } from './find-header';
import { type Grid, type GridCell, isBlank } from './grid';
import { MATRIX_COLUMNS, type MatrixColumn, QUOTA_COLUMNS, type QuotaColumn } from './list-column';
import { tight } from './plain-text';

/** One quota as it stands: a row of a quota list, or a cell of a matrix of items by townships. Empty where nothing is said. */
export interface QuotaRow {
  readonly sheet: string;
  readonly row: number;
  readonly headerRow: number;
  readonly number: string;
  readonly title: string;
  readonly township: string;
  readonly target: string;
  readonly explanation: string;
}

const LIST: HeaderShape<QuotaColumn> = { words: QUOTA_COLUMNS, key: 'township', fewest: 3 };
/** Every heading that is none of these is a township. */
const MATRIX: HeaderShape<MatrixColumn> = { words: MATRIX_COLUMNS, key: 'explanation', fewest: 3 };
/** A township that is not in an item's scope, as a matrix shows it. */
export const OUT_OF_SCOPE = '/';

/** The quotas of a workbook's visible sheets; fails with `quota.no-header` where no sheet has a heading for them. */
export function readQuotas(grids: readonly Grid[]): readonly QuotaRow[] {
  const visible = grids.filter(({ hidden }) => hidden !== true);
  const rows = visible.flatMap((grid) => quotaRowsOf(grid));
  if (rows.length === 0) fail('quota.no-header', { sheets: visible.map(({ name }) => name) });
  return rows;
}

type Read = (cells: readonly GridCell[], place: Pick<QuotaRow, 'sheet' | 'row' | 'headerRow'>) => readonly QuotaRow[];

function quotaRowsOf(grid: Grid): QuotaRow[] {
  const rows: QuotaRow[] = [];
  let below: { readonly read: Read; readonly headerRow: number } | undefined;
  for (let index = 0; index < grid.rows.length; index += 1) {
    const found = heading(grid, index);
    if (found) {
      below = { read: found.read, headerRow: found.rowIndex + 1 };
      index = found.rowIndex;
    } else if (below) rows.push(...below.read(grid.rows[index] ?? [], { sheet: grid.name, row: index + 1, headerRow: below.headerRow }));
  }
  return rows;
}

function heading(grid: Grid, index: number): { readonly read: Read; readonly rowIndex: number } | undefined {
  const matrix = headerAt(grid, index, MATRIX);
  if (matrix) return { read: ofMatrix(matrix.at, grid.rows[matrix.rowIndex] ?? []), rowIndex: matrix.rowIndex };
  const list = headerAt(grid, index, LIST);
  return list && { read: ofList(list.at), rowIndex: list.rowIndex };
}

function ofList(at: ReadonlyMap<QuotaColumn, number>): Read {
  return (cells, place) => {
    if ([...at.values()].every((column) => isBlank(cells[column]) || cells[column]?.merged === true)) return [];
    const text = (column: QuotaColumn): string => textAt(cells, at.get(column));
    return [{ ...place, number: '', title: text('title'), township: text('township'), target: text('target'), explanation: text('explanation') }];
  };
}

/** A quota for every cell that is filled in: one under a township that is not in scope stays empty. */
function ofMatrix(at: ReadonlyMap<MatrixColumn, number>, head: readonly GridCell[]): Read {
  const own = new Set(at.values());
  const townships = head.flatMap((cell, column) => (own.has(column) || isBlank(cell) || isResult(cell) ? [] : [{ column, township: cell.text.trim() }]));
  return (cells, place) => {
    const text = (column: MatrixColumn): string => textAt(cells, at.get(column));
    const item = { number: tight(text('number')), title: text('title'), explanation: text('explanation') };
    return townships.flatMap(({ column, township }) => {
      const target = textAt(cells, column);
      return target === '' || target === OUT_OF_SCOPE ? [] : [{ ...place, ...item, township, target }];
    });
  };
}

/** The column that a checked workbook comes back with. */
function isResult({ text }: GridCell): boolean {
  return text.startsWith('核对结果');
}

const LONGEST = 500;

function textAt(cells: readonly GridCell[], column: number | undefined): string {
  return (cells[column ?? -1]?.text ?? '').slice(0, LONGEST).trim();
}
