import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { schemeOfSheets } from '#domain/assessment/scheme-sheets/read-sheets';
import { sheetsOfScheme } from '#domain/assessment/scheme-sheets/write-sheets';
import type { PersonActor } from '#domain/people/actor';
import { ProposeScheme } from '#engine/assessment/propose-scheme';
import { exportScheme, ImportScheme } from '#engine/assessment/scheme-workbook';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeTables } from '#platform/workbook/write-tables';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import { nastyText } from '#test/support/nasty-text';
import { requireTool } from '#test/support/require-tool';
import { type ScoredCounty, seedScoredCounty } from '#test/support/scored-county';
import { smallScheme } from '#test/support/schemes';
import { throughOffice } from '../through-office';
import { cellsOf } from './cells';

const ROOT = join(__dirname, '..', '..', '..');
const CASES = join(ROOT, 'test', 'cases');
const jsonOf = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;
/** The demonstration has every kind of rule; the others are the counties' own. */
const SCHEMES: readonly (readonly [string, object])[] = [
  ['demonstration', jsonOf(join(ROOT, 'config', 'schemes', 'demonstration.json'))],
  ...readdirSync(CASES).filter((name) => name !== 'C22' && /^C/.test(name)).map((name) => [name, jsonOf(join(CASES, name, 'scheme.json'))] as const),
];

const book = (json: object) =>
  writeTables(sheetsOfScheme(json).map(({ sheet, headings, rows }) => ({ name: sheet, title: '方案', note: '', columns: headings.map((heading) => ({ heading, width: 12 })), rows })));
const back = async (bytes: Uint8Array) => schemeOfSheets(await readWorkbook(bytes));

describe('a scheme as tables', () => {
  it.each(SCHEMES)('%s is the very same file again, bonus, deductions, vetoes and grades included', async (_, json) => {
    const { wrong, json: again } = await back(await book(json));
    expect(wrong).toEqual([]);
    expect(again).toEqual(json);
    expect(readScheme(again)).toEqual(readScheme(json));
  });

  it('keeps whatever its names and bases say', async () => {
    const line = nastyText(100).map((text) => text.replace(/[\r\n\u2028\u2029]/g, '').trim()).map((text) => (text === '' ? '名' : text));
    const [, demonstration] = SCHEMES[0]!;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 5, maxLength: 20 }), async (texts) => {
        const json = named(demonstration, texts) as object;
        expect((await back(await book(json))).json).toEqual(json);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps any file at all, as far as its rows have keys', async () => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', '[', '#'), minLength: 1, maxLength: 6 });
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: 'small' }, fc.boolean(), fc.integer(), nastyText(20).map((text) => text.trim()), fc.constant(null), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.oneof(key, fc.constantFrom('a/b', '~', '[1]', '~2', 'rule')), tie('any'), { maxKeys: 3 })),
    })).any;
    const leaf = fc.record({ key, name: value, rule: fc.constantFrom('tiered', '=1+1'), version: value, parameters: value, inputs: value }, { requiredKeys: ['key', 'rule'] });
    const unique = <T extends { key: string }>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { selector: (one) => one.key, maxLength: 4 });
    const scheme = fc.record({ number: value, version: value, more: value, groups: unique(fc.record({ key, name: value, kind: fc.constantFrom('township', '乡镇', 'x'), units: fc.array(key) })).filter((all) => all.length > 0), nodes: unique(leaf).filter((all) => all.length > 1), vetoes: unique(fc.record({ key, effect: value })), grades: unique(fc.record({ key, from: value })) });
    await fc.assert(
      fc.asyncProperty(scheme, async ({ nodes: [root, ...nodes], ...rest }) => {
        const { rule: _rule, ...branch } = root!;
        const half = Math.floor(nodes.length / 2);
        const json = { ...rest, tree: { ...branch, children: nodes.slice(half) }, bonus: { cap: '1', items: nodes.slice(0, half) } };
        expect((await back(await book(json))).json).toEqual(json);
      }),
      { numRuns: 60 },
    );
  });

  it('names the cell of what is wrong', async () => {
    const { rows, ...sheet } = sheetsOfScheme(smallScheme('测考', ['T01'])).find(({ sheet: name }) => name === '指标')!;
    const others = sheetsOfScheme(smallScheme('测考', ['T01'])).filter(({ sheet: name }) => name !== '指标');
    const bad = [...rows.map((cells) => cells.map((text) => (text === 'all' ? 'nobody' : text))), ['去处', '', 'x', '', '', '', '', '', '', '', '', '', '', '']];
    const bytes = await writeWorkbook([...others, { ...sheet, rows: bad }].map((one) => ({ name: one.sheet, rows: [one.headings, ...one.rows] })));
    const { wrong } = await back(bytes);
    expect(wrong).toEqual([
      { sheet: '指标', row: 5, column: '部分', code: 'not-listed', expected: '指标 | 加分 | 扣分' },
      { sheet: '指标', row: 5, column: '上级', code: 'node-unknown', expected: '' },
    ]);
  });
});

