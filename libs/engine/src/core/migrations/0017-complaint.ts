import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Complaints: filed once and never changed, answered once. */
export class Complaint1700000000017 implements MigrationInterface {
  readonly name = 'Complaint1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE complaint (
        county_id integer NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        about text,
        by_person_id uuid NOT NULL,
        by_unit_id uuid NOT NULL,
        filed_at timestamptz NOT NULL,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        CONSTRAINT complaint_pk PRIMARY KEY (county_id, id),
        CONSTRAINT complaint_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person (county_id, id),
        CONSTRAINT complaint_unit_fk FOREIGN KEY (county_id, by_unit_id) REFERENCES unit (county_id, id),
        CONSTRAINT complaint_answered_by_fk FOREIGN KEY (county_id, answered_by) REFERENCES person (county_id, id),
        CONSTRAINT complaint_kind_check CHECK (kind IN ('burden', 'unfair', 'fault', 'other')),
        CONSTRAINT complaint_answer_check
          CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL))
      );
      CREATE INDEX complaint_filed_idx ON complaint (county_id, filed_at);
    `);
    await fenceTable(runner, 'complaint');
    await runner.query('GRANT UPDATE (answer, answered_by, answered_at) ON complaint TO duban_app, duban_worker');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE complaint');
  }
}
