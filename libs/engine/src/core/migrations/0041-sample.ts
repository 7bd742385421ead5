import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Samples: seed and population are kept with what was drawn, so that anybody can draw again. Never changed. */
export class Sample1700000000041 implements MigrationInterface {
  readonly name = 'Sample1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sample (
        county_id integer NOT NULL,
        id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        method text NOT NULL,
        seed text NOT NULL,
        size integer NOT NULL,
        filter jsonb NOT NULL,
        population jsonb NOT NULL,
        population_hash text NOT NULL,
        picked uuid[] NOT NULL DEFAULT '{}',
        drawn_by uuid NOT NULL,
        drawn_at timestamptz NOT NULL,
        CONSTRAINT sample_pk PRIMARY KEY (county_id, id),
        CONSTRAINT sample_inspection_fk FOREIGN KEY (county_id, inspection_id) REFERENCES inspection (county_id, id),
        CONSTRAINT sample_person_fk FOREIGN KEY (county_id, drawn_by) REFERENCES person (county_id, id),
        CONSTRAINT sample_method_check CHECK (method IN ('random', 'risk')),
        CONSTRAINT sample_size_check CHECK (size BETWEEN 1 AND 200)
      );
      CREATE INDEX sample_inspection_idx ON sample (county_id, inspection_id, drawn_at);
      CREATE TRIGGER sample_final BEFORE UPDATE OR DELETE ON sample FOR EACH ROW EXECUTE FUNCTION row_is_final();
    `);
    await fenceTable(runner, 'sample');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sample');
  }
}
