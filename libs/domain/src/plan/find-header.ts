import type { Grid, GridCell } from './grid';
import { columnNamed } from './list-column';

/** Where each column stands (from 0), and the columns that two headings claim alike. */
export interface Header<Column extends string> {
  /** Index of the last row of the heading. */
  readonly rowIndex: number;
  readonly at: ReadonlyMap<Column, number>;
  readonly twice: readonly Column[];
}

export interface HeaderShape<Column extends string> {
  readonly words: Readonly<Record<Column, readonly string[]>>;
  /** The column without which a row of words is no heading. */
  readonly key: Column;
  /** How many headings must be there: fewer may be a sentence or a row of the list. */
  readonly fewest: number;
}

/**
 * The heading that begins at this row, if one does. A heading of two rows (one that merges 年度目标 over its parts,
 * the parts below) is one heading; where both rows name a column, the lower one stands.
 */
export function headerAt<Column extends string>(
  grid: Grid,
  rowIndex: number,
  shape: HeaderShape<Column>,
): Header<Column> | undefined {
  const upper = match(grid.rows[rowIndex] ?? [], shape);
  if (!upper) return undefined;
  const below = grid.rows[rowIndex + 1] ?? [];
  const lower = below[upper.at.get(shape.key) ?? -1]?.merged === true ? match(below, shape) : undefined;
  if (!lower) return { rowIndex, ...upper };
  return { rowIndex: rowIndex + 1, at: new Map([...upper.at, ...lower.at]), twice: lower.twice };
}

function match<Column extends string>(cells: readonly GridCell[], shape: HeaderShape<Column>) {
  const best = new Map<Column, { index: number; rank: number }>();
  const twice = new Set<Column>();
  cells.forEach((cell, index) => {
    const named = cell.text.length <= 40 ? columnNamed(cell.text, shape.words) : undefined;
    if (!named) return;
    const before = best.get(named.column);
    if (before === undefined || named.rank < before.rank) {
      best.set(named.column, { index, rank: named.rank });
      twice.delete(named.column);
    } else if (named.rank === before.rank && cell.merged !== true) twice.add(named.column);
  });
  if (best.size < shape.fewest || !best.has(shape.key)) return undefined;
  return { at: new Map([...best].map(([column, { index }]) => [column, index])), twice: [...twice] };
}
