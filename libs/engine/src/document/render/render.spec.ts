import { DOCUMENT_KINDS, type Printed, WATERMARK } from '#domain/document/document';
import { fieldMistakes } from '#domain/document/template-field';
import { canonicalJson, type Canonical } from '#domain/ledger/canonical';
import { readZip } from '#platform/files/zip';
import { sha256Hex } from '#platform/hash';
import { templateTags } from '#platform/word/fill-template';
import { readPdfText } from '#platform/word/read-pdf-text';
import { readText } from '#platform/word/read-text';
import { asPdf, modulesOf, pdfFonts, pdfText, printedOf } from '#test/support/printed';
import { readQr } from '#test/support/qr-reader';
import { requireTool } from '#test/support/require-tool';
import { addressesAt } from './addresses';
import { defaultTemplate } from './default-template';
import { renderPdf } from './render-pdf';
import { renderWord } from './render-word';

const ADDRESSES = addressesAt('https://duban.example');
const ID = '019a0000-0000-7000-8000-000000000001';
const rendered = (printed: Printed) => ({ printed, sha256: sha256Hex(canonicalJson(printed as unknown as Canonical)), id: ID });
const word = async (printed: Printed) => renderWord(await defaultTemplate(printed.kind), rendered(printed), ADDRESSES);
const withPoppler = requireTool('pdftotext', 'what a PDF says is read by a program of others') ? it : it.skip;
const withOffice = requireTool('soffice', 'a Word file is opened by LibreOffice') ? it : it.skip;

/** What every slip asks for, in three lines and a half. */
const SLIP_TEXT = '请你单位收到本单后及时签收，对照任务要求查明原因、落实措施、加快办理，并于2023年11月28日前书面回复办理情况。逾期不回复或仍未办结的，按督办规则升级处理。';

describe('the product’s own templates', () => {
  it.each(DOCUMENT_KINDS)('%s: has every field it needs and none that nobody knows, the same bytes every time', async (kind) => {
    const bytes = await defaultTemplate(kind);
    const { tags, pictures } = templateTags(bytes);
    expect(fieldMistakes(kind, [...tags, ...pictures.filter((name) => name === '二维码')])).toEqual({ missing: [], unknown: [] });
    const page = readZip(bytes).find(({ name }) => name === 'word/document.xml')?.data().toString() ?? '';
    // GB/T 9704-2012, 5.2: A4, 37 mm above, 28 mm beside; lines of 28 pt
    expect(page).toMatch(/w:pgSz w:w="11906" w:h="16838"/);
    expect(page).toMatch(/w:top="2098"[^>]*w:left="1587"|w:left="1587"[^>]*w:top="2098"/);
    expect(page).toContain('w:line="560"');
  });
});

describe('a Word file', () => {
  it('holds every word and figure, its number, its moment and its hash', async () => {
    const printed = printedOf('bulletin');
    const text = readText(await word(printed)).replace(/\s/g, '');
    const { sha256 } = rendered(printed);
    for (const part of [printed.number, printed.title, '潼川镇、芦溪镇：', '建成农村电商网点100个', '2023-03-1509:00', sha256.slice(0, 4), '三台县委督查室', '2023年3月15日']) expect(text).toContain(part);
    expect(text).toContain(WATERMARK);
    expect(text).not.toMatch(/[{}]/);
  });

  it('has a code that reads as the address of its verification, by a reader of our own', async () => {
    const printed = printedOf('bulletin');
    const media = readZip(await word(printed)).filter(({ name }) => name.endsWith('.png'));
    const address = ADDRESSES.verification(ID, rendered(printed).sha256);
    expect(media.map((entry) => readQr(modulesOf(entry.data())))).toContain(address);
    expect(address).toBe(`https://duban.example/documents/verify?id=${ID}&hash=${rendered(printed).sha256.slice(0, 16)}`);
  });

  it('carries no watermark where the county is no demonstration', async () => {
    const parts = readZip(await word(printedOf('bulletin', { demonstration: false }))).map((entry) => entry.data().toString('utf8'));
    expect(parts.join('')).not.toContain(WATERMARK);
  });

  withOffice('opens in LibreOffice and becomes a PDF of the same words', async () => {
    const text = pdfText(asPdf(await word(printedOf('bulletin')))).replace(/\s/g, '');
    for (const part of ['〔演示2023〕督查通报1号', '建成农村电商网点100个', '惠及群众3.2万人']) expect(text.replaceAll('[1]', '')).toContain(part);
  }, 200_000);
});

describe('a slip', () => {
  const pages = (pdf: Uint8Array): number => pdfText(pdf).split('\f').length - 1;

  withOffice('fits on one page, in Word as in PDF', async () => {
    const printed = printedOf('slip', { number: '〔演示2023〕督办黄12号', title: '关于“脱贫家庭适龄儿童义务教育阶段入学率”的督办单', to: ['断石乡'], figures: [], body: [{ style: 'text', pieces: [{ text: SLIP_TEXT }] }] });
    expect([pages(asPdf(await word(printed))), pages(await renderPdf(rendered(printed), ADDRESSES))]).toEqual([1, 1]);
  }, 200_000);
});

describe('a PDF', () => {
  withPoppler('has all its fonts inside and can be searched for every word', async () => {
    const bytes = await renderPdf(rendered(printedOf('bulletin')), ADDRESSES);
    const fonts = pdfFonts(bytes);
    expect(fonts.length).toBeGreaterThan(0);
    // name, type, encoding, emb, sub, uni, object
    for (const line of fonts) expect(line).toMatch(/\byes\s+yes\s+yes\s+\d+\s+\d+$/);
    const text = pdfText(bytes).replace(/\s/g, '').replaceAll('[1]', '');
    for (const part of ['〔演示2023〕督查通报1号', '关于2023年度任务清单办理情况的通报', '建成农村电商网点100个', WATERMARK]) expect(text).toContain(part);
  });

  it('is the same for the same values, and our own reader finds its words', async () => {
    const once = await renderPdf(rendered(printedOf('bulletin')), ADDRESSES);
    expect((await renderPdf(rendered(printedOf('bulletin')), ADDRESSES)).equals(once)).toBe(true);
    const text = readPdfText(once).replace(/\s/g, '').replaceAll('[1]', '');
    for (const part of ['〔演示2023〕督查通报1号', '建成农村电商网点100个', '数据截至：2023-03-1509:00']) expect(text).toContain(part);
  });

  it.each(DOCUMENT_KINDS)('%s is made', async (kind) => {
    expect((await renderPdf(rendered(printedOf(kind)), ADDRESSES)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
