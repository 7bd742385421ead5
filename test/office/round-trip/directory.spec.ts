import fc from 'fast-check';
import { parseDay } from '#domain/kernel/day';
import type { AccountId, UnitId } from '#domain/kernel/ids';
import type { Call } from '#engine/core/call';
import { exportDirectory } from '#engine/people/export-directory';
import { LoadDirectory } from '#engine/people/load-directory';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import { nastyText } from '#test/support/nasty-text';
import { openPeopleCounty, type PeopleCounty, rowCounts } from '#test/support/people-county';
import { requireTool } from '#test/support/require-tool';
import { throughOffice } from '../through-office';
import { cellsOf } from './cells';

interface Home {
  readonly database: ClonedDatabase;
  readonly county: PeopleCounty;
  readonly system: Call;
  readonly security: Call;
}

async function openHome(): Promise<Home> {
  const database = await cloneDatabase();
  const county = await openPeopleCounty(database);
  const [system, security] = [{ actor: (await county.signIn('system-admin')).actor }, { actor: (await county.signIn('security-admin')).actor }];
  return { database, county, system, security };
}

let here: Home;
let there: Home;

beforeAll(async () => {
  [here, there] = [await openHome(), await openHome()];
});
afterAll(async () => {
  for (const { county, database } of [here, there]) {
    await county.close();
    await database.drop();
  }
});

const load = ({ county, system }: Home, bytes: Uint8Array) => new LoadDirectory(county.work).run(system, bytes);
const written = ({ county, system }: Home) => county.reader.read(county.id, (reading) => exportDirectory(reading, system.actor as never));

let serial = 0;
const named = (most: number) => nastyText(most).map((text) => (text.trim() === '' ? '名称' : text));
const office = fc.record({ name: named(100), title: named(100), person: named(50), leader: fc.boolean(), roles: fc.subarray(['经办人', '单位负责人', '督查@510799']) });
const books = fc.array(office, { minLength: 1, maxLength: 6 }).map((offices) => {
  const placed = offices.map((one) => ({ ...one, code: `00${(serial += 1)}`, login: `clerk-${serial}` }));
  return [
    { name: '单位', rows: [['代码', '名称', '类别', '上级代码', '设立日期'], ...placed.map(({ code, name }) => [code, name, '部门', '510799', '2021-02-03'])] },
    { name: '职务', rows: [['单位代码', '职务', '县级领导', '担任人登录名', '任职日期'], ...placed.map(({ code, title, leader, login }) => [code, title, leader ? '是' : '否', login, '2022-01-01'])] },
    { name: '人员与账号', rows: [['登录名', '姓名', '单位代码', '角色'], ...placed.map(({ code, person, login, roles }) => [login, person, code, roles.join('、')])] },
  ];
});

describe('a directory that left and came back', () => {
  it('has the very same cells in an empty county, whatever units and persons are called', async () => {
    await fc.assert(
      fc.asyncProperty(books, async (sheets) => {
        await load(here, await writeWorkbook(sheets));
        const first = await written(here);
        await load(there, first.bytes);
        expect(await cellsOf((await written(there)).bytes)).toEqual(await cellsOf(first.bytes));
      }),
      { numRuns: 15 },
    );
  });

  it('has the roles too, once the security administrator proposed them and they were approved', async () => {
    const [account] = await here.county.sql(`SELECT id, unit_id AS unit FROM account WHERE login LIKE 'clerk-%' ORDER BY login LIMIT 1`);
    const given = { accountId: String(account!['id']) as AccountId, since: parseDay('2022-01-01'), until: null };
    await here.county.giveRole({ ...given, role: 'clerk', unitId: String(account!['unit']) as UnitId });
    await here.county.giveRole({ ...given, role: 'supervision', unitId: here.county.unitId as UnitId });
    const { bytes } = await written(here);
    expect((await cellsOf(bytes))[2]!.rows.map((cells) => cells[3])).toContain('经办人、督查@510799');
    const { ok, added } = await new LoadDirectory(there.county.work).preview(there.security, bytes);
    expect([ok, added.grants]).toEqual([true, 2]);
  });

  it('changes nothing where it came from, is ok row by row, and writes nothing when tried', async () => {
    const { bytes, count } = await written(here);
    const before = await rowCounts(here.county);
    const { ok, counts, added } = await new LoadDirectory(here.county.work).preview(here.system, bytes);
    expect([ok, counts]).toEqual([true, { rows: count, ok: count, error: 0, empty: 0 }]);
    expect(added).toEqual({ units: 0, posts: 0, holders: 0, accounts: 0, grants: 0, rolesPending: 0 });
    expect(await rowCounts(here.county)).toEqual(before);
  });

  it('tells its filter and as of when on every sheet, and holds text only', async () => {
    const sheets = await readWorkbook((await written(here)).bytes);
    for (const { rows } of sheets) expect(rows[1]?.[0]?.text).toMatch(/^测试县 · 筛选：今日在册的单位、职务和账号.* · 截至 \d{4}-\d\d-\d\d \d\d:\d\d · 共\d+行/);
    expect(new Set(sheets.flatMap(({ rows }) => rows.flat().map(({ kind }) => kind)))).toEqual(new Set(['text', 'empty']));
  });

  it('takes a formula for nobody’s name', async () => {
    const rows = [['代码', '名称', '类别', '上级代码', '设立日期'], ['F1', { formula: '=1+1' }, '部门', '510799', null]];
    const { rows: judged } = await new LoadDirectory(here.county.work).preview(here.system, await writeWorkbook([{ name: '单位', rows }]));
    expect(judged[0]?.problems).toMatchObject([{ field: '名称', code: 'cell-formula' }]);
  });
});

(requireTool('soffice', 'saves an exported directory as an office program would') ? it : it.skip)(
  'a directory saved by LibreOffice is the same',
  async () => {
    const { bytes } = await written(here);
    // Of a line's end LibreOffice keeps one of two signs; everything else it keeps.
    const tidy = (sheets: Awaited<ReturnType<typeof cellsOf>>) => sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((text) => text.replaceAll('\r\n', '\n'))) }));
    expect(tidy(await cellsOf(throughOffice(bytes)))).toEqual(tidy(await cellsOf(bytes)));
  },
  240_000,
);
