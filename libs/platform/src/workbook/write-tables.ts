import { writeXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, WriteSheet } from 'hucre/xlsx';
import { LAST_MODIFIED, literal } from './write-workbook';

export interface TableColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** A sheet of text: title, what it is of and as of when, headings, rows. */
export interface TableToWrite {
  readonly name: string;
  readonly title: string;
  /** Which filter, as of when. */
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that stay in sight. */
  readonly frozen?: number;
}

/** The row of the headings, from 1; the rows follow it. */
export const TABLE_HEADER_ROW = 3;

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const FRAME = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE }, alignment: { wrapText: true, vertical: 'top' } } as const;
/** Text, whatever is typed over it: `=`, a number with zeros before it and a day stay what they are. */
const WORDS = { ...FRAME, numFmt: '@' } as const;
const HEADING = { ...WORDS, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E5E7' } }, font: { bold: true } } as const;
const TITLE = { numFmt: '@', font: { bold: true, size: 14 } } as const;
const NOTE = { numFmt: '@', font: { color: { rgb: '595959' } } } as const;
const PAGE = { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** A workbook to be read by people and taken back by the product: nothing in it is a formula or a number, all is text. */
export function writeTables(tables: readonly TableToWrite[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf), properties: { modified: LAST_MODIFIED } });
}

/** What looks like an error (`#REF!`) stays text only as a run of letters. */
function textCell(text: string): Partial<FileCell> {
  if (text === '') return {};
  const value = literal(text);
  return /^#[A-Z0-9/_]+[!?]?$/.test(text) ? { type: 'richText', value, richText: [{ text: value }] } : { type: 'string', value };
}

function sheetOf({ name, title, note, columns, rows, frozen = 0 }: TableToWrite): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  const put = (row: number, column: number, text: string, style: object): void => {
    cells.set(`${row},${column}`, { ...textCell(text), style });
  };
  put(0, 0, title, TITLE);
  put(1, 0, note, NOTE);
  columns.forEach(({ heading }, column) => put(2, column, heading, HEADING));
  rows.forEach((row, index) => columns.forEach((_, column) => put(index + TABLE_HEADER_ROW, column, row[column] ?? '', WORDS)));
  const text = (value: string | undefined): string | null => (value === undefined || value === '' ? null : literal(value));
  return {
    name,
    cells,
    rows: [[text(title)], [text(note)], columns.map(({ heading }) => text(heading)), ...rows.map((row) => columns.map((_, column) => text(row[column])))],
    columns: columns.map(({ width }) => ({ width })),
    pageSetup: PAGE,
    freezePane: { rows: TABLE_HEADER_ROW, columns: frozen },
  };
}
