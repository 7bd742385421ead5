import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles, the county, its clock, and the trail. Roles cannot log in: a login is granted them and takes one
 * by the start-up option `role`, so one address serves the API, the worker and the sequencer alike.
 */
export class Ground1700000000001 implements MigrationInterface {
  readonly name = 'Ground1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['duban_app', 'duban_worker', 'duban_sequencer', 'duban_auditor']) await ensureRole(runner, role);
    await runner.query(COUNTY);
    await runner.query(TRAIL);
    await runner.query(PROMISES);
    await runner.query(EDGE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE throttle, incident, idempotency, outbox, effect, timer, trail_entry;
      DROP FUNCTION trail_is_final();
      DROP FUNCTION county_by_code(text);
      DROP FUNCTION enter_county(integer);
      DROP FUNCTION current_county();
      DROP TABLE county;
    `);
  }
}

async function ensureRole(runner: QueryRunner, role: string): Promise<void> {
  // Roles belong to the whole server, so another database may have made them already, at this very moment too;
  // or the database's administrator did (config/deploy/roles.sql), and the owner may make and grant none.
  await runner.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
        CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$;
    DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${role}', 'MEMBER') THEN GRANT ${role} TO CURRENT_USER; END IF;
    END $$;
  `);
}

const COUNTY = `
  CREATE TABLE county (
    county_id integer GENERATED ALWAYS AS IDENTITY,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    zone text NOT NULL DEFAULT 'Asia/Shanghai',
    clock_at timestamptz,
    settings jsonb NOT NULL DEFAULT '{}',
    calendar_version integer NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT county_pk PRIMARY KEY (county_id),
    CONSTRAINT county_code_key UNIQUE (code),
    CONSTRAINT county_kind_check CHECK (kind IN ('real', 'demonstration', 'test')),
    CONSTRAINT county_clock_check CHECK (kind <> 'real' OR clock_at IS NULL)
  );

  CREATE FUNCTION current_county() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.county', true), '')::integer $$;

  -- Sets the county for this transaction and tells its time. Only a demonstration or test county has a clock of its own.
  CREATE FUNCTION enter_county(id integer)
    RETURNS TABLE (instant text, today text, zone text, kind text, code text, calendar_version integer)
    LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM set_config('app.county', id::text, true);
      RETURN QUERY SELECT
        to_char(coalesce(c.clock_at, now()) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(coalesce(c.clock_at, now()) AT TIME ZONE c.zone, 'YYYY-MM-DD'), c.zone, c.kind, c.code,
        c.calendar_version
      FROM county c WHERE c.county_id = id;
    END $$;

  -- The only look across counties: which one a sign-in means. Tells nothing but the number.
  CREATE FUNCTION county_by_code(wanted text) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$ SELECT c.county_id FROM public.county c WHERE c.code = wanted $$;
`;

const TRAIL = `
  CREATE TABLE trail_entry (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    fact text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    unit_id uuid,
    actor_kind text NOT NULL,
    actor_person_id uuid,
    body text NOT NULL,
    leaf bytea NOT NULL,
    CONSTRAINT trail_entry_pk PRIMARY KEY (county_id, id),
    CONSTRAINT trail_entry_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id),
    CONSTRAINT trail_entry_actor_check CHECK ((actor_kind = 'person') = (actor_person_id IS NOT NULL)),
    CONSTRAINT trail_entry_leaf_check CHECK (leaf = sha256('\\x00'::bytea || convert_to(body, 'UTF8')))
  );
  CREATE INDEX trail_entry_subject_idx ON trail_entry (county_id, subject_id, at);
  CREATE INDEX trail_entry_unit_idx ON trail_entry (county_id, unit_id, at);
  CREATE INDEX trail_entry_at_idx ON trail_entry (county_id, at);

  CREATE FUNCTION trail_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the trail is append-only' USING ERRCODE = 'restrict_violation'; END $$;
  CREATE TRIGGER trail_entry_final BEFORE UPDATE OR DELETE ON trail_entry
    FOR EACH ROW EXECUTE FUNCTION trail_is_final();
  CREATE TRIGGER trail_entry_final_truncate BEFORE TRUNCATE ON trail_entry
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_final();
`;

const PROMISES = `
  CREATE TABLE timer (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    rev integer NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL,
    CONSTRAINT timer_pk PRIMARY KEY (county_id, id),
    CONSTRAINT timer_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );
  CREATE INDEX timer_due_idx ON timer (county_id, due_at);
  CREATE INDEX timer_subject_idx ON timer (county_id, subject_id);

  CREATE TABLE effect (
    county_id integer NOT NULL,
    timer_id uuid NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    fired_at timestamptz NOT NULL,
    CONSTRAINT effect_pk PRIMARY KEY (county_id, timer_id),
    CONSTRAINT effect_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );
  CREATE INDEX effect_subject_idx ON effect (county_id, subject_id);

  CREATE TABLE outbox (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    job text NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    dispatched_at timestamptz,
    CONSTRAINT outbox_pk PRIMARY KEY (county_id, id),
    CONSTRAINT outbox_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );
  CREATE INDEX outbox_waiting_idx ON outbox (county_id, created_at) WHERE dispatched_at IS NULL;
`;

const EDGE = `
  CREATE TABLE idempotency (
    county_id integer NOT NULL,
    actor_id uuid NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    response jsonb,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_pk PRIMARY KEY (county_id, actor_id, key),
    CONSTRAINT idempotency_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );

  CREATE TABLE incident (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    job text NOT NULL,
    payload jsonb NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    CONSTRAINT incident_pk PRIMARY KEY (county_id, id),
    CONSTRAINT incident_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );

  -- Counts of requests per window; loses nothing of worth in a crash, hence unlogged. No county: it guards the door.
  CREATE UNLOGGED TABLE throttle (
    bucket text NOT NULL,
    window_start timestamptz NOT NULL,
    hits integer NOT NULL,
    CONSTRAINT throttle_pk PRIMARY KEY (bucket, window_start)
  );
`;
