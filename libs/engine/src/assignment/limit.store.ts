import type { AssignmentId, ListId, TaskItemId } from '#domain/kernel/ids';
import type { Day } from '#domain/kernel/day';
import type { Suspension } from '#domain/calendar/limit';
import type { Reading, Statement } from '../core/reader';

const SUSPENSIONS: Statement = {
  name: 'suspensions-of',
  text: `SELECT assignment_id AS id, from_on - '1970-01-01'::date AS "from", until_on - '1970-01-01'::date AS until
         FROM suspension WHERE county_id = $1 AND assignment_id = ANY ($2::uuid[]) ORDER BY from_on`,
};
const OF_ITEMS: Statement = {
  name: 'assignments-of-items',
  text: `SELECT id FROM assignment WHERE county_id = $1 AND list_id = $2 AND item_id = ANY ($3::uuid[])
         AND state NOT IN ('closed', 'withdrawn') ORDER BY id`,
};
/** Provisional, or computed under a version that is no longer the newest of its year. */
const STALE: Statement = {
  name: 'limits-stale',
  text: `SELECT a.id, a.calendar_versions AS versions FROM assignment a
         WHERE a.county_id = $1 AND a.id > $2 AND a.state NOT IN ('closed', 'withdrawn')
           AND (a.due_on IS NULL OR (a.acknowledge_due_on IS NULL AND a.kind <> 'leadership')
             OR EXISTS (SELECT 1 FROM jsonb_each_text(a.calendar_versions) v
                        WHERE v.value::integer IS DISTINCT FROM ($3::jsonb ->> v.key)::integer))
         ORDER BY a.id LIMIT $4`,
};
const COUNT: Statement = {
  name: 'limits-stale-count',
  text: `SELECT count(*)::integer AS count FROM assignment a
         WHERE a.county_id = $1 AND a.state NOT IN ('closed', 'withdrawn')
           AND (a.due_on IS NULL OR (a.acknowledge_due_on IS NULL AND a.kind <> 'leadership')
             OR EXISTS (SELECT 1 FROM jsonb_each_text(a.calendar_versions) v
                        WHERE v.value::integer IS DISTINCT FROM ($2::jsonb ->> v.key)::integer))`,
};

export interface StaleLimit {
  readonly id: AssignmentId;
  /** Year → version, as the limit was computed last. */
  readonly versions: Readonly<Record<string, number>>;
}

/** Times that did not count, by assignment. */
export async function suspensionsOf(
  reading: Reading,
  ids: readonly AssignmentId[],
): Promise<(id: AssignmentId) => readonly Suspension[]> {
  type Row = { id: AssignmentId; from: Day; until: Day | null };
  const rows = await reading.rows<Row>(SUSPENSIONS, [reading.county, ids]);
  const byId = new Map<AssignmentId, Suspension[]>();
  for (const { id, from, until } of rows) byId.set(id, [...(byId.get(id) ?? []), { from, until }]);
  return (id) => byId.get(id) ?? [];
}

/** Assignments of items that still owe something. */
export async function openAssignmentsOf(
  reading: Reading,
  listId: ListId,
  items: readonly TaskItemId[],
): Promise<readonly AssignmentId[]> {
  const rows = await reading.rows<{ id: AssignmentId }>(OF_ITEMS, [reading.county, listId, items]);
  return rows.map(({ id }) => id);
}

/** Limits that newer calendars may move, after `after` in the order of ids; `newest`: year → version. */
export function staleLimits(
  reading: Reading,
  newest: Readonly<Record<string, number>>,
  page: { readonly after: string; readonly most: number },
): Promise<readonly StaleLimit[]> {
  return reading.rows<StaleLimit & Record<string, unknown>>(STALE, [
    reading.county,
    page.after,
    JSON.stringify(newest),
    page.most,
  ]);
}

export async function countStale(reading: Reading, newest: Readonly<Record<string, number>>): Promise<number> {
  const [row] = await reading.rows<{ count: number }>(COUNT, [reading.county, JSON.stringify(newest)]);
  return row?.count ?? 0;
}