/** Every name, title and basis of a file, one after the other from the texts. */
function named(value: unknown, texts: readonly string[], count = { n: 0 }): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, texts, count));
  if (typeof value !== 'object' || value === null) return value;
  const own = ['name', 'title', 'basis', 'by', 'document', 'source'];
  return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, own.includes(member) && typeof one === 'string' ? texts[count.n++ % texts.length] : named(one, texts, count)]));
}

describe('a scheme that left and came back', () => {
  let database: ClonedDatabase;
  let owner: ReturnType<typeof dataSource>;
  let source: ReturnType<typeof dataSource>;
  let reader: Reader;
  let imports: ImportScheme;
  let here: ScoredCounty;
  let there: ScoredCounty;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    source = await dataSource({ url: database.ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
    const sql = (text: string, values: readonly unknown[] = []): Promise<unknown[]> => owner.query(text, [...values]);
    [here, there] = [await seedScoredCounty(sql, { units: 2, leaves: 2, groups: 1 }), await seedScoredCounty(sql, { units: 2, leaves: 2, groups: 1 })];
    reader = new Reader(source);
    imports = new ImportScheme(reader, new ProposeScheme(new UnitOfWork(source)));
  });
  afterAll(async () => {
    await owner.destroy();
    await source.destroy();
    await database.drop();
  });

  const written = ({ county, officer }: { readonly county: ScoredCounty['county']; readonly officer: PersonActor }, id: string) => reader.read(county, (reading) => exportScheme(reading, officer, id));
  const schemes = async () => Number((await owner.query('SELECT count(*) AS n FROM scheme'))[0].n);

  it('has the very same cells in another county, is only proposed there, and tells its filter and as of when', async () => {
    const json = smallScheme('=往返〔2023〕1号', ['t0', 't1'], { source: '@SUM(1)', vetoes: [{ key: 'accident', name: '=1+1', effect: 'one-grade-down', basis: '＝依据' }], appeals: { window: 7 } });
    const { id } = await imports.run({ actor: here.officer }, await book(json));
    const first = await written(here, id!);
    const again = await imports.run({ actor: there.officer }, first.bytes);
    expect(again).toMatchObject({ ok: true, number: '=往返〔2023〕1号', version: 1, leaves: 2 });
    expect(await cellsOf((await written(there, again.id!)).bytes)).toEqual(await cellsOf(first.bytes));
    const [kept] = await owner.query('SELECT state, file, approved_by FROM scheme WHERE county_id = $1 AND id = $2', [there.county, again.id]);
    expect([kept.state, kept.approved_by, JSON.parse(kept.file)]).toEqual(['proposed', null, json]);
    const [sheet] = await readWorkbook(first.bytes);
    expect(sheet?.rows[1]?.[0]?.text).toMatch(/^测试县 · 筛选：=往返〔2023〕1号 第1版，校验码 [0-9a-f]{64} · 截至 2024-01-08 09:00 · 共\d+行/);
  });

  it('is tried row by row: marks that do not add up are told at their cell, and nothing is written', async () => {
    const before = await schemes();
    const json = smallScheme('试读', ['t0', 't9']) as { tree: { children: { marks: string }[] } };
    json.tree.children[0]!.marks = '90';
    const { ok, rows, marked } = await imports.preview({ actor: here.officer }, await book(json));
    expect([ok, rows.flatMap(({ sheet, row, problems }) => problems.map(({ field, code }) => `${sheet} ${row} ${field} ${code}`))]).toEqual([false, ['指标 4 标准分 marks-sum']]);
    const sheet = (await cellsOf(await marked())).find(({ name }) => name === '指标');
    expect([sheet?.rows[2]?.at(-1), sheet?.rows[3]?.at(-1)]).toEqual(['核对结果 Result', expect.stringContaining('标准分')]);
    await expect(imports.run({ actor: here.officer }, await book(json))).rejects.toMatchObject({ code: 'scheme.file-invalid', fields: [{ pointer: '/指标/4/标准分', code: 'marks-sum' }] });
    expect(await schemes()).toBe(before);
  });

  (requireTool('soffice', 'saves an exported scheme as an office program would') ? it : it.skip)(
    'is the same when LibreOffice saved it',
    async () => {
      for (const [, json] of SCHEMES.slice(0, 3)) expect((await back(throughOffice(await book(json)))).json).toEqual(json);
    },
    240_000,
  );
});
