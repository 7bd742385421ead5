import type { Day } from '#domain/kernel/day';
import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import type { Urge } from '#domain/assignment/urge';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const INSERT: Statement = {
  name: 'urges-insert',
  text: `INSERT INTO urge (county_id, id, assignment_id, text, by_person_id, by_post_id, by_unit_id, rule, at)
         SELECT $1, u.id, u."assignmentId", u.text, u."byPersonId", u."byPostId", u."byUnitId", u.rule, $3::timestamptz
         FROM jsonb_to_recordset($2::jsonb) AS u(id uuid, "assignmentId" uuid, text text, "byPersonId" uuid, "byPostId" uuid,
           "byUnitId" uuid, rule text)`,
};
const LAST: Statement = {
  name: 'urge-last',
  text: `SELECT (max(at) AT TIME ZONE $3)::date - '1970-01-01'::date AS day FROM urge WHERE county_id = $1 AND assignment_id = $2`,
};
const LEADERS: Statement = {
  name: 'leader-units',
  text: `SELECT a.id, p.unit_id AS "unitId" FROM assignment a JOIN post p ON p.county_id = a.county_id AND p.id = a.leader_post_id
         WHERE a.county_id = $1 AND a.id = ANY ($2::uuid[])`,
};

export async function insertUrges(tx: Tx, urges: readonly Urge[]): Promise<void> {
  if (urges.length > 0) await tx.rows(INSERT, [tx.county, JSON.stringify(urges), tx.now]);
}

/** The day, in the county, of the last urging by anybody or any rule. */
export async function lastUrgedOn(reading: Reading, id: AssignmentId): Promise<Day | null> {
  const [row] = await reading.rows<{ day: Day | null }>(LAST, [reading.county, id, reading.zone]);
  return row?.day ?? null;
}

/** In which unit the responsible leader of each task sits. */
export async function leaderUnits(reading: Reading, ids: readonly AssignmentId[]): Promise<ReadonlyMap<AssignmentId, UnitId>> {
  const rows = await reading.rows<{ id: AssignmentId; unitId: UnitId }>(LEADERS, [reading.county, ids]);
  return new Map(rows.map(({ id, unitId }) => [id, unitId]));
}
