import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many entries wait where one waits for long, so that what can wait is not added to them. */
export class Backlog1700000000080 implements MigrationInterface {
  readonly name = 'Backlog1700000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(standing('waiting_entries'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(standing());
  }
}

/** A program of before reads the columns it knows. Counted only where it lags, and no further than anybody asks. */
const ENTRIES = `,
        CASE WHEN lag.seconds > 5 THEN (SELECT count(*) FROM (SELECT FROM public.trail_waiting w WHERE w.county_id = c.county_id LIMIT 1000000) AS those)
          ELSE 0 END::integer`;

const standing = (entries?: 'waiting_entries'): string => `
  DROP FUNCTION trail_standing();
  -- Seconds the longest waiting entry has waited, the oldest growth without a checkpoint${entries ? ', and how many wait where it lags' : ''}, county by county.
  CREATE FUNCTION trail_standing() RETURNS TABLE (county integer, waiting_seconds double precision, unsigned_seconds double precision${entries ? `, ${entries} integer` : ''})
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT c.county_id, lag.seconds,
        coalesce((SELECT extract(epoch FROM clock_timestamp() - h.unsigned_since) FROM public.trail_head h
                  WHERE h.county_id = c.county_id), 0)::float8${entries ? ENTRIES : ''}
      FROM public.county c CROSS JOIN LATERAL (
        SELECT coalesce((SELECT extract(epoch FROM clock_timestamp() - w.since) FROM public.trail_waiting w
          WHERE w.county_id = c.county_id ORDER BY w.at, w.entry_id LIMIT 1), 0)::float8 AS seconds) AS lag
    $$;
  REVOKE ALL ON FUNCTION trail_standing() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION trail_standing() TO duban_worker, duban_app, duban_sequencer;
`;
