import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable, overFences } from './fence';

/**
 * The trail becomes a log: entries wait until the sequencer gives each its position in a Merkle tree whose hash tiles and
 * signed checkpoints are kept beside it.
 */
export class TrailLog1700000000030 implements MigrationInterface {
  readonly name = 'TrailLog1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WAITING);
    await runner.query(LOG);
    for (const table of TABLES) await fenceTable(runner, table);
    await runner.query(GRANTS);
    await runner.query(LOOKOUT);
    await overFences(runner, ['trail_entry', 'trail_waiting'], () =>
      runner.query('INSERT INTO trail_waiting (county_id, at, entry_id) SELECT county_id, at, id FROM trail_entry'),
    );
    await runner.query(TRIGGER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION trail_standing();
      DROP FUNCTION counties_to_sequence(integer);
      DROP POLICY trail_waiting_lookout ON trail_waiting;
      DROP POLICY trail_head_lookout ON trail_head;
      DROP POLICY trail_checkpoint_lookout ON trail_checkpoint;
      DROP TRIGGER trail_entry_waits ON trail_entry;
      DROP FUNCTION trail_waits();
      REVOKE SELECT ON access_version FROM duban_sequencer;
      ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_size_check;
      DROP TABLE trail_key, trail_checkpoint, trail_tile, trail_head, trail_index, trail_waiting;
    `);
  }
}

const TABLES = ['trail_waiting', 'trail_index', 'trail_head', 'trail_tile', 'trail_checkpoint', 'trail_key'] as const;

/**
 * Entries are found by this state, never by being later than the last one: whoever began first may commit last. `since`
 * is the real time, whatever clock the county has.
 */
const WAITING = `
  CREATE TABLE trail_waiting (
    county_id integer NOT NULL,
    at timestamptz NOT NULL,
    entry_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT trail_waiting_pk PRIMARY KEY (county_id, at, entry_id)
  );
  -- An entry bundle gives an entry's length in 16 bits (c2sp.org/tlog-tiles).
  ALTER TABLE trail_entry ADD CONSTRAINT trail_entry_size_check CHECK (octet_length(body) <= 65535);
`;

/** Written with the entries themselves, so that no way of writing them can forget it. */
const TRIGGER = `
  CREATE FUNCTION trail_waits() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO trail_waiting (county_id, at, entry_id) SELECT county_id, at, id FROM added;
      RETURN NULL;
    END $$;
  CREATE TRIGGER trail_entry_waits AFTER INSERT ON trail_entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION trail_waits();
`;

// trail_index refers to trail_entry without a foreign key: checked for each row it would be a third of the sequencer's
// time, entries are never removed, and invariant I4 compares both.
const LOG = `
  CREATE TABLE trail_index (
    county_id integer NOT NULL,
    position integer NOT NULL,
    entry_id uuid NOT NULL,
    CONSTRAINT trail_index_pk PRIMARY KEY (county_id, position),
    CONSTRAINT trail_index_entry_key UNIQUE (county_id, entry_id),
    CONSTRAINT trail_index_position_check CHECK (position >= 0)
  );
  -- proved: as far as the entries were read back and hashed again, and agreed with the tiles. Only that is signed.
  CREATE TABLE trail_head (
    county_id integer NOT NULL,
    size integer NOT NULL,
    root bytea NOT NULL,
    proved_size integer NOT NULL,
    proved_root bytea NOT NULL,
    integrated_at timestamptz NOT NULL,
    unsigned_since timestamptz,
    CONSTRAINT trail_head_pk PRIMARY KEY (county_id),
    CONSTRAINT trail_head_proved_check CHECK (proved_size BETWEEN 0 AND size)
  );
  -- Hashes of one level, 256 a tile, the last tile as far as it goes; tree is the hash function.
  CREATE TABLE trail_tile (
    county_id integer NOT NULL,
    tree text NOT NULL,
    level integer NOT NULL,
    number integer NOT NULL,
    hashes bytea NOT NULL,
    CONSTRAINT trail_tile_pk PRIMARY KEY (county_id, tree, level, number),
    CONSTRAINT trail_tile_tree_check CHECK (tree IN ('sha256', 'sm3')),
    CONSTRAINT trail_tile_hashes_check CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0)
  );
  CREATE TABLE trail_checkpoint (
    county_id integer NOT NULL,
    size integer NOT NULL,
    origin text NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    signed_at timestamptz NOT NULL,
    CONSTRAINT trail_checkpoint_pk PRIMARY KEY (county_id, size)
  );
  -- Public keys only; where the private ones are, the database does not know.
  CREATE TABLE trail_key (
    county_id integer NOT NULL,
    vkey text NOT NULL,
    origin text NOT NULL,
    since_size integer NOT NULL,
    created_at timestamptz NOT NULL,
    retired_at timestamptz,
    CONSTRAINT trail_key_pk PRIMARY KEY (county_id, vkey)
  );
`;

/** What counts as written stays written: nobody but the sequencer takes an entry out of the waiting, or moves the head. */
const GRANTS = `
  REVOKE INSERT ON trail_index, trail_head, trail_tile, trail_checkpoint, trail_key FROM duban_app, duban_worker;
  GRANT SELECT ON access_version TO duban_sequencer;
  GRANT SELECT, DELETE ON trail_waiting TO duban_sequencer;
  GRANT SELECT, INSERT ON trail_index, trail_checkpoint, trail_key TO duban_sequencer;
  GRANT SELECT, INSERT, UPDATE ON trail_head, trail_tile TO duban_sequencer;
  GRANT SELECT ON trail_index, trail_head, trail_tile, trail_checkpoint, trail_key TO duban_auditor;
`;

/** Numbers of counties, and how each log stands; nothing of what is in them. */
const LOOKOUT = `
  CREATE POLICY trail_waiting_lookout ON trail_waiting FOR SELECT TO CURRENT_USER USING (true);
  CREATE POLICY trail_head_lookout ON trail_head FOR SELECT TO CURRENT_USER USING (true);
  CREATE POLICY trail_checkpoint_lookout ON trail_checkpoint FOR SELECT TO CURRENT_USER USING (true);

