import type { Browser } from 'playwright-core';
import { newId } from '#platform/ids';
import { workbookOf } from '#test/support/demonstration-county';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, sideways, signIn, violations, WIDE } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;
const NEW_PASSWORD = 'Another-pass-2023';

/** The three officers, who hold nothing else. */
async function putOfficers({ county }: Office): Promise<void> {
  const { sql, id, units } = county;
  for (const role of ['system-admin', 'security-admin', 'audit-admin']) {
    const [person, account] = [newId(), newId()];
    await sql(`INSERT INTO person (county_id, id, name) VALUES ($1, $2, $3)`, [id, person, role]);
    await sql(
      `INSERT INTO account (county_id, id, person_id, unit_id, login, state, password_hash)
       SELECT $1, $2, $3, $4, $5, 'active', password_hash FROM account WHERE county_id = $1 AND login = 'clerk'`,
      [id, account, person, units.county, role],
    );
    await sql(`INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since) VALUES ($1, $2, $3, $4, $5, '2022-01-01')`, [id, newId(), account, role, units.county]);
  }
  await sql(`INSERT INTO incident (county_id, id, job, payload, reason, at) VALUES ($1, $2, 'notice.deliver', '{"v":1}', 'gateway answered 500', '2023-03-14T01:00:00Z')`, [id, newId()]);
}

