import { compare, decimal } from '../kernel/decimal';
import { Failure } from '../kernel/failure';
import type { Grid } from '../plan/grid';
import { tableIn, type TableRow } from './scheme-sheets/table-in';
import type { SheetText } from './scheme-sheets/write-sheets';

/** The column a unit is known by in a score sheet. */
export const UNIT_HEADING = '单位代码';

/** What it is called: shown, and not compared, since units are renamed. */
export const NAME_HEADING = '单位';

/** Where a copy of a score sheet says something else than what was published; empty where one of them says nothing. */
export interface SheetDifference {
  readonly sheet: string;
  readonly unit: string;
  readonly column: string;
  readonly published: string;
  readonly found: string;
}

/**
 * A copy held against the sheets as they were published: by unit and heading, in whatever order they stand. `95.50` and `95.5`
 * are one number. A sheet, column or unit that is missing differs, and so does a unit that was not published.
 */
export function heldAgainst(published: readonly SheetText[], copy: readonly Grid[]): readonly SheetDifference[] {
  return published.flatMap((sheet) => {
    const at = sheet.headings.indexOf(UNIT_HEADING);
    const table = tableIn(copy, sheet.sheet, [UNIT_HEADING]);
    if (table === undefined) return [{ sheet: sheet.sheet, unit: '', column: '', published: sheet.sheet, found: '' }];
    const rows = new Map(table.rows.map((row) => [row.get(UNIT_HEADING), row]));
    const units = sheet.rows.map((row) => row[at] ?? '');
    const extra = table.rows.map((row) => row.get(UNIT_HEADING)).filter((unit) => !units.includes(unit));
    return [
      ...sheet.rows.flatMap((row, index) => differencesOf(sheet, row, { unit: units[index] ?? '', found: rows.get(units[index] ?? '') })),
      ...extra.map((unit) => ({ sheet: sheet.sheet, unit, column: UNIT_HEADING, published: '', found: unit })),
    ];
  });
}

function differencesOf({ sheet, headings }: SheetText, row: readonly string[], { unit, found }: { readonly unit: string; readonly found: TableRow | undefined }): readonly SheetDifference[] {
  if (found === undefined) return [{ sheet, unit, column: UNIT_HEADING, published: unit, found: '' }];
  return headings.flatMap((column, index) => {
    const [published, said] = [row[index] ?? '', found.get(column)];
    return column === NAME_HEADING || isAlike(published.trim(), said) ? [] : [{ sheet, unit, column, published, found: said }];
  });
}

function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  try {
    return compare(decimal(a), decimal(b)) === 0;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
