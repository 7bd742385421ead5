import type { Paragraph, Piece, Printed, PrintedFigure } from '#domain/document/document';
import { FONTS, INDENT, LINE, SIZES } from './official-layout';

/** Text in XML, control characters dropped: Word refuses a file that holds one. */
export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');
}

interface RunLook {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly raised?: boolean;
  readonly colour?: string;
}

export function run(text: string, { font, size, bold, raised, colour }: RunLook): string {
  const look = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}" w:cs="Times New Roman"/>${bold ? '<w:b/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${raised ? '<w:vertAlign w:val="superscript"/>' : ''}`;
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export interface ParagraphLook {
  readonly indent?: number;
  readonly line?: number;
  readonly exact?: boolean;
  readonly centred?: boolean;
  readonly before?: number;
  readonly keepNext?: boolean;
  readonly pageBreak?: boolean;
}

export function paragraph(runs: string, { indent = 0, line = LINE, exact = true, centred, before = 0, keepNext, pageBreak }: ParagraphLook = {}): string {
  const look = `${keepNext ? '<w:keepNext/>' : ''}${pageBreak ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="${exact ? 'exact' : 'auto'}"/>${indent > 0 ? `<w:ind w:firstLine="${indent}" w:firstLineChars="200"/>` : ''}<w:jc w:val="${centred ? 'center' : 'left'}"/>`;
  return `<w:p><w:pPr>${look}</w:pPr>${runs}</w:p>`;
}

/** Where a figure stands in the annex; a word of Word's, so letters and digits only. */
export function bookmarkOf(figure: number): string {
  return `figure${figure + 1}`;
}

const LOOKS: Readonly<Record<Paragraph['style'], RunLook>> = {
  heading: { font: FONTS.heading, size: SIZES.body },
  subheading: { font: FONTS.subheading, size: SIZES.body },
  text: { font: FONTS.body, size: SIZES.body },
  note: { font: FONTS.body, size: SIZES.note },
};

/** The text of a document; behind every figure its number in the annex, which leads there. */
export function bodyXml({ body, figures }: Pick<Printed, 'body' | 'figures'>): string {
  const told = new Set<number>();
  return body.map(({ style, pieces }, index) => {
    const look = LOOKS[style];
    const runs = pieces.map((piece) => pieceXml(piece, look, figures, told)).join('');
    // The last paragraph stays with what is signed below it: a signature alone on its page proves nothing.
    return paragraph(runs, { indent: INDENT, keepNext: style === 'heading' || style === 'subheading' || index === body.length - 1 });
  }).join('');
}

function pieceXml(piece: Piece, look: RunLook, figures: readonly PrintedFigure[], told: Set<number>): string {
  const words = run(piece.text, look);
  if (!('figure' in piece) || figures[piece.figure] === undefined || told.has(piece.figure)) return words;
  told.add(piece.figure);
  const number = run(`\u2060[${piece.figure + 1}]`, { ...look, raised: true, colour: '44546A' });
  return `${words}<w:hyperlink w:anchor="${bookmarkOf(piece.figure)}" w:history="1">${number}</w:hyperlink>`;
}

/** Words that lead to an address, without an entry among the document's relations. */
export function linked(words: string, address: string, look: RunLook): string {
  return `<w:fldSimple w:instr=" HYPERLINK &quot;${escaped(address)}&quot; ">${run(words, { ...look, colour: '1F4E9E' })}</w:fldSimple>`;
}

export interface Column {
  readonly head: string;
  /** Twentieths of a point. */
  readonly width: number;
  readonly right?: boolean;
}

/** A table with thin lines and a shaded head that comes again on every page. Cells hold the XML of runs. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const head = tableRow(columns, columns.map(({ head: words }) => run(words, { font: FONTS.heading, size: SIZES.small })), true);
  const grid = columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows.map((row) => tableRow(columns, row, false)).join('')}</w:tbl>`;
}

function tableRow(columns: readonly Column[], cells: readonly string[], isHead: boolean): string {
  const inside = columns.map(({ width, right }, index) => {
    const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '';
    const align = isHead ? 'center' : right ? 'right' : 'left';
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:spacing w:before="30" w:after="30" w:line="260" w:lineRule="atLeast"/><w:jc w:val="${align}"/></w:pPr>${cells[index] ?? ''}</w:p></w:tc>`;
  }).join('');
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${inside}</w:tr>`;
}