describeIf('administration', () => {
  let office: Office;
  let browser: Browser;
  const desks: Desk[] = [];

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    await putOfficers(office);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  async function sitDown(login: string, size = WIDE, password?: string): Promise<Desk> {
    const desk = await openDesk(browser, office, size);
    desks.push(desk);
    await signIn(desk, office, login, password);
    await desk.page.getByRole('banner').waitFor();
    return desk;
  }

  const labels = ({ page }: Desk): Promise<readonly string[]> => page.getByRole('navigation', { name: '主导航' }).getByRole('link').allTextContents();

  it.each([
    ['system-admin', ['账号', '机构与岗位', '运行']],
    ['security-admin', ['账号', '机构与岗位']],
    ['audit-admin', ['账号', '日志', '意见']],
  ])('shows the %s nothing but his own', async (login, own) => {
    const desk = await sitDown(login);
    expect(await labels(desk)).toEqual(own);
    expect(await desk.page.getByRole('combobox', { name: /搜索任务/ }).count()).toBe(0);
    await desk.page.goto(`${office.url}/assignments`);
    await desk.page.getByText('请找县安全管理员授权').waitFor();
    expect(desk.noise).toEqual([]);
    await desk.context.close();
  });

  it('an account is created, invited once, activated; the security administrator gives its role', async () => {
    const { page } = await sitDown('system-admin');
    await page.getByRole('button', { name: '新建账号' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('姓名').fill('潼川镇新经办人');
    await sheet.getByLabel('单位').fill('潼川');
    await page.getByTitle(/潼川镇/).first().click();
    await sheet.getByLabel('账号').fill('tongchuan-new');
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'admin-create-1440');
    await sheet.getByRole('button', { name: '新建账号' }).click();
    await page.getByRole('link', { name: '潼川镇新经办人' }).click();
    await page.getByRole('button', { name: '发一次性链接' }).click();
    const link = await page.getByRole('textbox', { name: '一次性设置链接' }).inputValue();
    await shoot(page, 'admin-link-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();
    await activate(link);

    const security = await sitDown('security-admin');
    await security.page.getByLabel('账号或姓名').fill('tongchuan');
    await security.page.getByRole('link', { name: '潼川镇新经办人' }).click();
    await security.page.getByRole('button', { name: '授予角色' }).click();
    await security.page.getByRole('dialog').getByLabel('角色').click();
    await security.page.getByTitle('经办人', { exact: true }).click();
    await shoot(security.page, 'admin-grant-1440');
    expect(await violations(security.page)).toEqual([]);
    await security.page.getByRole('dialog').getByRole('button', { name: '授予角色' }).click();
    await security.page.getByRole('rowheader', { name: '经办人' }).waitFor();
    await shoot(security.page, 'admin-account-1440');

    const clerk = await sitDown('tongchuan-new', NARROW, NEW_PASSWORD);
    await clerk.page.getByRole('heading', { name: '我的待办' }).waitFor();
  });

  async function activate(link: string): Promise<void> {
    const { page } = await openDesk(browser, office);
    await page.goto(link);
    await page.getByLabel('口令', { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel('再输一次新口令').fill(NEW_PASSWORD);
    expect(page.url()).toBe(`${office.url}/activate`);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'activate-1440');
    await page.getByRole('button', { name: '启用' }).click();
    await page.getByText('账号已启用').waitFor();
  }

  it('an incident is resolved with a reason, a downtime recorded', async () => {
    const { page } = await sitDown('system-admin');
    await page.goto(`${office.url}/operations`);
    await page.getByRole('button', { name: '了结' }).click();
    await page.getByLabel('如何处理').fill('网关已恢复');
    await page.getByRole('dialog').getByRole('button', { name: '了结' }).click();
    await page.getByText('网关已恢复').first().waitFor();
    await page.getByRole('button', { name: '登记停机' }).click();
    await page.getByLabel('开始').fill('2023-03-01T09:00');
    await page.getByLabel('结束').fill('2023-03-01T10:00');
    await page.getByRole('dialog').getByLabel('原因').fill('机房断电');
    await page.getByRole('dialog').getByRole('button', { name: '登记停机' }).click();
    await page.getByText('机房断电').waitFor();
  });

  it('the directory is looked at before it is loaded', async () => {
    const { page } = await sitDown('system-admin');
    await page.goto(`${office.url}/directory/import`);
    const buffer = Buffer.from(await workbookOf('task-list.csv'));
    await page.getByLabel('选择名录表格（.xlsx）').setInputFiles({ name: '名录.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
    await page.getByRole('button', { name: '试读核对（不写入）' }).click();
    await page.getByRole('alert').first().waitFor();
    await shoot(page, 'admin-directory-import-1440');
    expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
  });

  it('a complaint is filed where it hurts, answered once, and the answer read', async () => {
    const clerk = await sitDown('clerk');
    await clerk.page.goto(`${office.url}/complaints/own?page=/report`);
    await clerk.page.getByLabel('请说明').fill('同一数字本月填报三次');
    await clerk.page.getByRole('button', { name: '提交意见' }).click();
    await clerk.page.getByText('待答复').waitFor();
    const audit = await sitDown('audit-admin');
    await audit.page.goto(`${office.url}/complaints`);
    await audit.page.getByRole('button', { name: '答复' }).click();
    await audit.page.getByLabel('答复内容').fill('已请督查室合并两张报表');
    await shoot(audit.page, 'admin-complaint-answer-1440');
    await audit.page.getByRole('dialog').getByRole('button', { name: '答复' }).click();
    await audit.page.getByText('没有意见').waitFor();
    await clerk.page.reload();
    await clerk.page.getByText('已请督查室合并两张报表').waitFor();
    expect(await violations(clerk.page)).toEqual([]);
  });

  it('a colleague acts for another under a banner', async () => {
    const clerk = await sitDown('clerk');
    await clerk.page.goto(`${office.url}/account`);
    await clerk.page.getByRole('button', { name: '请人代理' }).click();
    const sheet = clerk.page.getByRole('dialog');
    await sheet.getByLabel('交给').fill('潼川镇负责人');
    await clerk.page.getByTitle(/潼川镇负责人/).first().click();
    await sheet.getByLabel('末日（含）').fill('2023-03-20');
    await sheet.getByLabel('事由').fill('出差');
    await sheet.getByRole('button', { name: '请人代理' }).click();
    await clerk.page.getByText('生效中').waitFor();
    const second = await sitDown('head');
    await second.page.goto(`${office.url}/account`);
    await second.page.getByRole('button', { name: /代 潼川镇经办人甲 办理/ }).click();
    await second.page.getByText(/您正在代 潼川镇经办人甲/).waitFor();
    expect(await violations(second.page)).toEqual([]);
    await shoot(second.page, 'acting-1440');
    await second.page.getByRole('complementary', { name: '恢复本人身份' }).getByRole('button').click();
    await second.page.getByText(/您正在代/).waitFor({ state: 'hidden' });
  });

  it('finds a task from anywhere by two characters, by keys', async () => {
    const { page } = await sitDown('clerk');
    await page.getByRole('heading', { name: '我的待办' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('公路');
    await page.getByRole('option', { name: /农村公路/ }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'search-1440');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/assignments\/[0-9a-f-]{36}/);
  });

  it('a day is closed in the calendar after its effect was seen', async () => {
    const { page } = await sitDown('chief');
    await page.goto(`${office.url}/calendar?year=2023`);
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByRole('button', { name: /2023-03-20 / }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('依据文件（名称和文号）').fill('县政府〔2023〕3号');
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByText(/项时限将变动|没有时限变动/).waitFor();
    await page.evaluate('scrollTo(0, 0)');
    await shoot(page, 'calendar-preview-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '载入第 2 版' }).click();
    await page.getByRole('heading', { name: /第 2 版/ }).waitFor();
  });

  const PAGES: readonly (readonly [login: string, name: string, path: string, sight: string])[] = [
    ['system-admin', 'admin-accounts', '/accounts', '新建账号'],
    ['system-admin', 'admin-directory', '/directory', '设立单位'],
    ['system-admin', 'admin-operations', '/operations', '提醒渠道'],
    ['audit-admin', 'admin-logs', '/logs', '校验一致'],
    ['audit-admin', 'admin-complaints', '/complaints?all=1', '同一数字'],
    ['chief', 'calendar', '/calendar?year=2023', '调休上班'],
    ['chief', 'links', '/links', '新增包联'],
    ['clerk', 'account', '/account', '登录中的设备'],
    ['clerk', 'complaints-own', '/complaints/own?page=/report', '我提过的'],
  ];

  it.each([
    ['1440', WIDE],
    ['360', NARROW],
  ])('every page is accessible, fits %s pixels', async (width, size) => {
    const faults: string[] = [];
    let desk: Desk | undefined;
    let seated = '';
    for (const [login, name, path, sight] of PAGES) {
      if (seated !== login) desk = await sitDown(login, size);
      seated = login;
      const { page } = desk as Desk;
      await page.goto(office.url + path);
      await page.getByText(sight).first().waitFor().catch(() => faults.push(`${name}: ${sight} is not to be seen`));
      await page.waitForLoadState('networkidle');
      await shoot(page, `${name}-${width}`);
      if ((await sideways(page)) > 0) faults.push(`${name}: sticks out by ${await sideways(page)}px`);
      faults.push(...(await violations(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('exports of the log exactly what is shown', async () => {
    const { page } = await sitDown('audit-admin');
    await page.goto(`${office.url}/logs?about=grant`);
    await page.getByRole('rowheader', { name: /授予角色/ }).waitFor();
    const rows = await page.getByRole('rowheader').count();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `导出所示 ${rows} 条` }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(rows + 2);
    expect(lines[0]).toContain('授权');
  });

  it('nothing was said on the console, and nobody else was asked', () => {
    expect(desks.flatMap(({ noise }) => noise)).toEqual([]);
  });
});
