import type { FieldError } from '#domain/kernel/failure';
import type { CheckedList } from '#domain/plan/check-list';
import type { CheckedQuotas } from '#domain/plan/quotas';
import type { Note, Refusal } from '#domain/plan/reading';
import type { Mark } from '#platform/workbook/mark-workbook';
import { filled } from '#words/language';
import { NOTE_WORDS, problemSentence, VERDICT_HEADING, verdictSentence } from '#words/verdicts';

/** What is wrong, in both languages; `field` where it is one column's affair. */
export interface ProblemAnswer {
  readonly field?: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface RowAnswer {
  readonly sheet: string;
  /** From 1, as the user sees it. */
  readonly row: number;
  readonly label?: string;
  readonly verdict: 'ok' | 'error' | 'empty';
  readonly problems: readonly ProblemAnswer[];
  readonly notes: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  readonly suggestion?: string;
}

export interface Counts {
  readonly rows: number;
  readonly ok: number;
  readonly error: number;
  readonly empty: number;
}

/** One shape for lists and quotas, for the API and for the command line. */
export interface Verdicts {
  readonly ok: boolean;
  readonly problems: readonly ProblemAnswer[];
  readonly rows: readonly RowAnswer[];
  readonly counts: Counts;
}

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
  return verdictsOf(list.ok, list.rows, list.problems);
}

export function quotaVerdicts(quotas: CheckedQuotas): Verdicts {
  return verdictsOf(quotas.ok, quotas.rows, []);
}

function verdictsOf(ok: boolean, rows: readonly Row[], problems: readonly Refusal[]): Verdicts {
  const count = (verdict: Row['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  const counts = { rows: rows.length, ok: count('ok'), error: count('error'), empty: count('empty') };
  return { ok, problems: problems.map(problemAnswer), rows: rows.map(rowAnswer), counts };
}

function rowAnswer({ sheet, row, label, verdict, problems, notes, suggestion }: Row): RowAnswer {
  const said = (notes ?? []).map(noteAnswer);
  const named = suggestion ?? problems.find(({ details }) => details['suggestion'] !== undefined)?.details['suggestion'];
  const answer = { sheet, row, ...(label && { label }), verdict, problems: problems.map(problemAnswer), notes: said };
  return named === undefined ? answer : { ...answer, suggestion: String(named) };
}

export function noteAnswer({ code, details }: Note): { readonly code: string; readonly zh: string; readonly en: string } {
  const words = NOTE_WORDS[code];
  return { code, zh: filled(words.zh, details).trim(), en: filled(words.en, details).trim() };
}

export function problemAnswer(problem: Refusal & { readonly field?: string }): ProblemAnswer {
  const words = { code: problem.code, zh: problemSentence(problem, 'zh'), en: problemSentence(problem, 'en') };
  return problem.field === undefined ? words : { field: problem.field, ...words };
}

/** Where a refused import went wrong: `/<sheet>/<row>/<field>`, at most so many that a problem body stays readable. */
const MOST_FIELDS = 200;

export function fieldErrors({ rows }: Verdicts): readonly FieldError[] {
  const escaped = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
  return rows
    .flatMap(({ sheet, row, problems }) =>
      problems.map(({ field, code, zh }) => ({
        pointer: `/${escaped(sheet)}/${row}${field === undefined ? '' : `/${field}`}`,
        code,
        expected: zh,
      })),
    )
    .slice(0, MOST_FIELDS);
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
  for (const { sheet, row } of quotas.rows) firsts.set(sheet, Math.min(row, firsts.get(sheet) ?? row));
  const headings = [...firsts].map(([sheet, row]) => ({ sheet, row: Math.max(row - 1, 1), text: VERDICT_HEADING, header: true }));
  return [...headings, ...rowMarks(quotas.rows)];
}

function rowMarks(rows: readonly Row[]): Mark[] {
  return rows
    .map((row) => ({ sheet: row.sheet, row: row.row, text: verdictSentence({ ...row, notes: row.notes ?? [] }, 'zh') }))
    .filter(({ text }) => text !== '');
}
