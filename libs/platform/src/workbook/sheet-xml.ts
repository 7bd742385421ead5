/**
 * The little of a worksheet's XML that must be known before a reader is let loose on it, or changed to mark it:
 * where its rows and cells stand. Text is cut and joined, never re-made, so all else stays byte for byte.
 */
export interface XmlCell {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly filled: boolean;
}

/** `row` counts from 1 as the user sees it; `body` is the text between the row's tags, absent in `<row/>`. */
export interface XmlRow {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly openTag: string;
  readonly body?: { readonly from: number; readonly to: number };
}

const ROW_OPEN = /<((?:\w+:)?)row\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;
const CELL_OPEN = /<((?:\w+:)?)c\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

export function rowsOf(xml: string): XmlRow[] {
  const rows: XmlRow[] = [];
  let previous = 0;
  ROW_OPEN.lastIndex = 0;
  for (let match = ROW_OPEN.exec(xml); match; match = ROW_OPEN.exec(xml)) {
    const [tag, prefix = '', attributes = '', closed] = match;
    const row = Number(attributeOf(attributes, 'r') ?? previous + 1);
    previous = row;
    const openTag = tag;
    const from = match.index;
    if (closed === '/') {
      rows.push({ row, from, to: from + tag.length, openTag });
      continue;
    }
    const close = `</${prefix}row>`;
    const end = xml.indexOf(close, from);
    if (end < 0) break;
    rows.push({ row, from, to: end + close.length, openTag, body: { from: from + tag.length, to: end } });
    ROW_OPEN.lastIndex = end + close.length;
  }
  return rows;
}

export function cellsOf(xml: string, row: XmlRow): XmlCell[] {
  const cells: XmlCell[] = [];
  if (!row.body) return cells;
  let previous = -1;
  CELL_OPEN.lastIndex = row.body.from;
  for (let match = CELL_OPEN.exec(xml); match && match.index < row.body.to; match = CELL_OPEN.exec(xml)) {
    const [tag, prefix = '', attributes = '', closed] = match;
    const reference = attributeOf(attributes, 'r');
    const column = reference === undefined ? previous + 1 : columnOf(reference);
    previous = column;
    const close = `</${prefix}c>`;
    const end = closed === '/' ? match.index + tag.length : xml.indexOf(close, match.index) + close.length;
    if (end < match.index + tag.length) break;
    const inner = closed === '/' ? '' : xml.slice(match.index + tag.length, end - close.length);
    cells.push({ column, from: match.index, to: end, filled: /<(?:\w+:)?(?:v|f|is)\b/.test(inner) });
    CELL_OPEN.lastIndex = end;
  }
  return cells;
}

/** The last row (from 1) and column (from 0) that hold anything; formatted empty cells do not count. */
export function extentOf(xml: string): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const row of rowsOf(xml)) {
    for (const cell of cellsOf(xml, row)) {
      if (!cell.filled) continue;
      rows = Math.max(rows, row.row);
      columns = Math.max(columns, cell.column + 1);
    }
  }
  return { rows, columns };
}

export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? (match[1] ?? match[2]) : undefined;
}

/** `A1` → 0, `AA7` → 26. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]*/.exec(reference)?.[0].toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

export function columnName(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnName((column - rest) / 26 - 1) + letter;
}
