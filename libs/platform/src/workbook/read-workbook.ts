import { HucreError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, CellValue, MergeRange, Sheet as FileSheet } from 'hucre/xlsx';
import { dateText, EMPTY_CELL, numberText, percentText } from './cell-text';
import type { Cell } from './cell-text';
import { openParts } from './guard';
import type { Parts } from './guard';
import { sheetParts } from './sheet-parts';
import { columnName, extentOf } from './sheet-xml';
import { WorkbookRefused } from './workbook-refused';
import { writeZip } from './write-zip';

/** Rows and columns count from 0 and include both ends. */
export interface Merge {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** `rows[0]` is the sheet's row 1, filled or not: an index plus one is the number the user sees. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** Ten times the largest list and the widest form seen; what lies beyond is another kind of file. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 256;
export const MOST_CELLS = 1_000_000;

/**
 * The sheets of a workbook as plain text. Formulas are not evaluated and their stored results are not used:
 * such a cell is its source text, beginning with `=`. Throws WorkbookRefused.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  return readParts(openParts(bytes));
}

export async function readParts(parts: Parts): Promise<Sheet[]> {
  const extent = extentOfAll(parts);
  const range = `A1:${columnName(Math.max(extent.columns, 1) - 1)}${Math.max(extent.rows, 1)}`;
  try {
    const workbook = await readXlsx(writeZip(parts, 'store'), { readStyles: true, range });
    return workbook.sheets.map(sheetOf);
  } catch (error) {
    if (error instanceof HucreError) throw new WorkbookRefused('truncated', error.name);
    throw error;
  }
}

/** Only filled cells are read: a sheet formatted down to its last row costs no more than its content. */
function extentOfAll(parts: Parts): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  let cells = 0;
  for (const { name, part } of sheetParts(parts)) {
    const extent = extentOf(parts.get(part)?.toString('utf8') ?? '');
    cells += extent.rows * extent.columns;
    if (extent.rows > MOST_ROWS || extent.columns > MOST_COLUMNS || cells > MOST_CELLS) {
      throw new WorkbookRefused('too-many-cells', name);
    }
    rows = Math.max(rows, extent.rows);
    columns = Math.max(columns, extent.columns);
  }
  return { rows, columns };
}

function sheetOf(sheet: FileSheet): Sheet {
  const rows = Array.from({ length: sheet.rows.length }, (_, row) =>
    Array.from(sheet.rows[row] ?? [], (value, column) => cellOf(value, sheet.cells?.get(`${row},${column}`))),
  );
  const merges = (sheet.merges ?? []).map(mergeOf);
  let budget = MOST_CELLS;
  for (const merge of merges) {
    budget -= spread(rows, merge);
    if (budget < 0) throw new WorkbookRefused('too-many-cells', sheet.name);
  }
  return { name: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, rows, merges };
}

function cellOf(value: CellValue, detail: FileCell | undefined): Cell {
  if (detail?.formula !== undefined || detail?.type === 'formula') {
    return { text: `=${storable(detail.formula ?? '')}`, kind: 'formula' };
  }
  if (value === null || value === undefined || value === '') return EMPTY_CELL;
  if (typeof value === 'number') {
    const percent = /%/.test(detail?.style?.numFmt ?? '');
    return { text: percent ? percentText(value) : numberText(value), kind: 'number' };
  }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' };
  if (value instanceof Date) return { text: dateText(value), kind: 'date' };
  return { text: storable(String(value)), kind: 'text' };
}

/** Text that a database and canonical JSON can carry: no NUL, no half letters. Everything else stays what it is, as text. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

function mergeOf(merge: MergeRange): Merge {
  const { startRow, startCol, endRow, endCol } = merge;
  return { startRow, startColumn: startCol, endRow, endColumn: endCol };
}

/** A merge repeats its first cell over all it covers, within what was read; answers how many cells that were. */
function spread(rows: Cell[][], merge: Merge): number {
  const first = rows[merge.startRow]?.[merge.startColumn];
  if (!first || first.kind === 'empty') return 0;
  let covered = 0;
  for (let row = merge.startRow; row <= Math.min(merge.endRow, rows.length - 1); row += 1) {
    const cells = rows[row] as Cell[];
    for (let column = merge.startColumn; column <= Math.min(merge.endColumn, cells.length - 1); column += 1) {
      if (row !== merge.startRow || column !== merge.startColumn) cells[column] = { ...first, merged: true };
      covered += 1;
    }
  }
  return covered;
}
