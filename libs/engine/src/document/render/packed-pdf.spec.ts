import { canonicalJson, type Canonical } from '#domain/ledger/canonical';
import { sha256Hex } from '#platform/hash';
import { readPdfText } from '#platform/word/read-pdf-text';
import { asPdf, printedOf, repacked } from '#test/support/printed';
import { requireTool } from '#test/support/require-tool';
import { addressesAt } from './addresses';
import { defaultTemplate } from './default-template';
import { renderPdf } from './render-pdf';
import { renderWord } from './render-word';

const ADDRESSES = addressesAt('https://duban.example');
const printed = printedOf('bulletin');
const rendered = { printed, sha256: sha256Hex(canonicalJson(printed as unknown as Canonical)), id: '019a0000-0000-7000-8000-000000000001' };
const SAID = ['〔演示2023〕督查通报1号', '关于2023年度任务清单办理情况的通报', '建成农村电商网点100个', '惠及群众3.2万人'];

const withQpdf = requireTool('qpdf', 'a PDF is packed by a program of others') ? it : it.skip;
const withBoth = requireTool('qpdf', 'a PDF is packed by a program of others') && requireTool('soffice', 'a Word file is made a PDF by LibreOffice') ? it : it.skip;
const read = (pdf: Uint8Array): string => readPdfText(pdf).replace(/\s/g, '').replaceAll('[1]', '');

const PACKINGS: readonly (readonly string[])[] = [[], ['--recompress-flate', '--compression-level=9'], ['--linearize'], ['--min-version=1.7'], ['--coalesce-contents']];

withQpdf.each(PACKINGS)('our own PDF is read when packed into object streams %s', async (...more) => {
  const plain = await renderPdf(rendered, ADDRESSES);
  const packed = repacked(plain, ...more);
  expect(packed.includes('/ObjStm')).toBe(true);
  expect(packed.includes('/XRef')).toBe(true);
  expect(read(packed)).toBe(read(plain));
});

// Not PDF/A-1 (1): it has no transparency, so LibreOffice paints what lies under the watermark as a picture.
withBoth.each([2, 3, 15, 16, 17])('LibreOffice’s PDF of version %i is read, as it is and packed', async (version) => {
  const plain = asPdf(renderWord(await defaultTemplate('bulletin'), rendered, ADDRESSES), version);
  const packed = repacked(plain);
  for (const pdf of [plain, packed]) for (const part of SAID) expect(read(pdf)).toContain(part);
  expect(read(packed)).toBe(read(plain));
}, 200_000);

withQpdf('one that is locked is refused, packed or not', async () => {
  const locked = repacked(await renderPdf(rendered, ADDRESSES), '--encrypt', '', 'owner', '256', '--');
  expect(() => readPdfText(locked)).toThrow('damaged');
});
