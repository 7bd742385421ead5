import type { Printed, PrintedFigure } from '#domain/document/document';
import { TENSE_WORDS } from '#words/documents';
import { FONTS, INDENT, SIZES } from './official-layout';
import { bookmarkOf, type Column, linked, paragraph, run, table } from './word-xml';

const SMALL = { font: FONTS.body, size: SIZES.small } as const;
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 560 },
  { head: '数据', width: 1900 },
  { head: '文中写法', width: 2400 },
  { head: '准确值', width: 1220, right: true },
  { head: '截至', width: 1430 },
  { head: '来源与依据', width: 1340 },
];

/** Every figure with its exact value, its day, and the way to what it rests on; then what was let pass, and why. */
export function figureAnnex(printed: Printed, title: string, addressOf: (figure: number) => string): string {
  if (printed.figures.length === 0) return '';
  const rows = printed.figures.map((figure, index) => row(figure, index, addressOf(index)));
  return [
    heading(title, printed.charts.length + printed.tables.length === 0),
    table(COLUMNS, rows),
    note('“准确值”为制发时系统记录的原值；点按“查看依据”或扫描首页二维码，可核对每个数据的报告、核验和佐证。'),
    ...exceptions(printed),
  ].join('');
}

function row(figure: PrintedFigure, index: number, address: string): readonly string[] {
  const bookmark = `<w:bookmarkStart w:id="${9000 + index}" w:name="${bookmarkOf(index)}"/>${run(String(index + 1), SMALL)}<w:bookmarkEnd w:id="${9000 + index}"/>`;
  const exact = figure.value === null ? '缺' : `${figure.value}${figure.unit ?? ''}`;
  const standing = figure.verified ? `${figure.sources.count}条记录` : TENSE_WORDS[figure.tense === 'forecast' ? 'forecast' : 'unverified'].zh;
  return [bookmark, run(figure.label, SMALL), run(figure.text, SMALL), run(exact, SMALL), run(figure.asOf, SMALL), `${run(`${standing} `, SMALL)}${linked('查看依据', address, SMALL)}`];
}

function exceptions({ exceptions: passed, figures }: Printed): readonly string[] {
  if (passed.length === 0) return [];
  const lines = passed.map(({ figure, reason, acceptedBy, problem }) => {
    const label = figures[figure]?.label ?? '';
    return paragraph(run(`第${figure + 1}项“${label}”（${problemWords(problem)}）由${acceptedBy}同意使用，理由：${reason}。`, { font: FONTS.body, size: SIZES.note }), { indent: INDENT, line: 400 });
  });
  return [heading('经同意使用的数据', false), ...lines];
}

function problemWords(problem: string): string {
  return { unverified: '未经核验', null: '缺少数值', 'unit-less': '缺少单位', unresolved: '查询不存在', 'no-source': '缺少来源', 'no-year-before': '缺少上年数' }[problem] ?? problem;
}

function heading(words: string, pageBreak: boolean): string {
  return paragraph(run(words, { font: FONTS.heading, size: SIZES.body }), { pageBreak, keepNext: true, before: pageBreak ? 0 : 200 });
}

function note(words: string): string {
  return paragraph(run(words, { font: FONTS.body, size: SIZES.small }), { line: 340, before: 80 });
}

/** Titles of what is annexed, in their order. */
export function annexTitles({ charts, tables, figures }: Pick<Printed, 'charts' | 'tables' | 'figures'>): readonly string[] {
  const titles = [...(charts.length > 0 ? ['图表'] : []), ...tables.map(({ title }) => title), ...(figures.length > 0 ? ['数据来源'] : [])];
  return titles.map((title, index) => (titles.length === 1 ? title : `${index + 1}.${title}`));
}

/** 附件：1.图表 2.数据来源, below the text as official papers name what comes with them. */
export function annexList(titles: readonly string[]): string {
  return titles.map((title, index) => paragraph(run(`${index === 0 ? '附件：' : '　　　'}${title}`, { font: FONTS.body, size: SIZES.body }), { indent: INDENT, before: index === 0 ? 280 : 0, keepNext: true })).join('');
}

export function annexHeading(words: string): string {
  return heading(words, true);
}

/** Tables of the document's own, behind its text. */
export function tablesXml({ tables }: Pick<Printed, 'tables'>): string {
  return tables.map(({ title, rows: [head = [], ...rest] }) => {
    const width = Math.floor(8850 / Math.max(1, head.length));
    const columns = head.map((words, index): Column => ({ head: words, width, right: index > 0 && rest.every((cells) => /^[-0-9.,%—]*$/.test(cells[index] ?? '')) }));
    return `${paragraph(run(title, { font: FONTS.heading, size: SIZES.note }), { centred: true, before: 200, keepNext: true })}${table(columns, rest.map((cells) => cells.map((cell) => run(cell, SMALL))))}`;
  }).join('');
}
