import type { Grid } from '../../plan/grid';

/** A table of a workbook: the rows under the first row that has all its headings. */
export interface FoundTable {
  readonly sheet: string;
  /** From 1. */
  readonly headerRow: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From 1. */
  readonly row: number;
  /** As it stands, without blanks around it; empty where there is no such column. */
  get(heading: string): string;
}

/** The sheet of that name, if there is one and it has the headings. Rows without a word under them are passed over. */
export function tableIn(grids: readonly Grid[], name: string, headings: readonly string[]): FoundTable | undefined {
  const grid = grids.find((one) => one.name.trim() === name);
  if (grid === undefined) return undefined;
  const texts = grid.rows.map((cells) => cells.map(({ text }) => text.trim()));
  const header = texts.findIndex((row) => headings.every((heading) => row.includes(heading)));
  if (header < 0) return undefined;
  const places = new Map(texts[header]!.map((heading, at) => [heading, at] as const).toReversed());
  const rows = texts.flatMap((row, index): TableRow[] => {
    const get = (heading: string): string => row[places.get(heading) ?? -1] ?? '';
    return index <= header || headings.every((heading) => get(heading) === '') ? [] : [{ row: index + 1, get }];
  });
  return { sheet: grid.name, headerRow: header + 1, rows };
}
