import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Every version of every list's ladder, slips under their numbers, and who urged whom. */
export class Ladder1700000000007 implements MigrationInterface {
  readonly name = 'Ladder1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LADDER);
    await runner.query(SLIP);
    await runner.query(URGE);
    await fenceTable(runner, 'ladder');
    await fenceTable(runner, 'slip', ['UPDATE']);
    await fenceTable(runner, 'urge');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE urge, slip, ladder');
  }
}

const LADDER = `
  CREATE TABLE ladder (
    county_id integer NOT NULL,
    list_id uuid NOT NULL,
    version integer NOT NULL,
    document text NOT NULL,
    source text NOT NULL DEFAULT '',
    content jsonb NOT NULL,
    loaded_at timestamptz NOT NULL,
    by_person_id uuid,
    CONSTRAINT ladder_pk PRIMARY KEY (county_id, list_id, version),
    CONSTRAINT ladder_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list (county_id, id),
    CONSTRAINT ladder_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person (county_id, id)
  );
  CREATE TRIGGER ladder_final BEFORE UPDATE OR DELETE ON ladder FOR EACH ROW EXECUTE FUNCTION row_is_final();
`;

/** A number belongs to its slip for ever: withdrawn slips keep theirs, so that the numbers of a year have no gap. */
const SLIP = `
  CREATE TABLE slip (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    office_unit_id uuid NOT NULL,
    kind text NOT NULL,
    step text,
    rule text,
    to_rank text NOT NULL,
    copies jsonb NOT NULL DEFAULT '[]',
    reason text NOT NULL DEFAULT '',
    points text,
    due_on date,
    state text NOT NULL DEFAULT 'draft',
    year integer,
    number integer,
    drawn_at timestamptz NOT NULL,
    issued_at timestamptz,
    issued_on date,
    issued_by uuid,
    answer_due_on date,
    signed_at timestamptz,
    signed_by uuid,
    answer text,
    answered_at timestamptz,
    answered_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdraw_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT slip_pk PRIMARY KEY (county_id, id),
    CONSTRAINT slip_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment (county_id, id),
    CONSTRAINT slip_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT slip_office_fk FOREIGN KEY (county_id, office_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT slip_kind_check
      CHECK (kind IN ('blue', 'yellow', 'orange', 'red', 'list-supervision', 'talk', 'criticism')),
    CONSTRAINT slip_state_check CHECK (state IN ('draft', 'issued', 'signed', 'answered', 'withdrawn')),
    CONSTRAINT slip_number_check CHECK ((number IS NULL) = (issued_at IS NULL) AND (number IS NULL) = (year IS NULL)
      AND (state <> 'draft' OR number IS NULL) AND (state NOT IN ('issued', 'signed', 'answered') OR number IS NOT NULL)),
    CONSTRAINT slip_office_check CHECK (office_unit_id <> unit_id)
  );
  CREATE UNIQUE INDEX slip_number_key ON slip (county_id, year, kind, number);
  CREATE INDEX slip_assignment_idx ON slip (county_id, assignment_id);
  CREATE INDEX slip_drawn_idx ON slip (county_id, drawn_at, id);
  CREATE INDEX slip_unit_idx ON slip (county_id, unit_id, drawn_at);
`;

const URGE = `
  CREATE TABLE urge (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    text text NOT NULL DEFAULT '',
    by_person_id uuid,
    by_post_id uuid,
    by_unit_id uuid,
    rule text,
    at timestamptz NOT NULL,
    CONSTRAINT urge_pk PRIMARY KEY (county_id, id),
    CONSTRAINT urge_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment (county_id, id),
    CONSTRAINT urge_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person (county_id, id),
    CONSTRAINT urge_unit_fk FOREIGN KEY (county_id, by_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT urge_by_check CHECK (by_person_id IS NULL OR rule IS NULL)
  );
  CREATE INDEX urge_assignment_idx ON urge (county_id, assignment_id, at);
  CREATE TRIGGER urge_final BEFORE UPDATE OR DELETE ON urge FOR EACH ROW EXECUTE FUNCTION row_is_final();
`;
