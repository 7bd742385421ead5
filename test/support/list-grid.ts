import { checkList } from '#domain/plan/check-list';
import type { CheckedList } from '#domain/plan/check-list';
import { indexDirectory } from '#domain/plan/directory';
import type { Grid, GridCell } from '#domain/plan/grid';
import { LIST_COLUMNS } from '#domain/plan/list-column';
import { readLists } from '#domain/plan/read-list';

/** The columns lists have always had; what proof is asked is the form's own addition. */
export const HEADING = Object.values(LIST_COLUMNS)
  .map(([word]) => word as string)
  .filter((word) => word !== LIST_COLUMNS.proof[0]);
export const ITEM = [
  '1',
  '产业',
  '电商',
  '≥',
  '418',
  '个',
  '分管副县长',
  '县商务局',
  '县供销社',
  '各镇乡',
  '11月底前',
  '月报',
];
const directory = indexDirectory({
  units: [
    { id: 'd1', code: 'D1', name: '县商务局', kind: 'department' },
    { id: 'd2', code: 'D2', name: '县供销社', kind: 'department' },
    { id: 't1', code: 'T1', name: '潼川镇', kind: 'township' },
  ],
  leaderPosts: [{ id: 'p1', title: '分管副县长' }],
});

/** Rows of text, or of cells where a test needs more, as a sheet. */
export function grid(rows: readonly (readonly (string | GridCell)[])[], name = '清单'): Grid {
  const cell = (text: string): GridCell => ({ text, kind: text === '' ? 'empty' : 'text' });
  return { name, rows: rows.map((row) => row.map((value) => (typeof value === 'string' ? cell(value) : value))) };
}

/** What a merge over so many cells reads like; without `first`, only the cells it covers. */
export function merged(text: string, count: number, first = false): GridCell[] {
  return Array.from({ length: count }, (_, index) => ({ text, kind: 'text', merged: !first || index > 0 }));
}

/** The item under another number, with other texts in some columns. */
export function numbered(number: number, changes: Partial<Record<number, string>> = {}): string[] {
  return ITEM.map((text, index) => (index === 0 ? String(number) : (changes[index] ?? text)));
}

export function check(...grids: Grid[]): CheckedList[] {
  return readLists(grids).map((list) => checkList(list, { directory, year: 2023 }));
}

/** One line a row: its number, its verdict, its codes. */
export const verdicts = (list: CheckedList | undefined): string[] =>
  (list?.rows ?? []).map(({ row, verdict, problems }) => [row, verdict, ...problems.map(({ code }) => code)].join(' '));
