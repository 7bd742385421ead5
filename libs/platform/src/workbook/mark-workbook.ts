import { openParts } from './guard';
import { markSheet } from './mark-sheet';
import { readParts } from './read-workbook';
import type { Sheet } from './read-workbook';
import { sheetParts } from './sheet-parts';
import { writeZip } from './write-zip';

/** What to write beside one row; `row` is the number the user sees. `header` marks the row of the column's heading. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly header?: boolean;
}

/**
 * The user's own workbook with one more column: every part other than the marked sheets is kept byte for byte,
 * and in those sheets only cells of the new column are written. They are inline strings, so a text beginning
 * with `=`, `+`, `-` or `@` stays text. A workbook marked before gets its column rewritten, not a second one.
 * Throws WorkbookRefused like the reader.
 */
export async function markWorkbook(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const parts = new Map(openParts(bytes));
  const sheets = await readParts(parts);
  for (const { name, part } of sheetParts(parts)) {
    const wanted = marks.filter((mark) => mark.sheet === name);
    const sheet = sheets.find((candidate) => candidate.name === name);
    const xml = parts.get(part)?.toString('utf8');
    if (wanted.length === 0 || !sheet || xml === undefined) continue;
    parts.set(part, Buffer.from(markSheet(xml, textsOf(wanted), columnFor(sheet, wanted))));
  }
  return writeZip(parts);
}

/** The column whose heading is already ours, else the first one right of everything. */
function columnFor(sheet: Sheet, marks: readonly Mark[]): number {
  let next = 0;
  for (const row of sheet.rows) {
    row.forEach((cell, column) => {
      if (cell.kind !== 'empty') next = Math.max(next, column + 1);
    });
  }
  for (const merge of sheet.merges) next = Math.max(next, merge.endColumn + 1);
  for (const mark of marks.filter(({ header }) => header)) {
    const ours = (sheet.rows[mark.row - 1] ?? []).findIndex(({ text }) => text === mark.text);
    if (ours >= 0) return ours;
  }
  return Math.min(next, 16_383);
}

function textsOf(marks: readonly Mark[]): Map<number, string> {
  return new Map(marks.map(({ row, text }) => [row, text]));
}
