import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { requireTool } from '#test/support/require-tool';
import { openOffice, type Office } from '../stories/office';
import { type Scoring, startScoring } from '../stories/scoring';
import { assessedCounty } from './assessed-county';
import { CHROMIUM, type Desk, launch, openDesk, shoot, sideways, signIn, violations } from './browser';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('tables leave and come back, and a scheme is written, on screen', () => {
  let office: Office;
  let scoring: Scoring;
  let browser: Browser;
  let assessment = '';
  let publication = '';
  const desks = new Map<string, Desk>();

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    scoring = await startScoring(office);
    assessment = await assessedCounty(office);
    const scorer = await office.desk('assessment-1');
    const run = await scoring.run(scorer, assessment);
    const { version } = await scorer.get<{ version: number }>(`/assessments/${assessment}`);
    ({ publicationId: publication } = await scorer.post<{ publicationId: string }>(`/assessments/${assessment}/publish`, { runId: run.id, document: '演示考公〔2024〕1号' }, version));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await scoring?.close();
    await office?.close();
  });

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

  /** What a button writes. */
  async function taken(page: Page, button: string): Promise<{ readonly path: string; readonly note: string }> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button, exact: true }).click();
    const path = await (await download).path();
    const [sheet] = await readWorkbook(readFileSync(path));
    return { path, note: sheet?.rows[1]?.[0]?.text ?? '' };
  }
  const give = (page: Page, label: string, name: string, buffer: Buffer) =>
    page.getByLabel(label).setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
  /** By day and night, wide and narrow; then as it was. */
  async function looksRight(page: Page, name: string): Promise<void> {
    await shoot(page, `${name}-1440`);
    expect([name, await violations(page)]).toEqual([name, []]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(page, `${name}-390-dark`);
    expect([name, await sideways(page)]).toEqual([name, 0]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  const NOTE = /筛选：.+ · 截至 2024-01-08 \d\d:\d\d · 共\d+行/;

  it('a list and its quotas, told with their filter', async () => {
    const page = await at('supervision-1', '/lists');
    await page.getByRole('main').getByRole('link', { name: /任务清单/ }).first().click();
    expect((await taken(page, '导出清单')).note).toMatch(NOTE);
    expect((await taken(page, '导出镇乡分解')).note).toMatch(NOTE);
    await looksRight(page, 'workbook-list');
    const rows = await office.sql<{ what: string }>(`SELECT body::jsonb->'data'->>'what' AS what FROM trail_entry WHERE fact = 'export.made' ORDER BY id`);
    expect(rows.map(({ what }) => what)).toEqual(['list', 'quotas']);
  });

  it('the directory changes nothing where it came from; what is wrong is told by row', async () => {
    const page = await at('system-admin', '/directory');
    const { path, note } = await taken(page, '导出名录');
    expect(note).toMatch(NOTE);
    await page.getByRole('link', { name: '导入名录' }).click();
    await give(page, '选择名录表格（.xlsx）', '名录.xlsx', readFileSync(path));
    await page.getByText(/\d+ 行可用，0 行有误/).waitFor();
    await page.getByText('将新增').waitFor();
    const wrong = await writeWorkbook([{ name: '单位', rows: [['代码', '名称', '类别', '上级代码', '设立日期'], ['X1', '县甲局', '科室', '510722', '2021-01-01'], ['X2', '县乙局', '部门', '999', '明天']] }]);
    await give(page, '选择名录表格（.xlsx）', '错.xlsx', Buffer.from(wrong));
    await page.getByText('0 行可用，2 行有误').waitFor();
    await looksRight(page, 'workbook-directory');
    expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
  });

  it('facts are all there already; a changed one is refused by its line', async () => {
    const page = await at('assessment-1', `/assessments/${assessment}/facts`);
    const { path, note } = await taken(page, '导出数据');
    expect(note).toMatch(NOTE);
    await page.getByRole('button', { name: '导入数据' }).click();
    await give(page, '选择表格（.xlsx 或 .csv）', '数据.xlsx', readFileSync(path));
    await page.getByText(/将新增 0 条，已有 \d+ 条不变/).waitFor();
    const [sheet] = await readWorkbook(readFileSync(path));
    const rows = sheet!.rows.map((cells) => cells.map(({ text }) => text));
    rows[4]![9] = '另一份公报';
    await give(page, '选择表格（.xlsx 或 .csv）', '改.xlsx', Buffer.from(await writeWorkbook([{ name: '指标数据', rows }])));
    await page.getByText(/1 行有误/).waitFor();
    await looksRight(page, 'workbook-facts');
  });

  it('a scheme is tried as tables', async () => {
    const page = await at('assessment-1', '/schemes');
    await page.getByRole('main').getByRole('link', { name: /方案/ }).first().click();
    const { path, note } = await taken(page, '导出工作簿');
    expect(note).toMatch(NOTE);
    await looksRight(page, 'workbook-scheme');
    await page.goto(`${office.url}/schemes`);
    await give(page, '或选择方案工作簿（.xlsx）', '方案.xlsx', readFileSync(path));
    await page.getByText(/检查通过：/).waitFor();
    await looksRight(page, 'workbook-scheme-tried');
  });

  it('bonus, deductions, vetoes and grades of the next version are written on screen, mistakes shown at their fields', async () => {
    const [scheme] = await office.sql<{ id: string }>('SELECT id FROM scheme');
    const page = await at('assessment-1', `/schemes/${scheme?.id}/draft`);
    await page.getByLabel('批准文号').fill('演示考批〔2024〕9号');
    await page.getByLabel('批准日期').fill('2024-01-05');
    await page.getByRole('button', { name: '加一项 一票否决' }).click();
    const basis = page.getByLabel('依据 新否决事项');
    expect(await basis.getAttribute('aria-invalid')).toBe('true');
    await basis.fill('〔演示〕安委〔2023〕2号');
    expect(await basis.getAttribute('aria-invalid')).toBe('false');
    await page.getByRole('button', { name: '加一项 加分' }).click();
    await page.getByLabel('分值（可空） 新指标').fill('2');
    const lower = page.getByRole('textbox', { name: /^下限（含）/ }).first();
    const before = await lower.inputValue();
    await lower.fill('1');
    await page.getByText(/还有 \d+ 处不符合要求/).waitFor();
    await looksRight(page, 'scheme-terms-wrong');
    await lower.fill(before);
    await page.getByText('与上一版相比').waitFor();
    await looksRight(page, 'scheme-terms');
    await page.getByRole('button', { name: '提交方案' }).click();
    await page.getByText('待批准').first().waitFor();
    const [put] = await office.sql<{ file: string }>('SELECT file FROM scheme WHERE version = 2');
    const { vetoes, bonus } = JSON.parse(put?.file ?? '{}') as { vetoes: { name: string; basis: string }[]; bonus: { items: { name: string; marks?: string }[] } };
    expect(vetoes.at(-1)).toMatchObject({ name: '新否决事项', effect: 'top-barred', basis: '〔演示〕安委〔2023〕2号' });
    expect(bonus.items.at(-1)).toMatchObject({ name: '新指标', marks: '2', rule: 'award-level' });
  });

  it('a score sheet is held against what was published', async () => {
    const page = await at('assessment-1', `/publications/${publication}`);
    const { path, note } = await taken(page, '导出得分表');
    expect(note).toMatch(NOTE);
    await give(page, '选择得分表（.xlsx）', '得分表.xlsx', readFileSync(path));
    await page.getByText('与第 1 号公布一致').waitFor();
    const sheets = (await readWorkbook(readFileSync(path))).map(({ name, rows }) => ({ name, rows: rows.map((cells) => cells.map(({ text }) => text)) }));
    sheets[0]!.rows[3]![3] = '100';
    await give(page, '选择得分表（.xlsx）', '改.xlsx', Buffer.from(await writeWorkbook(sheets)));
    await page.getByText('与第 1 号公布有 1 处不同').waitFor();
    await looksRight(page, 'workbook-copy');
  });

  it('nothing was said on the console, and nobody else was asked', () => {
    expect([...desks.values()].flatMap(({ noise }) => noise)).toEqual([]);
  });
});
