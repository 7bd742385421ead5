import type { DataSource } from 'typeorm';
import { Failure } from '#domain/kernel/failure';
import { WordPackage } from '#platform/word/word-package';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { CheckCopy } from './check-copy';
import { DocumentQueries } from './document.queries';
import { IssueDraft } from './issue-draft';
import { addressesAt } from './render/addresses';
import { defaultTemplate } from './render/default-template';
import { renderPdf } from './render/render-pdf';
import { WriteDraft } from './write-draft';

const ADDRESSES = addressesAt('https://duban.example');
const database = useDatabase();
let source: DataSource;
let county: County;
let copies: CheckCopy;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
  copies = new CheckCopy(new Reader(source), ADDRESSES);
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

/** A bulletin to one township. */
async function issued() {
  const { chief } = county.actors;
  const work = new UnitOfWork(source);
  const outline = { title: '关于网点建设情况的通报', sections: [{ heading: '总体情况', text: '全县建成农村电商网点120个，惠及群众3.2万人。' }, { heading: '要求', text: '请对照整改，参照〔2023〕4号文执行。' }], figures: [], anonymous: false, charts: [] };
  const draft = await new WriteDraft(work).run({ actor: chief }, 'bulletin', { year: 2023, to: [county.units.near], outline });
  const made = await new IssueDraft(work, new CalendarShelf(), ADDRESSES).run({ actor: chief }, draft.id);
  const { bytes, opened } = await new DocumentQueries(new Reader(source)).file(chief, made.id);
  return { ...made, bytes, printed: opened.printed };
}

function altered(word: Buffer, from: string, to: string): Buffer {
  const file = new WordPackage(word);
  file.setText('word/document.xml', file.text('word/document.xml').replaceAll(from, to));
  return file.toBytes();
}

describe('a copy held against what was issued', () => {
  it('is the very file, or says the same, Word and PDF alike', async () => {
    const { chief, clerk } = county.actors;
    const document = await issued();
    expect(await copies.run(clerk, document.bytes)).toMatchObject({ verdict: 'same-file', document: { number: document.number, sha256: document.sha256 }, extra: [], missingCount: 0 });
    const resaved = altered(document.bytes, '<w:body>', '<w:body><!-- saved again -->');
    expect(await copies.run(chief, resaved)).toMatchObject({ verdict: 'same-text', document: { id: document.id } });
    const pdf = await renderPdf(document, ADDRESSES);
    expect(await copies.run(chief, pdf)).toMatchObject({ verdict: 'same-file', document: { id: document.id } });
    const elsewhere = await renderPdf(document, addressesAt('https://another.example'));
    expect(await copies.run(chief, elsewhere)).toMatchObject({ verdict: 'same-text' });
  });

  it('differs where a figure was changed, a sentence taken out or put in', async () => {
    const { chief } = county.actors;
    const document = await issued();
    expect(await copies.run(chief, altered(document.bytes, '120个', '1200个'))).toMatchObject({ verdict: 'differs', extra: ['全县建成农村电商网点1200个'], missing: ['全县建成农村电商网点120个'], missingCount: 1 });
    expect(await copies.run(chief, altered(document.bytes, '，惠及群众3.2万人', ''))).toMatchObject({ verdict: 'differs', extra: [], missing: ['惠及群众3.2万人'] });
    const body = document.printed.body.map((paragraph) => ({ ...paragraph, pieces: paragraph.pieces.map((piece) => ({ ...piece, text: piece.text.replace('120个', '210个') })) }));
    const forged = await renderPdf({ ...document, printed: { ...document.printed, body } }, ADDRESSES);
    expect(await copies.run(chief, forged)).toMatchObject({ verdict: 'differs', extra: [expect.stringContaining('210个')], missing: [expect.stringContaining('120个')] });
  });

  it('is no way to read a document that went to others', async () => {
    const { nextClerk } = county.actors;
    const document = await issued();
    const asked = await copies.run(nextClerk, altered(document.bytes, '120个', '1200个'));
    expect(asked).toMatchObject({ verdict: 'differs', extra: ['全县建成农村电商网点1200个'], missing: [], missingCount: 1 });
  });

  it('bears no number of ours, or cannot be read', async () => {
    const { clerk } = county.actors;
    await issued();
    expect(await copies.run(clerk, await defaultTemplate('bulletin'))).toEqual({ verdict: 'unknown', document: null, extra: [], missingCount: 0, missing: [] });
    const refused = async (bytes: Uint8Array) => Promise.resolve().then(() => copies.run(clerk, bytes)).then(() => 'done', (error: unknown) => (error instanceof Failure ? `${error.code} ${String(error.details['reason'])}` : String(error)));
    expect(await refused(Buffer.alloc(0))).toBe('document.copy-unreadable empty');
    expect(await refused(Buffer.from('%PDF-1.7\n1 0 obj << /Type /Page >> endobj'))).toBe('document.copy-unreadable empty');
    expect(await refused(Buffer.from('PK\u0003\u0004 cut off'))).toMatch(/^document.copy-unreadable (damaged|not-a-document)$/);
  });
});
