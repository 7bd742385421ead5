import type { DataSource } from 'typeorm';
import { Failure } from '#domain/kernel/failure';
import { readText } from '#platform/word/read-text';
import { WordPackage } from '#platform/word/word-package';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { resaved } from '#test/support/printed';
import { requireTool } from '#test/support/require-tool';
import { writeZip } from '#platform/workbook/write-zip';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { DocumentQueries } from './document.queries';
import { IssueDraft } from './issue-draft';
import { LoadTemplate } from './load-template';
import { addressesAt } from './render/addresses';
import { defaultTemplate } from './render/default-template';
import { TemplateQueries } from './template.queries';
import { WriteDraft } from './write-draft';

const withOffice = requireTool('soffice', 'a template is saved by LibreOffice') ? it : it.skip;
const database = useDatabase();
let source: DataSource;
let county: County;
let work: UnitOfWork;
let loading: LoadTemplate;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
  work = new UnitOfWork(source);
  loading = new LoadTemplate(work);
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

/** The product's own template of bulletins, its text changed as an office would in Word. */
async function changed(change: (xml: string) => string): Promise<Buffer> {
  const file = new WordPackage(await defaultTemplate('bulletin'));
  file.setText('word/document.xml', change(file.text('word/document.xml')));
  return file.toBytes();
}
const load = (bytes: Uint8Array, actor = county.actors.chief) => loading.load({ actor }, 'bulletin', { bytes, name: '通报.docx' });
const mistakes = (run: () => Promise<unknown>) =>
  Promise.resolve().then(run).then(() => [], (error: unknown) => (error instanceof Failure ? [error.code, ...error.fields.map(({ code, expected }) => `${code} ${expected ?? ''}`)] : [String(error)]));

/** Issues a bulletin and reads its Word file. */
async function issued(): Promise<string> {
  const { chief } = county.actors;
  const outline = { title: '通报', sections: [{ heading: '', text: '请对照整改。' }], figures: [], anonymous: false, charts: [] };
  const draft = await new WriteDraft(work).run({ actor: chief }, 'bulletin', { year: 2023, to: [county.units.near], outline });
  const made = await new IssueDraft(work, new CalendarShelf(), addressesAt('https://duban.example')).run({ actor: chief }, draft.id);
  return readText((await new DocumentQueries(new Reader(source)).file(chief, made.id)).bytes);
}

describe('a template of the office', () => {
  it('sets the documents after it, not those before, until the product’s own comes back', async () => {
    expect(await issued()).not.toContain('联系电话');
    const own = await changed((xml) => xml.replace('{标题}', '{标题}（联系电话见文末）'));
    expect(await load(own)).toEqual({ kind: 'bulletin', version: 1 });
    expect(await issued()).toContain('联系电话');
    const shown = (await new TemplateQueries(new Reader(source)).all(county.actors.chief)).find(({ kind }) => kind === 'bulletin');
    expect(shown).toMatchObject({ version: 1, source: 'office', fileName: '通报.docx' });
    expect(Buffer.from(await new TemplateQueries(new Reader(source)).file(county.actors.chief, 'bulletin')).equals(own)).toBe(true);
    expect(await loading.restore({ actor: county.actors.chief }, 'bulletin')).toEqual({ kind: 'bulletin', version: 2 });
    expect(await issued()).not.toContain('联系电话');
  });

  withOffice('is taken as another program saved it, and fills as well', async () => {
    expect(await load(resaved(await defaultTemplate('bulletin')))).toEqual({ kind: 'bulletin', version: 1 });
    const text = await issued();
    expect(text).toContain('请对照整改。');
    expect(text).toMatch(/〔2023〕督查通报\d+号/);
    expect(text).not.toMatch(/[{}]/);
  }, 200_000);

  it('is refused with every field named that is missing or that nobody knows', async () => {
    expect(await mistakes(async () => load(await changed((xml) => xml.replace('{编号}', '{编码}'))))).toEqual(['template.fields-wrong', 'field-missing 编号', 'field-unknown 编码']);
    expect(await mistakes(async () => load(await changed((xml) => xml.replace('{编号}', '{编号'))))).toEqual(['template.fields-wrong', expect.stringContaining('编号')]);
    expect(await mistakes(async () => load(await changed((xml) => xml.replaceAll('二维码', '照片'))))).toEqual(['template.fields-wrong', 'field-missing 二维码']);
    expect(await county.sql('SELECT 1 FROM document_template WHERE county_id = $1', [county.id])).toEqual([]);
  });

  it('is refused where it is no Word file, has macros, or is too large, and to who may not change it', async () => {
    const withMacro = new WordPackage(await defaultTemplate('bulletin'));
    withMacro.setText('word/vbaProject.bin', 'x');
    expect(await mistakes(() => load(withMacro.toBytes()))).toEqual(['template.has-macros']);
    expect(await mistakes(() => load(Buffer.from('no archive')))).toEqual(['template.unreadable']);
    expect(await mistakes(() => load(writeZip([['a.txt', Buffer.from('x')]])))).toEqual(['template.unreadable']);
    expect(await mistakes(() => load(Buffer.alloc(5 * 1024 * 1024)))).toEqual(['template.too-large']);
    expect(await outcome(load(await defaultTemplate('bulletin'), county.actors.clerk))).toBe('permission.denied');
  });
});
