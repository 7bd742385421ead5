import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { readText } from '#platform/word/read-text';
import { requireTool } from '#test/support/require-tool';
import { CHROMIUM, type Desk, launch, openDesk, shoot, signIn, violations } from './browser';
import { type Office, openOffice } from './office';

const describeIf = requireTool(CHROMIUM, 'the screens are tried in a real browser') ? describe : describe.skip;

describeIf('a bulletin from its first word to its signature', () => {
  let office: Office;
  let browser: Browser;
  let chief: Desk;
  let address: string;
  let word: Buffer;

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

  it('begins as such papers do, its figures live', async () => {
    const { page } = chief;
    await page.goto(`${office.url}/documents`);
    await page.getByRole('button', { name: '起草文书' }).click();
    await page.getByLabel('年份').last().fill('2023');
    await page.getByRole('dialog').getByLabel('主送单位').click();
    await page.keyboard.type('潼川');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '建立文稿' }).click();
    await page.getByRole('heading', { name: '关于2023年度任务清单办理情况的通报' }).waitFor();
    await page.getByText('年度任务清单共').first().waitFor();
    await shoot(page, 'draft-1440');
    expect(await violations(page)).toEqual([]);
  });

  it('says what was lost while it is typed, and is not issued with it', async () => {
    const { page } = chief;
    const text = page.getByLabel('内容', { exact: true }).last();
    await text.fill('全县投入亿元，请对照整改。');
    await page.getByRole('region', { name: '制发前须解决' }).getByText('这里少了数字').waitFor();
    expect(await page.getByRole('button', { name: '制发', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('button', { name: '制发', exact: true }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: '制发' }).click();
    await page.getByText(/还有\d+处问题，不能制发/).waitFor();
    await shoot(page, 'draft-refused-1440');
  });

  it('is issued once it is sound, and opens with every figure and what it rests on', async () => {
    const { page } = chief;
    for (const name of ['总体情况', '督办情况']) {
      const index = name === '总体情况' ? 0 : 1;
      await page.getByLabel('内容', { exact: true }).nth(index).fill(index === 0 ? '年度任务清单共{{事项}}。' : '签发督办单{{督办单}}。');
    }
    await page.getByLabel('内容', { exact: true }).last().fill('请对照清单逐项查找差距。');
    for (const label of ['分解到单位的任务', '已核验或销号的任务', '收到的进展报告', '进展报告按时报送率', '催办', '督办单书面回复率', '核验退回']) {
      await page.getByRole('button', { name: `删除 ${label}`, exact: true }).click();
    }
    await page.getByText('没有问题，可以制发。').waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('button', { name: '制发', exact: true }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: '制发' }).click();
    await page.getByRole('heading', { name: /〔演示\d{4}〕督查通报1号/ }).waitFor();
    address = page.url();
    await page.getByRole('button', { name: '数据来源 1' }).click();
    await page.getByRole('dialog').getByText(/查询 list\.items/).waitFor();
    await shoot(page, 'document-sources-1440');
    expect(page.url()).toContain('figure=1');
    await page.keyboard.press('Escape');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 Word' }).click();
    word = readFileSync(await (await download).path());
    expect(readText(word)).toContain('签发督办单0份');
    await shoot(page, 'document-1440');
    expect(await violations(page)).toEqual([]);
  });

  it('is signed for by the township, and its copy is held against it', async () => {
    const clerk = await openDesk(browser, office);
    await signIn(clerk, office, 'clerk');
    const { page } = clerk;
    await page.getByRole('banner').waitFor();
    await page.goto(`${office.url}/documents?toSign=true`);
    await page.getByRole('link', { name: /督查通报1号/ }).click();
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByText('已签收').first().waitFor();
    await page.getByRole('link', { name: '核对真伪' }).click();
    await page.getByText(/校验码一致/).waitFor();
    await page.setInputFiles('#copy-file', { name: '通报.docx', mimeType: 'application/octet-stream', buffer: word });
    await page.getByRole('button', { name: '逐字比较' }).click();
    await page.getByText(/制发时的文件完全一致/).waitFor();
    await shoot(page, 'verify-1440');
    expect(await violations(page)).toEqual([]);
    expect(address).toContain('/documents/');
    await clerk.context.close();
  });
});
