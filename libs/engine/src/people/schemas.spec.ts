import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { PEOPLE_SCHEMAS } from './schemas';

describe('the schemas of the directory and access', () => {
  const database = useDatabase();

  it('are what the migrations made, to the names of keys and checks', async () => {
    const source = await dataSource({ url: database().ownerUrl, role: 'owner', entities: PEOPLE_SCHEMAS }).initialize();
    try {
      const drift = await source.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});
