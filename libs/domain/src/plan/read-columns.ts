import { type Header, headerAt } from './find-header';
import { type Grid, type GridCell, isBlank } from './grid';
import { columnNamed, type Headings, type ListColumn, REQUIRED_COLUMNS, wordsWith } from './list-column';
import { excerpt } from './plain-text';
import { listShape } from './read-list';

/** A heading of a sheet, the column it is taken for, and what stands below it. */
export interface FoundHeading {
  readonly text: string;
  readonly column: ListColumn | null;
  readonly samples: readonly string[];
}

/** The headings of a list, or of a sheet that may hold one under words nobody knows. */
export interface FoundColumns {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headings: readonly FoundHeading[];
  /** Required columns that no heading stands for. */
  readonly missing: readonly ListColumn[];
}

const SAMPLES = 3;
/** A heading stands near the top; further down are rows. */
const LOOKED_AT = 30;
const LONGEST_HEADING = 40;

/**
 * The headings of every visible sheet, for somebody to say which is which: those of lists that are found, else the row
 * that looks most like a heading. A sheet without three short texts in a row has none.
 */
export function readColumns(grids: readonly Grid[], headings: Headings = {}): readonly FoundColumns[] {
  return grids.filter(({ hidden }) => hidden !== true).flatMap((grid) => columnsOf(grid, headings) ?? []);
}

function columnsOf(grid: Grid, headings: Headings): FoundColumns | undefined {
  for (let index = 0; index < grid.rows.length; index += 1) {
    const header = headerAt(grid, index, listShape(headings));
    if (header) return described(grid, header);
  }
  const likely = likelyRow(grid, headings);
  return likely === undefined ? undefined : described(grid, { rowIndex: likely, at: knownAt(grid.rows[likely] ?? [], headings), twice: [] });
}

function knownAt(cells: readonly GridCell[], headings: Headings): Header<ListColumn>['at'] {
  const words = wordsWith(headings);
  const at = new Map<ListColumn, number>();
  cells.forEach(({ text }, index) => {
    const column = columnNamed(text, words)?.column;
    if (column !== undefined && !at.has(column)) at.set(column, index);
  });
  return at;
}

/** Where words are known, the row that knows most of them; else the one with most short texts of its own. */
function likelyRow(grid: Grid, headings: Headings): number | undefined {
  let best: { readonly index: number; readonly weight: number } | undefined;
  grid.rows.slice(0, LOOKED_AT).forEach((cells, index) => {
    const texts = new Set(cells.filter((cell) => cell.kind === 'text' && !isBlank(cell) && cell.text.trim().length <= LONGEST_HEADING).map(({ text }) => text.trim()));
    const weight = texts.size + 100 * knownAt(cells, headings).size;
    if (texts.size >= 3 && weight > (best?.weight ?? 0)) best = { index, weight };
  });
  return best?.index;
}

function described(grid: Grid, { rowIndex, at }: Header<ListColumn>): FoundColumns {
  const cells = grid.rows[rowIndex] ?? [];
  const columns = new Map([...at].map(([column, index]) => [index, column]));
  const found = cells.flatMap((cell, index): FoundHeading[] =>
    isBlank(cell) ? [] : [{ text: cell.text.trim(), column: columns.get(index) ?? null, samples: samplesOf(grid, rowIndex, index) }],
  );
  return { sheet: grid.name, headerRow: rowIndex + 1, headings: found, missing: REQUIRED_COLUMNS.filter((column) => !at.has(column)) };
}

function samplesOf(grid: Grid, rowIndex: number, index: number): readonly string[] {
  const below = grid.rows.slice(rowIndex + 1).flatMap((cells) => (isBlank(cells[index]) || cells[index]?.merged === true ? [] : [excerpt(cells[index]!.text)]));
  return [...new Set(below)].slice(0, SAMPLES);
}
