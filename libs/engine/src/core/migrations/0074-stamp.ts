import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** What an authority stamped: the head as it was sent, with its witnesses' lines of then, and the answer over these very bytes. */
export class Stamp1700000000074 implements MigrationInterface {
  readonly name = 'Stamp1700000000074';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trail_stamp (
        county_id integer NOT NULL,
        size integer NOT NULL,
        note text NOT NULL,
        token bytea NOT NULL,
        CONSTRAINT trail_stamp_pk PRIMARY KEY (county_id, size),
        CONSTRAINT trail_stamp_size_fk FOREIGN KEY (county_id, size) REFERENCES trail_checkpoint (county_id, size)
      );
    `);
    await fenceTable(runner, 'trail_stamp');
    await runner.query(`
      REVOKE INSERT ON trail_stamp FROM duban_app, duban_worker;
      GRANT SELECT, INSERT ON trail_stamp TO duban_sequencer;
      GRANT SELECT ON trail_stamp TO duban_auditor;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trail_stamp');
  }
}
