import { AlignmentType, BorderStyle, Document, Footer, Header, ImageRun, LineRuleType, type IRunOptions, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { DocumentKind } from '#domain/document/document';
import { qrPng } from '#platform/word/qr';
import { WordPackage } from '#platform/word/word-package';
import { FONTS, LINE, MARGIN, PAGE, RED, SIZES } from './official-layout';

const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, cs: 'Times New Roman' });
const words = (text: string, look: IRunOptions = {}, face: string = FONTS.body): TextRun => new TextRun({ text, size: SIZES.body, font: font(face), ...look });
const exactly = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;

function line(text: string, look: { readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]; readonly face?: string; readonly run?: IRunOptions; readonly after?: number } = {}): Paragraph {
  const { alignment = AlignmentType.LEFT, face = FONTS.body, run = {}, after = 0 } = look;
  return new Paragraph({ alignment, spacing: { ...exactly, after }, children: [words(text, run, face)] });
}

/** The red head: the office, the number, and the line below it. */
function head(kind: DocumentKind): readonly Paragraph[] {
  const office = new Paragraph({
    alignment: AlignmentType.CENTER,
    // A slip stays on one page: its head is lower and its title stands without empty lines around it.
    spacing: { before: kind === 'slip' ? 0 : 240, after: kind === 'slip' ? 120 : 320, line: 800, lineRule: LineRuleType.AT_LEAST },
    children: [words(kind === 'slip' ? '{单色}督办单' : '{发文单位}', { color: RED, size: 64, characterSpacing: 40 }, FONTS.title)],
  });
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...exactly, after: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 12 } },
    children: [words('{编号}')],
  });
  return [office, number];
}

function title(kind: DocumentKind): readonly Paragraph[] {
  const gap = (): Paragraph => new Paragraph({ spacing: kind === 'slip' ? { line: 160, lineRule: LineRuleType.EXACT } : exactly, children: [] });
  const text = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [words('{标题}', { size: SIZES.title }, FONTS.title)],
  });
  return [gap(), text, gap()];
}

/** What a slip says of its task, row by row. */
function slipTable(): Table {
  const rows: readonly (readonly [string, string])[] = [
    ['任务事项', '{任务事项}'], ['责任单位', '{责任单位}'], ['完成时限', '{完成时限}'], ['督办事由', '{督办事由}'], ['书面回复时限', '{答复时限}'], ['扣分', '{扣分}'],
  ];
  const cell = (text: string, width: number, face: string): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, margins: { top: 60, bottom: 60, left: 120, right: 120 }, children: [new Paragraph({ spacing: { line: 420, lineRule: LineRuleType.AT_LEAST }, children: [words(text, { size: 28 }, face)] })] });
  return new Table({ width: { size: 8850, type: WidthType.DXA }, columnWidths: [2000, 6850], rows: rows.map(([name, value]) => new TableRow({ children: [cell(name, 2000, FONTS.heading), cell(value, 6850, FONTS.body)] })) });
}

function signature(kind: DocumentKind): readonly Paragraph[] {
  const gap = new Paragraph({ spacing: kind === 'slip' ? { line: 240, lineRule: LineRuleType.EXACT } : exactly, keepNext: true, children: [] });
  const right = (text: string, chars: number): Paragraph => new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: chars * 320 }, spacing: exactly, keepLines: true, keepNext: true, children: [words(text)] });
  return [gap, right('{发文单位}', 2), right('{成文日期}', 2)];
}

/** What makes a copy provable: number, moment, hash, where the trail stood, and the code that leads there. */
function proof(): Table {
  const small = (text: string): Paragraph => new Paragraph({ spacing: { line: 250, lineRule: LineRuleType.AT_LEAST }, children: [words(text, { size: SIZES.proof })] });
  const picture = new ImageRun({ type: 'png', data: qrPng('duban'), transformation: { width: 76, height: 76 }, altText: { name: '二维码', title: '二维码', description: '二维码' } });
  const side = (width: number, children: readonly Paragraph[]): TableCell => new TableCell({ borders: NO_BORDERS, verticalAlign: VerticalAlign.CENTER, width: { size: width, type: WidthType.DXA }, children: [...children] });
  const told = side(7300, [small('数据截至：{数据截至}　　校验码：{校验码}'), small('留痕位置：{留痕位置}'), small('核对真伪：扫描二维码，或登录后在“文书—核对”中输入编号和校验码'), small('{校验地址}')]);
  const table = new TableRow({ cantSplit: true, children: [side(1550, [new Paragraph({ children: [picture] })]), told] });
  return new Table({ width: { size: 8850, type: WidthType.DXA }, columnWidths: [1550, 7300], borders: { ...NO_BORDERS, top: { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' } }, rows: [table] });
}

function edges(): { readonly header: Header; readonly footer: Footer } {
  const warning = new Paragraph({ alignment: AlignmentType.RIGHT, children: [words('{演示说明}', { size: SIZES.small, color: RED }, FONTS.heading)] });
  const page = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SIZES.page, font: font(FONTS.page) })] });
  return { header: new Header({ children: [warning] }), footer: new Footer({ children: [page] }) };
}

const made = new Map<DocumentKind, Promise<Buffer>>();

/** The product's own template of a kind, after GB/T 9704-2012; the same bytes every time, so that its hash says something. */
export function defaultTemplate(kind: DocumentKind): Promise<Buffer> {
  const known = made.get(kind) ?? make(kind);
  made.set(kind, known);
  return known;
}

async function make(kind: DocumentKind): Promise<Buffer> {
  const { header, footer } = edges();
  const gap = (): Paragraph => new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.AT_LEAST }, children: [] });
  const children = [
    ...head(kind), ...title(kind), line('{#主送}'), line('{主送}'), line('{/主送}'),
    ...(kind === 'slip' ? [slipTable()] : []),
    line('{@正文}'), line('{#附件说明}'), line('{@附件说明}'), line('{/附件说明}'), ...signature(kind), gap(), proof(), line('{@附件}'),
  ];
  const document = new Document({
    creator: 'Duban',
    title: '',
    styles: { default: { document: { run: { size: SIZES.body, font: font(FONTS.body) } } } },
    sections: [{ properties: { page: { size: PAGE, margin: { ...MARGIN, header: 851, footer: 1400 } } }, headers: { default: header }, footers: { default: footer }, children }],
  });
  return undated(await Packer.toBuffer(document));
}

/** Takes out when it was made: the builder writes the moment into the properties, and chance into names of media. */
function undated(bytes: Uint8Array): Buffer {
  const file = new WordPackage(bytes);
  const core = file.text('docProps/core.xml').replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, '$12023-01-01T00:00:00Z');
  file.setText('docProps/core.xml', core);
  return file.toBytes();
}
