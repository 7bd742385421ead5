import { type Printed, shortHash, WATERMARK } from '#domain/document/document';
import { dayInWords, officeInWords } from '#domain/document/in-words';
import { fillTemplate } from '#platform/word/fill-template';
import { qrPng } from '#platform/word/qr';
import { WordPackage } from '#platform/word/word-package';
import { annexHeading, annexList, annexTitles, figureAnnex, tablesXml } from './annex-xml';
import { chartsXml } from './chart-picture';
import type { Addresses } from './addresses';
import { bodyXml } from './word-xml';

export interface Rendered {
  readonly printed: Printed;
  readonly sha256: string;
  readonly id: string;
}

/** The document in its template: the Word file that is kept, sent and printed. */
export function renderWord(template: Uint8Array, { printed, sha256, id }: Rendered, addresses: Addresses): Buffer {
  const charts = chartsXml(printed);
  const titles = annexTitles(printed);
  const named = (index: number): string => (titles.length === 1 ? `附件　${titles[0] ?? ''}` : `附件${(titles[index] ?? '').replace('.', '　')}`);
  const first = charts.xml !== '' || printed.tables.length > 0 ? annexHeading(named(0)) : '';
  const annex = `${first}${charts.xml}${tablesXml(printed)}${figureAnnex(printed, named(titles.length - 1), (figure) => addresses.figure(id, figure))}`;
  const values: Record<string, string> = {
    编号: printed.number,
    标题: printed.title,
    发文单位: officeInWords(printed),
    主送: printed.to.length === 0 ? '' : `${printed.to.join('、')}：`,
    成文日期: dayInWords(printed.issuedOn),
    县名: printed.county,
    演示说明: printed.demonstration ? WATERMARK : '',
    数据截至: printed.asOf,
    校验码: shortHash(sha256),
    校验地址: addresses.verification(id, sha256),
    留痕位置: trailWords(printed),
    正文: bodyXml(printed),
    附件说明: annexList(titles),
    // An empty paragraph of a full line would turn the page for nothing.
    附件: annex || '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>',
    ...printed.fields,
  };
  const file = new WordPackage(fillTemplate(template, values));
  charts.addTo(file);
  file.setPicture('二维码', qrPng(addresses.verification(id, sha256)));
  if (printed.demonstration) file.addWatermark(WATERMARK);
  return file.toBytes();
}

export function trailWords({ trail }: Pick<Printed, 'trail'>): string {
  const log = trail.size === 0 ? '' : `；签名日志${trail.size}条，根 ${trail.root.slice(0, 16)}…`;
  return `第${trail.entries}条之后${log}`;
}
