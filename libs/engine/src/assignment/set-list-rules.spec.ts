import type { DataSource } from 'typeorm';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { listWithHistory } from '../plan/list.queries';
import { SetListRules } from './set-list-rules';

const database = useDatabase();
let source: DataSource;
let county: County;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app' }).initialize();
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

test('the supervision office sets a draft’s rules once for a version; a dispatched list keeps what was promised', async () => {
  const { actors, listId, id } = county;
  const set = new SetListRules(new UnitOfWork(source));
  const lights = { nearWorkingDays: 10, behindPercent: 0, urgeWorkingDays: 0 };
  const changes = { ...lights, decideWorkingDays: 3, deemedConsentRule: '县督查办法第十二条', verifyWorkingDays: undefined };
  expect(await outcome(set.run({ actor: actors.chief, version: 1 }, listId, changes))).toBe('list.already-dispatched');
  await county.sql(`UPDATE annual_list SET state = 'draft' WHERE county_id = $1`, [id]);
  expect(await outcome(set.run({ actor: actors.verifier, version: 1 }, listId, changes))).toBe('permission.denied');
  expect(await outcome(set.run({ actor: actors.chief, version: 9 }, listId, changes))).toBe('request.stale');
  expect(await outcome(set.run({ actor: actors.chief, version: 1 }, listId, changes))).toBe('done');
  expect(await outcome(set.run({ actor: actors.chief, version: 1 }, listId, changes))).toBe('request.stale');
  const list = await new Reader(source).read(id, (reading) => listWithHistory(reading, listId));
  expect(list).toMatchObject({ version: 2, rules: { ...lights, decideWorkingDays: 3, deemedConsentRule: '县督查办法第十二条', verifyWorkingDays: 5 } });
  expect(await county.sql('SELECT fact FROM trail_entry WHERE county_id = $1', [id])).toEqual([{ fact: 'list.rulesSet' }]);
});
