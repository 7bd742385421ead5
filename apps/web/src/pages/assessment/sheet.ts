import type { Schema } from '../../server/client';

export type Sheet = Schema['SheetOfRunView'];
export type Column = Sheet['columns'][number];
export type Row = Sheet['rows'][number];
export type Cell = Row['cells'][number];

/** Which cells of a sheet are looked at. */
export const ONLY = ['manual', 'changed', 'outlier'] as const;
export type Only = (typeof ONLY)[number];
export const onlyOf = (text: string | undefined): Only | undefined => ONLY.find((one) => one === text);

/** Rows with their cells by node, columns that are shown: categories alone or all, and only those that hold what is asked for. */
export interface Arranged {
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly row: Row; readonly cells: ReadonlyMap<string, Cell> }[];
}

interface Asked {
  readonly only: Only | undefined;
  readonly isWhole: boolean;
}

export function arrange(sheet: Sheet, { only, isWhole }: Asked): Arranged {
  const rows = sheet.rows.map((row) => ({ row, cells: new Map(row.cells.map((cell) => [cell.node, cell])) }));
  const isShown = (column: Column): boolean => {
    if (only === 'manual') return column.manual;
    if (only === undefined) return isWhole || column.depth <= 1;
    return rows.some(({ cells }) => cells.get(column.node)?.[only] === true);
  };
  const columns = sheet.columns.filter((column) => column.depth > 0 && isShown(column));
  if (only === undefined || only === 'manual') return { columns, rows };
  return { columns, rows: rows.filter(({ cells }) => columns.some(({ node }) => cells.get(node)?.[only] === true)) };
}

/** Exact text as a share of another, for a picture only: never written, never compared. */
export const share = (points: string | null, full: string | null): number => (points === null || full === null || Number(full) === 0 ? 0 : Number(points) / Number(full));

/** Grades by the names that the scheme gives them. */
export const graded = (sheet: Sheet, names: ReadonlyMap<string, string>): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({ ...row, grade: row.grade === null ? null : (names.get(row.grade) ?? row.grade) })),
});
