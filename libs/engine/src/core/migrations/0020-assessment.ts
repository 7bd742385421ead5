import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Versions of schemes, the assessment of a period, and facts that no record holds. */
export class Assessment1700000000020 implements MigrationInterface {
  readonly name = 'Assessment1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEME);
    await runner.query(ASSESSMENT);
    await runner.query(FACT);
    await fenceTable(runner, 'scheme');
    await fenceTable(runner, 'assessment', ['UPDATE']);
    await fenceTable(runner, 'fact_import');
    await fenceTable(runner, 'indicator_fact');
    await runner.query(`
      GRANT UPDATE (state, approved_by, approved_at, withdrawn_by, withdrawn_at, withdraw_reason, row_version) ON scheme TO duban_app, duban_worker;
      GRANT UPDATE (state, second_id, second_unit_id, confirmed_at, withdrawn_by, withdrawn_at, withdraw_reason) ON indicator_fact TO duban_app, duban_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE indicator_fact, fact_import, assessment, scheme');
  }
}

/** What a version says is never changed; only whether it is in force. */
const SCHEME = `
  CREATE TABLE scheme (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    sha256 text NOT NULL,
    file text NOT NULL,
    effective_from date NOT NULL,
    effective_until date,
    state text NOT NULL DEFAULT 'proposed',
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    approved_by uuid,
    approved_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdraw_reason text,
    row_version integer NOT NULL DEFAULT 1,
    CONSTRAINT scheme_pk PRIMARY KEY (county_id, id),
    CONSTRAINT scheme_version_key UNIQUE (county_id, number, version),
    CONSTRAINT scheme_proposed_fk FOREIGN KEY (county_id, proposed_by) REFERENCES person (county_id, id),
    CONSTRAINT scheme_approved_fk FOREIGN KEY (county_id, approved_by) REFERENCES person (county_id, id),
    CONSTRAINT scheme_withdrawn_fk FOREIGN KEY (county_id, withdrawn_by) REFERENCES person (county_id, id),
    CONSTRAINT scheme_state_check CHECK (state IN ('proposed', 'approved', 'withdrawn')),
    CONSTRAINT scheme_two_check CHECK (approved_by <> proposed_by),
    CONSTRAINT scheme_approved_check CHECK (state <> 'approved' OR approved_by IS NOT NULL),
    CONSTRAINT scheme_sha_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
  );
`;

const ASSESSMENT = `
  CREATE TABLE assessment (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    period text NOT NULL,
    title text NOT NULL,
    scheme_id uuid NOT NULL,
    scoring_unit_id uuid NOT NULL,
    substitute_unit_id uuid NOT NULL,
    review_unit_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'open',
    opened_by uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    objections_until date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT assessment_pk PRIMARY KEY (county_id, id),
    CONSTRAINT assessment_period_key UNIQUE (county_id, period, title),
    CONSTRAINT assessment_scheme_fk FOREIGN KEY (county_id, scheme_id) REFERENCES scheme (county_id, id),
    CONSTRAINT assessment_scoring_fk FOREIGN KEY (county_id, scoring_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT assessment_substitute_fk FOREIGN KEY (county_id, substitute_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT assessment_review_fk FOREIGN KEY (county_id, review_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT assessment_opened_fk FOREIGN KEY (county_id, opened_by) REFERENCES person (county_id, id),
    CONSTRAINT assessment_state_check CHECK (state IN ('open', 'provisional', 'heard', 'approved', 'final', 'graded')),
    CONSTRAINT assessment_apart_check
      CHECK (scoring_unit_id <> substitute_unit_id AND scoring_unit_id <> review_unit_id AND substitute_unit_id <> review_unit_id)
  );
`;

/** A line stays as it was recorded. A second person confirms it; a correction is another line. */
const FACT = `
  CREATE TABLE fact_import (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    file_sha256 text NOT NULL,
    file_name text NOT NULL,
    row_count integer NOT NULL,
    by_person_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT fact_import_pk PRIMARY KEY (county_id, id),
    CONSTRAINT fact_import_file_key UNIQUE (county_id, assessment_id, file_sha256),
    CONSTRAINT fact_import_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment (county_id, id),
    CONSTRAINT fact_import_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person (county_id, id)
  );

  CREATE TABLE indicator_fact (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    figure text NOT NULL,
    input text NOT NULL DEFAULT '',
    item text NOT NULL DEFAULT '',
    value text NOT NULL DEFAULT '',
    numerator text NOT NULL DEFAULT '',
    denominator text NOT NULL DEFAULT '',
    level text NOT NULL DEFAULT '',
    applies boolean NOT NULL DEFAULT true,
    basis text NOT NULL DEFAULT '',
    source text NOT NULL,
    hash text NOT NULL DEFAULT '',
    evidence_id uuid,
    import_id uuid,
    appeal_id uuid,
    state text NOT NULL DEFAULT 'recorded',
    by_person_id uuid NOT NULL,
    by_unit_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    second_id uuid,
    second_unit_id uuid,
    confirmed_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdraw_reason text,
    CONSTRAINT indicator_fact_pk PRIMARY KEY (county_id, id),
    CONSTRAINT indicator_fact_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment (county_id, id),
    CONSTRAINT indicator_fact_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT indicator_fact_evidence_fk FOREIGN KEY (county_id, evidence_id) REFERENCES evidence (county_id, id),
    CONSTRAINT indicator_fact_import_fk FOREIGN KEY (county_id, import_id) REFERENCES fact_import (county_id, id),
    CONSTRAINT indicator_fact_by_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person (county_id, id),
    CONSTRAINT indicator_fact_by_unit_fk FOREIGN KEY (county_id, by_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT indicator_fact_second_fk FOREIGN KEY (county_id, second_id) REFERENCES person (county_id, id),
    CONSTRAINT indicator_fact_second_unit_fk FOREIGN KEY (county_id, second_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT indicator_fact_withdrawn_fk FOREIGN KEY (county_id, withdrawn_by) REFERENCES person (county_id, id),
    CONSTRAINT indicator_fact_state_check CHECK (state IN ('recorded', 'confirmed', 'withdrawn')),
    CONSTRAINT indicator_fact_two_check CHECK (second_id <> by_person_id),
    CONSTRAINT indicator_fact_apart_check CHECK (by_unit_id <> unit_id AND second_unit_id <> unit_id),
    CONSTRAINT indicator_fact_confirmed_check CHECK (state <> 'confirmed' OR second_id IS NOT NULL OR appeal_id IS NOT NULL)
  );
  -- One line stands at a place. A correction by an appeal stands beside what it corrects.
  CREATE UNIQUE INDEX indicator_fact_place_key ON indicator_fact (county_id, assessment_id, unit_id, figure, input, item)
    WHERE state <> 'withdrawn' AND appeal_id IS NULL;
  CREATE INDEX indicator_fact_assessment_idx ON indicator_fact (county_id, assessment_id, recorded_at, id);
`;
