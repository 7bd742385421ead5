import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** A second tree over the same entries, of SM3, whose heads are signed with SM2. Its hashes are rows of `trail_tile`. */
export class Sm31700000000076 implements MigrationInterface {
  readonly name = 'Sm31700000000076';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Beside each head that was signed while the setting was on: of the same size, under a name of its own.
      CREATE TABLE trail_sm3_checkpoint (
        county_id integer NOT NULL,
        size integer NOT NULL,
        origin text NOT NULL,
        root bytea NOT NULL,
        note text NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT trail_sm3_checkpoint_pk PRIMARY KEY (county_id, size),
        CONSTRAINT trail_sm3_checkpoint_size_fk FOREIGN KEY (county_id, size) REFERENCES trail_checkpoint (county_id, size)
      );
      -- Public keys only.
      CREATE TABLE trail_sm2_key (
        county_id integer NOT NULL,
        vkey text NOT NULL,
        origin text NOT NULL,
        since_size integer NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        CONSTRAINT trail_sm2_key_pk PRIMARY KEY (county_id, vkey)
      );
    `);
    for (const table of ['trail_sm3_checkpoint', 'trail_sm2_key']) await fenceTable(runner, table);
    await runner.query(`
      REVOKE INSERT ON trail_sm3_checkpoint, trail_sm2_key FROM duban_app, duban_worker;
      GRANT SELECT, INSERT ON trail_sm3_checkpoint, trail_sm2_key TO duban_sequencer;
      GRANT SELECT ON trail_sm3_checkpoint, trail_sm2_key TO duban_auditor;
      CREATE POLICY trail_sm3_checkpoint_lookout ON trail_sm3_checkpoint FOR SELECT TO CURRENT_USER USING (true);

      -- Counties whose newest signed head has none beside it: one look into each index a county.
      CREATE FUNCTION counties_to_sm3() RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT c.county_id FROM public.county c
          CROSS JOIN LATERAL (SELECT k.size FROM public.trail_checkpoint k WHERE k.county_id = c.county_id ORDER BY k.size DESC LIMIT 1) newest
          WHERE NOT EXISTS (SELECT 1 FROM public.trail_sm3_checkpoint s WHERE s.county_id = c.county_id AND s.size = newest.size)
        $$;
      REVOKE ALL ON FUNCTION counties_to_sm3() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION counties_to_sm3() TO duban_sequencer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION counties_to_sm3();
      DROP TABLE trail_sm3_checkpoint, trail_sm2_key;
    `);
  }
}
