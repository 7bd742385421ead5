import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/**
 * A version of who may do what in a county, so that whoever was found behind a token may be kept in memory: as long as
 * the version stands, asking again would find the same.
 */
export class Access1700000000016 implements MigrationInterface {
  readonly name = 'Access1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await fenceTable(runner, 'access_version', ['UPDATE']);
    await runner.query(CHANGED);
    for (const [table, events] of Object.entries(CHANGES)) {
      await runner.query(`
        CREATE CONSTRAINT TRIGGER ${table}_access AFTER ${events} ON ${table} DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION access_changed()`);
    }
    await runner.query(SESSION_CHANGES);
    await runner.query(`DROP FUNCTION enter_county(integer); ${enterCounty(', access text', `, ${accessOf('id')}`)}`);
    await runner.query(FOUND);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION session_actors_versioned(integer, bytea[])');
    await runner.query(`DROP FUNCTION enter_county(integer); ${enterCounty('', '')}`);
    for (const table of [...Object.keys(CHANGES), 'session']) await runner.query(`DROP TRIGGER ${table}_access ON ${table}`);
    await runner.query(`
      DROP TRIGGER session_access_ended ON session;
      DROP FUNCTION access_changed();
      DROP TABLE access_version;
    `);
  }
}

// No reference to the county: it would lock the county's row against a calendar being loaded, and the fence is enough.
const TABLE = `
  CREATE TABLE access_version (
    county_id integer NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT access_version_pk PRIMARY KEY (county_id)
  );
`;

/** A county where nothing has changed yet has no row. */
const accessOf = (county: string): string =>
  `coalesce((SELECT v.version FROM access_version v WHERE v.county_id = ${county}), 0)::text`;

/**
 * The version is the number of the transaction that last changed something, set as it commits: nobody waits for a long
 * one, and a directory of thousands is one change. Set under the row's own county, whatever county is looked at last.
 */
const CHANGED = `
  CREATE FUNCTION access_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      county integer := coalesce(NEW.county_id, OLD.county_id);
      seen text := current_setting('app.county', true);
    BEGIN
      PERFORM set_config('app.county', county::text, true);
      INSERT INTO access_version AS v (county_id, version) VALUES (county, pg_current_xact_id()::text::bigint)
        ON CONFLICT ON CONSTRAINT access_version_pk DO UPDATE SET version = EXCLUDED.version WHERE v.version <> EXCLUDED.version;
      PERFORM set_config('app.county', coalesce(seen, ''), true);
      RETURN NULL;
    END $$;
`;

/**
 * Everything `session_actors` reads besides the session, the county's day and the time. What is new and nobody can have
 * been found by is no change: an account, a post.
 */
const CHANGES: Readonly<Record<string, string>> = {
  account: 'UPDATE OF id, person_id, unit_id, state OR DELETE',
  role_grant: 'INSERT OR UPDATE OR DELETE',
  post: 'UPDATE OF id, unit_id, leader OR DELETE',
  post_holding: 'INSERT OR UPDATE OR DELETE',
  leader_link: 'INSERT OR UPDATE OR DELETE',
  delegation: 'INSERT OR UPDATE OR DELETE',
  unit: 'INSERT OR UPDATE OF id, kind, parent_id OR DELETE',
};

/** A session's use is no change, nor is its beginning; a shorter time is. */
const SESSION_CHANGES = `
  CREATE CONSTRAINT TRIGGER session_access AFTER UPDATE ON session DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.idle_until < OLD.idle_until OR NEW.expires_at < OLD.expires_at OR NEW.seen_at < OLD.seen_at
      OR (NEW.revoked_at, NEW.acting_for_id, NEW.account_id, NEW.id, NEW.token_hash)
         IS DISTINCT FROM (OLD.revoked_at, OLD.acting_for_id, OLD.account_id, OLD.id, OLD.token_hash))
    EXECUTE FUNCTION access_changed();
  CREATE CONSTRAINT TRIGGER session_access_ended AFTER DELETE ON session DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION access_changed();
`;

const enterCounty = (column: string, value: string): string => `
  CREATE FUNCTION enter_county(id integer)
    RETURNS TABLE (instant text, today text, zone text, kind text, code text, calendar_version integer${column})
    LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM set_config('app.county', id::text, true);
      RETURN QUERY SELECT
        to_char(coalesce(c.clock_at, now()) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(coalesce(c.clock_at, now()) AT TIME ZONE c.zone, 'YYYY-MM-DD'), c.zone, c.kind, c.code,
        c.calendar_version${value}
      FROM county c WHERE c.county_id = id;
    END $$;
`;

/**
 * As `session_actors`, with what it stands under and for how many milliseconds it may be kept: no longer than the session
 * lives, nor past the next time its use is noted. The version is read before the rest: one that is too old only makes
 * somebody ask again.
 */
const FOUND = `
  CREATE FUNCTION session_actors_versioned(wanted integer, hashes bytea[])
    RETURNS TABLE (token bytea, found json, access text, today text, keep double precision)
    LANGUAGE plpgsql AS $$
    DECLARE
      stood text;
      day text;
    BEGIN
      PERFORM set_config('app.county', wanted::text, true);
      SELECT ${accessOf('wanted')}, to_char(coalesce(c.clock_at, now()) AT TIME ZONE c.zone, 'YYYY-MM-DD') INTO stood, day
        FROM county c WHERE c.county_id = wanted;
      RETURN QUERY
      SELECT a.token, a.found, stood, day, 1000 * extract(epoch FROM
        least(s.idle_until, s.expires_at, least(s.seen_at, now()) + interval '1 minute') - now())::double precision
      FROM session_actors(wanted, hashes) a JOIN session s ON s.county_id = wanted AND s.token_hash = a.token;
    END $$;
`;
