import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Runs: what went in, frozen, and what came out, a peer group a row. */
export class Score1700000000021 implements MigrationInterface {
  readonly name = 'Score1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RUN);
    await fenceTable(runner, 'score_run');
    await fenceTable(runner, 'score_group');
    await runner.query(`
      GRANT UPDATE (state, refusals, groups_done, finished_at) ON score_run TO duban_app, duban_worker;
      GRANT UPDATE (state, points, wide_points, totals, ranks, grades, barred, refusals, done_at) ON score_group TO duban_app, duban_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE score_group, score_run');
  }
}

/**
 * `figures` names the packed columns in order (figure, input, places, source); `plain` holds them one after the other, each in
 * the order of `units`, scaled by its places; `wide` instead where a figure does not fit. `listed` is every other fact.
 * `points`: leaf after leaf as the scheme lists them, scaled by the leaf's places; NULL where it is excluded.
 */
const RUN = `
  CREATE TABLE score_run (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    scheme_id uuid NOT NULL,
    run_hash text NOT NULL,
    dry boolean NOT NULL,
    state text NOT NULL,
    as_of timestamptz NOT NULL,
    facts integer NOT NULL,
    groups integer NOT NULL,
    groups_done integer NOT NULL DEFAULT 0,
    refusals jsonb NOT NULL DEFAULT '[]',
    started_by uuid NOT NULL,
    started_unit_id uuid NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT score_run_pk PRIMARY KEY (county_id, id),
    CONSTRAINT score_run_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment (county_id, id),
    CONSTRAINT score_run_scheme_fk FOREIGN KEY (county_id, scheme_id) REFERENCES scheme (county_id, id),
    CONSTRAINT score_run_started_fk FOREIGN KEY (county_id, started_by) REFERENCES person (county_id, id),
    CONSTRAINT score_run_started_unit_fk FOREIGN KEY (county_id, started_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT score_run_state_check CHECK (state IN ('scoring', 'finished', 'refused', 'cancelled')),
    CONSTRAINT score_run_hash_check CHECK (run_hash ~ '^[0-9a-f]{64}$')
  );
  -- The same scheme and the same inputs are the same run; one that was cancelled or refused may be made again.
  CREATE UNIQUE INDEX score_run_hash_key ON score_run (county_id, assessment_id, run_hash, dry) WHERE state IN ('scoring', 'finished');
  CREATE INDEX score_run_assessment_idx ON score_run (county_id, assessment_id, started_at);

  CREATE TABLE score_group (
    county_id integer NOT NULL,
    run_id uuid NOT NULL,
    group_key text NOT NULL,
    position integer NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    units text[] NOT NULL,
    unit_ids uuid[] NOT NULL,
    figures jsonb NOT NULL DEFAULT '[]',
    plain integer[],
    wide numeric[],
    listed jsonb NOT NULL DEFAULT '[]',
    refs jsonb NOT NULL DEFAULT '{}',
    points integer[],
    wide_points numeric[],
    totals bigint[],
    ranks integer[],
    grades text[],
    barred boolean[],
    refusals jsonb NOT NULL DEFAULT '[]',
    done_at timestamptz,
    CONSTRAINT score_group_pk PRIMARY KEY (county_id, run_id, group_key),
    CONSTRAINT score_group_run_fk FOREIGN KEY (county_id, run_id) REFERENCES score_run (county_id, id),
    CONSTRAINT score_group_state_check CHECK (state IN ('waiting', 'done', 'refused'))
  );
`;
