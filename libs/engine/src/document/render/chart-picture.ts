import { CHART_SIZE, chartInWords } from '#domain/document/chart';
import type { Printed } from '#domain/document/document';
import { writePng } from '#platform/word/png';
import { rasterise } from '#platform/word/rasterise';
import { svgShapes } from '#platform/word/svg-shapes';
import type { WordPackage } from '#platform/word/word-package';
import { chartSvg } from './chart-svg';
import { escaped, paragraph } from './word-xml';

/** English Metric Units a CSS pixel, at the width of the text: 156 mm. */
const EMU = Math.round((156 * 36_000) / CHART_SIZE.width);
/** Pixels of the fallback picture a CSS pixel: some 200 a inch in print. */
const SHARPNESS = 2;

/** Pictures of a document for Word: lines and words as SVG, and pixels for readers that know no SVG. */
export function chartsXml({ charts }: Pick<Printed, 'charts'>): { readonly xml: string; addTo(file: WordPackage): string } {
  const drawn = charts.map((chart) => ({ svg: chartSvg(chart), words: chartInWords(chart) }));
  const xml = drawn.map((_, index) => `@@chart${index}@@`).join('');
  return {
    xml,
    addTo: (file) => drawn.map(({ svg, words }, index) => {
      const png = writePng(rasterise(svgShapes(svg), { ...CHART_SIZE, scale: SHARPNESS }));
      const ids = { png: file.addPicture(`duban-chart${index + 1}`, png, 'png'), svg: file.addPicture(`duban-chart${index + 1}`, Buffer.from(svg), 'svg') };
      file.setText('word/document.xml', file.text('word/document.xml').replace(`@@chart${index}@@`, pictureXml(ids, words, index)));
      return ids.png;
    }).join(' '),
  };
}

function pictureXml(ids: { readonly png: string; readonly svg: string }, words: string, index: number): string {
  const size = `cx="${CHART_SIZE.width * EMU}" cy="${CHART_SIZE.height * EMU}"`;
  const vector = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${ids.svg}"/></a:ext></a:extLst>`;
  const picture = `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${700 + index}" name="chart${index + 1}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${ids.png}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  const drawing = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${600 + index}" name="chart${index + 1}" descr="${escaped(words)}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return paragraph(drawing.replace(/<a:blip r:embed/g, '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed'), { centred: true, exact: false, line: 240, before: 160 });
}
