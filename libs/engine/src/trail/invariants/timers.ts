import { inSql } from './invariant';

/** I1: every timer that is due has exactly one receipt, none early by the county's clock, and was spoken of. */
export const timersFireOnce = inSql(
  'timers',
  `(SELECT count(*) FROM effect WHERE county_id = $1) + (SELECT count(*) FROM timer WHERE county_id = $1 AND due_at <= $2::timestamptz)`,
  [
    `SELECT 'timer overdue' AS what, t.id::text AS subject FROM timer t, around a WHERE t.county_id = a.county AND t.due_at + a.grace <= a.now`,
    `SELECT 'timer early', x.timer_id::text FROM effect x, around a WHERE x.county_id = a.county AND x.fired_at < x.due_at`,
    `SELECT 'timer fired and still there', t.id::text FROM around a JOIN timer t ON t.county_id = a.county
       JOIN effect x ON x.county_id = t.county_id AND x.timer_id = t.id`,
    `SELECT 'timer fired twice', e.body::jsonb #>> '{data,timer}' FROM trail_entry e, around a
       WHERE e.county_id = a.county AND e.fact = 'timer.fired' GROUP BY 2 HAVING count(*) > 1`,
    `SELECT 'timer fired and untold', x.timer_id::text FROM around a JOIN effect x ON x.county_id = a.county
       WHERE x.outcome = 'told' AND NOT EXISTS (SELECT 1 FROM trail_entry e
         WHERE e.county_id = x.county_id AND e.subject_id = x.subject_id AND e.at = x.fired_at)`,
  ],
);

/** I2: nothing is told of a timer that left no receipt, and no timer stood on something the trail never spoke of. */
export const nothingWithoutTimer = inSql(
  'effects',
  `SELECT count(*) FROM trail_entry WHERE county_id = $1 AND fact = 'timer.fired'`,
  [
    `SELECT 'told without a timer' AS what, e.id::text AS subject FROM around a JOIN trail_entry e ON e.county_id = a.county
       LEFT JOIN effect x ON x.county_id = e.county_id AND x.timer_id = (e.body::jsonb #>> '{data,timer}')::uuid
         AND x.kind = e.body::jsonb #>> '{data,kind}' AND x.subject_id = e.subject_id
       WHERE e.fact = 'timer.fired' AND x.timer_id IS NULL`,
    `SELECT 'timer on something unknown', x.timer_id::text FROM around a JOIN effect x ON x.county_id = a.county
       WHERE NOT EXISTS (SELECT 1 FROM trail_entry e WHERE e.county_id = x.county_id AND e.subject_id = x.subject_id
         AND e.fact <> 'timer.fired' AND e.at <= x.fired_at)`,
  ],
);
