import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { FILL_COLUMNS, FILL_FIRST_ROW, FILL_SHEET } from '#domain/report/fill-form';
import { sha256 } from '#platform/hash';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { dataFolder } from '#test/support/api';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, NARROW, openDesk, shoot, sideways, signIn, violations, WIDE } from './browser';
import { type Office, openOffice } from './office';
import { putOfficers } from './officers';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('messages', () => {
  let office: Office;
  let browser: Browser;
  const folder = dataFolder();

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    await putOfficers(office);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
    folder.remove();
  });

  /** As if the worker had sent the code that was asked for; no mail server stands here. */
  async function putCode(address: string): Promise<{ readonly right: string; readonly wrong: string }> {
    const [letter] = await office.county.sql(`SELECT id FROM address_letter WHERE county_id = $1 AND address = $2 AND state <> 'replaced'`, [office.county.id, address]);
    const hash = sha256(`${String(letter!['id'])} 042817`);
    await office.county.sql(`UPDATE address_letter SET state = 'sent', code_hash = $3 WHERE county_id = $1 AND id = $2`, [office.county.id, letter!['id'], hash]);
    return { right: '042817', wrong: '042818' };
  }

  async function sitDown(login: string, size = WIDE): Promise<Desk> {
    const desk = await openDesk(browser, office, size);
    await signIn(desk, office, login);
    await desk.page.getByRole('banner').waitFor();
    return desk;
  }

  it('the system administrator names a mail server that the operator does not keep, and is told what to do', async () => {
    const { page } = await sitDown('system-admin');
    await page.goto(`${office.url}/operations`);
    await page.getByLabel('发件地址').fill('duban@example.gov.cn');
    await page.getByRole('group', { name: '电子邮件' }).getByLabel('邮件服务器名称').fill('mail');
    await page.getByLabel('对外提醒时段开始').fill('08:30');
    await page.getByLabel('对外提醒时段结束').fill('17:30');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('服务器上没有名为“mail”的密钥').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'channels-1440');
    await page.setViewportSize(NARROW);
    expect(await sideways(page)).toBe(0);
    await shoot(page, 'channels-360');
  });

  it('a clerk chooses how he is told outside, and makes himself a calendar link', async () => {
    const { page } = await sitDown('clerk');
    await page.goto(`${office.url}/account`);
    await page.getByText('本县没有开通发给个人的渠道').waitFor();
    await office.county.sql(`UPDATE county SET settings = settings || '{"notices":{"email":{"from":"duban@example.gov.cn","secret":"mail"}}}' WHERE county_id = $1`, [office.county.id]);
    await page.reload();
    await page.getByLabel('电子邮件').click();
    await page.getByTitle('每日汇总，须签收的即时').click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('没有填写接收提醒的地址').waitFor();
    await page.getByLabel('邮箱地址').fill('clerk@example.gov.cn');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('未确认，提醒只在系统内').waitFor();
    await page.getByText('确认码已发往clerk@example.gov.cn').waitFor();
    const code = await putCode('clerk@example.gov.cn');
    await page.getByLabel('电子邮件收到的6位确认码').fill(code.wrong);
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByText('确认码不对，还可试4次').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'account-code-1440');
    await page.goto(`${office.url}/notices`);
    await page.getByText('您留的地址尚未确认').waitFor();
    await shoot(page, 'notices-unconfirmed-1440');
    await page.getByRole('link', { name: '去确认' }).click();
    await page.getByLabel('电子邮件收到的6位确认码').fill(code.right);
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByText('已确认', { exact: true }).waitFor();
    await page.getByRole('button', { name: '生成链接' }).click();
    const link = await page.getByLabel('链接只显示这一次').inputValue();
    const calendar = await page.request.get(link);
    expect([calendar.status(), (await calendar.text()).includes('农村公路')]).toEqual([200, true]);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'account-messages-1440');
    await page.getByRole('button', { name: '撤销链接' }).click();
    await page.getByText('已撤销').waitFor();
    expect((await page.request.get(link)).status()).toBe(404);
    await page.setViewportSize(NARROW);
    expect(await sideways(page)).toBe(0);
    await shoot(page, 'account-messages-360');
  });

  it('the supervision office sees who was told and how far, keeps its filter, takes the rows away; a clerk prints his own proof', async () => {
    const { page } = await sitDown('chief');
    const notice = { kind: 'assignment.urged', subject: office.county.assignments.near, unit: office.county.units.near };
    await office.county.sql(`INSERT INTO notice (county_id, id, kind, subject_id, unit_id, role, created_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'clerk', '2023-03-14T01:00:00Z')`, [office.county.id, notice.kind, notice.subject, notice.unit]);
    await page.goto(`${office.url}/notices`);
    await page.getByRole('link', { name: '送达情况' }).click();
    await page.getByRole('row', { name: /催办.*潼川镇经办人甲/ }).waitFor();
    await page.getByLabel('类别').fill('催办');
    await page.getByTitle('催办', { exact: true }).click();
    await page.waitForURL(/kind=assignment.urged/);
    await page.reload();
    const row = page.getByRole('row', { name: /催办.*潼川镇经办人甲/ });
    await row.getByText('尚未送达').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'deliveries-1440');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /导出本表/ }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toMatch(/筛选：类别 assignment.urged；显示 \d+ 行；数据截至 2023-03-15；测试县/);
    await page.setViewportSize(NARROW);
    expect(await sideways(page)).toBe(0);
    await shoot(page, 'deliveries-360');
    const { page: own } = await sitDown('clerk');
    await own.goto(`${office.url}/notices/proof`);
    await own.getByRole('row', { name: /催办/ }).getByRole('link', { name: '证明' }).click();
    await own.getByRole('heading', { name: '通知送达证明' }).waitFor();
    await own.getByRole('row', { name: /已签收.*无记录/ }).waitFor();
    expect(await violations(own)).toEqual([]);
    await shoot(own, 'delivery-proof-1440');
    await own.setViewportSize(NARROW);
    expect(await sideways(own)).toBe(0);
    await shoot(own, 'delivery-proof-360');
    const nobodys = await own.request.get(`${office.url}/api/v1/deliveries`);
    expect(nobodys.status()).toBe(403);
  });

  it('a clerk fills the period in as a workbook: checked, marked, what is right submitted', async () => {
    const { page } = await sitDown('clerk');
    await page.goto(`${office.url}/report`);
    await page.getByRole('button', { name: '用工作簿填报' }).click();
    const sheet = page.getByRole('dialog');
    const download = page.waitForEvent('download');
    await sheet.getByRole('button', { name: '下载本期工作簿' }).click();
    const given = await download;
    expect(given.suggestedFilename()).toMatch(/^潼川镇-.*2023-03.*\.xlsx$/);
    const file = join(folder.path, 'filled.xlsx');
    writeFileSync(file, await filled(readFileSync(await given.path())));
    await sheet.locator('#fill-file').setInputFiles(file);
    await sheet.getByRole('button', { name: '核对' }).click();
    await sheet.getByText('2行可提交，1行有误，0行已报过，0行未填').waitFor();
    await sheet.getByText(/“约十个”不是数字/).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'fill-checked-1440');
    const marked = page.waitForEvent('download');
    await sheet.getByRole('button', { name: '下载标注了问题的工作簿' }).click();
    expect((await marked).suggestedFilename()).toBe('filled-marked.xlsx');
    await sheet.getByRole('button', { name: '只提交无误的 2 行' }).click();
    await page.getByText('已提交 2 行').waitFor();
    const [row] = await office.county.sql(`SELECT count(*)::integer AS n FROM report WHERE county_id = $1`, [office.county.id]);
    expect(row).toEqual({ n: 2 });
    await page.getByRole('button', { name: '用工作簿填报' }).click();
    await page.getByText('尚未选择').waitFor();
    await page.setViewportSize(NARROW);
    expect(await sideways(page)).toBe(0);
    await shoot(page, 'fill-360');
  });
});

/** The first row with a figure that is none, the others right. */
async function filled(bytes: Uint8Array): Promise<Uint8Array> {
  const sheets = (await readWorkbook(bytes)).map(({ name, hidden, rows }) => ({
    ...{ name, hidden },
    rows: rows.map((row, index) => {
      const texts = row.map(({ text }) => text);
      if (name !== FILL_SHEET || index < FILL_FIRST_ROW - 1) return texts;
      texts[FILL_COLUMNS.indexOf('text')] = '本月按计划推进';
      texts[FILL_COLUMNS.indexOf('figure')] = index === FILL_FIRST_ROW - 1 ? '约十个' : '12';
      return texts;
    }),
  }));
  return writeWorkbook(sheets);
}
