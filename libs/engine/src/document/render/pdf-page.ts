import PDFDocument from 'pdfkit';
import { FONT_FILES } from '#platform/word/fonts';
import { flattenPath } from '#platform/word/flatten-path';
import type { Shape } from '#platform/word/svg-shapes';
import { PDF, TEXT_WIDTH } from './pdf-layout';

type Weight = 'regular' | 'bold';

export interface Look {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly line?: number;
  readonly indent?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly link?: string;
  readonly goTo?: string;
}

/** Paper on which lines have a height of their own, whatever the font says; it turns the page by itself. */
export class PdfPage {
  private readonly document: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  y: number = PDF.top;

  constructor(
    info: { readonly title: string; readonly author: string; readonly made: Date },
    private readonly watermark: string | null,
  ) {
    const dated = { Title: info.title, Author: info.author, CreationDate: info.made, ModDate: info.made };
    this.document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, info: dated, lang: 'zh-CN' });
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    for (const weight of ['regular', 'bold'] as const) this.document.registerFont(weight, FONT_FILES[weight]);
    this.turn();
  }

  turn(): void {
    this.document.addPage();
    this.y = PDF.top;
    if (this.watermark !== null) this.mark(this.watermark);
  }

  /** Makes room for so much; on the next page where it does not fit here. */
  need(height: number): void {
    if (this.y + height > PDF.bottom) this.turn();
  }

  /** Runs of one paragraph, broken between any two Chinese characters but never before closing marks. */
  paragraph(runs: readonly { readonly text: string; readonly look?: Partial<Look> }[], look: Look): void {
    const { line = PDF.line, indent = 0, align = 'left' } = look;
    for (const [index, row] of this.rows(runs, look, indent).entries()) {
      this.need(line);
      const width = row.reduce((sum, part) => sum + part.width, 0);
      let x = align === 'center' ? PDF.left + (TEXT_WIDTH - width) / 2 : align === 'right' ? PDF.right - indent - width : PDF.left + (index === 0 ? indent : 0);
      for (const part of row) {
        this.word(part.text, x, { ...look, ...part.look });
        x += part.width;
      }
      this.y += line;
    }
  }

  /** Words at a place within the current line. */
  word(text: string, x: number, look: Look): void {
    const { size, weight = 'regular', colour = '#000000', line = PDF.line, link, goTo } = look;
    this.document.font(weight).fontSize(size).fillColor(colour);
    const height = this.document.currentLineHeight();
    this.document.text(text, x, this.y + (line - height) / 2, { lineBreak: false, ...(link ? { link } : {}), ...(goTo ? { goTo } : {}) });
  }

  widthOf(text: string, { size, weight = 'regular' }: Pick<Look, 'size' | 'weight'>): number {
    return this.document.font(weight).fontSize(size).widthOfString(text);
  }

  rule(from: number, to: number, look: { readonly colour: string; readonly width: number }): void {
    this.document.moveTo(from, this.y).lineTo(to, this.y).lineWidth(look.width).strokeColor(look.colour).stroke();
  }

  box(x: number, width: number, height: number, fill: string | null): void {
    if (fill !== null) this.document.rect(x, this.y, width, height).fill(fill);
    this.document.rect(x, this.y, width, height).lineWidth(0.5).strokeColor('#7f7f7f').stroke();
  }

  destination(name: string): void {
    this.document.addNamedDestination(name, 'XYZ', PDF.left, this.y, null);
  }

  squares(modules: readonly (readonly boolean[])[], x: number, side: number): void {
    const size = side / modules.length;
    modules.forEach((row, line) => row.forEach((isDark, column) => isDark && this.document.rect(x + column * size, this.y + line * size, size + 0.05, size + 0.05).fill('#000000')));
  }

  /** The shapes of a picture, scaled to the width of the text. */
  picture(shapes: readonly Shape[], size: { readonly width: number; readonly height: number }): void {
    const scale = TEXT_WIDTH / size.width;
    this.need(size.height * scale);
    const [left, top] = [PDF.left, this.y];
    for (const shape of shapes) {
      if (shape.kind === 'text') this.pictureWord(shape, { left, top, scale });
      else this.picturePath(shape, { left, top, scale });
    }
    this.y = top + size.height * scale + 8;
  }

  private picturePath(shape: Extract<Shape, { kind: 'path' }>, { left, top, scale }: { left: number; top: number; scale: number }): void {
    const [a, b, c, d, e, f] = shape.transform;
    const placed = [a * scale, b * scale, c * scale, d * scale, e * scale + left, f * scale + top] as const;
    for (const line of flattenPath(shape.d, placed)) line.forEach(([x, y], index) => (index === 0 ? this.document.moveTo(x, y) : this.document.lineTo(x, y)));
    this.document.lineWidth(shape.width * scale).fillOpacity(shape.opacity).strokeOpacity(shape.opacity);
    if (shape.fill !== null && shape.stroke !== null) this.document.fillAndStroke(shape.fill, shape.stroke);
    else if (shape.fill !== null) this.document.fill(shape.fill);
    else this.document.stroke(shape.stroke ?? '#000000');
    this.document.fillOpacity(1).strokeOpacity(1);
  }

  private pictureWord(shape: Extract<Shape, { kind: 'text' }>, { left, top, scale }: { left: number; top: number; scale: number }): void {
    this.document.font(shape.bold ? 'bold' : 'regular').fontSize(shape.size * scale).fillColor(shape.fill);
    const width = this.document.widthOfString(shape.text);
    const x = left + shape.x * scale - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
    this.document.text(shape.text, x, top + shape.y * scale, { lineBreak: false, baseline: 'alphabetic' });
  }

  private mark(words: string): void {
    this.document.save().fillColor('#d9d9d9').fillOpacity(0.55).font('regular').fontSize(40);
    const width = this.document.widthOfString(words);
    this.document.rotate(-45, { origin: [PDF.width / 2, PDF.height / 2] }).text(words, PDF.width / 2 - width / 2, PDF.height / 2 - 24, { lineBreak: false });
    this.document.restore().fillOpacity(1);
  }

  private rows(runs: readonly { readonly text: string; readonly look?: Partial<Look> }[], base: Look, indent: number): readonly Row[] {
    const rows: Row[] = [[]];
    let room = TEXT_WIDTH - indent;
    for (const { text, look = {} } of runs) {
      for (const piece of text.match(UNBROKEN) ?? []) {
        const width = this.widthOf(piece, { ...base, ...look });
        const stays = rows.at(-1)?.length === 0 || NEVER_FIRST.test(piece) || look.goTo !== undefined;
        if (width > room && !stays) {
          rows.push([]);
          room = TEXT_WIDTH;
        }
        rows.at(-1)?.push({ text: piece, look, width });
        room -= width;
      }
    }
    return rows;
  }

  /** Page numbers, and the bytes. */
  end(headers: string | null): Promise<Buffer> {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.document.switchToPage(page);
      this.y = PDF.bottom + 14;
      this.word(`— ${page - start + 1} —`, PDF.left + (TEXT_WIDTH - this.widthOf(`— ${page - start + 1} —`, { size: PDF.page })) / 2, { size: PDF.page });
      this.y = 34;
      if (headers !== null) this.word(headers, PDF.right - this.widthOf(headers, { size: PDF.small }), { size: PDF.small, colour: '#c00000' });
    }
    return new Promise((resolve) => {
      this.document.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.document.end();
    });
  }
}

type Row = { readonly text: string; readonly look: Partial<Look>; readonly width: number }[];
/** What stays together: a word of letters or a number with its sign; else a single character. */
const UNBROKEN = /[A-Za-z0-9.,%／/:_?=&@#+-]+|[\s\S]/gu;
const NEVER_FIRST = /^[，。；：、！？）》〉”’】〕％%]/;
