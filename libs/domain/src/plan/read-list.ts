import { fail } from '../kernel/failure';
import { headerAt } from './find-header';
import type { Header, HeaderShape } from './find-header';
import { EMPTY, isBlank } from './grid';
import type { Grid, GridCell } from './grid';
import { LIST_COLUMNS, REQUIRED_COLUMNS, wordsWith } from './list-column';
import type { Headings, ListColumn } from './list-column';
import { plain } from './plain-text';
import type { Refusal } from './reading';

/** A row under the heading. `section`: a title or remark across the row, or the name of the part that follows. */
export interface ListRow {
  readonly row: number;
  readonly kind: 'item' | 'empty' | 'section';
  readonly cells: Readonly<Record<ListColumn, GridCell>>;
  /** The part of the list the row stands in, where parts have a row of their own. */
  readonly section?: string;
}

/** A list as it stands in a sheet. Row numbers count from 1, as the user sees them. */
export interface FoundList {
  readonly sheet: string;
  readonly headerRow: number;
  readonly title: string;
  readonly rows: readonly ListRow[];
  /** What is wrong with the list as a whole: columns missing, or named twice. */
  readonly problems: readonly Refusal[];
}

/** Five headings known by their words make a heading row; a sentence that names one or two does not. */
export function listShape(headings: Headings = {}): HeaderShape<ListColumn> {
  return { words: wordsWith(headings), key: 'title', fewest: 5 };
}

/**
 * Finds the lists of a workbook: several sheets, several lists below one another. Hidden sheets are not read.
 * A heading repeated after a page break, with no title above it, continues its list. `headings`: what somebody said of
 * this workbook's columns. Fails with `list.no-header` if no row of any sheet is a heading.
 */
export function readLists(grids: readonly Grid[], headings: Headings = {}): readonly FoundList[] {
  const visible = grids.filter(({ hidden }) => hidden !== true);
  const lists = visible.flatMap((grid) => listsOf(grid, listShape(headings)));
  if (lists.length === 0) fail('list.no-header', { sheets: visible.map(({ name }) => name) });
  return lists;
}

interface Draft {
  readonly header: Header<ListColumn>;
  readonly title: string;
  readonly rows: ListRow[];
}

function listsOf(grid: Grid, shape: HeaderShape<ListColumn>): FoundList[] {
  const drafts: Draft[] = [];
  let title = '';
  for (let index = 0; index < grid.rows.length; index += 1) {
    const header = headerAt(grid, index, shape);
    const current = drafts.at(-1);
    if (header) {
      if (!current || !continues(current, header))
        drafts.push({ header, title: current ? titleAbove(current) : title, rows: [] });
      index = header.rowIndex;
    } else if (current) current.rows.push(rowOf(grid.rows[index] ?? [], index, current));
    else if (title === '') title = acrossRow(grid.rows[index] ?? []) ?? '';
  }
  return drafts.map((draft) => finished(grid, draft));
}

/** A page break repeats the heading right below an item; before another list stands its title. */
function continues(current: Draft, header: Header<ListColumn>): boolean {
  const last = current.rows.findLast(({ kind }) => kind !== 'empty');
  const same = [...header.at].every(([column, at]) => current.header.at.get(column) === at);
  return same && header.at.size === current.header.at.size && last?.kind === 'item';
}

function titleAbove(current: Draft): string {
  return current.rows.findLast(({ kind }) => kind === 'section')?.section ?? '';
}

function rowOf(cells: readonly GridCell[], index: number, draft: Draft): ListRow {
  const named = {} as Record<ListColumn, GridCell>;
  for (const column of Object.keys(LIST_COLUMNS) as ListColumn[]) {
    const at = draft.header.at.get(column);
    named[column] = (at === undefined ? undefined : cells[at]) ?? EMPTY;
  }
  const section = draft.rows.at(-1)?.section;
  const row = { row: index + 1, cells: named, section };
  const own = Object.values(named).filter((cell) => !isBlank(cell) && cell.merged !== true);
  const across = acrossRow(cells);
  if (across !== undefined && own.length <= 1 && !isItemAlone(named))
    return { ...row, kind: 'section', section: across };
  return { ...row, kind: own.length === 0 ? 'empty' : 'item' };
}

/** A row with nothing but a number, or nothing but a title of its own width, is an item that lacks the rest. */
function isItemAlone(cells: Readonly<Record<ListColumn, GridCell>>): boolean {
  if (/^\d+$/.test(plain(cells.number.text))) return true;
  return isBlank(cells.number) && isBlank(cells.theme) && !isBlank(cells.title);
}

/** The text of a row that says one thing only, in one cell or in one merge across it. */
function acrossRow(cells: readonly GridCell[]): string | undefined {
  const own = cells.filter((cell) => !isBlank(cell) && cell.merged !== true);
  const [only] = own;
  if (!only || own.length > 1) return undefined;
  const others = cells.filter((cell) => !isBlank(cell) && cell.text !== only.text);
  return others.every((cell) => cell.merged === true) ? only.text.trim().slice(0, 100) : undefined;
}

function finished(grid: Grid, draft: Draft): FoundList {
  const { header, title, rows } = draft;
  const last = rows.findLastIndex(({ kind }) => kind !== 'empty');
  const problems: Refusal[] = [];
  const missing = REQUIRED_COLUMNS.filter((column) => !header.at.has(column));
  if (missing.length > 0) problems.push({ code: 'list.column-missing', details: { names: namesOf(missing) } });
  if (header.twice.length > 0) problems.push({ code: 'list.column-twice', details: { names: namesOf(header.twice) } });
  if (!rows.some(({ kind }) => kind === 'item')) problems.push({ code: 'list.no-rows', details: {} });
  return { sheet: grid.name, headerRow: header.rowIndex + 1, title, rows: rows.slice(0, last + 1), problems };
}

function namesOf(columns: readonly ListColumn[]): string[] {
  return columns.map((column) => LIST_COLUMNS[column][0]);
}
