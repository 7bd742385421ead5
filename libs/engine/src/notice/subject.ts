import type { Subject } from '#domain/people/permission';
import type { Reading, Statement } from '../core/reader';

const SUBJECTS: Statement = {
  name: 'notice-assignments',
  text: `SELECT a.id, a.list_id AS "listId", a.unit_id AS "unitId", a.lead_unit_id AS "leadUnitId", a.verifier_unit_id AS "verifierUnitId",
           a.leader_post_id AS "leaderPostId",
           ARRAY(SELECT u.unit_id FROM item_unit u WHERE u.county_id = a.county_id AND u.item_id = a.item_id
                 AND u.part = 'cooperating')::text[] AS "cooperatingUnitIds"
         FROM assignment a WHERE a.county_id = $1 AND a.id = ANY($2::uuid[])`,
};

/** What permission needs to know of assignments, by id. What is not one is not there. */
export async function subjectsOf(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.rows<Subject & { id: string }>(SUBJECTS, [reading.county, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
