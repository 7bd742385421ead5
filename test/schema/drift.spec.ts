import type { DataSource } from 'typeorm';
import { dataSource } from '#engine/core/data-source';
import { SCHEMAS } from '#engine/schemas';
import { useDatabase } from '#test/support/database';

const database = useDatabase();

const opened = (entities = SCHEMAS): Promise<DataSource> =>
  dataSource({ url: database().ownerUrl, role: 'owner', poolSize: 2, entities }).initialize();

async function missing(source: DataSource): Promise<readonly string[]> {
  return (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
}

/** Tables, functions, policies and constraints of ours, by name: what a migration down must take away again. */
async function things(source: DataSource): Promise<readonly string[]> {
  const rows: { thing: string }[] = await source.query(`
    SELECT relkind::text || ' ' || relname AS thing FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'migration%' AND relname NOT LIKE 'PK_%'
    UNION SELECT 'f ' || p.proname FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION SELECT 'p ' || policyname FROM pg_policies UNION SELECT 'c ' || conname FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE 'migration%' AND conname NOT LIKE 'PK_%'
    ORDER BY 1`);
  return rows.map((row) => row.thing);
}

describe('the schema', () => {
  it('is what the mapped types say, and what the migrations make', async () => {
    const source = await opened();
    expect(await missing(source)).toEqual([]);
    await source.destroy();
  });

  it('maps every table there is', async () => {
    const source = await opened();
    const rows: { name: string }[] = await source.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration' ORDER BY 1`,
    );
    expect(source.entityMetadatas.map((entity) => entity.tableName).sort()).toEqual(rows.map((row) => row.name));
    await source.destroy();
  });

  it('notices a column, an index, a default and a check that are gone', async () => {
    const source = await opened();
    await source.query('DROP INDEX effect_subject_idx; ALTER TABLE timer ALTER rev DROP DEFAULT; ALTER TABLE incident DROP reason');
    await source.query('ALTER TABLE evidence DROP CONSTRAINT evidence_sha_check');
    expect(await missing(source)).toHaveLength(4);
    await source.query(`CREATE INDEX effect_subject_idx ON effect (county_id, subject_id); ALTER TABLE timer ALTER rev SET DEFAULT 0;
      ALTER TABLE incident ADD reason text NOT NULL; ALTER TABLE evidence ADD CONSTRAINT evidence_sha_check CHECK (sha256 ~ '^[0-9a-f]{64}$')`);
    expect(await missing(source)).toEqual([]);
    await source.destroy();
  });

  it('goes down to nothing, one migration at a time, and up again to the same', async () => {
    const source = await opened();
    const before = await things(source);
    for (const _ of source.migrations) await source.undoLastMigration();
    expect(await things(source)).toEqual([]);
    await source.runMigrations();
    expect(await things(source)).toEqual(before);
    expect(await missing(source)).toEqual([]);
    await source.destroy();
  });
});
