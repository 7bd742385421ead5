import type { Reading, Statement } from '../core/reader';

/** What entries are about, named as today: a person only by post and unit, evidence not by the title somebody wrote. */
const LABELS: Statement = {
  name: 'trail-subject-labels',
  text: `SELECT a.id, i.number || ' ' || i.title || coalesce(' · ' || u.name, '') AS label
         FROM assignment a JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         LEFT JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id WHERE a.county_id = $1 AND a.id = ANY($2::uuid[])
         UNION ALL SELECT i.id, i.number || ' ' || i.title FROM task_item i WHERE i.county_id = $1 AND i.id = ANY($2::uuid[])
         UNION ALL SELECT u.id, u.name FROM unit u WHERE u.county_id = $1 AND u.id = ANY($2::uuid[])
         UNION ALL SELECT l.id, l.title FROM annual_list l WHERE l.county_id = $1 AND l.id = ANY($2::uuid[])
         UNION ALL SELECT x.id, x.title FROM inspection x WHERE x.county_id = $1 AND x.id = ANY($2::uuid[])
         UNION ALL SELECT f.id, f.title FROM finding f WHERE f.county_id = $1 AND f.id = ANY($2::uuid[])
         UNION ALL SELECT e.id, u.name FROM evidence e JOIN unit u ON u.county_id = e.county_id AND u.id = e.unit_id
           WHERE e.county_id = $1 AND e.id = ANY($2::uuid[])
         UNION ALL SELECT c.id, u.name || coalesce(' ' || (SELECT p.title FROM post_holding h JOIN post p ON p.county_id = h.county_id AND p.id = h.post_id
             WHERE h.county_id = c.county_id AND h.person_id = c.person_id ORDER BY p.leader DESC, h.since DESC, p.id LIMIT 1), '')
           FROM account c JOIN unit u ON u.county_id = c.county_id AND u.id = c.unit_id WHERE c.county_id = $1 AND c.id = ANY($2::uuid[])`,
};

/** By id; what is unknown is missing. */
export async function subjectLabels(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.rows<{ id: string; label: string }>(LABELS, [reading.county, [...new Set(ids)]]);
  return new Map(rows.map(({ id, label }) => [id, label]));
}
