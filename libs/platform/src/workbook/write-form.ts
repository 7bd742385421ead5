import { writeXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnName } from './sheet-xml';
import { LAST_MODIFIED, literal } from './write-workbook';

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
  /** Not shown; it is there all the same. */
  readonly hidden?: boolean;
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

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const FRAME = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE }, alignment: { wrapText: true, vertical: 'top' } } as const;
const shaded = (rgb: string) => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } }) as const;
/** What is asked is shaded and locked, what is filled in is white and open: known without a word. */
const LOCKED = { ...FRAME, ...shaded('F2F2F2'), protection: { locked: true } } as const;
const OPEN = { ...FRAME, protection: { locked: false } } as const;
/** What is typed into it stays text, a `=` as well. */
const WORDS = { ...OPEN, numFmt: '@' } as const;
const HEADING = { ...FRAME, ...shaded('D9E5E7'), protection: { locked: true }, font: { bold: true } } as const;
const TITLE = { protection: { locked: true }, font: { bold: true, size: 14 }, alignment: { vertical: 'center' } } as const;
const HEIGHTS = new Map([
  [0, { height: 26 }],
  [1, { height: 34 }],
]);
const PAGE = { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
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
  put(0, 0, { type: 'string', value: literal(title), style: TITLE });
  columns.forEach(({ heading }, column) => put(1, column, { type: 'string', value: heading, style: HEADING }));
  rows.forEach((row, index) =>
    columns.forEach(({ takes }, column) => {
      const value = typed(row[column]);
      put(index + 2, column, { ...(value === null ? {} : { type: 'string' as const }), value, style: takes === undefined ? LOCKED : takes.kind === 'number' ? OPEN : WORDS });
    }),
  );
  return {
    name,
    cells,
    rows: [[title], columns.map(({ heading }) => heading), ...rows.map((row) => columns.map((_, column) => typed(row[column])))],
    columns: columns.map(({ width, hidden = false }) => ({ width, hidden })),
    rowDefs: HEIGHTS,
    pageSetup: PAGE,
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

function typed(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : literal(text);
}

function textSheet({ name, rows, hidden = false, width }: SheetOfText): WriteSheet {
  return { name, rows: rows.map((row) => row.map(literal)), hidden, columns: [{ width }], protection: PROTECTED };
}
