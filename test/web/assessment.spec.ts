import type { Browser, Page } from 'playwright-core';
import { requireTool } from '#test/support/require-tool';
import { openOffice, type Office } from '../stories/office';
import { type Scoring, startScoring } from '../stories/scoring';
import { assessedCounty, TOWN } from './assessed-county';
import { CHROMIUM, type Desk, launch, openDesk, shoot, signIn, violations } from './browser';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;
const SHOP = '农村电商网点改造升级';
const OPEN = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';

describeIf('三台县 2023 is scored on screen', () => {
  let office: Office;
  let scoring: Scoring;
  let browser: Browser;
  let assessment = '';
  const desks = new Map<string, Desk>();

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    scoring = await startScoring(office);
    assessment = await assessedCounty(office);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await scoring?.close();
    await office?.close();
  });

  /** Somebody's own browser, signed in; the page he asks for is read anew. */
  async function at(login: string, path: string): Promise<Page> {
    const site = { url: office.url, county: { code: '510722' } };
    const known = desks.get(login);
    const desk = known ?? (await openDesk(browser, site));
    if (known === undefined) {
      await signIn(desk, site, login, office.passwordOf(login));
      await desk.page.getByRole('banner').waitFor();
      desks.set(login, desk);
    }
    await desk.page.goto(office.url + path);
    return desk.page;
  }
  const scorerAt = (path = ''): Promise<Page> => at('assessment-1', `/assessments/${assessment}${path}`);
  const finished = (page: Page, kind: string) => page.locator('.run-line', { hasText: `${kind} · 已完成` });
  /** In an open sheet from the side: what is chosen, what is typed, then the act itself. */
  async function fill(page: Page, act: string, { choose = {}, type = {} }: { readonly choose?: Readonly<Record<string, string | number>>; readonly type?: Readonly<Record<string, string>> }): Promise<void> {
    const sheet = page.locator('.act-sheet[role=dialog]');
    for (const [label, option] of Object.entries(choose)) {
      await sheet.getByLabel(label).click();
      const options = page.locator(`${OPEN} .ant-select-item-option`);
      await (typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option }).first()).click();
      // A choice of one closes its list; one of several is marked in it.
      await Promise.any([page.locator(OPEN).waitFor({ state: 'detached' }), page.locator(`${OPEN} .ant-select-item-option-selected`).first().waitFor()]);
    }
    for (const [label, text] of Object.entries(type)) await sheet.getByLabel(label, { exact: true }).fill(text);
    await sheet.getByRole('button', { name: act, exact: true }).click();
    await sheet.waitFor({ state: 'hidden' });
  }
  const looksRight = async (page: Page, name: string): Promise<void> => {
    await shoot(page, name);
    expect([name, await violations(page)]).toEqual([name, []]);
  };

  it('the pre-flight is clear; a dry run, then the run, is finished and explains a cell', async () => {
    const page = await scorerAt();
    await page.getByText('没有阻碍，可以正式计分。').waitFor();
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await finished(page, '试算').waitFor();
    await page.getByRole('button', { name: '正式计分' }).click();
    await finished(page, '正式').waitFor();
    await looksRight(page, 'assessment-runs');
    await finished(page, '正式').getByRole('link', { name: '得分表' }).click();
    await page.getByRole('button', { name: new RegExp(`^潼川镇 ${SHOP} 8\\.18 分`) }).click();
    await page.getByText('刚刚重新计算，与保存的结果一致').waitFor();
    await page.getByRole('dialog').getByText('81.82').first().waitFor();
    await page.getByRole('link', { name: '验收表.pdf' }).waitFor();
    await looksRight(page, 'assessment-explained');
  });

  it('the next version is drafted on screen; a dry run under it tells in points what it would change', async () => {
    const [scheme] = await office.sql<{ id: string }>('SELECT id FROM scheme');
    const page = await at('assessment-1', `/schemes/${scheme?.id}`);
    await looksRight(page, 'scheme');
    await page.getByRole('link', { name: '起草下一版' }).click();
    await page.getByLabel(`分值 ${SHOP} 镇乡`).fill('12');
    await page.getByText('≠ 70').waitFor();
    await page.getByLabel('分值 任务完成率 镇乡').fill('28');
    await page.getByLabel('批准文号').fill('演示考批〔2024〕9号');
    await page.getByLabel('批准日期').fill('2024-01-05');
    await page.getByText('指标“任务完成率”：分值（镇乡）由 30 改为 28').waitFor();
    await looksRight(page, 'scheme-draft');
    await page.getByRole('button', { name: '提交方案' }).click();
    await page.getByText('待批准').first().waitFor();
    await scorerAt();
    await page.getByRole('button', { name: '用另一版本试算' }).click();
    await fill(page, '用另一版本试算', { choose: { 考核方案: '第 2 版' } });
    const another = page.locator('.run-line', { hasText: '第 2 版' }).filter({ hasText: '试算 · 已完成' });
    await another.getByRole('link', { name: '与上次比较' }).click();
    await page.getByText(new RegExp(`“${SHOP}”规则变动`)).first().waitFor();
  });

  it('it is put on public notice', async () => {
    const page = await scorerAt();
    await page.getByRole('button', { name: '公示', exact: true }).click();
    await fill(page, '公示', { choose: { 采用的计分: 0 }, type: { 文号: '演示考公〔2024〕1号' } });
    await page.getByText('公示中').first().waitFor();
    await page.getByText(/剩 3 个工作日/).waitFor();
  });

  it('the town sees its points with the countdown, and appeals about one of them with a new file', async () => {
    await office.itIs('2024-01-09T02:00:00Z');
    const page = await at(`head-${TOWN}`, '/scores');
    await page.getByRole('link', { name: '三台县2023年度目标绩效考核' }).click();
    await page.getByRole('row', { name: new RegExp(`^${SHOP} 8\\.18`) }).waitFor();
    await page.getByText(/剩 \d 个工作日/).waitFor();
    await looksRight(page, 'own-score');
    await page.getByRole('button', { name: `对“${SHOP}”提出申诉` }).click();
    await fill(page, '申诉', { choose: { '佐证（从本单位佐证中选）': '补充验收' }, type: { 申诉理由: '另有2个网点已于11月28日通过验收' } });
    await page.getByRole('heading', { name: /申诉第 1 号/ }).waitFor();
  });

  it('who scored cannot take it up; a reviewer of another office replies and upholds it', async () => {
    const own = await at('assessment-1', '/appeals');
    await own.getByRole('link', { name: `潼川镇 · ${SHOP}` }).click();
    await own.getByRole('heading', { name: /申诉第 1 号/ }).waitFor();
    expect(await own.getByRole('button', { name: '受理' }).count()).toBe(0);
    const page = await at('review-1', '/appeals');
    await looksRight(page, 'appeals-desk');
    await page.getByRole('link', { name: `潼川镇 · ${SHOP}` }).click();
    await page.getByRole('button', { name: '受理' }).click();
    await page.getByRole('button', { name: '中间答复' }).click();
    await fill(page, '中间答复', { type: { 答复内容: '正在核实补充验收材料' } });
    await page.getByRole('button', { name: '裁定' }).click();
    await fill(page, '裁定', { choose: { 结果: '支持' }, type: { 裁定理由: '补充材料属实', 分子: '11', 分母: '11' } });
    await page.getByText('8.18 → 10 分').waitFor();
    await looksRight(page, 'appeal-decided');
  });

  it('it is scored again, compared in words, and published as change no. 2 with its reason', async () => {
    const page = await scorerAt();
    await page.getByRole('button', { name: '正式计分' }).click();
    await finished(page, '正式').nth(1).waitFor();
    await finished(page, '正式').first().getByRole('link', { name: '与上次比较' }).click();
    await page.getByText(new RegExp(`1个单位总分变动，原因：“${SHOP}”数据变动`)).waitFor();
    await looksRight(page, 'comparison');
    await scorerAt();
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await fill(page, '更正', { choose: { 采用的计分: 0 }, type: { 文号: '演示考公〔2024〕2号', 理由: '申诉第1号成立' } });
    await page.getByText('申诉第1号成立').waitFor();
  });

  it('the window closes by itself; then it is approved, final, graded', async () => {
    await office.itIs('2024-01-12T02:00:00Z');
    for (;;) {
      const page = await scorerAt();
      await page.getByRole('heading', { name: '公布与审定' }).waitFor();
      if ((await page.getByText('公示期满').count()) > 0) break;
    }
    const page = await scorerAt();
    for (const [act, then] of [['审定', '已审定'], ['定分', '已定分'], ['公布等次', '已定档']] as const) {
      await page.getByRole('button', { name: act, exact: true }).click();
      await fill(page, act, { type: { 文号: `演示考定〔2024〕${act}` } });
      await page.getByText(then, { exact: true }).first().waitFor();
    }
    await looksRight(page, 'assessment-graded');
  });

  it('the public notice still opens with its old figures, the change with the new; the town reads its grade and its letter', async () => {
    const page = await scorerAt();
    const published = (number: number) => page.getByRole('listitem').filter({ hasText: `第 ${number} 号` }).getByRole('link', { name: '打开当时的得分' });
    await published(1).click();
    await page.getByRole('button', { name: new RegExp(`^潼川镇 ${SHOP} 8\\.18 分`) }).waitFor();
    await page.getByText(/校验一致/).waitFor();
    await looksRight(page, 'publication-old');
    await page.goBack();
    await published(4).click();
    await page.getByRole('button', { name: new RegExp(`^潼川镇 ${SHOP} 10\\.00 分`) }).waitFor();
    const town = await at(`head-${TOWN}`, `/scores/${assessment}`);
    await town.getByRole('row', { name: new RegExp(`^${SHOP} 10\\.00`) }).waitFor();
    await town.getByRole('link', { name: '得分通知书' }).click();
    await town.getByText('附：各项得分及依据').waitFor();
    await looksRight(town, 'score-letter');
  });

  it('the task itself tells what it was worth, and why', async () => {
    const [task] = await office.sql<{ id: string }>(`SELECT a.id FROM assignment a JOIN task_item i ON i.id = a.item_id JOIN unit u ON u.id = a.unit_id WHERE i.number = 25 AND u.code = $1`, [TOWN]);
    const page = await at(`head-${TOWN}`, `/assignments/${task?.id}/assessment`);
    await page.getByRole('row', { name: new RegExp(`^${SHOP} .*10\\.00`) }).waitFor();
    await looksRight(page, 'task-scores');
    await page.getByRole('row', { name: new RegExp(`^${SHOP}`) }).getByRole('link', { name: '查看依据' }).click();
    await page.getByRole('dialog', { name: SHOP }).waitFor();
  });

  it('the trail shows every step, the change among them', async () => {
    const entries = await office.sql<{ fact: string }>(`SELECT fact FROM trail_entry WHERE subject_id = $1 AND fact LIKE 'score.%' ORDER BY at, id`, [assessment]);
    expect(entries.map(({ fact }) => fact).slice(-6)).toEqual(['score.finished', 'score.changed', 'score.objectionsClosed', 'score.approved', 'score.finalised', 'score.graded']);
    for (const { noise } of desks.values()) expect(noise).toEqual([]);
  });
});
