import type { Browser } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, openDesk, shoot, signIn, violations } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;
const TYPED = '已开工建设，累计新建十二个网点';

/** Whatever happens in the middle of a report, what was typed is there afterwards. */
describeIf('nothing typed is lost', () => {
  let office: Office;
  let browser: Browser;
  let clerk: Desk;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    clerk = await openDesk(browser, office);
    await signIn(clerk, office, 'clerk');
    await clerk.page.getByRole('heading', { name: '我的待办' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const row = () => clerk.page.getByRole('listitem').filter({ has: clerk.page.getByLabel(/^累计数/) }).first();
  const text = () => row().getByLabel(/^说明/);

  it('when the page breaks', async () => {
    const { page } = clerk;
    await page.goto(`${office.url}/report`);
    await text().fill(TYPED);
    await page.route('**/api/v1/report-sheet', (route) => route.fulfill({ json: { rows: [{ task: null }], total: 1 } }));
    await page.reload();
    await page.getByText('这个页面出错了').waitFor();
    await shoot(page, 'page-broken-1440');
    await page.unroute('**/api/v1/report-sheet');
    await page.reload();
    expect(await text().inputValue()).toBe(TYPED);
  });

  it('when a script fails while one types', async () => {
    const { page } = clerk;
    await page.evaluate(`addEventListener('input', () => { throw new Error('injected'); }, true)`);
    await text().fill(`${TYPED}，另有三个待验收`);
    await page.reload();
    expect(await text().inputValue()).toBe(`${TYPED}，另有三个待验收`);
  });

  it('when the server stops in the middle of a report and starts again', async () => {
    const { page } = clerk;
    await text().fill(TYPED);
    await row().getByLabel(/^累计数/).fill('12');
    await office.stop();
    await page.getByRole('button', { name: '提交可提交的 1 项' }).click();
    await page.getByRole('button', { name: '提交 1 项' }).click();
    await page.getByText('连不上服务器').first().waitFor();
    expect(await text().inputValue()).toBe(TYPED);
    await shoot(page, 'report-offline-1440');
    await office.start();
    await page.goto(`${office.url}/report`);
    expect(await text().inputValue()).toBe(TYPED);
    await page.getByRole('button', { name: '提交可提交的 1 项' }).click();
    await page.getByRole('button', { name: '提交 1 项' }).click();
    await page.getByText('已提交 1 项').waitFor();
    const said = await office.county.sql('SELECT text FROM report WHERE county_id = $1', [office.county.id]);
    expect(said).toEqual([{ text: TYPED }]);
  });

  it('when somebody else was faster: what was typed stays, the task as it became stands above it', async () => {
    const { page } = clerk;
    const [task] = office.tasks;
    await page.goto(`${office.url}/assignments/${String(task)}`);
    await page.getByRole('button', { name: '申请延期' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('理由').fill('连续降雨，无法施工');
    await sheet.getByLabel('目前进展').fill('已完成三成');
    await sheet.getByLabel('新时限').fill('2023-12-20');
    await office.county.sql(`UPDATE assignment SET version = version + 1, due_on = '2023-11-24' WHERE county_id = $1 AND id = $2`, [office.county.id, task]);
    await sheet.getByRole('button', { name: '申请延期' }).click();
    await sheet.getByText('任务刚被更改').waitFor();
    await sheet.getByText('2023-11-24').waitFor();
    expect(await sheet.getByLabel('理由').inputValue()).toBe('连续降雨，无法施工');
    await shoot(page, 'stale-1440');
    expect(await violations(page)).toEqual([]);
    await sheet.getByRole('button', { name: '申请延期' }).click();
    await sheet.waitFor({ state: 'hidden' });
    const asked = await office.county.sql('SELECT reason FROM request WHERE county_id = $1', [office.county.id]);
    expect(asked).toEqual([{ reason: '连续降雨，无法施工' }]);
  });
});
