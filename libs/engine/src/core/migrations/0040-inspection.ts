import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Plans of inspections, inspections, the accesses under them, and what was read by whoever inspects. */
export class Inspection1700000000040 implements MigrationInterface {
  readonly name = 'Inspection1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLANS);
    await runner.query(ACCESS);
    await runner.query(READS);
    await fenceTable(runner, 'inspection_plan');
    await fenceTable(runner, 'inspection_plan_line');
    await fenceTable(runner, 'inspection');
    await runner.query('GRANT UPDATE (ended_on, version) ON inspection TO duban_app, duban_worker');
    await fenceTable(runner, 'inspection_access');
    await runner.query(`GRANT UPDATE (state, decided_by, decided_at, decision_reason, ended_by, ended_at, end_reason, version)
      ON inspection_access TO duban_app, duban_worker`);
    await fenceTable(runner, 'access_read');
    await runner.query(WITH_ACCESS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(WITHOUT_ACCESS);
    await runner.query('DROP TABLE access_read, inspection_access, inspection, inspection_plan_line, inspection_plan');
  }
}

const SOURCES = `('party-inspection', 'audit', 'government-inspection', 'superior', 'hotline')`;

const PLANS = `
  CREATE TABLE inspection_plan (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    year integer NOT NULL,
    document_number text NOT NULL,
    approved_by text NOT NULL,
    registered_by uuid NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT inspection_plan_pk PRIMARY KEY (county_id, id),
    CONSTRAINT inspection_plan_number_key UNIQUE (county_id, document_number),
    CONSTRAINT inspection_plan_person_fk FOREIGN KEY (county_id, registered_by) REFERENCES person (county_id, id)
  );
  CREATE TRIGGER inspection_plan_final BEFORE UPDATE OR DELETE ON inspection_plan FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE inspection_plan_line (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number integer NOT NULL,
    source text NOT NULL,
    office_unit_id uuid NOT NULL,
    unit_ids uuid[] NOT NULL DEFAULT '{}',
    from_on date NOT NULL,
    until_on date NOT NULL,
    subject text NOT NULL,
    CONSTRAINT inspection_plan_line_pk PRIMARY KEY (county_id, id),
    CONSTRAINT inspection_plan_line_number_key UNIQUE (county_id, plan_id, number),
    CONSTRAINT inspection_plan_line_plan_fk FOREIGN KEY (county_id, plan_id) REFERENCES inspection_plan (county_id, id),
    CONSTRAINT inspection_plan_line_office_fk FOREIGN KEY (county_id, office_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT inspection_plan_line_source_check CHECK (source IN ${SOURCES}),
    CONSTRAINT inspection_plan_line_dates_check CHECK (until_on >= from_on)
  );
  CREATE TRIGGER inspection_plan_line_final BEFORE UPDATE OR DELETE ON inspection_plan_line FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE inspection (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    source text NOT NULL,
    office_unit_id uuid NOT NULL,
    unit_ids uuid[] NOT NULL DEFAULT '{}',
    title text NOT NULL,
    plan_line_id uuid,
    document_number text NOT NULL,
    reason text,
    began_on date NOT NULL,
    started_by uuid NOT NULL,
    started_at timestamptz NOT NULL,
    ended_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT inspection_pk PRIMARY KEY (county_id, id),
    CONSTRAINT inspection_office_fk FOREIGN KEY (county_id, office_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT inspection_line_fk FOREIGN KEY (county_id, plan_line_id) REFERENCES inspection_plan_line (county_id, id),
    CONSTRAINT inspection_person_fk FOREIGN KEY (county_id, started_by) REFERENCES person (county_id, id),
    CONSTRAINT inspection_source_check CHECK (source IN ${SOURCES})
  );
  CREATE INDEX inspection_began_idx ON inspection (county_id, began_on);
`;

