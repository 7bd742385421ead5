import { Client } from 'pg';
import { cloneDatabase, useDatabase } from './database';

const database = useDatabase();

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test('a spec file has a migrated database of its own', async () => {
  expect(await ask(database().ownerUrl, 'SELECT count(*) > 0 AS answer FROM migration')).toBe(true);
  const other = await cloneDatabase();
  await ask(other.ownerUrl, 'CREATE TABLE only_here ()');
  expect(await ask(database().ownerUrl, `SELECT to_regclass('only_here') AS answer`)).toBeNull();
  await other.drop();
});

test('its connections act as the roles of API and worker', async () => {
  expect(await ask(database().appUrl, 'SELECT current_user AS answer')).toBe('duban_app');
  expect(await ask(database().workerUrl, 'SELECT current_user AS answer')).toBe('duban_worker');
});
