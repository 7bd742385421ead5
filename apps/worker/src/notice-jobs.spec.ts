import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '#platform/env';
import { newId } from '#platform/ids';
import { openLog } from '#platform/log';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { openGateway, type TestGateway } from '#test/support/gateway';
import { type RunningWorker, startWorker } from './worker';

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'duban-worker-'));
let county: County;
let gateway: TestGateway;
let worker: RunningWorker;

beforeAll(async () => {
  gateway = await openGateway();
  county = await seedCounty(database().ownerUrl);
  const webhook = { url: gateway.url, secret: 'gateway' };
  await county.sql(`UPDATE county SET settings = jsonb_build_object('notices', $2::jsonb) WHERE county_id = $1`, [county.id, JSON.stringify({ webhook })]);
  const env = readEnv({
    DATABASE_URL: database().ownerUrl,
    DATA_DIR: folder,
    WEBHOOK_SECRETS: 'gateway=a-secret-of-the-tests',
    WEBHOOK_ALLOW_PRIVATE: 'true',
  });
  worker = await startWorker(env, openLog('silent', 'worker'));
});
afterAll(async () => {
  await worker.close();
  await gateway.close();
  await county.close();
  rmSync(folder, { recursive: true, force: true });
});

test('notices raised set-wise reach the gateway as one, through the queue, though it fails at first', async () => {
  gateway.answer = gateway.refuse;
  await county.sql(
    `INSERT INTO notice (county_id, id, kind, subject_id, unit_id, role, created_at)
     SELECT $1, id, 'report.due', $2, $3, 'clerk', '2023-03-15T01:00:00Z' FROM unnest($4::uuid[]) AS id`,
    [county.id, county.assignments.near, county.units.near, Array.from({ length: 7 }, () => newId())],
  );
  while (gateway.heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  gateway.answer = gateway.ok;
  for (;;) {
    const rows = await county.sql(`SELECT state, count(*)::integer AS count FROM notice_delivery GROUP BY state ORDER BY state`);
    if (rows.some(({ state }) => state === 'accepted')) {
      expect(rows).toEqual([
        { state: 'accepted', count: 1 },
        { state: 'folded', count: 7 },
      ]);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(gateway.heard).toHaveLength(2);
  expect(new Set(gateway.heard.map(({ key, body }) => `${key} ${body}`)).size).toBe(1);
  expect(JSON.parse(gateway.heard[0]!.body)).toMatchObject({ kind: 'notice.digest', details: { count: 7 } });
});
