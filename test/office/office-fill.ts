import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a person does in one cell of the first sheet: types words or a number, or a formula. Rows and columns count from 0. */
export type Stroke = { readonly row: number; readonly column: number } & (
  | { readonly words: string }
  | { readonly number: string }
  | { readonly formula: string }
);

/** A book and what is typed into it, in order. */
export interface BookToFill {
  readonly bytes: Uint8Array;
  readonly strokes: readonly Stroke[];
}

/**
 * Fills workbooks through LibreOffice: it opens each and writes it as its own plain XML, the strokes are put into that, and
 * it opens the result and saves the workbook that comes back. What protects, hides or validates passes through it twice.
 */
export function fillInOffice(books: readonly BookToFill[]): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'duban-fill-'));
  try {
    for (const name of ['given', 'plain', 'saved']) mkdirSync(join(folder, name));
    books.forEach(({ bytes }, index) => writeFileSync(join(folder, 'given', `${index}.xlsx`), bytes));
    convert(folder, { from: 'given', ending: 'xlsx', to: 'plain', as: 'fods', count: books.length });
    books.forEach(({ strokes }, index) => {
      const file = join(folder, 'plain', `${index}.fods`);
      writeFileSync(file, typed(readFileSync(file, 'utf8'), strokes));
    });
    convert(folder, { from: 'plain', ending: 'fods', to: 'saved', as: 'xlsx', count: books.length });
    return books.map((_, index) => readFileSync(join(folder, 'saved', `${index}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Conversion {
  readonly from: string;
  readonly ending: string;
  readonly to: string;
  readonly as: string;
  readonly count: number;
}

function convert(folder: string, { from, ending, to, as, count }: Conversion): void {
  const files = Array.from({ length: count }, (_, index) => join(folder, from, `${index}.${ending}`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const run = spawnSync('soffice', ['--headless', profile, '--convert-to', as, '--outdir', join(folder, to), ...files], { timeout: 240_000, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
}

const ROW = /<table:table-row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g;
const CELL = /<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g;

/** The first table's cells with what was typed; rows and cells that are told once for many are told one by one. */
function typed(xml: string, strokes: readonly Stroke[]): string {
  const from = xml.indexOf('<table:table ');
  const until = xml.indexOf('</table:table>', from);
  const last = Math.max(...strokes.map(({ row }) => row));
  let row = 0;
  const table = xml.slice(from, until).replace(ROW, (whole, attributes: string, cells: string | undefined) => {
    const [first, times] = [row, repeated(attributes, 'rows')];
    row += times;
    const mine = strokes.filter((stroke) => stroke.row >= first && stroke.row < row);
    if (mine.length === 0 || first > last) return whole;
    if (times > 1) throw new Error('a row that is told once for many is no row to fill in');
    return `<table:table-row${attributes}>${filledIn(cells ?? '', mine)}</table:table-row>`;
  });
  return xml.slice(0, from) + table + xml.slice(until);
}

function filledIn(cells: string, strokes: readonly Stroke[]): string {
  let column = 0;
  return cells.replace(CELL, (whole, attributes: string) => {
    const times = repeated(attributes, 'columns');
    const places = Array.from({ length: Math.min(times, 64) }, (_, index) => column + index);
    column += times;
    if (!strokes.some((stroke) => places.includes(stroke.column))) return whole;
    const style = /table:style-name="[^"]*"/.exec(attributes)?.[0] ?? '';
    const one = (place: number): string => {
      const stroke = strokes.findLast((each) => each.column === place);
      return stroke === undefined ? `<table:table-cell ${style}/>` : cellOf(stroke, style);
    };
    const rest = times - places.length;
    return places.map(one).join('') + (rest > 0 ? `<table:table-cell ${style} table:number-columns-repeated="${rest}"/>` : '');
  });
}

function cellOf(stroke: Stroke, style: string): string {
  if ('words' in stroke) return `<table:table-cell ${style} office:value-type="string"><text:p>${escaped(stroke.words)}</text:p></table:table-cell>`;
  if ('number' in stroke) return `<table:table-cell ${style} office:value-type="float" office:value="${stroke.number}"><text:p>${stroke.number}</text:p></table:table-cell>`;
  return `<table:table-cell ${style} table:formula="of:${escaped(stroke.formula)}" office:value-type="float" office:value="0"/>`;
}

function repeated(attributes: string, what: 'rows' | 'columns'): number {
  return Number(new RegExp(`number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
