import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, posts and who holds them, accounts and what they may do, links of leaders, delegations, sessions. */
export class People1700000000002 implements MigrationInterface {
  readonly name = 'People1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(DIRECTORY);
    await runner.query(ACCESS);
    await runner.query(SESSIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION touch_sessions(integer, bytea[], integer);
      DROP FUNCTION session_actors(integer, bytea[]);
      DROP TABLE session, invitation, delegation, leader_link, role_grant, account, post_holding, person, post, unit_name, unit;
    `);
  }
}

const DIRECTORY = `
  CREATE TABLE unit (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    parent_id uuid,
    opened_on date NOT NULL,
    closed_on date,
    merged_into_id uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT unit_pk PRIMARY KEY (county_id, id),
    CONSTRAINT unit_code_key UNIQUE (county_id, code),
    CONSTRAINT unit_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id),
    CONSTRAINT unit_parent_fk FOREIGN KEY (county_id, parent_id) REFERENCES unit (county_id, id),
    CONSTRAINT unit_merged_fk FOREIGN KEY (county_id, merged_into_id) REFERENCES unit (county_id, id),
    CONSTRAINT unit_kind_check CHECK (kind IN ('county', 'department', 'township', 'village')),
    CONSTRAINT unit_dates_check CHECK (closed_on IS NULL OR closed_on > opened_on),
    CONSTRAINT unit_merged_check CHECK (merged_into_id IS NULL OR closed_on IS NOT NULL)
  );

  CREATE TABLE unit_name (
    county_id integer NOT NULL,
    unit_id uuid NOT NULL,
    since date NOT NULL,
    name text NOT NULL,
    CONSTRAINT unit_name_pk PRIMARY KEY (county_id, unit_id, since),
    CONSTRAINT unit_name_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id)
  );

  CREATE TABLE post (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    title text NOT NULL,
    leader boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT post_pk PRIMARY KEY (county_id, id),
    CONSTRAINT post_title_key UNIQUE (county_id, unit_id, title),
    CONSTRAINT post_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id)
  );

  CREATE TABLE person (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    CONSTRAINT person_pk PRIMARY KEY (county_id, id),
    CONSTRAINT person_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );

  -- A post has one holder at a time; a person may hold several posts.
  CREATE TABLE post_holding (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    post_id uuid NOT NULL,
    person_id uuid NOT NULL,
    since date NOT NULL,
    until date,
    CONSTRAINT post_holding_pk PRIMARY KEY (county_id, id),
    CONSTRAINT post_holding_post_fk FOREIGN KEY (county_id, post_id) REFERENCES post (county_id, id),
    CONSTRAINT post_holding_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
    CONSTRAINT post_holding_dates_check CHECK (until IS NULL OR until > since),
    CONSTRAINT post_holding_one_holder EXCLUDE USING gist (
      county_id WITH =, post_id WITH =, daterange(since, until) WITH &&)
  );
  CREATE INDEX post_holding_person_idx ON post_holding (county_id, person_id);
`;

const ACCESS = `
  CREATE TABLE account (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    login text NOT NULL,
    machine boolean NOT NULL DEFAULT false,
    password_hash text,
    state text NOT NULL DEFAULT 'active',
    failed_count integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT account_pk PRIMARY KEY (county_id, id),
    CONSTRAINT account_login_key UNIQUE (county_id, login),
    CONSTRAINT account_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
    CONSTRAINT account_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT account_machine_check CHECK (NOT machine OR password_hash IS NULL),
    CONSTRAINT account_state_check CHECK (state IN ('invited', 'active', 'disabled'))
  );

  CREATE TABLE role_grant (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    unit_id uuid NOT NULL,
    since date NOT NULL,
    until date,
    granted_by uuid,
    revoked_at timestamptz,
    CONSTRAINT role_grant_pk PRIMARY KEY (county_id, id),
    CONSTRAINT role_grant_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account (county_id, id),
    CONSTRAINT role_grant_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT role_grant_role_check CHECK (role IN ('leader', 'clerk', 'unit-head', 'supervision', 'assessment',
      'inspector', 'system-admin', 'security-admin', 'audit-admin')),
    CONSTRAINT role_grant_dates_check CHECK (until IS NULL OR until > since)
  );
  CREATE INDEX role_grant_account_idx ON role_grant (county_id, account_id);

  CREATE TABLE leader_link (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    post_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    since date NOT NULL,
    until date,
    CONSTRAINT leader_link_pk PRIMARY KEY (county_id, id),
    CONSTRAINT leader_link_post_fk FOREIGN KEY (county_id, post_id) REFERENCES post (county_id, id),
    CONSTRAINT leader_link_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT leader_link_dates_check CHECK (until IS NULL OR until > since)
  );
  CREATE INDEX leader_link_post_idx ON leader_link (county_id, post_id);

  CREATE TABLE delegation (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    from_account_id uuid NOT NULL,
    to_account_id uuid NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    reason text NOT NULL,
    ended_at timestamptz,
    CONSTRAINT delegation_pk PRIMARY KEY (county_id, id),
    CONSTRAINT delegation_from_fk FOREIGN KEY (county_id, from_account_id) REFERENCES account (county_id, id),
    CONSTRAINT delegation_to_fk FOREIGN KEY (county_id, to_account_id) REFERENCES account (county_id, id),
    CONSTRAINT delegation_dates_check CHECK (until >= since),
    CONSTRAINT delegation_self_check CHECK (from_account_id <> to_account_id)
  );
  CREATE INDEX delegation_to_idx ON delegation (county_id, to_account_id);

  CREATE TABLE invitation (
    county_id integer NOT NULL,
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT invitation_pk PRIMARY KEY (county_id, token_hash),
    CONSTRAINT invitation_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account (county_id, id)
  );

  CREATE TABLE session (
    county_id integer NOT NULL,
    token_hash bytea NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    acting_for_id uuid,
    machine boolean NOT NULL DEFAULT false,
    label text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    idle_until timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT session_pk PRIMARY KEY (county_id, token_hash),
    CONSTRAINT session_id_key UNIQUE (county_id, id),
    CONSTRAINT session_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account (county_id, id),
    CONSTRAINT session_acting_fk FOREIGN KEY (county_id, acting_for_id) REFERENCES account (county_id, id)
  );
  CREATE INDEX session_account_idx ON session (county_id, account_id);
