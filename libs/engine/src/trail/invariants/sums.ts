import { inSql } from './invariant';

/** I13: what townships owe sums to what the list asks, and a task's figure is the last that was reported. */
export const sumsAgree = inSql(
  'sums',
  `(SELECT count(*) FROM task_item WHERE county_id = $1) + (SELECT count(*) FROM assignment WHERE county_id = $1)`,
  [
    `SELECT 'quotas and target differ' AS what, i.id::text AS subject FROM around a JOIN task_item i ON i.county_id = a.county
       JOIN item_unit q ON q.county_id = i.county_id AND q.item_id = i.id AND q.part = 'scope' AND q.quota IS NOT NULL
       WHERE i.state = 'current' AND i.quota_explanation IS NULL AND i.target ->> 'kind' = 'number'
       GROUP BY i.id, i.target HAVING sum(q.quota) <> (i.target ->> 'value')::numeric`,
    `SELECT 'share and quota differ', s.id::text FROM around a JOIN assignment s ON s.county_id = a.county
       JOIN task_item i ON i.county_id = s.county_id AND i.id = s.item_id AND i.state = 'current'
       JOIN item_unit q ON q.county_id = s.county_id AND q.item_id = s.item_id AND q.part = 'scope' AND q.unit_id = s.unit_id
       WHERE s.kind = 'township' AND s.state NOT IN ('withdrawn', 'closed') AND q.quota IS NOT NULL
         AND (s.target ->> 'value')::numeric IS DISTINCT FROM q.quota`,
    `SELECT 'figure is not the last reported', s.id::text FROM around a JOIN assignment s ON s.county_id = a.county
       WHERE s.figure IS DISTINCT FROM (SELECT r.figure FROM report r WHERE r.county_id = s.county_id
         AND r.assignment_id = s.id AND r.figure IS NOT NULL ORDER BY r.number DESC LIMIT 1)`,
  ],
);

/** I12: reports are numbered without a gap and counted; closures of a year are numbered without a gap. */
export const numbersHaveNoGap = inSql('numbers', `SELECT count(*) FROM assignment WHERE county_id = $1`, [
  `SELECT 'reports have a gap' AS what, s.id::text AS subject FROM around a JOIN assignment s ON s.county_id = a.county
     LEFT JOIN report r ON r.county_id = s.county_id AND r.assignment_id = s.id
     GROUP BY s.id, s.report_count HAVING count(r.id) <> s.report_count OR coalesce(max(r.number), 0) <> s.report_count`,
  `SELECT 'closures have a gap', n.year FROM (SELECT substring(e.body::jsonb #>> '{data,number}' FROM '〔(?:演示)?([0-9]+)〕') AS year,
       substring(e.body::jsonb #>> '{data,number}' FROM '〕([0-9]+)号$')::integer AS number
     FROM around a JOIN trail_entry e ON e.county_id = a.county WHERE e.fact = 'assignment.closedOut'
       AND e.body::jsonb #>> '{data,number}' IS NOT NULL) n
     GROUP BY n.year HAVING max(n.number) <> count(DISTINCT n.number) OR count(*) <> count(DISTINCT n.number)`,
  `SELECT 'calendar versions have a gap', c.year::text FROM around a JOIN work_calendar c ON c.county_id = a.county
     GROUP BY c.year HAVING max(c.version) <> count(*)`,
]);
