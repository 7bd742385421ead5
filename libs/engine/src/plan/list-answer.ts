import type { CheckedList } from '#domain/plan/check-list';
import type { CheckedQuotas } from '#domain/plan/quotas';
import type { Note, Refusal } from '#domain/plan/reading';
import type { Mark } from '#platform/workbook/mark-workbook';
import { problemSentence, VERDICT_HEADING, verdictSentence } from '#words/verdicts';
import { noteAnswer, problemAnswer, type RowAnswer, type Verdicts, verdictsOf } from '../core/row-verdicts';

interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly label?: string;
  readonly verdict: 'ok' | 'error' | 'empty';
  readonly problems: readonly (Refusal & { readonly field?: string })[];
  readonly notes?: readonly Note[];
  readonly suggestion?: string;
}

export function listVerdicts(list: CheckedList): Verdicts {
  return verdictsOf(list.ok, list.rows.map(rowAnswer), list.problems.map(problemAnswer));
}

export function quotaVerdicts(quotas: CheckedQuotas): Verdicts {
  return verdictsOf(quotas.ok, quotas.rows.map(rowAnswer), []);
}

function rowAnswer({ sheet, row, label, verdict, problems, notes, suggestion }: Row): RowAnswer {
  const said = (notes ?? []).map(noteAnswer);
  const named = suggestion ?? problems.find(({ details }) => details['suggestion'] !== undefined)?.details['suggestion'];
  const answer = { sheet, row, ...(label && { label }), verdict, problems: problems.map(problemAnswer), notes: said };
  return named === undefined ? answer : { ...answer, suggestion: String(named) };
}

/** What the user's own workbook gets beside its rows. Chinese: it goes back to the office that wrote it. */
export function listMarks(list: CheckedList): readonly Mark[] {
  const { sheet, headerRow, problems } = list;
  const heading = { sheet, row: headerRow, text: VERDICT_HEADING, header: true };
  const marks = rowMarks(list.rows);
  if (problems.length === 0) return [heading, ...marks];
  const first = list.rows[0]?.row ?? headerRow + 1;
  const said = problems.map((problem) => problemSentence(problem, 'zh')).join('；');
  return [heading, { sheet, row: first, text: said }, ...marks.filter(({ row }) => row !== first)];
}

export function quotaMarks(quotas: CheckedQuotas): readonly Mark[] {
  const firsts = new Map<string, number>();
  for (const { sheet, headerRow } of quotas.rows) if (!firsts.has(sheet)) firsts.set(sheet, headerRow);
  const headings = [...firsts].map(([sheet, row]) => ({ sheet, row, text: VERDICT_HEADING, header: true }));
  return [...headings, ...rowMarks(quotas.rows)];
}

function rowMarks(rows: readonly Row[]): Mark[] {
  return rows
    .map((row) => ({ sheet: row.sheet, row: row.row, text: verdictSentence({ ...row, notes: row.notes ?? [] }, 'zh') }))
    .filter(({ text }) => text !== '');
}
