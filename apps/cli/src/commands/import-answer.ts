import type { RowAnswer, Verdicts } from '#engine/core/row-verdicts';
import { IMPORT_WORDS } from '#words/import';
import { onOneLine } from '../say';

/** What was imported, or would be. */
export interface ImportAnswer extends Verdicts {
  readonly title: string;
  readonly listId?: string;
  readonly version?: number;
}

export interface Asked {
  readonly year: number;
  readonly document: string;
}

/** For programs: one object, the verdict of every row of the workbook in its order. */
export function answerJson({ title, listId, version, ...verdicts }: ImportAnswer, { year, document }: Asked): string {
  const list = { title, year, document, listId, version };
  return `${JSON.stringify({ list, ...verdicts }, null, 2)}\n`;
}

/** For people: what is wrong and where, then the counts. */
export function answerText(answer: ImportAnswer, { document }: Asked): string {
  const { counts, problems, rows, title, version } = answer;
  const lines = problems.map(({ zh, en }) => `${zh}\n  ${en}`);
  for (const row of rows) if (row.verdict === 'error') lines.push(...rowLines(row));
  lines.push(onOneLine(IMPORT_WORDS.counts, { ...counts }));
  if (version === undefined) lines.push(onOneLine(IMPORT_WORDS.nothing));
  else lines.push(onOneLine(IMPORT_WORDS.written, { document, title, version }));
  return `${lines.join('\n')}\n`;
}

function rowLines({ sheet, row, problems }: RowAnswer): readonly string[] {
  return problems.map(({ field, zh, en }) => `${sheet} ${row}${field === undefined ? '' : ` ${field}`}: ${zh}\n  ${en}`);
}
