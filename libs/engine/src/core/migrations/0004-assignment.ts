import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assignments, what is asked about them, reports with evidence, verification, notices. */
export class Assignment1700000000004 implements MigrationInterface {
  readonly name = 'Assignment1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ASSIGNMENT);
    await runner.query(REPORT);
    await runner.query(EVIDENCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notice, report_evidence, evidence, upload, period_exception, verification, report, note, request,
        suspension, assignment;
      DROP FUNCTION row_is_final();
      DROP FUNCTION all_of(bigint, bigint);
    `);
  }
}

const ASSIGNMENT = `
  CREATE TABLE assignment (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    list_id uuid NOT NULL,
    item_id uuid NOT NULL,
    parent_id uuid,
    kind text NOT NULL,
    unit_id uuid,
    leader_post_id uuid NOT NULL,
    lead_unit_id uuid NOT NULL,
    verifier_unit_id uuid NOT NULL,
    target jsonb NOT NULL,
    unit_of_measure text NOT NULL,
    cadence text NOT NULL,
    countersign boolean NOT NULL,
    state text NOT NULL,
    dispatched_on date NOT NULL,
    limit_rule jsonb NOT NULL,
    original_due_on date,
    due_on date,
    calendar_versions jsonb NOT NULL DEFAULT '{}',
    acknowledge_due_on date,
    acknowledged_at timestamptz,
    suspended_on date,
    submission_id uuid,
    submitted_by uuid,
    opened_by uuid,
    last_report_id uuid,
    report_count integer NOT NULL DEFAULT 0,
    figure numeric(24, 6),
    figure_verified boolean NOT NULL DEFAULT false,
    verified_by uuid,
    verified_at timestamptz,
    closed_at timestamptz,
    closure_number text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT assignment_pk PRIMARY KEY (county_id, id),
    CONSTRAINT assignment_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list (county_id, id),
    CONSTRAINT assignment_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item (county_id, id),
    CONSTRAINT assignment_parent_fk FOREIGN KEY (county_id, parent_id) REFERENCES assignment (county_id, id),
    CONSTRAINT assignment_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT assignment_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post (county_id, id),
    CONSTRAINT assignment_lead_fk FOREIGN KEY (county_id, lead_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT assignment_verifier_fk FOREIGN KEY (county_id, verifier_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT assignment_kind_check CHECK (kind IN ('lead', 'township', 'leadership')),
    CONSTRAINT assignment_accountable_check CHECK ((kind = 'leadership') = (unit_id IS NULL)),
    CONSTRAINT assignment_conflict_check CHECK (unit_id IS NULL OR verifier_unit_id <> unit_id),
    CONSTRAINT assignment_state_check CHECK (state IN ('dispatched', 'returnAsked', 'underway', 'suspended', 'reported',
      'awaitingVerification', 'underVerification', 'verified', 'closed', 'withdrawn'))
  );
  CREATE UNIQUE INDEX assignment_accountable_key ON assignment (county_id, item_id, unit_id)
    WHERE unit_id IS NOT NULL AND state <> 'withdrawn';
  CREATE UNIQUE INDEX assignment_leadership_key ON assignment (county_id, item_id)
    WHERE kind = 'leadership' AND state <> 'withdrawn';
  CREATE UNIQUE INDEX assignment_closure_key ON assignment (county_id, closure_number);
  CREATE INDEX assignment_unit_idx ON assignment (county_id, unit_id, state);
  CREATE INDEX assignment_item_idx ON assignment (county_id, item_id);
  CREATE INDEX assignment_parent_idx ON assignment (county_id, parent_id);
  CREATE INDEX assignment_leader_idx ON assignment (county_id, leader_post_id);
  CREATE INDEX assignment_verifier_idx ON assignment (county_id, verifier_unit_id, state);

  CREATE TABLE suspension (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date,
    reason text NOT NULL,
    CONSTRAINT suspension_pk PRIMARY KEY (county_id, id),
    CONSTRAINT suspension_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment (county_id, id),
    CONSTRAINT suspension_dates_check CHECK (until_on IS NULL OR until_on >= from_on)
  );
  CREATE UNIQUE INDEX suspension_running_key ON suspension (county_id, assignment_id) WHERE until_on IS NULL;
  CREATE INDEX suspension_assignment_idx ON suspension (county_id, assignment_id);

  -- What a unit asks of the county: to be rid of a wrongly routed task, or more time. One open at a time.
  CREATE TABLE request (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    progress text NOT NULL DEFAULT '',
    asked_due_on date,
    proposed_unit_id uuid,
    asked_by uuid NOT NULL,
    asked_unit_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    decide_due_on date,
    late boolean NOT NULL DEFAULT false,
    state text NOT NULL DEFAULT 'open',
    decided_by uuid,
    decided_at timestamptz,
    decided_due_on date,
    decision_reason text,
    CONSTRAINT request_pk PRIMARY KEY (county_id, id),
    CONSTRAINT request_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment (county_id, id),
    CONSTRAINT request_unit_fk FOREIGN KEY (county_id, proposed_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT request_asked_unit_fk FOREIGN KEY (county_id, asked_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT request_kind_check CHECK (kind IN ('return', 'extension')),
    CONSTRAINT request_state_check CHECK (state IN ('open', 'granted', 'refused'))
  );
  CREATE UNIQUE INDEX request_open_key ON request (county_id, assignment_id) WHERE state = 'open';
  CREATE INDEX request_assignment_idx ON request (county_id, assignment_id);

  CREATE TABLE note (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    by_person_id uuid NOT NULL,
    by_post_id uuid,
    by_unit_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT note_pk PRIMARY KEY (county_id, id),
    CONSTRAINT note_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment (county_id, id),
    CONSTRAINT note_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person (county_id, id),
    CONSTRAINT note_post_fk FOREIGN KEY (county_id, by_post_id) REFERENCES post (county_id, id),
    CONSTRAINT note_unit_fk FOREIGN KEY (county_id, by_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT note_kind_check CHECK (kind IN ('comment', 'instruction', 'visit'))
  );
  CREATE INDEX note_assignment_idx ON note (county_id, assignment_id, at);
`;

const REPORT = `
  CREATE TABLE report (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    period text NOT NULL,
    figure numeric(24, 6),
    percent numeric(9, 4),
    milestone text,
    text text NOT NULL,
    nothing_reason text,
    submitted_by uuid NOT NULL,
    post_id uuid,
    acting_for uuid,
    unit_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    late boolean NOT NULL,
    salt bytea NOT NULL,
    CONSTRAINT report_pk PRIMARY KEY (county_id, id),
    CONSTRAINT report_number_key UNIQUE (county_id, assignment_id, number),
    CONSTRAINT report_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment (county_id, id),
    CONSTRAINT report_kind_check CHECK (kind IN ('progress', 'completion'))
  );
  CREATE INDEX report_period_idx ON report (county_id, assignment_id, period);

  -- Ends a set-wise statement: everything, or the transaction is tried again.
  CREATE FUNCTION all_of(done bigint, wanted bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
    BEGIN
      IF done <> wanted THEN
        RAISE EXCEPTION 'only % of % rows moved', done, wanted USING ERRCODE = 'serialization_failure';
      END IF;
      RETURN done;
    END $$;

  CREATE FUNCTION row_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'a submitted row is never changed' USING ERRCODE = 'restrict_violation'; END $$;
  CREATE TRIGGER report_final BEFORE UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE verification (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    report_id uuid NOT NULL,
    outcome text NOT NULL,
    reason text NOT NULL,
    note text NOT NULL DEFAULT '',
    fields jsonb NOT NULL DEFAULT '[]',
    by_person_id uuid NOT NULL,
    by_unit_id uuid NOT NULL,
    at timestamptz NOT NULL,
    target text,
    CONSTRAINT verification_pk PRIMARY KEY (county_id, id),
    CONSTRAINT verification_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment (county_id, id),
    CONSTRAINT verification_report_fk FOREIGN KEY (county_id, report_id) REFERENCES report (county_id, id),
    CONSTRAINT verification_target_check CHECK (target IN ('clerk', 'unit-head')),
    CONSTRAINT verification_outcome_check CHECK (outcome IN ('verified', 'sentBack', 'countersigned', 'takenBack'))
  );
  CREATE INDEX verification_assignment_idx ON verification (county_id, assignment_id, at);
  CREATE TRIGGER verification_final BEFORE UPDATE OR DELETE ON verification
    FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE period_exception (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    period text NOT NULL,
    until date NOT NULL,
    authority text NOT NULL,
    reason text NOT NULL,
    granted_by uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT period_exception_pk PRIMARY KEY (county_id, id),
    CONSTRAINT period_exception_assignment_fk FOREIGN KEY (county_id, assignment_id)
      REFERENCES assignment (county_id, id)
  );
  CREATE INDEX period_exception_assignment_idx ON period_exception (county_id, assignment_id, period);
`;

const EVIDENCE = `
  CREATE TABLE upload (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    store_id text NOT NULL,
    size bigint NOT NULL,
    file_name text NOT NULL,
    title text NOT NULL,
    proves_on date NOT NULL,
    unit_id uuid NOT NULL,
    by_person_id uuid NOT NULL,
    begun_at timestamptz NOT NULL,
    evidence_id uuid,
    CONSTRAINT upload_pk PRIMARY KEY (county_id, id),
    CONSTRAINT upload_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id)
  );

  CREATE TABLE evidence (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    sha256 text NOT NULL,
    size bigint NOT NULL,
    media_type text NOT NULL,
    file_name text NOT NULL,
    title text NOT NULL,
    proves_on date NOT NULL,
    received_at timestamptz NOT NULL,
    unit_id uuid NOT NULL,
    by_person_id uuid NOT NULL,
    CONSTRAINT evidence_pk PRIMARY KEY (county_id, id),
    CONSTRAINT evidence_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT evidence_sha_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
  );
  CREATE INDEX evidence_sha_idx ON evidence (county_id, sha256);
  CREATE INDEX evidence_unit_idx ON evidence (county_id, unit_id, received_at);
  CREATE TRIGGER evidence_final BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE report_evidence (
    county_id integer NOT NULL,
    report_id uuid NOT NULL,
    evidence_id uuid NOT NULL,
    CONSTRAINT report_evidence_pk PRIMARY KEY (county_id, report_id, evidence_id),
    CONSTRAINT report_evidence_report_fk FOREIGN KEY (county_id, report_id) REFERENCES report (county_id, id),
    CONSTRAINT report_evidence_evidence_fk FOREIGN KEY (county_id, evidence_id) REFERENCES evidence (county_id, id)
  );
  CREATE INDEX report_evidence_evidence_idx ON report_evidence (county_id, evidence_id);

  CREATE TABLE notice (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    role text,
    details jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    seen_at timestamptz,
    CONSTRAINT notice_pk PRIMARY KEY (county_id, id),
    CONSTRAINT notice_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id)
  );
  CREATE INDEX notice_unit_idx ON notice (county_id, unit_id, created_at);
`;
