import type { CalendarVersion } from '#domain/calendar/work-calendar';
import type { FirstDecision } from '#domain/assignment/dispatch';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { rowOf } from './assignment.store';

const INSERT: Statement = {
  name: 'assignments-insert',
  text: `INSERT INTO assignment (county_id, id, list_id, item_id, parent_id, kind, unit_id, leader_post_id, lead_unit_id,
           verifier_unit_id, target, unit_of_measure, cadence, countersign, state, dispatched_on, limit_rule,
           original_due_on, due_on, calendar_versions, acknowledge_due_on, version, proof, origin)
         SELECT $1, a.id, a."listId", a."itemId", a."parentId", a.kind, a."unitId", a."leaderPostId", a."leadUnitId",
           a."verifierUnitId", a.target, a."unitOfMeasure", a.cadence, a.countersign, a.state, a."dispatchedOn",
           a."limitRule", a."originalDueOn", a."dueOn", a."calendarVersions", a."acknowledgeDueOn", a.version, a.proof, a.origin
         FROM jsonb_to_recordset($2::jsonb) AS a(id uuid, "listId" uuid, "itemId" uuid, "parentId" uuid, kind text,
           "unitId" uuid, "leaderPostId" uuid, "leadUnitId" uuid, "verifierUnitId" uuid, target jsonb,
           "unitOfMeasure" text, cadence text, countersign boolean, state text, "dispatchedOn" date, "limitRule" jsonb,
           "originalDueOn" date, "dueOn" date, "calendarVersions" jsonb, "acknowledgeDueOn" date, version integer, proof jsonb, origin jsonb)`,
};
const COMPUTED: Statement = {
  name: 'assignments-computed-under',
  text: `UPDATE assignment a SET calendar_versions = c.versions
         FROM jsonb_to_recordset($2::jsonb) AS c(id uuid, versions jsonb) WHERE a.county_id = $1 AND a.id = c.id`,
};

/** Writes new assignments in one statement and leaves their facts and promises. */
export async function insertAssignments(tx: Tx, decisions: readonly FirstDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  const rows = decisions.map(({ assignment, calendarVersions }) => ({
    ...rowOf(assignment),
    calendarVersions: versionRecord(calendarVersions),
  }));
  await tx.rows(INSERT, [tx.county, JSON.stringify(rows)]);
  for (const { facts, promises } of decisions) tx.leave({ facts, promises });
}

/** Notes under which calendars limits were computed last. */
export async function noteCalendars(
  tx: Tx,
  computed: readonly { readonly id: string; readonly calendarVersions: readonly CalendarVersion[] }[],
): Promise<void> {
  if (computed.length === 0) return;
  const rows = computed.map(({ id, calendarVersions }) => ({ id, versions: versionRecord(calendarVersions) }));
  await tx.rows(COMPUTED, [tx.county, JSON.stringify(rows)]);
}

function versionRecord(versions: readonly CalendarVersion[]): Readonly<Record<string, number>> {
  return Object.fromEntries(versions.map(({ year, version }) => [year, version]));
}
