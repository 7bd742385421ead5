import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Who watches a county's log from outside, and what they signed. */
export class Witness1700000000031 implements MigrationInterface {
  readonly name = 'Witness1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trail_witness (
        county_id integer NOT NULL,
        name text NOT NULL,
        vkey text NOT NULL,
        url text NOT NULL,
        cosigned_size integer NOT NULL DEFAULT 0,
        cosigned_at timestamptz,
        asked_at timestamptz,
        problem text,
        added_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT trail_witness_pk PRIMARY KEY (county_id, name)
      );
      CREATE TABLE trail_cosignature (
        county_id integer NOT NULL,
        size integer NOT NULL,
        name text NOT NULL,
        line text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT trail_cosignature_pk PRIMARY KEY (county_id, size, name),
        CONSTRAINT trail_cosignature_size_fk FOREIGN KEY (county_id, size) REFERENCES trail_checkpoint (county_id, size)
      );
    `);
    await fenceTable(runner, 'trail_witness');
    await fenceTable(runner, 'trail_cosignature');
    await runner.query(`
      REVOKE INSERT ON trail_cosignature FROM duban_app, duban_worker;
      -- Named on the command line by whoever runs the machine: no user's request makes us call an address.
      REVOKE INSERT ON trail_witness FROM duban_app, duban_worker;
      GRANT SELECT, INSERT ON trail_cosignature TO duban_sequencer;
      GRANT SELECT, UPDATE (cosigned_size, cosigned_at, asked_at, problem) ON trail_witness TO duban_sequencer;
      GRANT SELECT ON trail_witness, trail_cosignature TO duban_auditor;
      CREATE POLICY trail_witness_lookout ON trail_witness FOR SELECT TO CURRENT_USER USING (true);

      -- Counties with a witness that has not cosigned the newest head and was not asked for spacing seconds.
      CREATE FUNCTION counties_to_witness(spacing integer) RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT DISTINCT w.county_id FROM public.trail_witness w
          WHERE w.removed_at IS NULL AND (w.asked_at IS NULL OR w.asked_at <= clock_timestamp() - make_interval(secs => spacing))
            AND w.cosigned_size < (SELECT max(k.size) FROM public.trail_checkpoint k WHERE k.county_id = w.county_id)
        $$;
      REVOKE ALL ON FUNCTION counties_to_witness(integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION counties_to_witness(integer) TO duban_sequencer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION counties_to_witness(integer); DROP TABLE trail_cosignature, trail_witness');
  }
}
