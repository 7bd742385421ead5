// `npm run docs:pictures`: docs/pictures from the product itself. Starts the demonstration in a folder of its own, signs in
// role by role in a real browser and photographs the screens as they stand on the demonstration's day. CHROMIUM names
// another browser than Debian's.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ready, root } from './ready.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FOLDER = join(root, 'docs', 'pictures');
const COUNTY = '510722';
const SIZE = { width: 1440, height: 900 };
const MOST_BYTES = 300_000;
const START_WITHIN_MS = 15 * 60_000;

/** Each with whose it is, where, and what is done before it is taken. What the clerk submits is there to be verified. */
const PICTURES = [
  { name: 'cockpit', login: 'leader-01', path: '/cockpit' },
  { name: 'heat-map', login: 'supervision-1', path: '/heat-map' },
  { name: 'report', login: 'clerk-510722101', path: '/report', prepare: fillRows, after: submit },
  { name: 'verification', login: 'supervision-1', path: '/verification', prepare: openWaiting },
  { name: 'item', login: 'supervision-1', path: '/assignments?colour=red&sort=worst', prepare: openFirst },
];
const SAID = ['本月新增完成2个，年度任务已全部完成，正在整理台账。', '剩余1个村已达到清零标准，待核验。', '本月新改造2户，其余已完成选址。'];
const FIGURES = ['11', '2', '19'];
/** Of the rows that are filled, those reported complete. */
const COMPLETE = 2;

async function fillRows(page) {
  for (const [index, text] of SAID.entries()) {
    await page.getByLabel(/^累计数/).nth(index).fill(FIGURES[index]);
    await page.getByLabel(/^说明/).nth(index).fill(text);
    if (index < COMPLETE) await page.getByLabel('报告办结，请求核验').nth(index).check();
  }
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
}

async function submit(page) {
  await page.getByRole('button', { name: /^提交可提交的/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^提交 / }).click();
  await page.getByText(/^已提交/).waitFor();
}

async function openWaiting(page) {
  await page.getByRole('button', { name: /^打开核验/ }).click();
  await page.getByRole('button', { name: /^核验通过/ }).waitFor();
}

async function openFirst(page) {
  await page.locator('tbody a[href^="/assignments/"]').first().click();
  await page.waitForURL(/\/assignments\/[0-9a-f-]{36}/);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The product as `npm start` runs it, with its own data and port. */
async function startProduct(folder) {
  const port = await freePort();
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, REDIS_URL: _redis, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), 'start'], {
    cwd: root,
    env: { ...env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + START_WITHIN_MS;
  const isUp = () => fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false);
  while (!(existsSync(join(folder, 'accounts.txt')) && (await isUp()))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('the product did not start');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return { url, stop };
}

function passwordOf(folder, login) {
  const line = readFileSync(join(folder, 'accounts.txt'), 'utf8').split('\n').find((text) => text.startsWith(`${login} `));
  if (line === undefined) throw new Error(`no account ${login}`);
  return line.trim().split(/\s+/)[1];
}

async function photograph(browser, { url, folder }, { name, login, path, prepare, after }) {
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('县级行政区划代码').fill(COUNTY);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('口令').fill(passwordOf(folder, login));
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('banner').waitFor();
  await page.goto(url + path);
  await settled(page);
  await prepare?.(page);
  await page.mouse.move(0, 0);
  await settled(page);
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  await after?.(page);
  await context.close();
  const { size } = statSync(file);
  console.log(`docs/pictures/${name}.png ${Math.round(size / 1000)} kB${size > MOST_BYTES ? ' — more than wanted' : ''}`);
}

/** Nothing is being read any more. Pages keep a stream open, so the network is never idle. */
async function settled(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.ant-skeleton, .ant-spin-spinning') === null);
  await page.waitForTimeout(1500);
}

await ready({ quiet: true });
const require = createRequire(join(root, 'package.json'));
const { chromium } = require('playwright-core');
mkdirSync(FOLDER, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'duban-pictures-'));
let product;
let browser;
try {
  product = await startProduct(folder);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--lang=zh-CN'], env: { ...process.env, LANGUAGE: 'zh_CN' } });
  const wanted = process.argv.slice(2);
  for (const picture of PICTURES) if (wanted.length === 0 || wanted.includes(picture.name)) await photograph(browser, { url: product.url, folder }, picture);
} finally {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
}
