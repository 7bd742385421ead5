import type { AssignmentId, ListId, UnitId } from '#domain/kernel/ids';
import { fail } from '#domain/kernel/failure';
import type { VerifyingUnits } from '#domain/assignment/circumstances';
import { followMerger, UNIT_MERGED } from '#domain/assignment/follow-merger';
import type { SystemActor } from '#domain/people/actor';
import type { Unit } from '#domain/people/unit';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitTasks } from '../people/unit-tasks';
import { applyLeft, loadAssignments } from './assignment.store';

const OPEN: Statement = {
  name: 'tasks-of-unit',
  text: `SELECT a.id, a.list_id AS "listId", i.number FROM assignment a
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         WHERE a.county_id = $1 AND a.state NOT IN ('closed', 'withdrawn') AND $2::uuid IN (a.unit_id, a.lead_unit_id, a.verifier_unit_id)
         ORDER BY a.id`,
};
/** Items of which both units have a task that was not withdrawn: two tasks cannot be one unit's. */
const COLLIDING: Statement = {
  name: 'tasks-colliding',
  text: `SELECT DISTINCT i.number FROM assignment a
         JOIN assignment b ON b.county_id = a.county_id AND b.item_id = a.item_id AND b.unit_id = $3 AND b.state <> 'withdrawn'
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         WHERE a.county_id = $1 AND a.unit_id = $2 AND a.state NOT IN ('closed', 'withdrawn') ORDER BY i.number`,
};
const LISTS: Statement = {
  name: 'tasks-lists',
  text: `SELECT id, verifying_unit_id AS "verifyingUnitId", substitute_unit_id AS "substituteUnitId" FROM annual_list
         WHERE county_id = $1 AND id = ANY ($2::uuid[])`,
};
/** `$2` the unit that goes, `$3` the one it goes up in. Items that are settled keep whose they were. */
const LIVE = `(SELECT i.id FROM task_item i JOIN annual_list l ON l.county_id = i.county_id AND l.id = i.list_id
  WHERE i.county_id = $1 AND (l.state = 'draft' OR EXISTS (SELECT 1 FROM assignment a WHERE a.county_id = i.county_id
    AND a.item_id = i.id AND a.state NOT IN ('closed', 'withdrawn'))))`;
const MOVES: readonly Statement[] = [
  {
    name: 'tasks-merge-lists',
    text: `UPDATE annual_list SET verifying_unit_id = CASE verifying_unit_id WHEN $2 THEN $3 ELSE verifying_unit_id END,
             substitute_unit_id = nullif(CASE substitute_unit_id WHEN $2 THEN $3 ELSE substitute_unit_id END,
               CASE verifying_unit_id WHEN $2 THEN $3 ELSE verifying_unit_id END), version = version + 1
           WHERE county_id = $1 AND $2::uuid IN (verifying_unit_id, substitute_unit_id) AND $3::uuid IS NOT NULL`,
  },
  {
    name: 'tasks-merge-items',
    text: `UPDATE task_item SET lead_unit_id = $3, version = version + 1 WHERE county_id = $1 AND lead_unit_id = $2 AND id IN ${LIVE}`,
  },
  {
    name: 'tasks-merge-parts',
    text: `INSERT INTO item_unit AS o (county_id, item_id, unit_id, part, quota)
           SELECT county_id, item_id, $3, part, quota FROM item_unit WHERE county_id = $1 AND unit_id = $2 AND item_id IN ${LIVE}
           ON CONFLICT (county_id, item_id, unit_id, part) DO UPDATE
             SET quota = CASE WHEN o.quota IS NULL THEN EXCLUDED.quota ELSE o.quota + coalesce(EXCLUDED.quota, 0) END`,
  },
  {
    name: 'tasks-merge-parts-end',
    text: `DELETE FROM item_unit WHERE county_id = $1 AND unit_id = $2 AND item_id IN ${LIVE} AND $3::uuid IS NOT NULL`,
  },
  {
    name: 'tasks-merge-notices',
    text: `UPDATE notice SET unit_id = $3 WHERE county_id = $1 AND unit_id = $2 AND seen_at IS NULL`,
  },
];

interface OpenTask {
  readonly id: AssignmentId;
  readonly listId: ListId;
  readonly number: number;
}

/** Tasks when units close or merge: closing waits until none is open, merging passes them on as the system's act. */
export class PassTasks implements UnitTasks {
  async open(tx: Tx, unit: Unit): Promise<number> {
    return (await openOf(tx, unit.id)).length;
  }

  /**
   * Refused: `unit.tasks-collide` where both units have a task of one item (an amendment gives the quotas to one of
   * them first), `list.conflict-of-office` where nobody would be left to verify.
   */
  async pass(tx: Tx, from: Unit, into: Unit): Promise<void> {
    const colliding = await tx.rows<{ number: number }>(COLLIDING, [tx.county, from.id, into.id]);
    if (colliding.length > 0) {
      fail('unit.tasks-collide', { from: from.name, into: into.name, items: colliding.map(({ number }) => String(number)) });
    }
    for (const move of MOVES) await tx.rows(move, [tx.county, from.id, into.id]);
    const open = await openOf(tx, from.id);
    if (open.length === 0) return;
    const lists = await listsOf(tx, open);
    const found = await loadAssignments(
      tx,
      open.map(({ id }) => id),
    );
    const system: SystemActor = { kind: 'system', countyId: tx.county, rule: UNIT_MERGED };
    const decisions = open.flatMap(({ id, listId, number }) => {
      const units = lists.get(listId);
      const loaded = found.get(id);
      if (!units || !loaded) return [];
      return followMerger(loaded.assignment, { from: from.id, into: into.id }, { ...units, itemNumber: number }, system);
    });
    for (const decision of decisions) tx.leave(decision, system);
    await applyLeft(tx, decisions);
  }
}

function openOf(reading: Reading, unit: UnitId): Promise<readonly OpenTask[]> {
  return reading.rows<OpenTask & Record<string, unknown>>(OPEN, [reading.county, unit]);
}

type Offices = Omit<VerifyingUnits, 'itemNumber'>;

async function listsOf(tx: Tx, open: readonly OpenTask[]): Promise<ReadonlyMap<ListId, Offices>> {
  type Row = Offices & { id: ListId } & Record<string, unknown>;
  const rows = await tx.rows<Row>(LISTS, [tx.county, [...new Set(open.map(({ listId }) => listId))]]);
  return new Map(rows.map(({ id, verifyingUnitId, substituteUnitId }) => [id, { verifyingUnitId, substituteUnitId }]));
}
