import type { FoundList, ListRow } from './read-list';
import { RowReader } from './read-row';
import type { ListContext } from './read-row';
import type { ParsedItem, RowProblem, RowVerdict } from './parsed-item';
import { excerpt, tight } from './plain-text';
import type { Refusal } from './reading';

/** A list as it was found, with a verdict for each row under its heading, in order. */
export interface CheckedList {
  readonly sheet: string;
  readonly headerRow: number;
  readonly title: string;
  readonly ok: boolean;
  readonly problems: readonly Refusal[];
  readonly rows: readonly RowVerdict[];
}

/**
 * Judges every row of a list and writes nothing. A list is taken over as a whole or not at all: `ok` is true when
 * the list has no problem, no row is an error, and at least one is an item. A number used twice is a problem of
 * every row that bears it. Linear in the rows.
 */
export function checkList(list: FoundList, context: ListContext): CheckedList {
  const verdicts = list.rows.map((row) => verdictOn(list.sheet, row, context));
  const rows = withDuplicates(list, verdicts);
  const ok = list.problems.length === 0 && rows.every(({ verdict }) => verdict !== 'error');
  const { sheet, headerRow, title, problems } = list;
  return { sheet, headerRow, title, ok, problems, rows };
}

/** The items of a list that is ok, in its order; of another, none. */
export function itemsOf(list: CheckedList): readonly ParsedItem[] {
  return list.ok ? list.rows.flatMap(({ item }) => item ?? []) : [];
}

function verdictOn(sheet: string, row: ListRow, context: ListContext): RowVerdict {
  if (row.kind !== 'item') return { sheet, row: row.row, verdict: 'empty', problems: [], notes: [] };
  const reader = new RowReader(row, context);
  const item = reader.read();
  const { problems, notes } = reader;
  return {
    sheet,
    row: row.row,
    label: excerpt(row.cells.title.text),
    verdict: item ? 'ok' : 'error',
    item,
    problems,
    notes,
    suggestion: suggestionOf(problems),
  };
}

function suggestionOf(problems: readonly RowProblem[]): string | undefined {
  const suggestion = problems.find(({ details }) => typeof details['suggestion'] === 'string')?.details['suggestion'];
  return suggestion === undefined ? undefined : String(suggestion);
}

function withDuplicates(list: FoundList, verdicts: readonly RowVerdict[]): RowVerdict[] {
  const rowsByNumber = new Map<string, number[]>();
  const numbers = list.rows.map((row) => (row.kind === 'item' ? numberOf(row) : ''));
  numbers.forEach((number, index) => {
    if (number === '') return;
    const same = rowsByNumber.get(number);
    if (same) same.push(index);
    else rowsByNumber.set(number, [index]);
  });
  return verdicts.map((verdict, index) => {
    const number = numbers[index] ?? '';
    const same = rowsByNumber.get(number) ?? [];
    if (same.length < 2) return verdict;
    const rows = same.slice(0, MOST_ROWS_NAMED).map((other) => String(list.rows[other]?.row));
    const problem: RowProblem = { field: 'number', code: 'list.duplicate-number', details: { number, rows } };
    return { ...verdict, verdict: 'error', item: undefined, problems: [...verdict.problems, problem] };
  });
}

/** A sentence that names more rows than this helps nobody. */
const MOST_ROWS_NAMED = 10;

function numberOf(row: ListRow): string {
  return row.cells.number.kind === 'formula' ? '' : tight(row.cells.number.text).slice(0, 20);
}
