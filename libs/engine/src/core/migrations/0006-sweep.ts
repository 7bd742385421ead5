import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a sweep in one statement needs: a step on timers, an outcome on receipts, and on the assignment what the clock
 * did to it, apart from `version`, so that a reminder never makes a user's `If-Match` stale.
 */
export class Sweep1700000000006 implements MigrationInterface {
  readonly name = 'Sweep1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(INDEXES);
    for (const table of FENCED_ENOUGH) await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_county_fk`);
    await runner.query(lookout(PROBED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(lookout(JOINED));
    for (const table of FENCED_ENOUGH) {
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)`,
      );
    }
    await runner.query(`
      DROP INDEX trail_entry_unit_idx;
      CREATE INDEX trail_entry_unit_idx ON trail_entry (county_id, unit_id, at);
      DROP INDEX timer_request_idx;
      DROP INDEX timer_due_idx;
      CREATE INDEX timer_due_idx ON timer (county_id, due_at);
      ALTER TABLE assignment RESET (fillfactor);
      ALTER TABLE assignment DROP fired_count, DROP last_fired_kind, DROP last_fired_at;
      ALTER TABLE effect DROP outcome, DROP step;
      ALTER TABLE timer DROP step;
    `);
  }
}

const COLUMNS = `
  ALTER TABLE timer ADD step text;
  ALTER TABLE effect ADD step text, ADD outcome text NOT NULL DEFAULT 'told',
    ADD CONSTRAINT effect_outcome_check CHECK (outcome IN ('told', 'passed', 'skipped'));
  ALTER TABLE assignment ADD fired_count integer NOT NULL DEFAULT 0, ADD last_fired_kind text, ADD last_fired_at timestamptz;
`;

/**
 * Everything due at the close of one day is due at the same instant: without the id in the index each batch would sort
 * all of it again. Silence is looked for before every batch, so the requests have an index of their own. Room in the
 * pages of assignments keeps the sweep's update from touching their indexes: one batch often marks whole pages of them.
 * An entry about no unit is never looked for by its unit.
 */
const INDEXES = `
  DROP INDEX timer_due_idx;
  CREATE INDEX timer_due_idx ON timer (county_id, due_at, id);
  CREATE INDEX timer_request_idx ON timer (county_id, due_at) WHERE kind = 'request.due';
  DROP INDEX trail_entry_unit_idx;
  CREATE INDEX trail_entry_unit_idx ON trail_entry (county_id, unit_id, at) WHERE unit_id IS NOT NULL;
  ALTER TABLE assignment SET (fillfactor = 60);
`;

/**
 * The tables with the most rows written at once. That their county exists is known already: a transaction is in a county
 * it found, the fence lets it write no other, and no role may remove one. Asked again for every row, it was a fifth of
 * a sweep's time, and a lock on the county's row for every writer.
 */
const FENCED_ENOUGH = ['timer', 'effect', 'trail_entry'] as const;

const lookout = (body: string): string => `
  CREATE OR REPLACE FUNCTION counties_with_due_timers() RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$ ${body} $$;
`;

/** One look into the index a county, however many timers wait: the ORDER BY leaves the planner no other way. */
const PROBED = `
  SELECT c.county_id FROM public.county c CROSS JOIN LATERAL (
    SELECT t.due_at FROM public.timer t WHERE t.county_id = c.county_id ORDER BY t.due_at, t.id LIMIT 1
  ) AS first WHERE first.due_at <= coalesce(c.clock_at, now()) ORDER BY first.due_at, c.county_id
`;
const JOINED = `
  SELECT c.county_id FROM public.county c
  WHERE EXISTS (SELECT 1 FROM public.timer t
                WHERE t.county_id = c.county_id AND t.due_at <= coalesce(c.clock_at, now()))
`;
