import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { dataSource, MIGRATIONS } from '#engine/core/data-source';
import { migrate } from '#engine/core/migrate';
import { dumpSchema } from '#engine/core/schema-dump';
import { seedCounty } from '#test/support/county';
import { ownedDatabase } from '#test/support/database';
import { putCanaries } from './canaries';

/** Those before stand since the first release: nobody goes back behind them. */
const FIRST_RELEASE = 5;
const LATER = MIGRATIONS.length - FIRST_RELEASE;

/**
 * As a real installation is upgraded: counties are there, and the owner is held by the fences of his own tables. What a
 * migration says about rows it must say to them.
 */
describe('a database with counties in it', () => {
  const open: Client[] = [];
  let source: DataSource;
  let admin: Client;
  let county: number;
  let dumped: string;

  beforeAll(async () => {
    const { ownerUrl, superUrl } = await ownedDatabase();
    await migrate(ownerUrl);
    const seeded = [await seedCounty(superUrl), await seedCounty(superUrl)] as const;
    county = seeded[0].id;
    admin = new Client({ connectionString: superUrl });
    open.push(admin);
    await admin.connect();
    await putCanaries(admin, [seeded[0].id, seeded[1].id]);
    await admin.query(`UPDATE outbox SET dispatched_at = created_at`);
    await Promise.all(seeded.map((one) => one.close()));
    source = await dataSource({ url: ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    dumped = await dumpSchema(admin);
  }, 60_000);
  afterAll(async () => {
    await source.destroy();
    await Promise.all(open.map((client) => client.end()));
  });

  it('goes back and forth over each migration, and is the same afterwards', async () => {
    for (let back = 1; back <= LATER; back += 1) {
      await source.undoLastMigration({ transaction: 'each' });
      await source.runMigrations({ transaction: 'each' });
      for (let step = 0; step < back; step += 1) await source.undoLastMigration({ transaction: 'each' });
      await source.runMigrations({ transaction: 'each' });
    }
    expect(await dumpSchema(admin)).toBe(dumped);
  }, 120_000);

  it('has told every row what a migration says to all of them', async () => {
    const one = async (text: string): Promise<unknown> => (await admin.query(text, [county])).rows[0];
    expect(await one(`SELECT count(*)::integer AS open FROM outbox WHERE county_id = $1 AND done_at IS NULL`)).toEqual({ open: 0 });
    expect(await one(`SELECT array_agg(name ORDER BY name) AS names FROM schedule WHERE county_id = $1`)).toEqual({
      names: ['counts.fold', 'notice.digest', 'notice.open'],
    });
    const counted = await one(`SELECT sum(n)::integer AS n FROM task_count WHERE county_id = $1`);
    const tasks = await one(`SELECT count(*)::integer AS n FROM assignment WHERE county_id = $1 AND unit_id IS NOT NULL AND state <> 'withdrawn'`);
    expect(counted).toEqual(tasks);
    expect(await one(`SELECT count(*)::integer AS n FROM assignment WHERE county_id = $1 AND state <> 'dispatched' AND state_since IS NULL AND acknowledged_at IS NOT NULL`)).toEqual({ n: 0 });
  });
});
