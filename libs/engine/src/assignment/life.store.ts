import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import { type Day, formatDay } from '#domain/kernel/day';
import type { AssignmentId, PersonId, UnitId } from '#domain/kernel/ids';
import type { Assignment } from '#domain/assignment/assignment';
import type { LifeCircumstances, VerifyingUnits } from '#domain/assignment/circumstances';
import type { Actor, PersonActor } from '#domain/people/actor';
import { type Action, PERMISSIONS } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { CalendarShelf } from '../plan/calendars';
import { loadAssignment, loadAssignments, mustBeVersion, type LoadedAssignment } from './assignment.store';
import { settleDueSteps } from './settle-steps';

/** An assignment, locked, with all that a decision about its life may look at. What was due before is settled. */
export interface Living {
  readonly assignment: Assignment;
  readonly around: LifeCircumstances & { readonly submittedFor: PersonId | null };
  readonly units: VerifyingUnits;
}

/** A living assignment with every other of its item, locked in the order of their ids. */
export interface Family extends Living {
  /** All of the item's, itself included. */
  readonly all: readonly Assignment[];
}

/** What a moved assignment answers: its version is the next `If-Match`. */
export interface Moved {
  readonly id: AssignmentId;
  readonly state: Assignment['state'];
  readonly version: number;
}

const AROUND: Statement = {
  name: 'assignment-around',
  text: `SELECT (SELECT r.period FROM report r WHERE r.county_id = a.county_id AND r.id = a.last_report_id) AS "lastPeriod",
           (SELECT r.acting_for FROM report r WHERE r.county_id = a.county_id AND r.id = a.submission_id) AS "submittedFor",
           EXISTS (SELECT 1 FROM timer t WHERE t.county_id = a.county_id AND t.subject_id = a.id AND t.kind = 'ladder.step'
             AND t.due_at <= $3::timestamptz) AS "stepsDue",
           CASE WHEN a.origin IS NULL THEN l.verifying_unit_id ELSE a.verifier_unit_id END AS "verifyingUnitId",
           CASE WHEN a.origin IS NULL THEN l.substitute_unit_id ELSE l.verifying_unit_id END AS "substituteUnitId", i.number AS "itemNumber"
         FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         WHERE a.county_id = $1 AND a.id = $2`,
};
const FAMILY: Statement = {
  name: 'assignment-family',
  text: `SELECT b.id FROM assignment a JOIN assignment b ON b.county_id = a.county_id AND b.item_id = a.item_id
         WHERE a.county_id = $1 AND a.id = $2 ORDER BY b.id`,
};
const UNIT: Statement = {
  name: 'unit-open',
  text: `SELECT name, closed_on IS NOT NULL AND closed_on <= $3::date AS closed FROM unit WHERE county_id = $1 AND id = $2`,
};

interface AroundRow extends QueryResultRow, VerifyingUnits {
  readonly lastPeriod: string | null;
  readonly submittedFor: PersonId | null;
  /** Steps of its ladder have come that nobody settled yet. */
  readonly stepsDue: boolean;
}

export async function loadLiving(tx: Tx, id: AssignmentId, call: Call, shelf: CalendarShelf): Promise<Living> {
  return living(tx, await loadAssignment(tx, id, call), shelf);
}

export async function loadFamily(tx: Tx, id: AssignmentId, call: Call, shelf: CalendarShelf): Promise<Family> {
  const ids = await tx.rows<{ id: AssignmentId }>(FAMILY, [tx.county, id]);
  const all = await loadAssignments(
    tx,
    ids.map((row) => row.id),
  );
  const self = all.get(id) ?? fail('assignment.unknown', { id });
  mustBeVersion(self.assignment, call.version);
  return { ...(await living(tx, self, shelf)), all: [...all.values()].map(({ assignment }) => assignment) };
}

async function living(tx: Tx, { assignment, rules }: LoadedAssignment, shelf: CalendarShelf): Promise<Living> {
  const [row] = await tx.rows<AroundRow>(AROUND, [tx.county, assignment.id, tx.now]);
  const { lastPeriod, submittedFor, stepsDue, verifyingUnitId, substituteUnitId, itemNumber } =
    row ?? fail('assignment.unknown', { id: assignment.id });
  if (stepsDue) await settleDueSteps(tx, [assignment.id], shelf);
  const calendars = await shelf.of(tx);
  return {
    assignment,
    around: { now: tx.now, today: tx.today, calendars, rules, lastPeriod, submittedFor },
    units: { verifyingUnitId, substituteUnitId, itemNumber },
  };
}

/** The shares directly below. */
export function childrenIn(family: Family): readonly Assignment[] {
  return family.all.filter(({ parentId }) => parentId === family.assignment.id);
}

/** A unit that can be given a task today: `unit.unknown`, `unit.closed`. */
export async function mustBeOpenUnit(tx: Tx, unitId: UnitId, today: Day): Promise<void> {
  const [unit] = await tx.rows<{ name: string; closed: boolean }>(UNIT, [tx.county, unitId, formatDay(today)]);
  if (!unit) fail('unit.unknown', { id: unitId });
  if (unit.closed) fail('unit.closed', { name: unit.name });
}

/** Only a person may; the machine satisfies no rule that needs one. */
export function personOf(actor: Actor, action: Action): PersonActor {
  return actor.kind === 'person'
    ? actor
    : fail('permission.denied', { action, roles: Object.keys(PERMISSIONS[action]) });
}

export function movedAnswer({ id, state, version }: Assignment): Moved {
  return { id, state, version };
}
