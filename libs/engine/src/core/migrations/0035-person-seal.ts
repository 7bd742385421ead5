import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/**
 * Whose personal data were put away, by whose authority. The box is opened by a key that is in no database. Only the owner
 * writes here, on the command line of the machine that has the keys.
 */
export class PersonSeal1700000000035 implements MigrationInterface {
  readonly name = 'PersonSeal1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_seal (
        county_id integer NOT NULL,
        person_id uuid NOT NULL,
        state text NOT NULL,
        box bytea,
        authority text NOT NULL,
        reason text NOT NULL,
        salt bytea NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT person_seal_pk PRIMARY KEY (county_id, person_id),
        CONSTRAINT person_seal_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
        CONSTRAINT person_seal_state_check CHECK (state IN ('open', 'frozen', 'shredded') AND (state = 'frozen') = (box IS NOT NULL))
      )`);
    await fenceTable(runner, 'person_seal');
    await runner.query('REVOKE INSERT ON person_seal FROM duban_app, duban_worker');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_seal');
  }
}
