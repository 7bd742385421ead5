import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Site } from '../web/browser';
import { machine } from './machine';
import { print } from './rounds';
import { calm, type Frames, scrolled, seat } from './web-browser';

const ROWS = 10_000;
/** Of the frames at most so many in a hundred may be late. */
const MOST_PERCENT = 1;
const PIXELS = 30_000;
const ROUNDS = 3;

/** The same rows, all of them in the page. */
const ALL_AT_ONCE = `{
  const body = document.querySelector('.table tbody');
  const rows = [...body.querySelectorAll('tr:not([aria-hidden])')].slice(0, 40).map((row) => row.outerHTML).join('');
  const whole = document.createElement('tbody');
  whole.innerHTML = rows.repeat(${ROWS} / 40);
  body.replaceWith(whole);
}`;

/** Scrolls on until the list has been read so far. */
async function readRows(page: Page, session: CDPSession): Promise<Frames> {
  let frames: Frames = { count: 0, dropped: 0, worst: 0 };
  while ((await rowsRead(page)) < ROWS) frames = added(frames, await scrolled(page, session, PIXELS));
  return frames;
}

const rowsRead = async (page: Page): Promise<number> => Number(await page.locator('[data-rows]').getAttribute('data-rows'));

async function upAndDown(page: Page, session: CDPSession): Promise<Frames> {
  let frames: Frames = { count: 0, dropped: 0, worst: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    frames = added(frames, await scrolled(page, session, -PIXELS));
    frames = added(frames, await scrolled(page, session, PIXELS));
  }
  return frames;
}

function added(a: Frames, b: Frames): Frames {
  return { count: a.count + b.count, dropped: a.dropped + b.dropped, worst: Math.max(a.worst, b.worst) };
}

const percent = ({ count, dropped }: Frames): number => Math.round((dropped / count) * 1000) / 10;

export async function longTable(browser: Browser, site: Site): Promise<void> {
  const { page, context } = await seat(browser, site);
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  await page.goto(`${site.url}/assignments`);
  await page.locator('.table tbody tr').nth(5).waitFor();
  const reading = await readRows(page, session);
  await calm(page);
  const figure = await upAndDown(page, session);
  const inPage = await page.locator('.table tbody tr').count();
  await page.evaluate(ALL_AT_ONCE);
  await calm(page);
  const whole = await upAndDown(page, session);
  await context.close();
  print({
    bench: 'web',
    name: `a table of ${ROWS} rows scrolled: frames longer than 34 ms`,
    unit: '% of frames',
    figure: percent(figure),
    atMost: MOST_PERCENT,
    met: percent(figure) <= MOST_PERCENT,
    frames: figure.count,
    worstMs: figure.worst,
    rowsInPage: inPage,
    whileRead: { percent: percent(reading), frames: reading.count, worstMs: reading.worst },
    baselineName: 'the same rows all in the page',
    baseline: percent(whole),
    baselineWorstMs: whole.worst,
    ratio: Math.round((percent(figure) / percent(whole)) * 100) / 100,
    machine: machine(),
  });
}