`;

const SESSIONS = `
  -- Who is behind these tokens: account, roles, posts and links of the county's today, in one round trip for many.
  -- A link to a town reaches its villages. Sessions live by the real time. While a delegation is in force, unit,
  -- roles, posts and links are the other's, never an officer's role.
  CREATE FUNCTION session_actors(wanted integer, hashes bytea[]) RETURNS TABLE (token bytea, found json)
    LANGUAGE plpgsql AS $$
    DECLARE
      day date;
    BEGIN
      PERFORM set_config('app.county', wanted::text, true);
      SELECT (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date INTO day FROM county c WHERE c.county_id = wanted;
      RETURN QUERY
      SELECT s.token_hash, json_build_object(
        'sessionId', s.id, 'personId', a.person_id, 'accountId', a.id, 'stale', s.seen_at < now() - interval '1 minute',
        'unitId', coalesce(o.unit_id, a.unit_id), 'actingFor', o.person_id,
        'grants', (
          SELECT coalesce(json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'countyWide', u.kind = 'county')
            ORDER BY g.role, g.unit_id), '[]')
          FROM role_grant g JOIN unit u ON u.county_id = g.county_id AND u.id = g.unit_id
          WHERE g.county_id = wanted AND g.account_id = coalesce(o.id, a.id) AND g.revoked_at IS NULL
            AND g.since <= day AND (g.until IS NULL OR day < g.until)
            AND (o.id IS NULL OR g.role NOT IN ('system-admin', 'security-admin', 'audit-admin'))),
        'posts', (
          SELECT coalesce(json_agg(json_build_object('id', p.id, 'leader', p.leader)
            ORDER BY p.leader DESC, (p.unit_id = coalesce(o.unit_id, a.unit_id)) DESC, h.since, p.id), '[]')
          FROM post_holding h JOIN post p ON p.county_id = h.county_id AND p.id = h.post_id
          WHERE h.county_id = wanted AND h.person_id = coalesce(o.person_id, a.person_id)
            AND h.since <= day AND (h.until IS NULL OR day < h.until)),
        'links', (
          SELECT coalesce(json_agg(DISTINCT u.id), '[]')
          FROM post_holding h JOIN leader_link l ON l.county_id = h.county_id AND l.post_id = h.post_id
          JOIN unit u ON u.county_id = l.county_id AND (u.id = l.unit_id OR (u.parent_id = l.unit_id AND u.kind = 'village'))
          WHERE h.county_id = wanted AND h.person_id = coalesce(o.person_id, a.person_id)
            AND h.since <= day AND (h.until IS NULL OR day < h.until)
            AND l.since <= day AND (l.until IS NULL OR day < l.until)))
      FROM session s
      JOIN account a ON a.county_id = s.county_id AND a.id = s.account_id AND a.state = 'active'
      LEFT JOIN account o ON o.county_id = s.county_id AND o.id = s.acting_for_id AND o.state = 'active' AND EXISTS (
        SELECT 1 FROM delegation d
        WHERE d.county_id = s.county_id AND d.from_account_id = o.id AND d.to_account_id = a.id
          AND d.ended_at IS NULL AND d.since <= day AND day <= d.until)
      WHERE s.county_id = wanted AND s.token_hash = ANY (hashes)
        AND s.revoked_at IS NULL AND now() < s.expires_at AND now() < s.idle_until;
    END $$;

  -- Notes that sessions are in use. What another request is noting at this moment is left to it.
  CREATE FUNCTION touch_sessions(wanted integer, hashes bytea[], idle_minutes integer) RETURNS void
    LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM set_config('app.county', wanted::text, true);
      UPDATE session t SET seen_at = now(), idle_until = CASE WHEN t.machine THEN t.expires_at
        ELSE least(t.expires_at, now() + make_interval(mins => idle_minutes)) END
      FROM (SELECT s.token_hash FROM session s
            WHERE s.county_id = wanted AND s.token_hash = ANY (hashes) AND s.revoked_at IS NULL
            FOR UPDATE SKIP LOCKED) f
      WHERE t.county_id = wanted AND t.token_hash = f.token_hash;
    END $$;
`;
