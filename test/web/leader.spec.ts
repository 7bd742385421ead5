import type { Browser, Page } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { until } from '../faults/until';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, PATIENCE_MS, shoot, sideways, signIn, violations, WIDE } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('what a leader sees and decides', () => {
  let office: Office;
  let browser: Browser;
  let leader: Desk;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    leader = await openDesk(browser, office);
    await signIn(leader, office, 'leader');
    await leader.page.getByRole('heading', { name: '总览' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it('starts on one screen without scrolling, and each of its numbers is the length of the list behind it', async () => {
    const { page } = leader;
    await page.locator('.tallies').waitFor();
    expect(await page.evaluate('document.documentElement.scrollHeight - window.innerHeight')).toBeLessThanOrEqual(0);
    const shown = await numbersOf(page);
    expect(shown.length).toBeGreaterThan(9);
    expect(shown.some(({ href, count }) => href.includes('colour=red') && count > 0)).toBe(true);
    expect(shown.filter(({ count, total }) => count !== total)).toEqual([]);
    await page.getByRole('link', { name: /^红 / }).first().click();
    await page.getByRole('heading', { name: '任务', exact: true }).waitFor();
    await page.getByText('已超过完成时限').first().waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '总览' }).waitFor();
  });

  it.each([
    ['leader', '/heat-map', 2],
    ['chief', '/completeness', 3],
  ])('%s: each number of %s is the length of the list behind it', async (login, path, least) => {
    const { page, context } = await openDesk(browser, office);
    await signIn({ page }, office, login);
    await page.getByRole('banner').waitFor();
    await page.goto(office.url + path);
    await page.locator('.heat-total a, .board-link').first().waitFor();
    const shown = await numbersOf(page);
    expect(shown.length).toBeGreaterThanOrEqual(least);
    expect(shown.filter(({ count, total }) => count !== total)).toEqual([]);
    await context.close();
  });

  it('leads by keys alone from a colour through the panel to the task and back', async () => {
    const { page } = leader;
    await page.goto(`${office.url}/heat-map`);
    const stop = page.locator('[role=gridcell][tabindex="0"]');
    await stop.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    while ((await stop.getAttribute('aria-label')) === '不承担此项') await page.keyboard.press('ArrowRight');
    await page.getByRole('tooltip').waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: '任务概况' });
    await panel.getByRole('link', { name: '打开任务页' }).waitFor();
    await shoot(page, 'heat-map-panel-1440');
    expect(await violations(page)).toEqual([]);
    await panel.locator('.panel-open:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/assignments\/[0-9a-f-]{36}$/);
    await page.getByRole('tab', { name: '概况' }).waitFor();
    await page.goBack();
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  });

  it('keeps what is shown in the address', async () => {
    const { page } = leader;
    await page.goto(`${office.url}/heat-map`);
    await page.getByText('时限', { exact: true }).first().click();
    await page.waitForURL(/by=timeliness/);
    await page.getByLabel('对比日').fill('2023-03-09');
    await page.waitForURL(/since=2023-03-09/);
    await page.getByText(/格在 2023-03-09 之后有变/).waitFor();
    await page.reload();
    await page.getByText(/格在 2023-03-09 之后有变/).waitFor();
  });

  it('changes while one looks', async () => {
    const { page } = leader;
    await page.goto(office.url);
    const told = page.locator('.tallies');
    await told.waitFor();
    const before = await told.textContent();
    const clerk = await openDesk(browser, office);
    await signIn(clerk, office, 'clerk');
    await clerk.page.getByRole('button', { name: '选中全部待签收' }).click();
    await clerk.page.getByRole('button', { name: /签收所选 1 项/ }).click();
    await clerk.page.getByText('已签收 1 项').waitFor();
    await until('the cockpit changes', PATIENCE_MS, async () => (await told.textContent()) !== before);
    expect(clerk.noise).toEqual([]);
    await clerk.context.close();
  });

  it.each([
    ['leader', 'cockpit-wall', '/cockpit?wall=1', '任务亮灯'],
    ['leader', 'heat-map-progress', '/heat-map?by=progress&order=worst', '落后于序时进度'],
    ['chief', 'slips', '/slips', '还没有督办单'],
  ])('%s: %s is accessible at both widths', async (login, name, path, sight) => {
    for (const size of [WIDE, NARROW]) {
      const desk = await openDesk(browser, office, size);
      await signIn(desk, office, login);
      await desk.page.getByRole('banner').waitFor();
      await desk.page.goto(office.url + path);
      await desk.page.getByText(sight).first().waitFor();
      await shoot(desk.page, `${name}-${size.width}`);
      const faults = [...(await violations(desk.page)), ...desk.noise];
      expect({ name, width: size.width, wide: await sideways(desk.page), faults }).toEqual({ name, width: size.width, wide: 0, faults: [] });
      await desk.context.close();
    }
  });

  it('nothing was said on the console, and nobody else was asked', () => {
    expect(leader.noise).toEqual([]);
  });
});

const NUMBERS = '.told, .tally-number a, .tally-reasons a, .rank-end a, .day-ahead, .heat-total a, .board-link';

/** What a page tells in numbers that lead to a list, and how many that list has. */
async function numbersOf(page: Page): Promise<readonly { readonly href: string; readonly count: number; readonly total: number }[]> {
  const shown = await page.locator(NUMBERS).evaluateAll((all) => all.map((link) => [link.getAttribute('href') ?? '', link.querySelector('b')?.textContent ?? link.textContent ?? '']));
  return Promise.all(shown.map(async ([href = '', text = '']) => ({ href, count: Number(/^\D*(?:\d+\/)?(\d+)/.exec(text)?.[1]), total: await totalBehind(page, href) })));
}

/** How many the service counts behind a link of the overview, asked as the list asks. */
async function totalBehind(page: Page, href: string): Promise<number> {
  const names: Readonly<Record<string, string>> = { unit: 'unitId', list: 'listId', item: 'itemId', from: 'dueFrom', until: 'dueUntil' };
  const query = [...new URL(href, 'http://localhost').searchParams].map(([name, value]): [string, string] => [names[name] ?? name, ['owed', 'counted'].includes(name) ? 'true' : value]);
  const answer = await page.request.get(`${new URL(page.url()).origin}/api/v1/assignments?${new URLSearchParams(query).toString()}`);
  return ((await answer.json()) as { total: number }).total;
}
