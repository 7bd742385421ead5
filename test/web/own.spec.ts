import type { Browser } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, sideways, signIn, violations, WIDE } from './browser';
import { type Office, openOffice } from './office';
import { putOfficers } from './officers';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('what everybody has, and what administration does', () => {
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

  async function sitDown(login: string, size = WIDE): Promise<Desk> {
    const desk = await openDesk(browser, office, size);
    desks.push(desk);
    await signIn(desk, office, login);
    await desk.page.getByRole('banner').waitFor();
    return desk;
  }

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
    ['audit-admin', 'admin-complaints', '/complaints?all=1', '同一数字'],
    ['clerk', 'complaints-own', '/complaints/own?page=/report', '我提过的'],
  ];

  it.each([
    ['1440', WIDE],
    ['360', NARROW],
  ])('what people complained of is accessible, fits %s pixels', async (width, size) => {
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
    await page.goto(`${office.url}/logs?about=session`);
    await page.getByRole('rowheader', { name: /登录/ }).first().waitFor();
    const rows = await page.getByRole('rowheader').count();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `导出所示 ${rows} 条` }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(rows + 2);
    expect(lines[0]).toContain('登录');
  });

  it('nothing was said on the console, and nobody else was asked', () => {
    expect(desks.flatMap(({ noise }) => noise)).toEqual([]);
  });
});
