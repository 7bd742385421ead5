import 'reflect-metadata';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { dataSource } from '#engine/core/data-source';
import { CHROMIUM, launch, type Site } from '../web/browser';
import { startApi } from './http-submit';
import { freePort, onDatabase, type Place } from './on-database';
import { PREPARE, seedOverview } from './overview-ground';
import { firstLoad } from './web-first-load';
import { heatMap } from './web-heat-map';
import { longTable } from './web-table';

/** The product as it is deployed, over a county of 33 townships by 1,000 items. */
async function onSite({ url, folder }: Place, work: (site: Site) => Promise<void>): Promise<void> {
  const owner = await dataSource({ url, role: 'owner', poolSize: 2 }).initialize();
  await owner.query(PREPARE);
  const { code } = await seedOverview(owner, 0);
  await owner.query('VACUUM ANALYZE');
  await owner.destroy();
  const port = await freePort();
  const api = await startApi(url, port, folder);
  try {
    await work({ url: `http://127.0.0.1:${port}`, county: { code } });
  } finally {
    api.kill('SIGTERM');
  }
}

const MEASURES: Readonly<Record<string, (browser: Browser, site: Site) => Promise<void>>> = {
  'first-load': firstLoad,
  'heat-map': heatMap,
  table: longTable,
};

/** All, or those named after `npm run bench -- web`. */
async function measure(site: Site): Promise<void> {
  const wanted = process.argv.slice(2);
  const browser = await launch();
  try {
    for (const [name, one] of Object.entries(MEASURES)) if (wanted.length === 0 || wanted.includes(name)) await one(browser, site);
  } finally {
    await browser.close();
  }
}

if (existsSync(CHROMIUM)) void onDatabase((place) => onSite(place, measure));
else process.stderr.write(`${CHROMIUM} is not installed: nothing is measured\n`);
