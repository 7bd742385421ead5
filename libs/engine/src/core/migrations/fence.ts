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
