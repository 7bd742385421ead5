import type { QueryRunner } from 'typeorm';
import { fail } from '#domain/kernel/failure';
import { dataSource } from './data-source';
import { prepareQueueStore } from './queue';

/** Any number that nobody else locks on: one migration at a time, whoever starts it. */
const MIGRATION_LOCK = 510_722;

/**
 * Brings our schema and the queue's to this version. Safe to run twice and from several processes: an advisory
 * lock lets one through at a time. `log` gets the name of each migration when it is done.
 */
export async function migrate(ownerUrl: string, log: (line: string) => void = () => undefined): Promise<void> {
  const source = await dataSource({ url: ownerUrl, role: 'owner', poolSize: 3 }).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    for (const done of await source.runMigrations()) log(done.name);
    await prepareQueueStore(await runner.connect());
    // Readable by every role, unlike the table of migrations: readiness compares it.
    await runner.query(`COMMENT ON TABLE migration IS 'schema ${source.migrations.length}'`);
    log('queue');
  } finally {
    await unlock(runner);
    await source.destroy();
  }
}

/** Which of our migrations this database still lacks; empty when it is up to date. */
export async function pendingMigrations(ownerUrl: string): Promise<readonly string[]> {
  const source = await dataSource({ url: ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  try {
    const exists: { table: string | null }[] = await source.query(`SELECT to_regclass('public.migration')::text AS table`);
    const known = source.migrations.map((migration) => migration.name ?? '');
    if (exists[0]?.table == null) return known;
    const done: { name: string }[] = await source.query('SELECT name FROM migration');
    return known.filter((name) => !done.some((row) => row.name === name));
  } finally {
    await source.destroy();
  }
}

/** Refused where this version cannot work on the database before it is migrated: `database.behind`. */
export async function mustBeMigrated(ownerUrl: string): Promise<void> {
  const { length: count } = await pendingMigrations(ownerUrl);
  if (count > 0) fail('database.behind', { count });
}

async function unlock(runner: QueryRunner): Promise<void> {
  await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  await runner.release();
}
