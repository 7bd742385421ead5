import type { Browser, Page } from 'playwright-core';
import type { Site } from '../web/browser';
import { machine } from './machine';
import { print } from './rounds';
import { calm, interactions, seat } from './web-browser';
import { THEME } from './overview-ground';

const MOST_MS = 200;
const ITEMS = 200;
const TOWNSHIPS = 33;
/** Under a frame the browser tells nothing. */
const A_FRAME = 16;
/** Of so many interactions the slowest one is left out, as web-vitals does. */
const ONE_OF = 50;

/** Places all over the map that are seen without scrolling; some are in the map of one theme too. */
const PLACES = ['0 0', '3 12', '9 5', '14 20', '18 2', '20 31', '26 8', '31 25', '32 7'];
const KEYS = ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'End', 'Home', 'PageDown', 'PageUp', 'ArrowDown', 'ArrowRight'];

/** What a leader does with the map, by mouse and by keys, one thing after the other has been shown. */
async function work(page: Page): Promise<void> {
  for (const place of PLACES) {
    const cell = page.locator(`[data-at="${place}"]`);
    if ((await cell.count()) === 0) continue;
    await cell.click();
    await page.locator('.side-panel .panel-open').waitFor();
    await calm(page);
    await page.keyboard.press('Escape');
    await calm(page);
  }
  await page.locator('[role=gridcell][tabindex="0"]').focus();
  for (const key of [...KEYS, ...KEYS]) {
    await page.keyboard.press(key);
    await calm(page);
  }
  for (const view of ['时限', '进度', '延期', '状态']) {
    await page.locator('.heat-tools').getByText(view, { exact: true }).click();
    await calm(page);
  }
  await sort(page);
}

/** By the keys of the list of orders: worst first and back. */
async function sort(page: Page): Promise<void> {
  for (const key of ['ArrowDown', 'ArrowUp']) {
    await page.getByRole('combobox', { name: '镇乡排序' }).click();
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await calm(page);
  }
}

interface Told {
  readonly worst: number;
  readonly inp: number;
  readonly all: number;
}

async function told(page: Page, path: string): Promise<Told & { cells: number; shownMs: number }> {
  const begun = performance.now();
  await page.goto(path);
  await page.locator('[data-at]').first().waitFor();
  await calm(page);
  const shownMs = Math.round(performance.now() - begun);
  await interactions(page);
  await work(page);
  const times = await interactions(page);
  const cells = await page.locator('.heat-row [data-at]').count();
  return { worst: times[0] ?? A_FRAME, inp: times[Math.floor(times.length / ONE_OF)] ?? A_FRAME, all: times.length, cells, shownMs };
}

export async function heatMap(browser: Browser, site: Site): Promise<void> {
  const { page, context } = await seat(browser, site);
  page.setDefaultTimeout(60_000);
  const whole = await told(page, `${site.url}/heat-map`);
  const small = await told(page, `${site.url}/heat-map?theme=${encodeURIComponent(`${THEME}3`)}`);
  await context.close();
  print({
    bench: 'web',
    name: `interaction to next paint on the heat map, ${TOWNSHIPS} × ${ITEMS} cells`,
    unit: 'ms',
    figure: whole.inp,
    atMost: MOST_MS,
    met: whole.inp <= MOST_MS && whole.cells === TOWNSHIPS * ITEMS,
    worst: whole.worst,
    interactions: whole.all,
    cells: whole.cells,
    baselineName: 'the same of one theme',
    baseline: small.inp,
    baselineCells: small.cells,
    ratio: Math.round((whole.inp / small.inp) * 100) / 100,
    shownMs: { whole: whole.shownMs, oneTheme: small.shownMs },
    machine: machine(),
  });
}
