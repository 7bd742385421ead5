import type { Browser } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, sideways, signIn, violations } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('a ladder is edited', () => {
  let office: Office;
  let browser: Browser;
  let chief: Desk;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    chief = await openDesk(browser, office);
    await signIn(chief, office, 'chief');
    await chief.page.getByRole('banner').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const choose = async (name: string, typed: string): Promise<void> => {
    await chief.page.getByLabel(name, { exact: true }).click();
    await chief.page.getByTitle(typed, { exact: true }).last().click();
  };

  it('step by step, rehearsed on the list’s record before it is in force', async () => {
    const { page } = chief;
    await page.goto(`${office.url}/ladder`);
    await page.getByRole('button', { name: '编辑成新版本' }).click();
    await page.getByLabel('依据文号').fill('测督〔2023〕1号');
    await page.getByRole('button', { name: '加一步' }).click();
    await page.getByRole('button', { name: '加一步' }).click();
    await page.getByLabel('天数 1').fill('10');
    await choose('前后 2', '后');
    await choose('做什么 2', '督办单');
    await page.getByLabel('颜色 2').waitFor();
    await shoot(page, 'ladder-editing-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '先看看会怎样' }).click();
    await page.getByText(/对照 \d+ 个任务/).waitFor();
    await shoot(page, 'ladder-rehearsed-1440');
    await page.getByRole('button', { name: '启用这一版' }).click();
    await page.getByText('第 1 版 · 测督〔2023〕1号').first().waitFor();
    const [row] = await office.county.sql(`SELECT content FROM ladder WHERE county_id = $1`, [office.county.id]);
    expect(row?.['content']).toMatchObject([
      { trigger: { basis: 'limit', offset: -10, unit: 'working-day' }, action: 'remind', to: 'clerk', colour: null },
      { trigger: { basis: 'limit', offset: 3 }, action: 'slip', colour: 'yellow', channel: 'document' },
    ]);
  });

  it('on a phone as well', async () => {
    const { page } = chief;
    await page.setViewportSize(NARROW);
    await page.getByRole('button', { name: '编辑成新版本' }).click();
    await page.getByLabel('天数 2').waitFor();
    await shoot(page, 'ladder-editing-360');
    expect([await violations(page), await sideways(page), chief.noise]).toEqual([[], 0, []]);
  });
});
