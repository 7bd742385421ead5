import type { Grid, GridCell } from '../../plan/grid';
import type { Wrong } from '../mistake';
import { COLUMNS, type Column, type FactRow, REQUIRED_COLUMNS } from './fact';
import { columnNamed, columnsOf, EMPTY_CELLS } from './read-rows';

/** The columns a workbook of facts is written with: who recorded and who confirmed is on record where it came from. */
export const WRITTEN_COLUMNS = (Object.keys(COLUMNS) as readonly Column[]).filter((column) => column !== 'by' && column !== 'second');

/** A workbook's table of facts: its sheet, the row of its headings, its filled rows. */
export interface FactSheet {
  readonly sheet: string;
  readonly headerRow: number;
  readonly rows: readonly FactRow[];
}

/** The first visible sheet with a row of headings. Titles above it are passed over, and so is the column a check wrote. */
export function rowsOfSheets(grids: readonly Grid[], wrong: Wrong[]): FactSheet {
  for (const { name, rows } of grids.filter(({ hidden }) => hidden !== true)) {
    const header = rows.findIndex((cells) => REQUIRED_COLUMNS.every((column) => cells.some(({ text }) => columnNamed(text.trim()) === column)));
    if (header >= 0) return { sheet: name, headerRow: header + 1, rows: under(rows, header, wrong) };
  }
  wrong.push({ pointer: '', code: 'no-header', expected: REQUIRED_COLUMNS.map((column) => COLUMNS[column]).join('、') });
  return { sheet: grids[0]?.name ?? '', headerRow: 1, rows: [] };
}

function under(rows: readonly (readonly GridCell[])[], header: number, wrong: Wrong[]): readonly FactRow[] {
  const headings = (rows[header] ?? []).map(({ text }) => text.trim());
  const places = headings.flatMap((heading, at) => (heading === '' || heading.startsWith('核对结果') ? [] : [at]));
  const before = wrong.length;
  const columns = columnsOf(places.map((at) => headings[at] ?? ''), `/${header + 1}`, wrong);
  if (wrong.length > before) return [];
  return rows.slice(header + 1).flatMap((cells, index): FactRow[] => {
    const texts = columns.map((column, at) => [column, (cells[places[at] ?? -1]?.text ?? '').trim()] as const);
    if (texts.every(([, text]) => text === '')) return [];
    return [{ line: header + 2 + index, cells: { ...EMPTY_CELLS, ...Object.fromEntries(texts) } }];
  });
}
