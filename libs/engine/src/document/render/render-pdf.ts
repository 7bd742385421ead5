import { CHART_SIZE } from '#domain/document/chart';
import { dayInWords, officeInWords } from '#domain/document/in-words';
import { type Paragraph, type Printed, shortHash, WATERMARK } from '#domain/document/document';
import { qrModules } from '#platform/word/qr';
import { svgShapes } from '#platform/word/svg-shapes';
import type { Addresses } from './addresses';
import { annexTitles } from './annex-xml';
import { chartSvg } from './chart-svg';
import { PDF, TEXT_WIDTH } from './pdf-layout';
import { PdfPage } from './pdf-page';
import { figureTable, plainTable } from './pdf-table';
import { type Rendered, trailWords } from './render-word';

const RED = '#c00000';
const INDENT = PDF.body * 2;

/** The document on paper: the same frozen values as the Word file, in the same layout, with its fonts inside. */
export function renderPdf({ printed, sha256, id }: Rendered, addresses: Addresses): Promise<Buffer> {
  const made = new Date(`${printed.issuedOn}T00:00:00Z`);
  const page = new PdfPage({ title: `${printed.number} ${printed.title}`, author: officeInWords(printed), made }, printed.demonstration ? WATERMARK : null);
  head(page, printed);
  for (const paragraph of printed.body) body(page, paragraph);
  ends(page, printed);
  proof(page, { printed, sha256, id }, addresses);
  annexes(page, { printed, sha256, id }, addresses);
  return page.end(printed.demonstration ? WATERMARK : null);
}

function head(page: PdfPage, printed: Printed): void {
  const name = printed.kind === 'slip' ? `${printed.fields['单色'] ?? ''}督办单` : officeInWords(printed);
  const size = Math.min(PDF.head, TEXT_WIDTH / Math.max(1, [...name].length));
  page.paragraph([{ text: name }], { size, weight: 'bold', colour: RED, align: 'center', line: printed.kind === 'slip' ? 44 : 52 });
  page.y += 8;
  page.paragraph([{ text: printed.number }], { size: PDF.body, align: 'center' });
  page.y += 6;
  page.rule(PDF.left, PDF.right, { colour: RED, width: 1.8 });
  page.y += printed.kind === 'slip' ? 10 : PDF.line;
  page.paragraph([{ text: printed.title }], { size: PDF.title, weight: 'bold', align: 'center', line: 32 });
  page.y += PDF.line / 2;
  if (printed.to.length > 0) page.paragraph([{ text: `${printed.to.join('、')}：` }], { size: PDF.body });
  if (printed.kind === 'slip') plainTable(page, [['任务事项', '任务事项'], ['责任单位', '责任单位'], ['完成时限', '完成时限'], ['督办事由', '督办事由'], ['书面回复时限', '答复时限'], ['扣分', '扣分']].map(([label = '', field = '']) => [label, printed.fields[field] ?? '']), [0.24, 0.76], 12);
}

function body(page: PdfPage, { style, pieces }: Paragraph): void {
  const isHeading = style === 'heading' || style === 'subheading';
  const size = style === 'note' ? PDF.note : PDF.body;
  if (isHeading) page.need(PDF.line * 2);
  const runs = pieces.flatMap((piece) => [
    { text: piece.text },
    ...('figure' in piece ? [{ text: `[${piece.figure + 1}]`, look: { size: 8, colour: '#44546a', goTo: `figure${piece.figure + 1}` } }] : []),
  ]);
  page.paragraph(runs, { size, weight: isHeading ? 'bold' : 'regular', indent: INDENT });
}

function ends(page: PdfPage, printed: Printed): void {
  annexTitles(printed).forEach((title, index) => page.paragraph([{ text: `${index === 0 ? '附件：' : '　　　'}${title}` }], { size: PDF.body, indent: INDENT }));
  const gap = printed.kind === 'slip' ? PDF.line / 2 : PDF.line;
  page.need(gap + PDF.line * 2);
  page.y += gap;
  page.paragraph([{ text: officeInWords(printed) }], { size: PDF.body, align: 'right', indent: INDENT });
  page.paragraph([{ text: dayInWords(printed.issuedOn) }], { size: PDF.body, align: 'right', indent: INDENT });
}

/** Number, moment, hash, where the trail stood, and the code that leads to its verification. */
function proof(page: PdfPage, { printed, sha256, id }: Rendered, addresses: Addresses): void {
  const side = 56;
  page.need(side + 16);
  page.y += 8;
  page.rule(PDF.left, PDF.right, { colour: '#7f7f7f', width: 0.5 });
  page.y += 8;
  const top = page.y;
  const address = addresses.verification(id, sha256);
  page.squares(qrModules(address), PDF.left, side);
  const lines = [`数据截至：${printed.asOf}　　校验码：${shortHash(sha256)}`, `留痕位置：${trailWords(printed)}`, '核对真伪：扫描二维码，或登录后在“文书—核对”中输入编号和校验码'];
  for (const text of lines) {
    page.word(text, PDF.left + side + 14, { size: PDF.small, line: 17 });
    page.y += 17;
  }
  page.word(address.length > 76 ? `${address.slice(0, 75)}…` : address, PDF.left + side + 14, { size: 8, line: 17, colour: '#1f4e9e', link: address });
  page.y = top + side + 8;
}

function annexes(page: PdfPage, { printed, id }: Rendered, addresses: Addresses): void {
  const titles = annexTitles(printed);
  if (titles.length === 0) return;
  const named = (index: number): string => (titles.length === 1 ? `附件　${titles[0] ?? ''}` : `附件${(titles[index] ?? '').replace('.', '　')}`);
  page.turn();
  let index = 0;
  const heading = (): void => page.paragraph([{ text: named(index++) }], { size: PDF.body, weight: 'bold' });
  if (printed.charts.length > 0) {
    heading();
    for (const chart of printed.charts) page.picture(svgShapes(chartSvg(chart)), CHART_SIZE);
  }
  for (const { rows } of printed.tables) {
    heading();
    plainTable(page, rows, rows[0]?.map(() => 1 / (rows[0]?.length ?? 1)) ?? [1]);
  }
  if (printed.figures.length === 0) return;
  page.need(PDF.line * 4);
  heading();
  figureTable(page, printed, (figure) => addresses.figure(id, figure));
}