  -- Some looks into indexes a county: with entries that wait, that are not read back, or with a head that is to be
  -- signed, the one before being spacing seconds old.
  CREATE FUNCTION counties_to_sequence(spacing integer) RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.trail_waiting w WHERE w.county_id = c.county_id)
        OR EXISTS (SELECT 1 FROM public.trail_head h WHERE h.county_id = c.county_id AND (h.proved_size < h.size
             OR (h.unsigned_since IS NOT NULL AND coalesce((
               SELECT k.signed_at <= clock_timestamp() - make_interval(secs => spacing) FROM public.trail_checkpoint k
               WHERE k.county_id = c.county_id ORDER BY k.size DESC LIMIT 1), true))))
    $$;
  -- Seconds the longest waiting entry has waited, and the oldest growth without a checkpoint, county by county.
  CREATE FUNCTION trail_standing() RETURNS TABLE (county integer, waiting_seconds double precision, unsigned_seconds double precision)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT c.county_id,
        coalesce((SELECT extract(epoch FROM clock_timestamp() - w.since) FROM public.trail_waiting w
                  WHERE w.county_id = c.county_id ORDER BY w.at, w.entry_id LIMIT 1), 0)::float8,
        coalesce((SELECT extract(epoch FROM clock_timestamp() - h.unsigned_since) FROM public.trail_head h
                  WHERE h.county_id = c.county_id), 0)::float8
      FROM public.county c
    $$;
  REVOKE ALL ON FUNCTION counties_to_sequence(integer), trail_standing() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION counties_to_sequence(integer) TO duban_sequencer;
  GRANT EXECUTE ON FUNCTION trail_standing() TO duban_worker, duban_app, duban_sequencer;
`;
