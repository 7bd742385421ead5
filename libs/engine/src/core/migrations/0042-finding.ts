import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/**
 * Findings with their plans, quotes and signatures; each one's rectification is a task of the year's register of findings.
 * The kinds of lists come with 0070: the number in the name, by which migrations are run, stands behind that one's.
 */
export class Finding1700000004200 implements MigrationInterface {
  readonly name = 'Finding1700000004200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(FINDING);
    await runner.query(PARTS);
    await fenceTable(runner, 'finding');
    await runner.query('GRANT UPDATE (round, look_back_on, settled_at, version) ON finding TO duban_app, duban_worker');
    await fenceTable(runner, 'finding_plan');
    await runner.query('GRANT UPDATE (state, decided_by, decided_at, decision_reason) ON finding_plan TO duban_app, duban_worker');
    await fenceTable(runner, 'finding_quote');
    await fenceTable(runner, 'finding_signature');
    await fenceTable(runner, 'finding_look_back');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE finding_look_back, finding_signature, finding_quote, finding_plan, finding;
      ALTER TABLE assignment DROP COLUMN origin;
      DROP INDEX annual_list_findings_key;
      ALTER TABLE annual_list DROP CONSTRAINT annual_list_kind_check,
        ADD CONSTRAINT annual_list_kind_check CHECK (kind IN ('annual', 'register'));
    `);
  }
}

const COLUMNS = `
  ALTER TABLE annual_list DROP CONSTRAINT annual_list_kind_check,
    ADD CONSTRAINT annual_list_kind_check CHECK (kind IN ('annual', 'register', 'findings'));
  CREATE UNIQUE INDEX annual_list_findings_key ON annual_list (county_id, year) WHERE kind = 'findings';
  ALTER TABLE assignment ADD COLUMN origin jsonb;
`;

const FINDING = `
  CREATE TABLE finding (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    source text NOT NULL,
    source_document text NOT NULL,
    inspection_id uuid,
    title text NOT NULL,
    text text NOT NULL,
    severity text NOT NULL,
    item_id uuid NOT NULL,
    about_assignment_id uuid,
    leader_post_id uuid NOT NULL,
    recheck_unit_id uuid NOT NULL,
    proof_required text NOT NULL,
    raised_by uuid NOT NULL,
    raised_by_unit_id uuid NOT NULL,
    raised_at timestamptz NOT NULL,
    round integer NOT NULL DEFAULT 1,
    look_back_on date,
    settled_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT finding_pk PRIMARY KEY (county_id, id),
    CONSTRAINT finding_number_key UNIQUE (county_id, year, number),
    CONSTRAINT finding_item_key UNIQUE (county_id, item_id),
    CONSTRAINT finding_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item (county_id, id),
    CONSTRAINT finding_inspection_fk FOREIGN KEY (county_id, inspection_id) REFERENCES inspection (county_id, id),
    CONSTRAINT finding_about_fk FOREIGN KEY (county_id, about_assignment_id) REFERENCES assignment (county_id, id),
    CONSTRAINT finding_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post (county_id, id),
    CONSTRAINT finding_recheck_fk FOREIGN KEY (county_id, recheck_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT finding_raised_by_fk FOREIGN KEY (county_id, raised_by) REFERENCES person (county_id, id),
    CONSTRAINT finding_source_check CHECK (source IN ('party-inspection', 'audit', 'government-inspection', 'superior', 'hotline')),
    CONSTRAINT finding_severity_check CHECK (severity IN ('minor', 'general', 'serious')),
    CONSTRAINT finding_settled_check CHECK (settled_at IS NULL OR look_back_on IS NOT NULL)
  );
  CREATE INDEX finding_raised_idx ON finding (county_id, raised_at);
`;

const PARTS = `
  CREATE TABLE finding_plan (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    finding_id uuid NOT NULL,
    round integer NOT NULL,
    text text NOT NULL,
    planned_on date NOT NULL,
    handed_in_by uuid NOT NULL,
    handed_in_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    decided_by uuid,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT finding_plan_pk PRIMARY KEY (county_id, id),
    CONSTRAINT finding_plan_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding (county_id, id),
    CONSTRAINT finding_plan_state_check CHECK (state IN ('waiting', 'accepted', 'returned'))
  );
  CREATE UNIQUE INDEX finding_plan_waiting_key ON finding_plan (county_id, finding_id) WHERE state = 'waiting';
  CREATE INDEX finding_plan_finding_idx ON finding_plan (county_id, finding_id, handed_in_at);

  -- Entries as they were when they were quoted: a hash that no longer fits tells that one was changed since.
  CREATE TABLE finding_quote (
    county_id integer NOT NULL,
    finding_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    leaf bytea NOT NULL,
    CONSTRAINT finding_quote_pk PRIMARY KEY (county_id, finding_id, entry_id),
    CONSTRAINT finding_quote_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding (county_id, id)
  );
  CREATE TRIGGER finding_quote_final BEFORE UPDATE OR DELETE ON finding_quote FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE finding_signature (
    county_id integer NOT NULL,
    finding_id uuid NOT NULL,
    round integer NOT NULL,
    signer text NOT NULL,
    person_id uuid NOT NULL,
    post_id uuid,
    signed_at timestamptz NOT NULL,
    CONSTRAINT finding_signature_pk PRIMARY KEY (county_id, finding_id, round, signer),
    CONSTRAINT finding_signature_person_key UNIQUE (county_id, finding_id, round, person_id),
    CONSTRAINT finding_signature_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding (county_id, id),
    CONSTRAINT finding_signature_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
    CONSTRAINT finding_signature_signer_check CHECK (signer IN ('unit-head', 'leader'))
  );
  CREATE TRIGGER finding_signature_final BEFORE UPDATE OR DELETE ON finding_signature FOR EACH ROW EXECUTE FUNCTION row_is_final();

  -- Closings and what became of them, round by round.
  CREATE TABLE finding_look_back (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    finding_id uuid NOT NULL,
    round integer NOT NULL,
    outcome text NOT NULL,
    words text NOT NULL,
    look_back_on date,
    closure_number text,
    by_person_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT finding_look_back_pk PRIMARY KEY (county_id, id),
    CONSTRAINT finding_look_back_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding (county_id, id),
    CONSTRAINT finding_look_back_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person (county_id, id),
    CONSTRAINT finding_look_back_outcome_check CHECK (outcome IN ('closed', 'held', 'reopened'))
  );
  CREATE INDEX finding_look_back_finding_idx ON finding_look_back (county_id, finding_id, at);
  CREATE TRIGGER finding_look_back_final BEFORE UPDATE OR DELETE ON finding_look_back FOR EACH ROW EXECUTE FUNCTION row_is_final();
`;
