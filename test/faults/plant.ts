import type { Sql } from './sql';

/** Timers that were planted, and what became of them. */
export interface Planted {
  readonly count: number;
  /** How many have their one effect. */
  fired(): Promise<number>;
  /** What exactly-once is about, all at once; see {@link Verdict}. */
  verdict(): Promise<Verdict>;
}

/** All must be 0, except `effects` and `entries`, which must equal the number planted. */
export interface Verdict {
  readonly effects: number;
  readonly entries: number;
  /** Neither pending nor fired. */
  readonly lost: number;
  /** More than one effect or more than one entry of the trail. */
  readonly double: number;
  /** Fired before it was due, by the database's clock. */
  readonly early: number;
  readonly pending: number;
  /** What the assignments count, less the effects: an effect without its update, or the other way round. */
  readonly torn: number;
}

interface Wish {
  readonly count: number;
  readonly from: number;
  readonly until: number;
  readonly subjects: readonly string[];
}

const PLANT = `
  INSERT INTO timer (county_id, id, kind, subject_id, due_at)
  SELECT $1, gen_random_uuid(), (ARRAY['assignment.due', 'verification.due'])[1 + n % 2],
    ($2::uuid[])[1 + n % array_length($2::uuid[], 1)],
    now() + make_interval(secs => $3::float8 + ($4::float8 - $3::float8) * n / $5::integer)
  FROM generate_series(0, $5::integer - 1) AS n RETURNING id`;

const VERDICT = `
  WITH planted AS (SELECT unnest($2::uuid[]) AS id),
    told AS (SELECT (body::jsonb #>> '{data,timer}')::uuid AS id, count(*) AS entries FROM trail_entry
             WHERE county_id = $1 AND fact = 'timer.fired' GROUP BY 1),
    fates AS (
      SELECT p.id, (SELECT count(*) FROM effect e WHERE e.county_id = $1 AND e.timer_id = p.id) AS effects,
        coalesce(t.entries, 0) AS entries,
        EXISTS (SELECT 1 FROM timer x WHERE x.county_id = $1 AND x.id = p.id) AS pending
      FROM planted p LEFT JOIN told t USING (id))
  SELECT sum(effects)::integer AS effects, sum(entries)::integer AS entries,
    count(*) FILTER (WHERE effects = 0 AND NOT pending)::integer AS lost,
    count(*) FILTER (WHERE effects > 1 OR entries > 1 OR (effects > 0 AND pending))::integer AS double,
    (SELECT count(*) FROM effect e WHERE e.county_id = $1 AND e.fired_at < e.due_at)::integer AS early,
    count(*) FILTER (WHERE pending)::integer AS pending,
    ((SELECT sum(fired_count) FROM assignment WHERE county_id = $1)
      - (SELECT count(*) FROM effect WHERE county_id = $1))::integer AS torn
  FROM fates`;

export async function plantTimers(sql: Sql, county: number, wish: Wish): Promise<Planted> {
  const rows = await sql<{ id: string }>(PLANT, [county, wish.subjects, wish.from, wish.until, wish.count]);
  const ids = rows.map((row) => row.id);
  const counted = `SELECT count(*)::integer AS count FROM effect WHERE county_id = $1 AND timer_id = ANY($2::uuid[])`;
  return {
    count: ids.length,
    fired: async () => (await sql<{ count: number }>(counted, [county, ids]))[0]?.count ?? 0,
    verdict: async () => (await sql<Verdict>(VERDICT, [county, ids]))[0]!,
  };
}

/** What every fault must end in. */
export const exactlyOnce = (count: number): Verdict => ({
  effects: count,
  entries: count,
  lost: 0,
  double: 0,
  early: 0,
  pending: 0,
  torn: 0,
});
