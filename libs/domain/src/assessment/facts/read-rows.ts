import { type Mistake, type Wrong } from '../mistake';
import { type At, below, wrongAt } from '../shape';
import { COLUMNS, type Column, type FactRow, REQUIRED_COLUMNS } from './fact';

const NAMES = Object.keys(COLUMNS) as readonly Column[];
export const EMPTY_CELLS = Object.fromEntries(NAMES.map((name) => [name, ''])) as Record<Column, string>;
export const MOST_FACTS = 2_000_000;

/** Rows of a CSV file (RFC 4180, UTF-8, header of column names in Chinese or English, in any order). Blank lines are passed over. */
export function rowsOfCsv(text: string, wrong: Wrong[]): readonly FactRow[] {
  const lines = cellsOf(text.replace(/^\uFEFF/, ''), wrong).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rest] = lines;
  if (header === undefined) {
    wrong.push({ pointer: '', code: 'no-header', expected: REQUIRED_COLUMNS.join(',') });
    return [];
  }
  const columns = columnsOf(header.cells, '/1', wrong);
  if (wrong.length > 0) return [];
  return rest.map(({ line, cells }) => {
    if (cells.length !== columns.length) wrong.push({ pointer: `/${line}`, code: 'columns-differ', expected: String(columns.length) });
    return { line, cells: { ...EMPTY_CELLS, ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) } };
  });
}

/** Columns by their headings, in Chinese or English; each is known, none is there twice, none that is required is missing. */
export function columnsOf(header: readonly string[], at: string, wrong: Wrong[]): readonly Column[] {
  const refuse = (code: Mistake, expected: string) => wrong.push({ pointer: at, code, expected });
  const columns = header.map(columnNamed);
  columns.forEach((column, index) => {
    if (column === undefined) refuse('column-unknown', header[index] ?? '');
    else if (columns.indexOf(column) < index) refuse('column-twice', column);
  });
  for (const name of REQUIRED_COLUMNS) if (!columns.includes(name)) refuse('column-missing', name);
  return columns.filter((column) => column !== undefined);
}

export function columnNamed(heading: string): Column | undefined {
  return NAMES.find((name) => name === heading || COLUMNS[name] === heading);
}

interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells may be quoted, and a quoted one may hold commas, doubled quotes and line breaks. */
function cellsOf(text: string, wrong: Wrong[]): readonly CsvLine[] {
  const lines: CsvLine[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  let cells: string[] = [];
  for (let [line, start] = [1, 1]; cell.lastIndex < text.length; ) {
    const match = cell.exec(text);
    if (match === null) {
      wrong.push({ pointer: `/${line}`, code: 'quote-open' });
      return [];
    }
    const [whole, quoted, bare, end] = match;
    cells.push((quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"')).trim());
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (end === ',') cells.push('');
    lines.push({ line: start, cells });
    [cells, start] = [[], line];
  }
  return lines;
}

/** Objects of a JSON file. Amounts are text, because numbers of JSON are floats. */
export function rowsOfJson(json: unknown, wrong: Wrong[]): readonly FactRow[] {
  const root: At = { pointer: '', wrong };
  if (!Array.isArray(json)) {
    wrongAt(root, 'not-list');
    return [];
  }
  return json.map((one: unknown, index) => {
    const at = below(root, index);
    if (typeof one !== 'object' || one === null || Array.isArray(one)) wrongAt(at, 'not-object');
    const cells: Record<Column, string> = { ...EMPTY_CELLS };
    for (const [name, value] of Object.entries(one ?? {})) {
      const column = NAMES.find((known) => known === name);
      if (column === undefined) wrongAt(below(at, name), 'unknown');
      else if (typeof value !== 'string') wrongAt(below(at, name), 'not-text');
      else cells[column] = value.trim();
    }
    return { line: index, cells };
  });
}
