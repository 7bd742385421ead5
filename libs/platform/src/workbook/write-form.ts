import { writeXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnName } from './sheet-xml';
import { LAST_MODIFIED } from './write-workbook';

/** What a column of a form takes. Offices check it while it is typed; the server checks it all the same. */
export type Takes =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly from?: number; readonly until?: number }
  | { readonly kind: 'text'; readonly most: number };

export interface FormColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Left out: locked. */
  readonly takes?: Takes;
  readonly hint?: string;
}

export interface FormToWrite {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly FormColumn[];
  /** Text as it is, whatever it begins with. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Said where an office refuses what is typed. */
  readonly wrong: string;
}

export interface SheetOfText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly hidden?: boolean;
  readonly width: number;
}

/** Lines of a heading and of the locked part, as offices know them. */
const LOCKED = { protection: { locked: true }, alignment: { wrapText: true, vertical: 'top' } } as const;
const OPEN = { protection: { locked: false }, alignment: { wrapText: true, vertical: 'top' } } as const;
/** What is typed into it stays text, a `=` as well. */
const WORDS = { ...OPEN, numFmt: '@' } as const;
const HEADING = { protection: { locked: true }, font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } } as const;
const PROTECTED = { sheet: true, selectLockedCells: false, selectUnlockedCells: false, formatColumns: false, formatRows: false } as const;

/**
 * A workbook to be filled in: a sheet whose headings and locked columns an office protects, with lists and limits on the
 * others, then sheets of plain text. Without a password: the lock is a help against slips, not a secret.
 */
export function writeForm(form: FormToWrite, others: readonly SheetOfText[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [formSheet(form), ...others.map(textSheet)], properties: { modified: LAST_MODIFIED } });
}

function formSheet({ name, title, columns, rows, wrong }: FormToWrite): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  const put = (row: number, column: number, cell: Partial<FileCell>): void => void cells.set(`${row},${column}`, cell);
  put(0, 0, { type: 'string', value: title, style: HEADING });
  columns.forEach(({ heading }, column) => put(1, column, { type: 'string', value: heading, style: HEADING }));
  rows.forEach((row, index) =>
    columns.forEach(({ takes }, column) => {
      const value = row[column] ?? null;
      put(index + 2, column, { ...(value === null ? {} : { type: 'string' as const }), value, style: takes === undefined ? LOCKED : takes.kind === 'number' ? OPEN : WORDS });
    }),
  );
  return {
    name,
    cells,
    rows: [[title], columns.map(({ heading }) => heading), ...rows.map((row) => columns.map((_, column) => row[column] ?? null))],
    columns: columns.map(({ width }) => ({ width })),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }],
    freezePane: { rows: 2, columns: 3 },
    protection: PROTECTED,
    dataValidations: columns.flatMap((column, index) => validationOf(column, { name: columnName(index), last: rows.length + 2, wrong })),
  };
}

function validationOf({ takes, hint }: FormColumn, { name, last, wrong }: { name: string; last: number; wrong: string }): DataValidation[] {
  if (!takes) return [];
  const said = { allowBlank: true, showErrorMessage: true, errorMessage: wrong, range: `${name}3:${name}${last}`, ...(hint && { showInputMessage: true, inputMessage: hint }) };
  if (takes.kind === 'one-of') return [{ ...said, type: 'list', values: [...takes.values] }];
  if (takes.kind === 'text') return [{ ...said, type: 'textLength', operator: 'lessThanOrEqual', formula1: String(takes.most) }];
  const { from = -1e15, until = 1e15 } = takes;
  return [{ ...said, type: 'decimal', operator: 'between', formula1: String(from), formula2: String(until) }];
}

function textSheet({ name, rows, hidden = false, width }: SheetOfText): WriteSheet {
  return { name, rows: rows.map((row) => [...row]), hidden, columns: [{ width }], protection: PROTECTED };
}
