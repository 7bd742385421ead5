import type { FailureDetails, FieldError } from '#domain/kernel/failure';
import { FAILURES, type FailureCode } from '#domain/kernel/failures';
import type { Note, Refusal } from '#domain/plan/reading';
import type { Mark } from '#platform/workbook/mark-workbook';
import { fieldWords } from '#words/fields';
import { filled } from '#words/language';
import { NOTE_WORDS, problemSentence, VERDICT_HEADING, verdictWords } from '#words/verdicts';

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

/** One shape for everything that is imported from a workbook, for the API and for the command line. */
export interface Verdicts {
  readonly ok: boolean;
  readonly problems: readonly ProblemAnswer[];
  readonly rows: readonly RowAnswer[];
  readonly counts: Counts;
}

/** What an import would say, and the user's own workbook with that beside each row. */
export interface Previewed extends Verdicts {
  readonly marked: () => Promise<Uint8Array>;
}

/** A row of a workbook before it is judged. */
export interface PlacedRow {
  readonly sheet: string;
  readonly row: number;
  readonly label?: string;
}

export function verdictsOf(ok: boolean, rows: readonly RowAnswer[], problems: readonly ProblemAnswer[]): Verdicts {
  const count = (verdict: RowAnswer['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  return { ok, problems, rows, counts: { rows: rows.length, ok: count('ok'), error: count('error'), empty: count('empty') } };
}

/** What is wrong at a place; where a decision refused it, with the details its sentence is made of. */
export interface PlacedError extends FieldError {
  readonly details?: FailureDetails;
}

/** Verdicts on rows from what is wrong, each by its place `/<sheet>/<row>[/<column>]`; what names no row is the whole's. */
export function verdictsByPlace(rows: readonly PlacedRow[], errors: readonly PlacedError[]): Verdicts {
  const placed = new Map<string, ProblemAnswer[]>();
  const whole: ProblemAnswer[] = [];
  const known = new Set(rows.map(placeOf));
  for (const error of errors) {
    const [sheet = '', row = '', ...column] = error.pointer.split('/').slice(1).map(unescaped);
    const place = placeOf({ sheet, row: Number(row) });
    const problem = problemOf(error, known.has(place) ? column.join('/') : [sheet, row, ...column].filter((part) => part !== '').join(' '));
    if (known.has(place)) placed.set(place, [...(placed.get(place) ?? []), problem]);
    else whole.push(problem);
  }
  const answers = rows.map((row): RowAnswer => {
    const problems = placed.get(placeOf(row)) ?? [];
    return { ...row, verdict: problems.length > 0 ? 'error' : 'ok', problems, notes: [] };
  });
  return verdictsOf(errors.length === 0, answers, whole);
}

/** Beside each row its verdict, and above the first of a sheet the heading. Chinese: it goes back to the office that wrote it. */
export function marksOf({ rows, problems }: Verdicts, headings: readonly PlacedRow[]): readonly Mark[] {
  const whole = problems.map(({ zh }) => zh).join('；');
  return [
    ...headings.map(({ sheet, row }, index) => ({ sheet, row, text: index === 0 && whole !== '' ? `${VERDICT_HEADING}：${whole}` : VERDICT_HEADING, header: true })),
    ...rows.map(({ sheet, row, verdict, problems: wrong }) => ({ sheet, row, text: verdictWords(verdict, wrong.map(({ zh }) => zh), 'zh') })),
  ];
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

export const escaped = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (text: string): string => text.replaceAll('~1', '/').replaceAll('~0', '~');

function placeOf({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${row} ${sheet}`;
}

function problemOf(error: PlacedError, field: string): ProblemAnswer {
  const at = (words: ProblemAnswer): ProblemAnswer => (field === '' ? words : { ...words, field, zh: `${field}：${words.zh}`, en: `${field}: ${words.en}` });
  if (Object.hasOwn(FAILURES, error.code)) return at(problemAnswer({ code: error.code as FailureCode, details: error.details ?? {} }));
  const { zh, en } = fieldWords(error);
  const told = error.expected === undefined || zh.includes(error.expected) ? '' : error.expected;
  const words = { code: error.code, zh: told === '' ? zh : `${zh}：${told}`, en: told === '' || en === told ? en : `${en}: ${told}` };
  return at(words);
}
