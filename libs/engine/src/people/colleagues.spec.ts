import { useDatabase } from '#test/support/database';
import { type Life, openLife } from '#test/support/life';
import { colleaguesOf } from './colleagues.queries';

const database = useDatabase();
let life: Life;

beforeEach(async () => {
  life = await openLife(database());
});
afterEach(() => life.close());

const names = async (): Promise<readonly string[]> => {
  const { id, actors } = life.county;
  return (await life.reader.read(id, (reading) => colleaguesOf(reading, actors.clerk))).map(({ accountId }) => accountId);
};

it('names the active people of one’s own unit but oneself, no machine and no officer', async () => {
  const { sql, id, actors, units } = life.county;
  const before = await names();
  expect(before).toContain(actors.head.accountId);
  expect(before).not.toContain(actors.clerk.accountId);
  expect(before).not.toContain(actors.nextClerk.accountId);
  await sql(`UPDATE role_grant SET role = 'audit-admin', unit_id = $3 WHERE county_id = $1 AND account_id = $2`, [id, actors.head.accountId, units.near]);
  expect(await names()).not.toContain(actors.head.accountId);
});
