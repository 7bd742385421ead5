import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { type Site, WIDE } from '../web/browser';
import { machine } from './machine';
import { print } from './rounds';
import { seat } from './web-browser';

const MOST_KB = 450;
const CHARTS = /echarts|zrender/;

interface Load {
  readonly gzipped: number;
  /** As the service sent it. */
  readonly sent: number;
  readonly files: number;
  readonly charts: boolean;
}

const rounded = (bytes: number): number => Math.round(bytes / 100) / 10;

/** The script of a page opened for the first time by somebody who is signed in. */
async function load(browser: Browser, from: BrowserContext, site: Site, { path, sight }: { path: string; sight: string }): Promise<Load> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'zh-CN', storageState: await from.storageState() });
  const page = await context.newPage();
  const scripts: Promise<{ gzipped: number; sent: number; charts: boolean }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(
      (async () => {
        const body = await response.body();
        const { responseBodySize } = await response.request().sizes();
        return { gzipped: gzipSync(body).length, sent: responseBodySize, charts: CHARTS.test(response.url()) };
      })(),
    );
  });
  await page.goto(site.url + path);
  await page.locator(sight).first().waitFor();
  await page.waitForLoadState('load');
  const all = await Promise.all(scripts);
  await context.close();
  const sum = (of: 'gzipped' | 'sent'): number => rounded(all.reduce((total, one) => total + one[of], 0));
  return { gzipped: sum('gzipped'), sent: sum('sent'), files: all.length, charts: all.some(({ charts }) => charts) };
}

/** What a leader's browser reads before the cockpit stands, and what any page at all costs. */
export async function firstLoad(browser: Browser, site: Site): Promise<void> {
  const { context } = await seat(browser, site);
  const cockpit = await load(browser, context, site, { path: '/cockpit', sight: '.tallies' });
  const shell = await load(browser, context, site, { path: '/no-such-page', sight: '.stand' });
  await context.close();
  print({
    bench: 'web',
    name: 'script of the first load of the cockpit, gzipped',
    unit: 'kB of 1000 bytes',
    figure: cockpit.gzipped,
    atMost: MOST_KB,
    met: cockpit.gzipped <= MOST_KB && !cockpit.charts,
    baselineName: 'script of an empty page',
    baseline: shell.gzipped,
    ratio: Math.round((cockpit.gzipped / shell.gzipped) * 100) / 100,
    sentKb: cockpit.sent,
    files: cockpit.files,
    charts: cockpit.charts,
    machine: machine(),
  });
}
