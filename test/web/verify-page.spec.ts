import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { SM3_CHECKPOINT } from '#domain/ledger/bundle';
import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { PROJECT_ROOT } from '#platform/project';
import { requireTool } from '#test/support/require-tool';
import { type Files, LOG, WITNESSES } from '#test/tamper/build-bundle';
import { handedBundle, handedTwice, headBy } from '#test/tamper/handed-log';
import { KINDS } from '#test/tamper/kinds';
import { Random } from '#test/tamper/random';
import { putStamp, stamping } from '#test/tamper/stamping';
import { putSm3Heads, SM2, sm3Head } from '#test/tamper/sm3-heads';
import { sound, tamperedBy } from '#test/tamper/tampering';
import { CHROMIUM, launch, NARROW, shoot, violations } from './browser';

const describeIf = requireTool(CHROMIUM, 'the page is tried in a real browser') ? describe : describe.skip;
const PAGE = pathToFileURL(join(PROJECT_ROOT, 'dist/verify.html')).href;

/** The page an inspector carries on a stick: opened as a file, with no server behind it. */
describeIf('the offline page', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-page-'));
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ locale: 'zh-CN' });
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => asked.push(String(error)));
    await page.goto(PAGE);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(base, { recursive: true });
  });

  const write = (name: string, files: Files): string => {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(base, name, path)), { recursive: true });
      writeFileSync(join(base, name, path), bytes);
    }
    return join(base, name);
  };
  const verify = async (folder: string, keys = [LOG.key]): Promise<void> => {
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await page.getByLabel('日志公钥').fill(keys.map(encodeVkey).join('\n'));
    await page.getByLabel('见证方公钥').fill(WITNESSES.map(({ key }) => encodeVkey(key)).join('\n'));
    await page.getByRole('button', { name: '开始核验' }).click();
  };

  it('says that a sound bundle is valid, and what that does not prove', async () => {
    await verify(write('sound', sound(300).files));
    await page.getByRole('heading', { name: '有效' }).waitFor();
    expect(await page.getByText('只证明当时这样写').count()).toBe(1);
    await shoot(page, 'verify-valid-1440');
  });

  it('judges SM3 and SM2 by a key on a second line', async () => {
    const { files, log } = sound(300);
    const both = putSm3Heads(new Map(files), log);
    await verify(write('sm3', both), [LOG.key, SM2.key]);
    await page.getByRole('heading', { name: '有效' }).waitFor();
    expect(await page.locator('dt', { hasText: '国密检查点' }).locator('xpath=following-sibling::dd[1]').textContent()).toBe('5');
    both.set(SM3_CHECKPOINT, sm3Head(300, log.root(300)));
    await verify(write('sm3-changed', both), [LOG.key, SM2.key]);
    await page.getByRole('heading', { name: '被篡改' }).waitFor();
    expect(await page.getByText('SM3根与sm3/checkpoint所签不同').count()).toBe(1);
  });

  it('names the entry that was changed', async () => {
    const { tampered } = tamperedBy(KINDS['one character of an entry']!, 1);
    await verify(write('changed', tampered.files));
    await page.getByRole('heading', { name: '被篡改' }).waitFor();
    expect(await page.getByText('先看这里').textContent()).toContain('篡改');
    expect(await page.locator('.where').first().textContent()).toContain(`记录序号 ${tampered.at}（`);
    await shoot(page, 'verify-tampered-1440');
  });

  it('follows changed keys, and judges time-stamps by the authority that is brought', async () => {
    if (!requireTool('openssl', 'time-stamps are made by an authority that was not written here')) return;
    const { story } = sound(300);
    const { bodies, signersOf } = handedTwice(story, new Random(1))!;
    const { files, log } = handedBundle(story, bodies, signersOf);
    for (const [size, party] of [[100, 'rsa'], [log.size, 'ec']] as const) putStamp(files, size, [headBy(log, size, signersOf(size)), stamping().stamp(headBy(log, size, signersOf(size)), party)]);
    await page.getByLabel('时间戳机构的证书').setInputFiles({ name: 'authority.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(stamping().pem('root')) });
    await verify(write('handed', files));
    await page.getByRole('heading', { name: '有效' }).waitFor();
    expect(await page.getByText('签名密钥更换过').count()).toBe(1);
    expect(await page.locator('dd', { hasText: `Z (${log.size})` }).count()).toBe(1);
    await shoot(page, 'verify-handed-1440');
    await page.getByLabel('时间戳机构的证书').setInputFiles({ name: 'authority.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(stamping().pem('stranger')) });
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByRole('heading', { name: '未能核验' }).waitFor();
    await shoot(page, 'verify-untrusted-1440');
    await page.getByLabel('时间戳机构的证书').setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: '开始核验' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('notes.txt不是PEM格式的证书');
  });

  it('says what is missing before it begins', async () => {
    await page.reload();
    await page.getByRole('button', { name: '开始核验' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('请先选择材料包');
    await page.locator('input[webkitdirectory]').setInputFiles(join(base, 'sound'));
    await page.getByLabel('日志公钥').fill('x');
    await page.getByRole('button', { name: '开始核验' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('这一行不是公钥');
  });

  it('is in English too, fits a phone, is accessible, and asked nobody', async () => {
    await verify(join(base, 'changed'));
    await page.getByRole('heading', { name: '被篡改' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Tampered' }).waitFor();
    await page.setViewportSize(NARROW);
    await shoot(page, 'verify-tampered-360');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width);
    expect(asked.filter((url) => url !== PAGE)).toEqual([]);
    expect(await page.evaluate(`fetch('https://example.com').then(() => 'asked', () => 'refused')`)).toBe('refused');
    expect(asked.filter((url) => url !== PAGE && !url.startsWith('https://example.com'))).toEqual([]);
  });

  it('has no violation that axe finds', async () => {
    const free = await browser.newPage({ bypassCSP: true });
    await free.goto(PAGE);
    await free.locator('input[webkitdirectory]').setInputFiles(join(base, 'changed'));
    await free.getByLabel('日志公钥').fill(encodeVkey(LOG.key));
    await free.getByRole('button', { name: '开始核验' }).click();
    await free.getByRole('heading', { name: '被篡改' }).waitFor();
    expect(await violations(free)).toEqual([]);
    await free.close();
  });
});
