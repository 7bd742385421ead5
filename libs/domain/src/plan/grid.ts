/** One cell of a sheet as plain text. A covered cell of a merge repeats the merge's value and says so. */
export interface GridCell {
  readonly text: string;
  readonly kind: 'empty' | 'text' | 'number' | 'date' | 'formula' | 'boolean';
  readonly merged?: boolean;
}

/** A sheet; `rows[0]` is row 1 as the user sees it. */
export interface Grid {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly GridCell[])[];
}

export const EMPTY: GridCell = { text: '', kind: 'empty' };

export function isBlank(cell: GridCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === '';
}
