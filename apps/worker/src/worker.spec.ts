import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '#platform/env';
import { newId } from '#platform/ids';
import { openLog } from '#platform/log';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { type RunningWorker, startWorker } from './worker';

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'duban-worker-'));
let county: County;
let worker: RunningWorker;

beforeAll(async () => {
  county = await seedCounty(database().ownerUrl);
  worker = await startWorker(readEnv({ DATABASE_URL: database().ownerUrl, DATA_DIR: folder }), openLog('silent', 'worker'));
});
afterAll(async () => {
  await worker.close();
  await county.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks again and again until there is something; the test's time limit is the only clock. */
async function until(sql: string): Promise<Record<string, unknown>[]> {
  for (;;) {
    const rows = await county.sql(sql);
    if (rows.length > 0) return rows;
  }
}

test('a timer that is due is found and fired without anybody ringing', async () => {
  await county.sql(`INSERT INTO timer (county_id, id, kind, subject_id, due_at) VALUES ($1, $2, 'acknowledge.due', $3, '2023-03-14T16:00:00Z')`, [
    county.id,
    newId(),
    county.assignments.near,
  ]);
  const [effect] = await until('SELECT kind FROM effect');
  expect(effect).toEqual({ kind: 'acknowledge.due' });
  expect(await county.sql('SELECT unit_id FROM notice')).toEqual([{ unit_id: county.units.near }]);
});

test('a job left in the outbox by a process that died is taken up', async () => {
  await county.sql(`INSERT INTO outbox (county_id, id, job, payload) VALUES ($1, $2, 'limit.recompute', $3)`, [
    county.id,
    newId(),
    JSON.stringify({ county: county.id, year: 2023, version: 1 }),
  ]);
  await until('SELECT 1 FROM outbox WHERE dispatched_at IS NOT NULL');
});

test('it counts what it fired, and says of itself that it is well', async () => {
  expect(await worker.metrics()).toMatch(/^duban_timers_total\{outcome="fired"\} [1-9]/m);
  // On a machine that is busy with other things it may not be, for a moment.
  while (!worker.healthy()) await until('SELECT 1');
});
