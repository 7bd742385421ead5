import type { Browser } from 'playwright-core';
import { newId } from '#platform/ids';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, sideways, signIn, violations } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('one list, its forms, its shares, and what is told of it', () => {
  let office: Office;
  let browser: Browser;
  const draft = newId();
  const desks: Desk[] = [];

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    const { sql, id, listId } = office.county;
    await sql(`UPDATE account SET login = 'lead-clerk' WHERE county_id = $1 AND login = 'leadClerk'`, [id]);
    await sql(
      `INSERT INTO annual_list (county_id, id, year, document_number, title, state, verifying_unit_id, rules)
       SELECT county_id, $2, 2024, '测〔2024〕9号', '2024年度测试任务清单', 'draft', verifying_unit_id, rules FROM annual_list WHERE county_id = $1 AND id = $3`,
      [id, draft, listId],
    );
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  async function sitDown(login: string): Promise<Desk> {
    const desk = await openDesk(browser, office);
    desks.push(desk);
    await signIn(desk, office, login);
    await desk.page.getByRole('banner').waitFor();
    return desk;
  }

  it('notices are listed, filtered in the address, opened, signed for and marked read', async () => {
    const { sql, id, units, assignments } = office.county;
    const put = (kind: string, at: string) =>
      sql(`INSERT INTO notice (county_id, id, kind, subject_id, unit_id, role, details, created_at) VALUES ($1, $2, $3, $4, $5, 'clerk', '{}', $6)`, [id, newId(), kind, assignments.near, units.near, at]);
    await put('assignment.urged', '2023-03-14T01:00:00Z');
    await put('assignment.reminded', '2023-03-14T02:00:00Z');
    await put('report.sentBack', '2023-03-14T03:00:00Z');
    const { page } = await sitDown('clerk');
    await page.getByRole('button', { name: '通知，3 条未读' }).click();
    await page.getByRole('link', { name: '全部通知' }).click();
    await page.getByText('3 条未读').waitFor();
    const lines = page.getByRole('list', { name: '通知列表' }).getByRole('listitem');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(3);
    await shoot(page, 'notices-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('类别').click();
    await page.keyboard.type('催办');
    await page.getByTitle('催办', { exact: true }).click();
    await page.waitForURL(/kind=assignment.urged/);
    await page.reload();
    await lines.first().waitFor();
    expect(await lines.count()).toBe(1);
    await lines.first().getByRole('link').click();
    await page.waitForURL(/\/assignments\//);
    await page.goto(`${office.url}/notices`);
    await page.getByText('2 条未读').waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByText('全部已读').waitFor();
    await page.getByRole('checkbox', { name: '只看未读' }).click();
    await page.getByText('筛选后没有结果').waitFor();
    await page.setViewportSize(NARROW);
    await page.goto(`${office.url}/notices`);
    await lines.first().waitFor();
    await shoot(page, 'notices-360');
    expect([await violations(page), await sideways(page)]).toEqual([[], 0]);
  });

  it('a lead unit shares its task out to the townships that have none', async () => {
    const { page } = await sitDown('lead-clerk');
    await page.goto(`${office.url}/assignments/${office.county.assignments.open}`);
    const others = page.getByRole('button', { name: '更多' });
    if (await others.isVisible()) await others.click();
    await page.getByRole('button', { name: '分解' }).or(page.getByRole('menuitem', { name: '分解' })).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('checkbox', { name: '全选' }).check();
    await sheet.getByText('还有 2 个镇乡没有填分解数').waitFor();
    await sheet.getByLabel('塔山镇分解数').fill('30');
    await sheet.getByLabel('龙树镇分解数').fill('40.5');
    await sheet.getByText(/本次合计 70.5 个/).waitFor();
    await shoot(page, 'decompose-1440');
    expect(await violations(page)).toEqual([]);
    await sheet.getByRole('button', { name: '分解给 2 个镇乡' }).click();
    await page.getByText('已分解给 2 个镇乡').waitFor();
    const made = await office.county.sql(`SELECT target ->> 'value' AS quota FROM assignment WHERE county_id = $1 AND parent_id = $2 ORDER BY 1`, [office.county.id, office.county.assignments.open]);
    expect(made).toEqual([{ quota: '30' }, { quota: '40.5' }]);
  });

  it('an amendment changes an item by a document, and the original stays beside it', async () => {
    const { page } = await sitDown('chief');
    await page.goto(`${office.url}/lists`);
    await page.getByRole('link', { name: '2023年度测试任务清单' }).click();
    await page.getByRole('button', { name: '发文调整' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('调整文号').fill('测〔2023〕21号');
    await sheet.getByLabel('批准人岗位').fill('县长');
    await sheet.getByLabel('调整理由').fill('半年评估后调整');
    await sheet.getByLabel('改哪一项').click();
    await page.getByTitle('3 高标准农田建设').click();
    await sheet.getByLabel('年度目标').fill('120');
    await shoot(page, 'list-amend-1440');
    expect(await violations(page)).toEqual([]);
    await sheet.getByRole('button', { name: '发文调整' }).click();
    await page.getByText('第 1 次调整 · 测〔2023〕21号').waitFor();
    await page.getByText('原：不少于 100 个').waitFor();
    await page.getByRole('checkbox', { name: '只看调整过的' }).click();
    await page.waitForURL(/changed=1/);
    await page.getByRole('rowheader', { name: /高标准农田建设/ }).waitFor();
    await shoot(page, 'list-1440');
    expect(await violations(page)).toEqual([]);
  });

  it('the rules of a draft are changed, and only what was changed', async () => {
    const { page } = await sitDown('chief');
    await page.goto(`${office.url}/lists/${draft}`);
    await page.getByRole('button', { name: '修改规则' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('核验（工作日）').fill('8');
    await shoot(page, 'list-rules-1440');
    await sheet.getByRole('button', { name: '修改规则' }).click();
    await page.getByText('8 个工作日').waitFor();
    const [row] = await office.county.sql('SELECT rules FROM annual_list WHERE county_id = $1 AND id = $2', [office.county.id, draft]);
    expect(row?.['rules']).toMatchObject({ verifyWorkingDays: 8, acknowledgeWorkingDays: 1 });
    expect(row?.['rules']).not.toHaveProperty('urgeWorkingDays');
  });

  it('a form is registered with its basis, and its cost is told', async () => {
    const { page } = await sitDown('chief');
    await page.goto(`${office.url}/forms`);
    await page.getByText('没有登记报表').waitFor();
    await page.getByRole('button', { name: '登记报表' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('清单').click();
    await page.getByTitle('2023年度测试任务清单').click();
    await sheet.getByLabel('任务事项').click();
    await page.getByTitle('1 农村电商网点改造升级').click();
    await sheet.getByLabel('问的数').fill('网点数');
    await sheet.getByLabel('归口单位').click();
    await page.keyboard.type('商务');
    await page.keyboard.press('Enter');
    await sheet.getByLabel('依据').fill('县政府办〔2023〕2号');
    await sheet.getByLabel('有效至').fill('2023-12-31');
    await sheet.getByRole('button', { name: '登记报表' }).click();
    await page.getByRole('cell', { name: '网点数', exact: true }).waitFor();
    await shoot(page, 'forms-1440');
    expect(await violations(page)).toEqual([]);
  });

  it('nothing was said on the console, and nobody else was asked', () => {
    expect(desks.flatMap(({ noise }) => noise)).toEqual([]);
  });
});
