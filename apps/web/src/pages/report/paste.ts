import type { Work } from '../../server/my-work';
import type { Drafts, Typed } from './drafts';

export type Column = 'amount' | 'percent' | 'text';
const COLUMNS: readonly Column[] = ['amount', 'percent', 'text'];

/** A target in figures is reported in figures, any other by a milestone. */
export function fieldOf({ task }: Work, column: Column): 'figure' | 'milestone' | 'percent' | 'text' {
  if (column !== 'amount') return column;
  const { kind } = task.target as { kind?: string };
  return kind === 'number' || kind === 'relative' ? 'figure' : 'milestone';
}

/** Cells as a spreadsheet copies them; null for text that is one cell. */
export function cellsOf(text: string): readonly (readonly string[])[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!/[\t\n]/.test(lines)) return null;
  return lines.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
}

interface Place {
  readonly rows: readonly Work[];
  readonly from: number;
  readonly column: Column;
}

/** Fills cells to the right and downwards from where it was pasted; answers how many. */
export function paste(cells: readonly (readonly string[])[], { rows, from, column }: Place, drafts: Drafts): number {
  const first = COLUMNS.indexOf(column);
  let filled = 0;
  for (const [down, line] of cells.entries()) {
    const row = rows[from + down];
    if (row === undefined) break;
    const patch: Record<string, string> = {};
    for (const [right, cell] of line.entries()) {
      const at = COLUMNS[first + right];
      if (at !== undefined && cell !== '') patch[fieldOf(row, at)] = plainAmount(at, cell);
    }
    drafts.change(row, { ...(patch as Partial<Typed>), nothing: false });
    filled += Object.keys(patch).length;
  }
  return filled;
}

/** Spreadsheets show 1,200 and 45%; the service takes 1200 and 45. */
function plainAmount(column: Column, cell: string): string {
  return column === 'text' ? cell : cell.replace(/(?<=\d),(?=\d{3})/g, '').replace(/%$/, '');
}
