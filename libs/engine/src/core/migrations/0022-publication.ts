import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** What was published, for ever; and appeals against it. */
export class Publication1700000000022 implements MigrationInterface {
  readonly name = 'Publication1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLICATION);
    await runner.query(APPEAL);
    await fenceTable(runner, 'publication');
    await fenceTable(runner, 'publication_unit');
    await fenceTable(runner, 'appeal', ['UPDATE']);
    await fenceTable(runner, 'appeal_evidence');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE indicator_fact DROP CONSTRAINT indicator_fact_appeal_fk;
      DROP TABLE appeal_evidence, appeal, publication_unit, publication;
    `);
  }
}

/** Numbered without a gap within an assessment. The texts are canonical JSON; nobody may change a row, not even the owner by slip. */
const PUBLICATION = `
  CREATE TABLE publication (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    number integer NOT NULL,
    stage text NOT NULL,
    run_id uuid NOT NULL,
    document text NOT NULL,
    reason text NOT NULL DEFAULT '',
    sha256 text NOT NULL,
    head text NOT NULL,
    by_person_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT publication_pk PRIMARY KEY (county_id, id),
    CONSTRAINT publication_number_key UNIQUE (county_id, assessment_id, number),
    CONSTRAINT publication_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment (county_id, id),
    CONSTRAINT publication_run_fk FOREIGN KEY (county_id, run_id) REFERENCES score_run (county_id, id),
    CONSTRAINT publication_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person (county_id, id),
    CONSTRAINT publication_stage_check CHECK (stage IN ('provisional', 'changed', 'final', 'graded')),
    CONSTRAINT publication_reason_check CHECK (stage <> 'changed' OR reason <> ''),
    CONSTRAINT publication_sha_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
  );
  CREATE TRIGGER publication_final BEFORE UPDATE OR DELETE ON publication FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE publication_unit (
    county_id integer NOT NULL,
    publication_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    position integer NOT NULL,
    body text NOT NULL,
    CONSTRAINT publication_unit_pk PRIMARY KEY (county_id, publication_id, unit_id),
    CONSTRAINT publication_unit_publication_fk FOREIGN KEY (county_id, publication_id) REFERENCES publication (county_id, id),
    CONSTRAINT publication_unit_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id)
  );
  CREATE INDEX publication_unit_unit_idx ON publication_unit (county_id, unit_id);
  CREATE TRIGGER publication_unit_final BEFORE UPDATE OR DELETE ON publication_unit FOR EACH ROW EXECUTE FUNCTION row_is_final();
`;

const APPEAL = `
  CREATE TABLE appeal (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    publication_id uuid NOT NULL,
    number integer NOT NULL,
    unit_id uuid NOT NULL,
    node text NOT NULL,
    claim text NOT NULL,
    state text NOT NULL DEFAULT 'filed',
    filed_by uuid NOT NULL,
    filed_at timestamptz NOT NULL,
    decide_due_on date,
    reviewer_id uuid,
    taken_at timestamptz,
    interim text,
    interim_at timestamptz,
    outcome text,
    decision text,
    decided_by uuid,
    decided_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT appeal_pk PRIMARY KEY (county_id, id),
    CONSTRAINT appeal_number_key UNIQUE (county_id, assessment_id, number),
    CONSTRAINT appeal_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment (county_id, id),
    CONSTRAINT appeal_publication_fk FOREIGN KEY (county_id, publication_id) REFERENCES publication (county_id, id),
    CONSTRAINT appeal_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT appeal_filed_fk FOREIGN KEY (county_id, filed_by) REFERENCES person (county_id, id),
    CONSTRAINT appeal_reviewer_fk FOREIGN KEY (county_id, reviewer_id) REFERENCES person (county_id, id),
    CONSTRAINT appeal_decided_fk FOREIGN KEY (county_id, decided_by) REFERENCES person (county_id, id),
    CONSTRAINT appeal_state_check CHECK (state IN ('filed', 'taken', 'decided', 'withdrawn')),
    CONSTRAINT appeal_outcome_check CHECK (outcome IN ('upheld', 'partly', 'rejected')),
    CONSTRAINT appeal_decided_check CHECK ((state = 'decided') = (outcome IS NOT NULL)),
    CONSTRAINT appeal_apart_check CHECK (reviewer_id <> filed_by)
  );
  CREATE UNIQUE INDEX appeal_open_key ON appeal (county_id, assessment_id, unit_id, node) WHERE state IN ('filed', 'taken');
  CREATE INDEX appeal_unit_idx ON appeal (county_id, unit_id, filed_at);

  CREATE TABLE appeal_evidence (
    county_id integer NOT NULL,
    appeal_id uuid NOT NULL,
    evidence_id uuid NOT NULL,
    CONSTRAINT appeal_evidence_pk PRIMARY KEY (county_id, appeal_id, evidence_id),
    CONSTRAINT appeal_evidence_appeal_fk FOREIGN KEY (county_id, appeal_id) REFERENCES appeal (county_id, id),
    CONSTRAINT appeal_evidence_evidence_fk FOREIGN KEY (county_id, evidence_id) REFERENCES evidence (county_id, id)
  );

  ALTER TABLE indicator_fact ADD CONSTRAINT indicator_fact_appeal_fk FOREIGN KEY (county_id, appeal_id) REFERENCES appeal (county_id, id);
`;
