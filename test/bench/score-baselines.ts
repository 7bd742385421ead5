import { IN_GROUP, KINDS, LIGHT, PERIODS } from './score-ground';

/** What a session of a data team would set for one large statement. */
export const SESSION = `SET work_mem = '512MB'; SET max_parallel_workers_per_gather = 2; SET enable_partitionwise_aggregate = on; SET jit = off`;

/** Weighted totals rounded half up, and places within the group, out of points. Only these are written. */
const totalled = (points: string): string => `
  INSERT INTO bench_total
  SELECT period, grp, unit, total, rank() OVER (PARTITION BY period, grp ORDER BY total DESC) FROM (
    SELECT period, grp, unit, round(sum(points * CASE WHEN leaf < ${LIGHT} THEN 0.8 ELSE 0.9 END) / 100, 2) AS total
    FROM (${points}) scored GROUP BY period, grp, unit
  ) totalled`;

const TIERS = 'CASE WHEN value < 60 THEN 40 WHEN value < 80 THEN 60 WHEN value < 90 THEN 80 ELSE 100 END';

/** The whole job as one set-based statement in exact `numeric`, as one writes it: every row by its rule, over the windows of its group. */
export const BY_NUMERIC = totalled(`
      SELECT period, grp, unit, leaf, CASE kind WHEN 0 THEN least(round(value * 100 / base, 2), 100) WHEN 1 THEN ${TIERS}
        WHEN 2 THEN greatest(100 - 0.7 * (rank() OVER (PARTITION BY period, leaf, grp ORDER BY value DESC) - 1), 40)
        ELSE round(60 + 40 * (value - min(value) OVER w) / (max(value) OVER w - min(value) OVER w), 2) END AS points
      FROM bench_cell WINDOW w AS (PARTITION BY period, leaf, grp)`);

/** The same by somebody who knows the data: a rule at a time over its own partition, so that none pays for another's windows. */
export const BY_RULE = totalled(`
      SELECT period, grp, unit, leaf, least(round(value * 100 / base, 2), 100) AS points FROM bench_cell WHERE kind = 0
      UNION ALL
      SELECT period, grp, unit, leaf, ${TIERS}::numeric FROM bench_cell WHERE kind = 1
      UNION ALL
      SELECT period, grp, unit, leaf, greatest(100 - 0.7 * (rank() OVER (PARTITION BY period, leaf, grp ORDER BY value DESC) - 1), 40) FROM bench_cell WHERE kind = 2
      UNION ALL
      SELECT period, grp, unit, leaf, round(60 + 40 * (value - min(value) OVER w) / (max(value) OVER w - min(value) OVER w), 2)
        FROM bench_cell WHERE kind = 3 WINDOW w AS (PARTITION BY period, leaf, grp)`);

/** Half up, of whole numbers that are not below zero. */
const halfUp = (over: string, under: string): string => `((2 * (${over}) + (${under})) / (2 * (${under})))`;

/** Independent of the engine and of `numeric` division: whole hundredths in bigint, digit for digit what must come out. */
export const ORACLE = [
  `CREATE TABLE bench_oracle AS SELECT period, leaf, grp, unit, points FROM (
    SELECT period, leaf, grp, unit, least(${halfUp('value::bigint * 10000', 'base::bigint')}, 10000) AS points FROM bench_cell WHERE kind = 0
    UNION ALL
    SELECT period, leaf, grp, unit, CASE WHEN h < 6000 THEN 4000 WHEN h < 8000 THEN 6000 WHEN h < 9000 THEN 8000 ELSE 10000 END
      FROM (SELECT *, (value * 100)::bigint AS h FROM bench_cell WHERE kind = 1) t
    UNION ALL
    SELECT period, leaf, grp, unit, greatest(10000 - 70 * (rank() OVER (PARTITION BY period, leaf, grp ORDER BY h DESC) - 1), 4000)
      FROM (SELECT *, (value * 100)::bigint AS h FROM bench_cell WHERE kind = 2) r
    UNION ALL
    SELECT period, leaf, grp, unit, 6000 + ${halfUp('4000 * (h - min(h) OVER w)', '(max(h) OVER w - min(h) OVER w)')}
      FROM (SELECT *, (value * 100)::bigint AS h FROM bench_cell WHERE kind = 3) e WINDOW w AS (PARTITION BY period, leaf, grp)
  ) points`,
  `CREATE TABLE bench_oracle_total AS SELECT *, rank() OVER (PARTITION BY period, grp ORDER BY total DESC)::integer AS place FROM (
    SELECT period, grp, unit, ${halfUp(`sum(points * CASE WHEN leaf < ${LIGHT} THEN 8 ELSE 9 END)::bigint`, '1000')} AS total FROM bench_oracle GROUP BY period, grp, unit) t`,
];

const PERIOD = `('x' || right(g.run_id::text, 8))::bit(32)::integer`;
const ours = (column: string): string => `SELECT ${PERIOD} AS period, g.position AS grp, g.${column} AS found FROM score_group g WHERE g.state = 'done'`;
const differs = (column: string, wanted: string): string =>
  `SELECT count(*)::integer AS n FROM (${ours(column)}) o FULL JOIN (${wanted}) w USING (period, grp) WHERE o.found IS DISTINCT FROM w.wanted`;

/** Groups, of all periods, whose points, totals or places are not the oracle's; and totals of the baseline that are not. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  points: differs('points', 'SELECT period, grp, array_agg(points::integer ORDER BY leaf, unit) AS wanted FROM bench_oracle GROUP BY period, grp'),
  totals: differs('totals', 'SELECT period, grp, array_agg(total::bigint ORDER BY unit) AS wanted FROM bench_oracle_total GROUP BY period, grp'),
  ranks: differs('ranks', 'SELECT period, grp, array_agg(place ORDER BY unit) AS wanted FROM bench_oracle_total GROUP BY period, grp'),
  numeric: `SELECT count(*)::integer AS n FROM bench_total t FULL JOIN bench_oracle_total o USING (period, grp, unit)
    WHERE (t.total * 100, t.place) IS DISTINCT FROM (o.total::numeric, o.place)`,
};

/** Nothing has been scored: as a run stands when its jobs are asked for. */
export const FORGET = [
  `UPDATE score_group SET state = 'waiting', points = NULL, totals = NULL, ranks = NULL, grades = NULL, barred = NULL, done_at = NULL`,
  `UPDATE score_run SET state = 'scoring', groups_done = 0, finished_at = NULL`,
  'VACUUM score_group',
  'VACUUM score_run',
];

/** So that the figures above are what they are called. */
if (KINDS !== 4 || IN_GROUP !== 100 || PERIODS !== 12) throw new Error('the statements are written for these figures');
