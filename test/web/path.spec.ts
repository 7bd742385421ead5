import type { Browser } from 'playwright-core';
import { workbookOf } from '#test/support/demonstration-county';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, openDesk, shoot, signIn, violations } from './browser';
import { type Office, openOffice } from './office';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** One white pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC', 'base64');

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('from the month’s reports to closure', () => {
  let office: Office;
  let browser: Browser;
  let clerk: Desk;
  let verifier: Desk;

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice(), launch()]);
    clerk = await openDesk(browser, office);
    verifier = await openDesk(browser, office);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it('refuses a wrong password in words, and opens with the right one', async () => {
    const { page } = clerk;
    await page.goto(office.url);
    await page.getByText('非涉密系统，严禁处理涉密信息').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'sign-in-1440');
    await signIn(clerk, office, 'clerk', 'wrong-password-1');
    await page.getByRole('alert').waitFor();
    await signIn(clerk, office, 'clerk');
    await page.getByRole('heading', { name: '我的待办' }).waitFor();
  });

  it('the clerk signs for what is dispatched', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: '选中全部待签收' }).click();
    await page.getByRole('button', { name: /签收所选 1 项/ }).click();
    await page.getByText('已签收 1 项').waitFor();
  });

  it('keeps what was typed when the page is lost and when the session ends, and submits all that is ready at once', async () => {
    const { page, context } = clerk;
    await page.getByRole('link', { name: '本期填报' }).click();
    const text = page.getByLabel(/^说明/);
    await text.first().waitFor();
    expect(await text.count()).toBe(4);
    await text.nth(0).fill('已完成立项');
    await page.reload();
    await text.first().waitFor();
    expect(await text.nth(0).inputValue()).toBe('已完成立项');

    await page.getByLabel(/^累计数/).first().fill('十二');
    await page.getByText('需更正').waitFor();
    await page.getByLabel(/^累计数/).first().fill('12');
    for (const index of [1, 2, 3]) await text.nth(index).fill(`第${index}项按计划推进`);
    await page.getByLabel('报告办结，请求核验').first().check();
    await page.getByLabel(/^累计数/).last().fill('30');
    await page.getByLabel('报告办结，请求核验').last().check();
    const wanting = page.getByText('需更正');
    expect(await wanting.count()).toBe(0);
    await shoot(page, 'report-filled-1440');

    await office.county.sql(`DELETE FROM session WHERE county_id = $1`, [office.county.id]).catch(() => context.clearCookies());
    await page.getByRole('button', { name: '提交可提交的 4 项' }).click();
    await page.getByRole('button', { name: '提交 4 项' }).click();
    await page.getByText('登录已过期').waitFor();
    await shoot(page, 'session-ended-1440');
    await page.getByLabel('口令').fill('Screens-2023!');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '提交可提交的 4 项' }).click();
    await page.getByRole('button', { name: '提交 4 项' }).click();
    await page.getByText('已提交 4 项').waitFor();
  });

  it('the verifier opens both, sends one back and closes the other, by keys', async () => {
    const { page } = verifier;
    await signIn(verifier, office, 'verifier');
    await page.getByRole('link', { name: '核验', exact: true }).click();
    await page.getByRole('heading', { name: '核验', exact: true }).waitFor();
    await page.getByText(/2 项等待核验/).waitFor();
    await shoot(page, 'verification-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^打开核验/ }).waitFor();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: /^退回/ }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('radio', { name: '缺少佐证' }).check();
    await page.getByRole('checkbox', { name: '佐证' }).check();
    await page.getByLabel('意见').fill('请附验收照片');
    await page.getByLabel('改正时限').fill('2023-03-22');
    await shoot(page, 'send-back-1440');
    await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
    await page.getByText(/1 项等待核验/).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^打开核验/ }).waitFor();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: /^核验通过/ }).waitFor();
    await page.keyboard.press('v');
    await page.getByLabel('意见').fill('已核对');
    await page.getByRole('dialog').getByRole('button', { name: '核验通过' }).click();
    await page.getByText('没有等待核验的报送').waitFor();
    const states = await office.county.sql(`SELECT state, count(*)::int AS n FROM assignment WHERE county_id = $1 AND unit_id = $2 GROUP BY 1 ORDER BY 1`, [office.county.id, office.county.units.near]);
    expect(states).toEqual([
      { state: 'underway', n: 3 },
      { state: 'verified', n: 1 },
    ]);
  });

  it('the clerk finds what came back first, with its reason', async () => {
    const { page } = clerk;
    await page.goto(`${office.url}/todo`);
    await page.getByText('退回：缺少佐证').waitFor();
    await shoot(page, 'todo-returned-1440');
    await page.getByRole('link', { name: '去填报' }).first().click();
    await page.getByText('请改：佐证').waitFor();
    await shoot(page, 'report-returned-1440');
  });

  it('uploads the proof where it is wanted, attaches it, and reports again with the difference to be seen', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: /^选佐证/ }).first().click();
    await page.getByLabel('选择文件或拍照').setInputFiles({ name: '验收照片.png', mimeType: 'image/png', buffer: PICTURE });
    await page.getByRole('button', { name: '上传佐证' }).click();
    await page.getByRole('checkbox', { name: /验收照片/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: /验收照片/ }).isChecked()).toBe(true);
    await shoot(page, 'evidence-picker-1440');
    await page.getByRole('button', { name: '选用 1 份' }).click();
    await page.getByLabel(/^说明/).first().fill('已完成立项，验收照片见附件');
    await page.getByRole('button', { name: '提交可提交的 1 项' }).click();
    await page.getByRole('button', { name: '提交 1 项' }).click();
    await page.getByText('已提交 1 项').waitFor();
    await page.goto(`${office.url}/assignments/${String(office.tasks[1])}/progress`);
    await page.getByRole('heading', { name: /第 2 次/ }).waitFor();
    await shoot(page, 'item-progress-filled-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: '留痕' }).click();
    await page.getByText('校验一致').first().waitFor();
    await shoot(page, 'item-trail-filled-1440');
    expect(await violations(page)).toEqual([]);
  });

  it('the office checks a workbook before anything is written', async () => {
    const { page } = verifier;
    const buffer = Buffer.from(await workbookOf('task-list.csv'));
    await signInAgain('chief');
    await page.goto(`${office.url}/lists/import`);
    await page.getByRole('textbox', { name: '文号' }).fill('测〔2023〕2号');
    await page.getByLabel('选择清单表格（.xlsx）').setInputFiles({ name: '清单.xlsx', mimeType: WORKBOOK, buffer });
    await page.getByRole('button', { name: '下一步：对应列' }).click();
    await page.getByText(/行是表头/).waitFor();
    await shoot(page, 'import-columns-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '试读核对（不写入）' }).click();
    await page.getByText(/行可用/).waitFor();
    await shoot(page, 'import-checked-1440');
    expect(await violations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载标注了问题的表格' }).click();
    expect((await download).suggestedFilename()).toBe('清单-marked.xlsx');
    expect(await office.county.sql(`SELECT count(*)::int AS n FROM annual_list WHERE county_id = $1`, [office.county.id])).toEqual([{ n: 1 }]);
  });

  async function signInAgain(login: string): Promise<void> {
    await verifier.context.clearCookies();
    await signIn(verifier, office, login);
    await verifier.page.getByRole('banner').waitFor();
  }

  it('nothing was said on the console, and nobody else was asked', () => {
    expect([...clerk.noise, ...verifier.noise]).toEqual([]);
  });
});
