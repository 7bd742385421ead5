import type { Browser } from 'playwright-core';
import { workbookOf } from '#test/support/demonstration-county';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, signIn, violations, WIDE } from './browser';
import { type Office, openOffice } from './office';
import { putOfficers } from './officers';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;
const NEW_PASSWORD = 'Another-pass-2023';

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
    ['security-admin', ['账号', '机构与岗位', '巡察检查']],
    ['audit-admin', ['账号', '日志', '巡察检查', '意见']],
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
    await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' });
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
    await security.page.getByRole('button', { name: '提出授权' }).click();
    await security.page.getByRole('dialog').getByLabel('角色').click();
    await security.page.getByTitle('经办人', { exact: true }).click();
    await shoot(security.page, 'admin-grant-1440');
    expect(await violations(security.page)).toEqual([]);
    await security.page.getByRole('dialog').getByRole('button', { name: '提出授权' }).click();
    await security.page.getByText('待批准', { exact: true }).waitFor();
    await shoot(security.page, 'admin-account-1440');
    await approve();

    const clerk = await sitDown('tongchuan-new', NARROW, NEW_PASSWORD);
    await clerk.page.getByRole('heading', { name: '我的待办' }).waitFor();
  });

  /** By a second officer; who proposed it is told that he may not. */
  async function approve(): Promise<void> {
    const { page } = await sitDown('audit-admin');
    await page.goto(`${office.url}/accounts`);
    await page.getByRole('checkbox', { name: /潼川镇新经办人/ }).check();
    await shoot(page, 'admin-approval-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '批准所选 1 项' }).click();
    await page.getByLabel('依据或理由').fill('任职文件已核对');
    await page.getByRole('dialog').getByRole('button', { name: '批准授权' }).click();
    await page.getByText('待批准的授权').waitFor({ state: 'hidden' });
  }

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
    await page.getByRole('dialog').getByLabel('开始').fill('2023-03-01T09:00');
    await page.getByRole('dialog').getByLabel('结束').fill('2023-03-01T10:00');
    await page.getByRole('dialog').getByLabel('原因').fill('机房断电');
    await page.getByRole('dialog').getByRole('button', { name: '登记停机' }).click();
    await page.getByText('机房断电').waitFor();
  });

  it('the directory is looked at before it is loaded', async () => {
    const { page } = await sitDown('system-admin');
    await page.goto(`${office.url}/directory/import`);
    const buffer = Buffer.from(await workbookOf('task-list.csv'));
    await page.getByLabel('选择名录表格（.xlsx）').setInputFiles({ name: '名录.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
    await page.getByText('没有所需的工作表').waitFor();
    await shoot(page, 'admin-directory-import-1440');
    expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
  });

  it('nothing was said on the console, and nobody else was asked', () => {
    expect(desks.flatMap(({ noise }) => noise)).toEqual([]);
  });
});
