import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** What a finding might cost or earn its unit, until the assessment office decides. */
export class ScoreProposal1700000004300 implements MigrationInterface {
  readonly name = 'ScoreProposal1700000004300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE score_proposal (
        county_id integer NOT NULL,
        id uuid NOT NULL,
        finding_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        points numeric(7, 2) NOT NULL,
        reason text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        -- The line of an assessment's record it became; the line itself says what became of that.
        line_id uuid,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT score_proposal_pk PRIMARY KEY (county_id, id),
        CONSTRAINT score_proposal_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding (county_id, id),
        CONSTRAINT score_proposal_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
        CONSTRAINT score_proposal_line_fk FOREIGN KEY (county_id, line_id) REFERENCES indicator_fact (county_id, id),
        CONSTRAINT score_proposal_person_fk FOREIGN KEY (county_id, proposed_by) REFERENCES person (county_id, id),
        CONSTRAINT score_proposal_state_check CHECK (state IN ('waiting', 'accepted', 'refused')),
        CONSTRAINT score_proposal_decided_check CHECK ((state = 'waiting') = (decided_by IS NULL))
      );
      CREATE UNIQUE INDEX score_proposal_waiting_key ON score_proposal (county_id, finding_id) WHERE state = 'waiting';
      CREATE INDEX score_proposal_proposed_idx ON score_proposal (county_id, proposed_at);
    `);
    await fenceTable(runner, 'score_proposal');
    await runner.query(`GRANT UPDATE (state, decided_by, decided_at, decision_reason, line_id, version)
      ON score_proposal TO duban_app, duban_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE score_proposal');
  }
}
