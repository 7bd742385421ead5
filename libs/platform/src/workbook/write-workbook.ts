import { writeXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, WriteSheet } from 'hucre/xlsx';
import { columnOf } from './sheet-xml';

/** A cell to write: text or an exact number as text; only `{ formula }`, which is never made of input, is a formula. */
export type CellToWrite = string | number | null | { readonly formula: string };

export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly CellToWrite[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** A workbook says when it was made; ours says the same on any day, so that the same rows give the same bytes. */
export const LAST_MODIFIED = new Date('1980-01-01T00:00:00Z');

/** A workbook of plain rows. Strings are strings whatever they begin with: `=1+1` is written as text. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetToWrite), properties: { modified: LAST_MODIFIED } });
}

/**
 * `_x0041_` is how a workbook writes `A`: what a user typed so is written as what he typed. So is written what
 * XML cannot carry.
 */
export function literal(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll('\ufffe', '_xFFFE_')
    .replaceAll('\uffff', '_xFFFF_');
}

function sheetToWrite(sheet: SheetToWrite): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  const rows = sheet.rows.map((row, rowIndex) =>
    row.map((cell, column) => {
      if (typeof cell === 'string') return literal(cell);
      if (cell === null || typeof cell === 'number') return cell;
      cells.set(`${rowIndex},${column}`, { type: 'formula', formula: cell.formula.replace(/^=/, ''), value: null });
      return null;
    }),
  );
  const merges = (sheet.merges ?? []).map(mergeOf);
  return { name: sheet.name, rows, cells, merges, hidden: sheet.hidden ?? false };
}

function mergeOf(range: string): { startRow: number; startCol: number; endRow: number; endCol: number } {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (!match) throw new RangeError(`not a range: ${range}`);
  const [, left = '', top, right = '', bottom] = match;
  return { startRow: Number(top) - 1, startCol: columnOf(left), endRow: Number(bottom) - 1, endCol: columnOf(right) };
}
