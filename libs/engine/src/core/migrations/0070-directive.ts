import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Tasks outside the annual list: the directive they rest on, the year's register they stand in, what must prove them. */
export class Directive1700000000070 implements MigrationInterface {
  readonly name = 'Directive1700000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await fenceTable(runner, 'directive');
    await fenceTable(runner, 'directive_item');
    await runner.query(`
      GRANT UPDATE (number, state, decided_by, decided_at, decision_reason, goes_out_at, settled_at, stopped_code, list_id, version)
        ON directive TO duban_app, duban_worker;
      ${COLUMNS}
      ${LOOKOUT}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION counties_with_due_directives();
      ALTER TABLE assignment DROP COLUMN proof;
      ALTER TABLE task_item DROP COLUMN proof;
      DROP INDEX annual_list_register_key;
      ALTER TABLE annual_list DROP COLUMN kind;
      DROP TABLE directive_item, directive;
    `);
  }
}

const TABLE = `
  CREATE TABLE directive (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    number integer,
    state text NOT NULL,
    source text NOT NULL,
    document text,
    leader_post_id uuid,
    item_id uuid,
    said_on date,
    text text NOT NULL,
    -- What was read from the text and corrected, in the words of a list: the tasks it will make.
    items jsonb NOT NULL,
    made_by uuid NOT NULL,
    made_by_post_id uuid,
    made_by_unit_id uuid NOT NULL,
    acting_for uuid,
    made_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    decision_reason text NOT NULL DEFAULT '',
    -- Real time, by the database: a demonstration's clock stands still. Null before it is approved, and after it went out.
    goes_out_at timestamptz,
    settled_at timestamptz,
    stopped_code text,
    list_id uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT directive_pk PRIMARY KEY (county_id, id),
    CONSTRAINT directive_number_key UNIQUE (county_id, year, number),
    CONSTRAINT directive_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post (county_id, id),
    CONSTRAINT directive_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item (county_id, id),
    CONSTRAINT directive_made_by_fk FOREIGN KEY (county_id, made_by) REFERENCES person (county_id, id),
    CONSTRAINT directive_unit_fk FOREIGN KEY (county_id, made_by_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT directive_decided_by_fk FOREIGN KEY (county_id, decided_by) REFERENCES person (county_id, id),
    CONSTRAINT directive_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list (county_id, id),
    CONSTRAINT directive_state_check CHECK (state IN ('proposed', 'waiting', 'sent', 'undone', 'refused', 'stopped')),
    CONSTRAINT directive_source_check CHECK (source IN ('instruction', 'document', 'list-item')),
    CONSTRAINT directive_waiting_check CHECK ((state = 'waiting') = (goes_out_at IS NOT NULL)),
    CONSTRAINT directive_sent_check CHECK ((state = 'sent') = (number IS NOT NULL) AND (state = 'sent') = (list_id IS NOT NULL))
  );
  CREATE INDEX directive_made_idx ON directive (county_id, made_at);
  CREATE INDEX directive_waiting_idx ON directive (county_id, goes_out_at) WHERE state = 'waiting';

  -- The items of the register that came of it; an item comes of one directive.
  CREATE TABLE directive_item (
    county_id integer NOT NULL,
    item_id uuid NOT NULL,
    directive_id uuid NOT NULL,
    CONSTRAINT directive_item_pk PRIMARY KEY (county_id, item_id),
    CONSTRAINT directive_item_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item (county_id, id),
    CONSTRAINT directive_item_directive_fk FOREIGN KEY (county_id, directive_id) REFERENCES directive (county_id, id)
  );
  CREATE INDEX directive_item_directive_idx ON directive_item (county_id, directive_id);
`;

const COLUMNS = `
  ALTER TABLE annual_list ADD COLUMN kind text NOT NULL DEFAULT 'annual',
    ADD CONSTRAINT annual_list_kind_check CHECK (kind IN ('annual', 'register'));
  CREATE UNIQUE INDEX annual_list_register_key ON annual_list (county_id, year) WHERE kind = 'register';
  ALTER TABLE task_item ADD COLUMN proof jsonb;
  ALTER TABLE assignment ADD COLUMN proof jsonb;
`;

/** Through this function alone may the owner look across counties; it tells numbers of counties and nothing else. */
const LOOKOUT = `
  CREATE POLICY directive_lookout ON directive FOR SELECT TO CURRENT_USER USING (true);
  CREATE FUNCTION counties_with_due_directives() RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.directive d
                    WHERE d.county_id = c.county_id AND d.state = 'waiting' AND d.goes_out_at <= clock_timestamp())
    $$;
  REVOKE ALL ON FUNCTION counties_with_due_directives() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION counties_with_due_directives() TO duban_worker;
`;
