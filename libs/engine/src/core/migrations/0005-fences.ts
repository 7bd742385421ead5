import type { MigrationInterface, QueryRunner } from 'typeorm';

const FINAL = ['trail_entry', 'report', 'verification', 'evidence', 'effect'] as const;
const DELETABLE = ['timer', 'outbox', 'idempotency', 'upload', 'item_unit'] as const;

/**
 * Row-level security forced on every table of a county, and what each role may do.
 * The policy reads the county once per statement (an InitPlan), so an index on county_id still serves.
 */
export class Fences1700000000005 implements MigrationInterface {
  readonly name = 'Fences1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of await countyTables(runner)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_county ON ${table}
          USING (county_id = (SELECT current_county())) WITH CHECK (county_id = (SELECT current_county()));
        GRANT SELECT ON ${table} TO duban_app, duban_worker;
        GRANT INSERT ON ${table} TO duban_app, duban_worker;
      `);
      if (!FINAL.includes(table as never)) await runner.query(`GRANT UPDATE ON ${table} TO duban_app, duban_worker`);
      if (DELETABLE.includes(table as never)) await runner.query(`GRANT DELETE ON ${table} TO duban_app, duban_worker`);
    }
    await runner.query(LOOKOUT);
    await runner.query(`
      REVOKE INSERT, UPDATE ON county FROM duban_app, duban_worker;
      GRANT UPDATE (calendar_version, clock_at, settings, version) ON county TO duban_app, duban_worker;
      GRANT SELECT ON trail_entry, county TO duban_sequencer, duban_auditor;
      GRANT SELECT, INSERT, UPDATE, DELETE ON throttle TO duban_app;
      REVOKE ALL ON FUNCTION county_by_code(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION county_by_code(text) TO duban_app, duban_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION counties_with_due_timers(); DROP FUNCTION counties_with_waiting_outbox()');
    for (const table of LOOKED_OVER) await runner.query(`DROP POLICY ${table}_lookout ON ${table}`);
    await runner.query('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM duban_app, duban_worker, duban_sequencer, duban_auditor');
    for (const table of await countyTables(runner)) {
      await runner.query(`
        DROP POLICY ${table}_county ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;
      `);
    }
  }
}

/**
 * The owner of these tables may look across counties, but only through the functions below, which tell numbers
 * of counties and nothing else. Without the policy a forced fence would blind an owner who is no superuser.
 */
const LOOKED_OVER = ['county', 'timer', 'outbox'] as const;
const LOOKOUT = `
  ${LOOKED_OVER.map((table) => `CREATE POLICY ${table}_lookout ON ${table} FOR SELECT TO CURRENT_USER USING (true);`).join('\n  ')}

  CREATE FUNCTION counties_with_due_timers() RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.timer t
                    WHERE t.county_id = c.county_id AND t.due_at <= coalesce(c.clock_at, now()))
    $$;
  CREATE FUNCTION counties_with_waiting_outbox() RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.outbox o WHERE o.county_id = c.county_id AND o.dispatched_at IS NULL)
    $$;
  REVOKE ALL ON FUNCTION counties_with_due_timers(), counties_with_waiting_outbox() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION counties_with_due_timers(), counties_with_waiting_outbox() TO duban_worker;
`;

async function countyTables(runner: QueryRunner): Promise<string[]> {
  const rows: { name: string }[] = await runner.query(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'county_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
  return rows.map((row) => row.name);
}
