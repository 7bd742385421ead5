import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable, overFences } from './fence';

/**
 * A waiting entry brings its leaf along: the sequencer need not look for each in the whole trail, whose size a cached plan
 * may know nothing of. And why a log was begun anew.
 */
export class LogRestart1700000000032 implements MigrationInterface {
  readonly name = 'LogRestart1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE trail_waiting ADD leaf bytea');
    await overFences(runner, ['trail_entry', 'trail_waiting'], () =>
      runner.query('UPDATE trail_waiting w SET leaf = e.leaf FROM trail_entry e WHERE e.county_id = w.county_id AND e.id = w.entry_id'),
    );
    await runner.query('ALTER TABLE trail_waiting ALTER leaf SET NOT NULL');
    await runner.query(waits('leaf'));
    await runner.query(`
      CREATE TABLE trail_restart (
        county_id integer NOT NULL,
        vkey text NOT NULL,
        reason text NOT NULL,
        salt bytea NOT NULL,
        restarted_at timestamptz NOT NULL,
        CONSTRAINT trail_restart_pk PRIMARY KEY (county_id, vkey),
        CONSTRAINT trail_restart_key_fk FOREIGN KEY (county_id, vkey) REFERENCES trail_key (county_id, vkey)
      )`);
    await fenceTable(runner, 'trail_restart');
    await runner.query('REVOKE INSERT ON trail_restart FROM duban_app, duban_worker');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trail_restart');
    await runner.query(waits());
    await runner.query('ALTER TABLE trail_waiting DROP leaf');
  }
}

const waits = (...more: readonly string[]): string => `
  CREATE OR REPLACE FUNCTION trail_waits() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO trail_waiting (${['county_id', 'at', 'entry_id', ...more].join(', ')}) SELECT ${['county_id', 'at', 'id', ...more].join(', ')} FROM added;
      RETURN NULL;
    END $$;
`;
