import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import { useDatabase } from '#test/support/database';
import { bell, readRung, type Rung } from './county-bell';
import { dataSource } from './data-source';
import { Ears } from './ears';

const database = useDatabase();
let source: DataSource;
let owner: Client;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 2 }).initialize();
  owner = new Client({ connectionString: database().ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await source.destroy();
  await owner.end();
});

const county = 7 as CountyId;
const rungs: Rung[] = [];
let missed = 0;
const listening = () => new Ears(database().ownerUrl, 'duban_app', { onRung: (rung) => void rungs.push(rung), onMissed: () => (missed += 1), onError: () => undefined });

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
const connections = async (): Promise<number> =>
  (await owner.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'duban ears%' AND query LIKE 'LISTEN%'`)).rowCount ?? 0;

test('what is rung together is one message, and too much is only that something was', async () => {
  const ears = listening();
  await until(async () => (await connections()) === 1);
  const ring = bell(source, () => undefined);
  ring({ county, notices: ['a'], assignments: [] });
  ring({ county, notices: ['a', 'b'], assignments: ['c'] });
  await until(() => rungs.length > 0);
  ring({ county, notices: Array.from({ length: 151 }, (_, index) => `n${index}`), assignments: [] });
  await until(() => rungs.length > 1);
  expect(rungs).toEqual([
    { county, notices: ['a', 'b'], assignments: ['c'] },
    { county, notices: [], assignments: [] },
  ]);
  await ears.close();
  await until(async () => (await connections()) === 0);
});

test('a connection that is killed is made anew, and says that something may have been missed', async () => {
  const ears = listening();
  await until(async () => (await connections()) === 1);
  await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'duban ears%'`);
  await until(() => missed === 1);
  const before = rungs.length;
  bell(source, () => undefined)({ county, notices: ['again'], assignments: [] });
  await until(() => rungs.length > before);
  expect(rungs.at(-1)?.notices).toEqual(['again']);
  await ears.close();
});

test('nonsense on the channel is nothing', () => {
  for (const message of [undefined, '', 'x', '{}', '{"county":"1","notices":[],"assignments":[]}', 'null']) expect(readRung(message)).toBeUndefined();
});
