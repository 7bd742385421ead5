import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import { openPeopleCounty, type PeopleCounty, rowCounts } from '#test/support/people-county';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import type { Call } from '../core/call';
import { AccessQueries } from './access.queries';
import { LoadDirectory } from './load-directory';

let database: ClonedDatabase;
let county: PeopleCounty;
let system: Call;
let security: Call;

beforeAll(async () => {
  database = await cloneDatabase();
  county = await openPeopleCounty(database);
  system = { actor: (await county.signIn('system-admin')).actor };
  security = { actor: (await county.signIn('security-admin')).actor };
});
afterAll(async () => {
  await county.close();
  await database.drop();
});

describe('a directory from a workbook', () => {
  const book = (kind = '部门') =>
    writeWorkbook([
      {
        name: '单位',
        rows: [
          ['测试县单位表'],
          ['代码', '名称', '类别', '上级代码', '设立日期'],
          ['B1', '县水利局', kind, county.code, '2022-01-01'],
          ['B2', '县林业局', '部门', county.code, null],
        ],
      },
      {
        name: '职务',
        rows: [
          ['单位代码', '职务', '县级领导', '担任人登录名', '任职日期'],
          ['B1', '局长', '否', 'Water-Head', '2022-06-01'],
        ],
      },
      {
        name: '人员与账号',
        rows: [
          ['登录名', '姓名', '单位代码', '角色'],
          ['water-head', '水利局负责人', 'B1', '单位负责人'],
          ['water-clerk', '水利局经办人甲', 'B1', '经办人、督查@510799'],
        ],
      },
    ]);

  it('tried, it writes nothing; wrong, it writes nothing and names the cells', async () => {
    const load = new LoadDirectory(county.work);
    const before = await rowCounts(county);
    expect(await load.preview(system, await book())).toMatchObject({
      ok: true,
      dryRun: true,
      added: { units: 2, posts: 1, holders: 1, accounts: 2, grants: 0, rolesPending: 3 },
      counts: { rows: 5, ok: 5, error: 0, empty: 0 },
    });
    const { ok, rows, counts, marked } = await load.preview(system, await book('科室'));
    expect([ok, counts.error]).toEqual([false, 4]);
    expect(rows[0]).toMatchObject({ sheet: '单位', row: 3, label: '县水利局', verdict: 'error', problems: [{ field: '类别', code: 'not-listed' }] });
    const [sheet] = await readWorkbook(await marked());
    expect([sheet?.rows[1]?.at(-1)?.text, sheet?.rows[2]?.at(-1)?.text]).toEqual(['核对结果 Result', expect.stringContaining('类别')]);
    const refused = load.run(system, await book('科室'));
    await expect(refused).rejects.toMatchObject({ code: 'directory.file-invalid', fields: expect.arrayContaining([expect.objectContaining({ pointer: '/单位/3/类别', code: 'not-listed' })]) });
    await expect(load.run(system, Buffer.from('no workbook'))).rejects.toMatchObject({
      code: 'workbook.not-a-workbook',
    });
    expect(await rowCounts(county)).toEqual(before);
  });

  it('the system administrator’s run loads the directory, the security administrator’s the roles; again, nothing', async () => {
    const load = new LoadDirectory(county.work);
    const bytes = await book();
    expect((await load.run(system, bytes)).added).toMatchObject({ units: 2, accounts: 2, grants: 0 });
    expect((await load.run(security, bytes)).added).toMatchObject({ units: 0, accounts: 0, grants: 3 });
    const none = { units: 0, posts: 0, holders: 0, accounts: 0, grants: 0, rolesPending: 0 };
    expect((await load.run(system, bytes)).added).toEqual(none);
    expect((await load.run(security, bytes)).added).toEqual(none);
    const page = await new AccessQueries(county.reader).accounts(system.actor, { limit: 3 });
    const next = await new AccessQueries(county.reader).accounts(system.actor, { limit: 50, cursor: page.nextCursor! });
    const logins = [...page.items, ...next.items].map((account) => account.login);
    expect(logins).toEqual([...new Set(logins)].sort());
    expect(logins).toEqual(expect.arrayContaining(['water-head', 'water-clerk', 'system-admin']));
  });
});
