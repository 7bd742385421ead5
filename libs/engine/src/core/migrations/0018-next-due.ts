import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the next timer of any county on real time falls due, so that a sweeper with nothing to do wakes for it. */
export class NextDue1700000000018 implements MigrationInterface {
  readonly name = 'NextDue1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Milliseconds from now; nothing where none is to come. What is due already is not looked at: a timer that rests
      -- after a failure must not keep the sweepers awake. One look into the index a county.
      CREATE FUNCTION next_due_ms() RETURNS double precision LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT (1000 * extract(epoch FROM min(first.due_at) - now()))::float8
          FROM public.county c CROSS JOIN LATERAL (
            SELECT t.due_at FROM public.timer t WHERE t.county_id = c.county_id AND t.due_at > now()
            ORDER BY t.due_at, t.id LIMIT 1
          ) AS first WHERE c.clock_at IS NULL
        $$;
      REVOKE ALL ON FUNCTION next_due_ms() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION next_due_ms() TO duban_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION next_due_ms()');
  }
}
