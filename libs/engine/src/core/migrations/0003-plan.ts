import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work calendars, the annual list with its amendments, task items, who takes part in them and for how much. */
export class Plan1700000000003 implements MigrationInterface {
  readonly name = 'Plan1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALENDAR);
    await runner.query(LIST);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE form, item_unit, task_item, list_import, list_amendment, annual_list, work_calendar;');
  }
}

const CALENDAR = `
  CREATE TABLE work_calendar (
    county_id integer NOT NULL,
    year integer NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    document text NOT NULL,
    content jsonb NOT NULL,
    loaded_at timestamptz NOT NULL,
    CONSTRAINT work_calendar_pk PRIMARY KEY (county_id, year, version),
    CONSTRAINT work_calendar_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id),
    CONSTRAINT work_calendar_status_check CHECK (status IN ('published', 'provisional')),
    CONSTRAINT work_calendar_year_check CHECK (year BETWEEN 1990 AND 2200),
    CONSTRAINT work_calendar_version_check CHECK (version >= 1)
  );
`;

const LIST = `
  CREATE TABLE annual_list (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    document_number text NOT NULL,
    title text NOT NULL,
    state text NOT NULL DEFAULT 'draft',
    verifying_unit_id uuid NOT NULL,
    substitute_unit_id uuid,
    countersign boolean NOT NULL DEFAULT false,
    rules jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT annual_list_pk PRIMARY KEY (county_id, id),
    CONSTRAINT annual_list_number_key UNIQUE (county_id, year, document_number),
    CONSTRAINT annual_list_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id),
    CONSTRAINT annual_list_verifying_fk FOREIGN KEY (county_id, verifying_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT annual_list_substitute_fk FOREIGN KEY (county_id, substitute_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT annual_list_state_check CHECK (state IN ('draft', 'dispatched')),
    CONSTRAINT annual_list_substitute_check CHECK (substitute_unit_id <> verifying_unit_id)
  );

  CREATE TABLE list_amendment (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    list_id uuid NOT NULL,
    number integer NOT NULL,
    document_number text NOT NULL,
    reason text NOT NULL,
    approved_by text NOT NULL,
    changes jsonb NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT list_amendment_pk PRIMARY KEY (county_id, id),
    CONSTRAINT list_amendment_number_key UNIQUE (county_id, list_id, number),
    CONSTRAINT list_amendment_document_key UNIQUE (county_id, list_id, document_number),
    CONSTRAINT list_amendment_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list (county_id, id)
  );

  CREATE TABLE list_import (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    list_id uuid NOT NULL,
    kind text NOT NULL,
    file_sha256 text NOT NULL,
    file_name text NOT NULL,
    row_count integer NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT list_import_pk PRIMARY KEY (county_id, id),
    CONSTRAINT list_import_file_key UNIQUE (county_id, list_id, kind, file_sha256),
    CONSTRAINT list_import_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list (county_id, id),
    CONSTRAINT list_import_kind_check CHECK (kind IN ('list', 'quotas'))
  );

  CREATE TABLE task_item (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    list_id uuid NOT NULL,
    number integer NOT NULL,
    theme text NOT NULL,
    title text NOT NULL,
    target jsonb NOT NULL,
    unit_of_measure text NOT NULL,
    leader_post_id uuid NOT NULL,
    lead_unit_id uuid NOT NULL,
    limit_rule jsonb NOT NULL,
    cadence text NOT NULL,
    state text NOT NULL DEFAULT 'current',
    quota_explanation text,
    original jsonb NOT NULL,
    amended_by uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT task_item_pk PRIMARY KEY (county_id, id),
    CONSTRAINT task_item_number_key UNIQUE (county_id, list_id, number),
    CONSTRAINT task_item_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list (county_id, id),
    CONSTRAINT task_item_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post (county_id, id),
    CONSTRAINT task_item_lead_fk FOREIGN KEY (county_id, lead_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT task_item_amended_fk FOREIGN KEY (county_id, amended_by) REFERENCES list_amendment (county_id, id),
    CONSTRAINT task_item_cadence_check CHECK (cadence IN ('ten-day', 'monthly', 'quarterly', 'once')),
    CONSTRAINT task_item_state_check CHECK (state IN ('current', 'dropped'))
  );

  -- Townships in scope (with their quota, where the item has quotas) and units that cooperate.
  CREATE TABLE item_unit (
    county_id integer NOT NULL,
    item_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    part text NOT NULL,
    quota numeric(24, 6),
    CONSTRAINT item_unit_pk PRIMARY KEY (county_id, item_id, unit_id, part),
    CONSTRAINT item_unit_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item (county_id, id),
    CONSTRAINT item_unit_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT item_unit_part_check CHECK (part IN ('scope', 'cooperating')),
    CONSTRAINT item_unit_quota_check CHECK (quota IS NULL OR part = 'scope')
  );
  CREATE INDEX item_unit_unit_idx ON item_unit (county_id, unit_id);

  -- The form register: every periodic form has an owner, a legal basis, an expiry and the minutes it costs.
  CREATE TABLE form (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    figure_key text NOT NULL,
    owner_unit_id uuid NOT NULL,
    legal_basis text NOT NULL,
    expires_on date NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT form_pk PRIMARY KEY (county_id, id),
    CONSTRAINT form_item_key UNIQUE (county_id, item_id),
    CONSTRAINT form_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item (county_id, id),
    CONSTRAINT form_owner_fk FOREIGN KEY (county_id, owner_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT form_minutes_check CHECK (minutes BETWEEN 1 AND 600)
  );
  CREATE INDEX form_figure_idx ON form (county_id, figure_key);
`;
