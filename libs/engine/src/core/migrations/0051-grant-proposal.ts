import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Roles that one officer proposed and another decides. What is held stands in `role_grant` as before, under the same id. */
export class GrantProposal1700000000051 implements MigrationInterface {
  readonly name = 'GrantProposal1700000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROPOSALS);
    await fenceTable(runner, 'grant_proposal');
    await runner.query('GRANT UPDATE (state, decided_by, decided_at, reason) ON grant_proposal TO duban_app, duban_worker');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE grant_proposal');
  }
}

const PROPOSALS = `
  CREATE TABLE grant_proposal (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    unit_id uuid NOT NULL,
    since date NOT NULL,
    until date,
    state text NOT NULL DEFAULT 'proposed',
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    reason text,
    CONSTRAINT grant_proposal_pk PRIMARY KEY (county_id, id),
    CONSTRAINT grant_proposal_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account (county_id, id),
    CONSTRAINT grant_proposal_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
    CONSTRAINT grant_proposal_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT grant_proposal_role_check CHECK (role IN ('leader', 'clerk', 'unit-head', 'supervision', 'assessment',
      'inspector', 'system-admin', 'security-admin', 'audit-admin')),
    CONSTRAINT grant_proposal_dates_check CHECK (until IS NULL OR until > since),
    CONSTRAINT grant_proposal_state_check CHECK (state IN ('proposed', 'approved', 'refused')),
    CONSTRAINT grant_proposal_two_persons_check CHECK (state <> 'approved'
      OR (decided_by IS NOT NULL AND decided_by <> proposed_by AND decided_by <> person_id))
  );
  CREATE INDEX grant_proposal_account_idx ON grant_proposal (county_id, account_id);
  CREATE INDEX grant_proposal_proposed_idx ON grant_proposal (county_id, proposed_at);
`;