const ACCESS = `
  CREATE TABLE inspection_access (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    scope text NOT NULL,
    unit_ids uuid[] NOT NULL DEFAULT '{}',
    list_id uuid,
    begins_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    reason text NOT NULL,
    state text NOT NULL DEFAULT 'proposed',
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    decision_reason text,
    ended_by uuid,
    ended_at timestamptz,
    end_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT inspection_access_pk PRIMARY KEY (county_id, id),
    CONSTRAINT inspection_access_inspection_fk FOREIGN KEY (county_id, inspection_id) REFERENCES inspection (county_id, id),
    CONSTRAINT inspection_access_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account (county_id, id),
    CONSTRAINT inspection_access_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
    CONSTRAINT inspection_access_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list (county_id, id),
    CONSTRAINT inspection_access_scope_check CHECK ((scope = 'list') = (list_id IS NOT NULL)
      AND (scope = 'units') = (unit_ids <> '{}') AND scope IN ('county', 'units', 'list')),
    CONSTRAINT inspection_access_time_check CHECK (ends_at > begins_at),
    CONSTRAINT inspection_access_state_check CHECK (state IN ('proposed', 'approved', 'refused', 'ended')),
    CONSTRAINT inspection_access_two_persons_check CHECK (decided_by IS NULL OR (decided_by <> proposed_by AND decided_by <> person_id))
  );
  CREATE INDEX inspection_access_account_idx ON inspection_access (county_id, account_id);
  CREATE CONSTRAINT TRIGGER inspection_access_access AFTER INSERT OR UPDATE OR DELETE ON inspection_access
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
`;

/** One row for one subject read one way by one account in ten minutes: the first time of it, before the answer left. */
const READS = `
  CREATE TABLE access_read (
    county_id integer NOT NULL,
    account_id uuid NOT NULL,
    slot timestamptz NOT NULL,
    operation text NOT NULL,
    subject text NOT NULL,
    access_id uuid,
    person_id uuid NOT NULL,
    asked text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT access_read_pk PRIMARY KEY (county_id, account_id, slot, operation, subject),
    CONSTRAINT access_read_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account (county_id, id)
  );
  CREATE INDEX access_read_at_idx ON access_read (county_id, at);
  CREATE TRIGGER access_read_final BEFORE UPDATE OR DELETE ON access_read FOR EACH ROW EXECUTE FUNCTION row_is_final();
`;

/** As migration 2 made it, and with it what an approved inspection access opens at this moment: his own only, never lent. */
const WITH_ACCESS = `
  CREATE OR REPLACE FUNCTION session_actors(wanted integer, hashes bytea[]) RETURNS TABLE (token bytea, found json)
    LANGUAGE plpgsql AS $$
    DECLARE
      day date;
      moment timestamptz;
    BEGIN
      PERFORM set_config('app.county', wanted::text, true);
      SELECT (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date, coalesce(c.clock_at, now()) INTO day, moment
      FROM county c WHERE c.county_id = wanted;
      RETURN QUERY
      SELECT s.token_hash, json_build_object(
        'sessionId', s.id, 'personId', a.person_id, 'accountId', a.id, 'stale', s.seen_at < now() - interval '1 minute',
        'unitId', coalesce(o.unit_id, a.unit_id), 'actingFor', o.person_id,
        'grants', (
          SELECT coalesce(json_agg(f.grant_of ORDER BY f.role, f.unit_id, f.access), '[]') FROM (
            SELECT g.role, g.unit_id, '' AS access,
              json_build_object('role', g.role, 'unitId', g.unit_id, 'countyWide', u.kind = 'county') AS grant_of
            FROM role_grant g JOIN unit u ON u.county_id = g.county_id AND u.id = g.unit_id
            WHERE g.county_id = wanted AND g.account_id = coalesce(o.id, a.id) AND g.revoked_at IS NULL
              AND g.since <= day AND (g.until IS NULL OR day < g.until)
              AND (o.id IS NULL OR g.role NOT IN ('system-admin', 'security-admin', 'audit-admin'))
            UNION ALL
            SELECT 'inspector', r.unit_id, x.id::text, json_build_object('role', 'inspector', 'unitId', r.unit_id,
              'countyWide', x.scope = 'county', 'access', json_build_object('id', x.id, 'listId', x.list_id,
                'endsAt', to_char(x.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
            FROM inspection_access x CROSS JOIN LATERAL (
              SELECT unnest(x.unit_ids) AS unit_id
              UNION ALL
              SELECT c.id FROM unit c WHERE c.county_id = wanted AND c.kind = 'county' AND x.scope <> 'units') r
            WHERE x.county_id = wanted AND x.account_id = a.id AND o.id IS NULL AND x.state = 'approved'
              AND x.begins_at <= moment AND moment < x.ends_at) f),
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
`;

const WITHOUT_ACCESS = `
  CREATE OR REPLACE FUNCTION session_actors(wanted integer, hashes bytea[]) RETURNS TABLE (token bytea, found json)
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
`;
