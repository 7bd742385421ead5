import type { Printed } from '#domain/document/document';
import { TENSE_WORDS } from '#words/documents';
import { PDF, TEXT_WIDTH } from './pdf-layout';
import type { PdfPage } from './pdf-page';

const PAD = 4;
/** Points of the words of a table; a slip’s are as large as its text nearly is. */
const SMALL: number = PDF.small;

interface Cell {
  readonly text: string;
  readonly link?: string;
}

/** A row as high as its fullest cell; cells are cut into lines by their width. */
function row(page: PdfPage, cells: readonly Cell[], widths: readonly number[], { isHead, size = SMALL }: { readonly isHead: boolean; readonly size?: number }): void {
  const each = Math.round(size * 1.43);
  const look = { size, weight: isHead ? ('bold' as const) : ('regular' as const), line: each };
  const lines = cells.map(({ text }, index) => cut(page, text, (widths[index] ?? 0) - PAD * 2, look));
  const height = Math.max(1, ...lines.map(({ length }) => length)) * each + PAD * 2;
  page.need(height);
  const top = page.y;
  let x = PDF.left;
  cells.forEach(({ link }, index) => {
    const width = widths[index] ?? 0;
    page.y = top;
    page.box(x, width, height, isHead ? '#f2f2f2' : null);
    page.y = top + PAD;
    for (const line of lines[index] ?? []) {
      page.word(line, x + PAD, { ...look, ...(link === undefined ? {} : { link, colour: '#1f4e9e' }) });
      page.y += each;
    }
    x += width;
  });
  page.y = top + height;
}

function cut(page: PdfPage, text: string, width: number, look: { readonly size: number; readonly weight: 'regular' | 'bold' }): readonly string[] {
  const lines = [''];
  for (const sign of text) {
    const next = `${lines.at(-1) ?? ''}${sign}`;
    if (sign === '\n' || page.widthOf(next, look) > width) lines.push(sign === '\n' ? '' : sign);
    else lines[lines.length - 1] = next;
  }
  return lines;
}

/** The first row is the head where there are more than two columns. */
export function plainTable(page: PdfPage, rows: readonly (readonly string[])[], shares: readonly number[], size = SMALL): void {
  const widths = shares.map((share) => share * TEXT_WIDTH);
  rows.forEach((cells, index) => row(page, cells.map((text) => ({ text })), widths, { isHead: index === 0 && shares.length > 2, size }));
  page.y += 10;
}

const HEAD = ['序号', '数据', '文中写法', '准确值', '截至', '来源与依据'];
const SHARES = [0.07, 0.28, 0.2, 0.15, 0.145, 0.155];

/** Every figure with its exact value and the way to what it rests on; then what was let pass, by whom and why. */
export function figureTable(page: PdfPage, printed: Printed, addressOf: (figure: number) => string): void {
  const widths = SHARES.map((share) => share * TEXT_WIDTH);
  row(page, HEAD.map((text) => ({ text })), widths, { isHead: true });
  printed.figures.forEach((figure, index) => {
    page.destination(`figure${index + 1}`);
    const exact = figure.value === null ? '缺' : `${figure.value}${figure.unit ?? ''}`;
    const standing = figure.verified ? `${figure.sources.count}条记录` : TENSE_WORDS[figure.tense === 'forecast' ? 'forecast' : 'unverified'].zh;
    row(page, [{ text: String(index + 1) }, { text: figure.label }, { text: figure.text }, { text: exact }, { text: figure.asOf }, { text: `${standing}\n查看依据`, link: addressOf(index) }], widths, { isHead: false });
  });
  page.y += 8;
  for (const { figure, reason, acceptedBy } of printed.exceptions) {
    page.paragraph([{ text: `第${figure + 1}项“${printed.figures[figure]?.label ?? ''}”由${acceptedBy}同意使用，理由：${reason}。` }], { size: PDF.note, line: 20 });
  }
}
