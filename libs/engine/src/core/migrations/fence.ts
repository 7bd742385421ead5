import type { QueryRunner } from 'typeorm';

/** What the product's roles may do to a table of a county besides reading and inserting. */
export type Change = 'UPDATE' | 'DELETE';

/** Fences a new table of a county: row-level security forced, rights granted to app and worker. */
export async function fenceTable(runner: QueryRunner, table: string, changes: readonly Change[] = []): Promise<void> {
  await runner.query(`
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_county ON ${table}
      USING (county_id = (SELECT current_county())) WITH CHECK (county_id = (SELECT current_county()));
    GRANT ${['SELECT', 'INSERT', ...changes].join(', ')} ON ${table} TO duban_app, duban_worker;
  `);
}

/**
 * Lets the owner reach every county's rows of these tables while `work` runs: an owner who is no superuser is held by the
 * forced fence himself, and would change nothing or be refused. Within a migration's transaction nobody else sees it.
 */
export async function overFences(runner: QueryRunner, tables: readonly string[], work: () => Promise<unknown>): Promise<void> {
  for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await work();
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
