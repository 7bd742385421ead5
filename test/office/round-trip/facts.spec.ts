import fc from 'fast-check';
import { exportFacts } from '#engine/assessment/export-facts';
import { ImportFacts } from '#engine/assessment/import-facts';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import { nastyText } from '#test/support/nasty-text';
import { requireTool } from '#test/support/require-tool';
import { type ScoredCounty, seedScoredCounty } from '#test/support/scored-county';
import { throughOffice } from '../through-office';
import { cellsOf } from './cells';

const HEADING = ['单位', '指标', '数据项', '条目', '数值', '分子', '分母', '级别', '是否适用', '依据', '来源', '文件哈希'];
const SIZE = { units: 3, leaves: 4, groups: 1 };

let database: ClonedDatabase;
let owner: ReturnType<typeof dataSource>;
let source: ReturnType<typeof dataSource>;
let reader: Reader;
let imports: ImportFacts;
let [here, there]: readonly ScoredCounty[] = [];

const sql = (text: string, values: readonly unknown[] = []): Promise<unknown[]> => owner.query(text, [...values]);

beforeAll(async () => {
  database = await cloneDatabase();
  owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  source = await dataSource({ url: database.ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
  reader = new Reader(source);
  imports = new ImportFacts(new UnitOfWork(source), reader);
});
afterAll(async () => {
  await owner.destroy();
  await source.destroy();
  await database.drop();
});
beforeEach(async () => {
  [here, there] = [await seedScoredCounty(sql, SIZE), await seedScoredCounty(sql, SIZE)];
  await empty();
});

const empty = () => sql('DELETE FROM indicator_fact');
const take = ({ officer, assessmentId }: ScoredCounty, bytes: Uint8Array, name = 'a.xlsx') => imports.run({ actor: officer }, assessmentId, { name, bytes });
const written = ({ county, officer, assessmentId }: ScoredCounty) => reader.read(county, (reading) => exportFacts(reading, officer, { assessmentId }));

const words = nastyText(200).map((text) => (text.trim() === '' ? '依据' : text));
const hash = fc.constantFrom('', 'a'.repeat(64), '0'.repeat(64));
const said = fc.oneof(
  fc.tuple(fc.constantFrom('l1', 'l2', 'l3'), fc.constantFrom('0', '7', '0.50', '-3', '123456.789'), fc.constant(''), fc.constant('')),
  fc.tuple(fc.constant('l0'), fc.constant(''), fc.constantFrom('0', '12.5'), fc.constantFrom('500', '0.1')),
);
const row = fc.tuple(fc.constantFrom('t0', 't1', 't2'), said, nastyText(60), nastyText(60), words, words, hash);
const tables = fc.array(row, { minLength: 1, maxLength: 10 }).map((rows) => [
  HEADING,
  ...rows.map(([unit, [leaf, value, over, under], item, level, basis, from, file], index) => [unit, leaf, '', `${index} ${item}`, value, over, under, level, '', basis, from, file]),
]);

describe('facts that left and came back', () => {
  it('have the very same cells in an empty assessment, whatever they rest on', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        await empty();
        await take(here!, await writeWorkbook([{ name: '数据', rows }]));
        const first = await written(here!);
        const { ok, counts } = await take(there!, first.bytes);
        expect([ok, counts.ok]).toEqual([true, rows.length - 1]);
        expect(await cellsOf((await written(there!)).bytes)).toEqual(await cellsOf(first.bytes));
      }),
      { numRuns: 20 },
    );
  });

  it('are left alone where they came from, once in other words refused by their line', async () => {
    await take(here!, await writeWorkbook([{ name: '数据', rows: [HEADING, ['t0', 'l1', '', '', '95', '', '', '', '', '公报', '统计局', ''], ['t1', 'l2', '', '', '', '', '', '', '不适用', '县政府常务会', '纪要', '']] }]));
    const { bytes } = await written(here!);
    expect(await take(here!, bytes)).toMatchObject({ ok: true, count: 0, there: 2, again: false });
    const [sheet] = await cellsOf(bytes);
    const changed = (sheet?.rows ?? []).map((cells) => cells.map((text) => (text === '95' ? '96' : text)));
    const other = await writeWorkbook([{ name: '指标数据', rows: changed }]);
    const before = await sql('SELECT count(*)::integer AS n FROM indicator_fact');
    const judged = await imports.preview({ actor: here!.officer }, here!.assessmentId, { name: 'b.xlsx', bytes: other });
    expect(judged.rows.map(({ row: line, problems }) => [line, problems.map(({ code }) => code)])).toEqual([[4, ['indicatorFact.there-already']], [5, []]]);
    const [marked] = await readWorkbook(await judged.marked());
    expect([marked?.rows[2]?.at(-1)?.text, marked?.rows[4]?.at(-1)?.text]).toEqual(['核对结果 Result', '可用']);
    await expect(take(here!, other)).rejects.toMatchObject({ code: 'indicatorFact.there-already' });
    expect(await sql('SELECT count(*)::integer AS n FROM indicator_fact')).toEqual(before);
  });

  it('tell every wrong cell by row and column before anything is written', async () => {
    const rows = [['说明'], HEADING, ['t0', 'l1', '', '', '九十', '', '', '', '', '公报', '统计局', ''], ['t9', 'l2', '', '', '1', '', '', '', '', '', '', '']];
    const { ok, rows: judged } = await imports.preview({ actor: here!.officer }, here!.assessmentId, { name: 'a.xlsx', bytes: await writeWorkbook([{ name: '数据', rows }]) });
    expect(ok).toBe(false);
    expect(judged.map(({ row: line, problems }) => [line, problems.map(({ field, code }) => `${field} ${code}`).sort()])).toEqual([
      [3, ['数值 not-amount']],
      [4, ['依据 basis-of-fact-missing', '单位 unit-unknown', '来源 required']],
    ]);
    const csv = Buffer.from('unit,leaf,value,basis,source\nt0,l1,x,b,s\n');
    expect((await imports.preview({ actor: here!.officer }, here!.assessmentId, { name: 'a.csv', bytes: csv })).rows).toMatchObject([{ sheet: 'CSV', row: 2, verdict: 'error' }]);
  });

  it('tell their filter and as of when, and are text only', async () => {
    const { county, officer, assessmentId } = here!;
    const { bytes } = await reader.read(county, (reading) => exportFacts(reading, officer, { assessmentId, state: 'recorded' }));
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.rows[1]?.[0]?.text).toMatch(/^测试县 · 筛选：2023，待确认 · 截至 2024-01-08 09:00 · 共0行/);
  });
});

(requireTool('soffice', 'saves exported facts as an office program would') ? it : it.skip)(
  'facts saved by LibreOffice are the same',
  async () => {
    const nasty = ['=1+1', '+86', '-1', '@SUM(A1)', '＝１＋１', '007', '95%', '2023-09-30', '👩‍🌾', '_x0041_', "'=1", '#REF!', 'a\nb', '长'.repeat(2000)];
    const rows = [HEADING, ...nasty.map((text, index) => ['t0', 'l1', '', `${index}`, '1', '', '', text, '', text, text, ''])];
    await take(here!, await writeWorkbook([{ name: '数据', rows }]));
    const first = await written(here!);
    await take(there!, throughOffice(first.bytes));
    expect(await cellsOf((await written(there!)).bytes)).toEqual(await cellsOf(first.bytes));
  },
  240_000,
);
