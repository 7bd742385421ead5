import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, openDesk, shoot, signIn, violations } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('what the office takes away and closes', () => {
  let office: Office;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    const { sql, id, items } = office.county;
    await sql(`UPDATE task_item SET title = '=SUM(A1)，示例' WHERE county_id = $1 AND id = $2`, [id, items.once]);
    await sql(`UPDATE assignment SET state = 'verified', figure = 30, figure_verified = true WHERE county_id = $1 AND id = ANY($2)`, [id, office.tasks.slice(1)]);
    desk = await openDesk(browser, office);
    await signIn(desk, office, 'chief');
    await desk.page.getByRole('banner').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it('exports exactly the rows that are shown, under the filters and the day, with no cell a formula', async () => {
    const { page } = desk;
    await page.goto(`${office.url}/assignments?state=verified`);
    await page.getByRole('row').nth(2).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出本表' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const [head = '', names = '', ...rows] = text.trimEnd().split('\r\n');
    expect(head.startsWith('\ufeff')).toBe(true);
    expect(head).toMatch(/筛选：状态 已核验；显示 2 项，共 2 项；数据截至 2023-\d\d-\d\d；测试县（演示）/);
    expect(names).toMatch(/^#,任务,领域,责任单位,灯/);
    expect(rows).toHaveLength((await page.getByRole('row').count()) - 1);
    expect(text).toContain(`,'=SUM(A1)，示例,`);
    await shoot(page, 'tasks-tools-1440');
  });

  it('keeps a view under a name', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '我的视图' }).click();
    await page.getByLabel('视图名称').fill('已核验的');
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.goto(`${office.url}/assignments`);
    await page.getByRole('button', { name: '我的视图' }).click();
    await shoot(page, 'saved-views-1440');
    await page.getByRole('link', { name: '已核验的' }).click();
    await page.waitForURL(/state=verified/);
    await page.keyboard.press('Escape');
  });

  it('prints with the county and the day, without what only a screen needs', async () => {
    const { page } = desk;
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/非涉密系统 · 测试县（演示） · 数据截至 2023-/).waitFor();
    expect(await page.getByRole('search').isVisible()).toBe(false);
    await shoot(page, 'tasks-printed');
    await page.emulateMedia({ media: 'screen' });
  });

  it('closes out what is verified, many at once', async () => {
    const { page } = desk;
    await page.goto(`${office.url}/verification`);
    await page.getByRole('heading', { name: /已核验，待销号/ }).waitFor();
    await page.getByRole('button', { name: '全选' }).click();
    await shoot(page, 'closing-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '销号所选 2 项' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '销号所选 2 项' }).click();
    await page.getByText('已销号 2 项').waitFor();
    const closed = await office.county.sql(`SELECT count(closure_number)::int AS n FROM assignment WHERE county_id = $1 AND state = 'closed'`, [office.county.id]);
    expect(closed).toEqual([{ n: 2 }]);
  });

  it('a task names what was done to move it, and whether it may be urged today', async () => {
    const { page } = desk;
    await page.goto(`${office.url}/assignments/${String(office.tasks[0])}`);
    await page.getByText('今日还可催办一次').waitFor();
    await page.getByRole('button', { name: '催办', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '催办' }).click();
    await page.getByText(/今日已由.*催办/).waitFor();
    expect(await page.getByRole('button', { name: '催办', exact: true }).isDisabled()).toBe(true);
    await shoot(page, 'item-urged-1440');
    expect(await violations(page)).toEqual([]);
    expect(desk.noise).toEqual([]);
  });
});
