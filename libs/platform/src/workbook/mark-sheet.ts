import { attributeOf, cellsOf, columnName, columnOf, rowsOf } from './sheet-xml';
import type { XmlRow } from './sheet-xml';

/** Wide enough for one sentence, in characters; the sheet's other columns keep their widths. */
const COLUMN_WIDTH = 60;

/** The worksheet with a text in `column` (from 0) of each row named (from 1), and no other text in that column. */
export function markSheet(xml: string, texts: ReadonlyMap<number, string>, column: number): string {
  const waiting = [...texts.keys()].sort((a, b) => a - b);
  const prefix = prefixOf(/<(?:\w+:)?sheetData\b/.exec(xml)?.[0] ?? '<sheetData');
  const fresh = (number: number): string => rowXml(prefix, number, column, texts.get(number) ?? '');
  const pieces: string[] = [];
  let at = 0;
  let next = 0;
  for (const row of rowsOf(xml)) {
    pieces.push(xml.slice(at, row.from));
    for (; (waiting[next] ?? Infinity) < row.row; next += 1) pieces.push(fresh(waiting[next] as number));
    if (waiting[next] === row.row) next += 1;
    pieces.push(markRow(xml, row, column, texts.get(row.row)));
    at = row.to;
  }
  const marked = pieces.join('') + xml.slice(at);
  return widen(appendRows(marked, waiting.slice(next).map(fresh)), column, waiting.at(-1) ?? 1);
}

/** The row with its verdict cell in column order; a verdict left by an earlier check is taken out. */
function markRow(xml: string, row: XmlRow, column: number, text: string | undefined): string {
  const cells = cellsOf(xml, row);
  const old = cells.find((cell) => cell.column === column);
  if (text === undefined && !old) return xml.slice(row.from, row.to);
  const prefix = prefixOf(row.openTag);
  const cell = text === undefined ? '' : cellXml(prefix, `${columnName(column)}${row.row}`, text);
  // `spans` is a hint that would now be wrong; without it readers look at the cells.
  const open = row.openTag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  if (!row.body) return `${open.replace(/\s*\/>$/, '>')}${cell}</${prefix}row>`;
  const after = cells.find((candidate) => candidate.column > column);
  const from = old?.from ?? after?.from ?? cells.at(-1)?.to ?? row.body.from;
  const to = old?.to ?? from;
  return open + xml.slice(row.body.from, from) + cell + xml.slice(to, row.to);
}

function rowXml(prefix: string, row: number, column: number, text: string): string {
  return `<${prefix}row r="${row}">${cellXml(prefix, `${columnName(column)}${row}`, text)}</${prefix}row>`;
}

function appendRows(xml: string, rows: readonly string[]): string {
  if (rows.length === 0) return xml;
  const empty = /<((?:\w+:)?)sheetData\s*\/>/.exec(xml);
  if (empty) return xml.replace(empty[0], () => `<${empty[1]}sheetData>${rows.join('')}</${empty[1]}sheetData>`);
  return xml.replace(/<\/(?:\w+:)?sheetData>/, (close) => rows.join('') + close);
}

/** Gives the column a width where the sheet says nothing of it, and enlarges the declared area. */
function widen(xml: string, column: number, lastRow: number): string {
  const sized = enlarge(xml, column, lastRow);
  const columns = [...sized.matchAll(/<(?:\w+:)?col\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  if (columns.some((attributes) => Number(attributeOf(attributes, 'max')) > column)) return sized;
  const col = (prefix: string): string =>
    `<${prefix}col min="${column + 1}" max="${column + 1}" width="${COLUMN_WIDTH}" customWidth="1"/>`;
  if (columns.length > 0) {
    return sized.replace(/<\/((?:\w+:)?)cols>/, (close, prefix: string) => col(prefix) + close);
  }
  const whole = (prefix: string): string => `<${prefix}cols>${col(prefix)}</${prefix}cols>`;
  return sized.replace(/<((?:\w+:)?)sheetData\b/, (open, prefix: string) => whole(prefix) + open);
}

function enlarge(xml: string, column: number, lastRow: number): string {
  const declared = /(<(?:\w+:)?dimension\b[^>]*ref=")([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?"/.exec(xml);
  if (!declared) return xml;
  const [whole, head = '', left = 'A', top = '1', right = left, bottom = top] = declared;
  const last = columnName(Math.max(columnOf(right), column));
  return xml.replace(whole, `${head}${left}${top}:${last}${Math.max(Number(bottom), lastRow)}"`);
}

function prefixOf(openTag: string): string {
  return /^<(\w+:)/.exec(openTag)?.[1] ?? '';
}

function cellXml(prefix: string, reference: string, text: string): string {
  const is = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is>`;
  return `<${prefix}c r="${reference}" t="inlineStr">${is}</${prefix}c>`;
}

/** A cell holds 32,767 characters; what XML cannot carry is left out, and `_x0041_` is not an escape of ours. */
function escapeXml(text: string): string {
  return text
    .slice(0, 32_767)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (sign: string) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}
