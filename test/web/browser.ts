import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PROJECT_ROOT } from '#platform/project';
import { PASSWORD, type Office } from './office';

export const CHROMIUM = '/usr/bin/chromium';
const SCREENS = join(PROJECT_ROOT, '.cache', 'screens');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--lang=zh-CN'];

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 360, height: 780 };

export function launch(): Promise<Browser> {
  // Dates are asked for in the language of the browser, not of the page.
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS, env: { ...process.env, LANGUAGE: 'zh_CN' } });
}

/** Long enough for a machine that has other things to do: what never comes is told all the same. */
export const PATIENCE_MS = 30_000;

/** Where the product answers, and for which county. */
export type Site = Pick<Office, 'url'> & { readonly county: { readonly code: string } };

/** Somebody’s browser: what its console said and whom it asked besides us is kept to be looked at. */
export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly noise: string[];
}

/** The browser says each of these itself when a request is refused; the screens tell it in words. */
const EXPECTED = /Failed to load resource: the server responded with a status of (401|404|412|422)/;

export async function openDesk(browser: Browser, office: Site, size = WIDE): Promise<Desk> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const noise: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()) && !EXPECTED.test(message.text())) noise.push(message.text());
  });
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(office.url) && !/^(data|blob):/.test(request.url())) noise.push(`asked ${request.url()}`);
  });
  return { page, context, noise };
}

export async function signIn({ page }: Pick<Desk, 'page'>, office: Site, login: string, password = PASSWORD): Promise<void> {
  await page.goto(office.url);
  await page.getByLabel('县级行政区划代码').fill(office.county.code);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('口令').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true, animations: 'disabled' });
}

/** What axe finds wrong under WCAG 2.2 AA: rule and place. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`);
}

/** Nothing may stick out to the side, at any width. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
