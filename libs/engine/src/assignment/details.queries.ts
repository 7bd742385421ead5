import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import { buttons } from '#domain/assignment/buttons';
import type { PersonActor } from '#domain/people/actor';
import { may } from '#domain/people/permission';
import { subjectOf } from '#domain/assignment/assignment';
import type { Reading, Statement } from '../core/reader';
import { basisOfItem, type TaskBasis } from '../plan/directive.queries';
import { type AssignmentCard, CARD_COLUMNS, CARD_TABLES } from './assignment.queries';
import { ASSIGNMENT_COLUMNS, loaded } from './assignment.store';
import { type NextEvent, nextEventOf } from './next-event.queries';

export interface RequestCard {
  readonly id: string;
  readonly assignmentId: string;
  readonly kind: string;
  readonly state: string;
  readonly reason: string;
  readonly progress: string;
  readonly askedDueOn: string | null;
  readonly proposedUnitId: string | null;
  readonly askedUnitId: string;
  readonly askedAt: string;
  readonly decideDueOn: string | null;
  readonly late: boolean;
  readonly decidedAt: string | null;
  readonly decidedDueOn: string | null;
  readonly decisionReason: string | null;
}

export interface SuspensionCard {
  readonly id: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly reason: string;
}

export interface NoteCard {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly byUnitId: string;
  readonly byUnit: string;
  readonly byPost: string | null;
  readonly at: string;
}

export interface VerificationCard {
  readonly id: string;
  readonly reportId: string;
  readonly outcome: string;
  readonly reason: string;
  readonly note: string;
  readonly fields: readonly string[];
  /** Sent back: who is to see to it. */
  readonly target: 'clerk' | 'unit-head' | null;
  readonly byUnitId: string;
  readonly at: string;
}

export interface AssignmentDetails extends AssignmentCard {
  readonly requests: readonly RequestCard[];
  readonly suspensions: readonly SuspensionCard[];
  readonly verifications: readonly VerificationCard[];
  readonly nextEvent: NextEvent | null;
  /** What it rests on, where it stands outside the annual list. */
  readonly basis: TaskBasis | null;
  /** What the reader may do now: the buttons of the page, and no others. */
  readonly may: readonly string[];
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const ONE: Statement = {
  name: 'assignment-one',
  text: `SELECT ${CARD_COLUMNS} FROM ${CARD_TABLES} WHERE a.county_id = $1 AND a.id = $2`,
};
const PLAIN: Statement = {
  name: 'assignment-plain',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, l.rules FROM assignment a
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id WHERE a.county_id = $1 AND a.id = $2`,
};
export const REQUEST_COLUMNS = `r.id, r.assignment_id AS "assignmentId", r.kind, r.state, r.reason, r.progress,
  r.asked_due_on::text AS "askedDueOn", r.proposed_unit_id AS "proposedUnitId", r.asked_unit_id AS "askedUnitId",
  to_char(r.asked_at, ${INSTANT}) AS "askedAt", r.decide_due_on::text AS "decideDueOn", r.late,
  to_char(r.decided_at, ${INSTANT}) AS "decidedAt", r.decided_due_on::text AS "decidedDueOn",
  r.decision_reason AS "decisionReason"`;
const REQUESTS: Statement = {
  name: 'assignment-requests',
  text: `SELECT ${REQUEST_COLUMNS} FROM request r WHERE r.county_id = $1 AND r.assignment_id = $2 ORDER BY r.asked_at, r.id`,
};
const SUSPENSIONS: Statement = {
  name: 'assignment-suspensions',
  text: `SELECT id, from_on::text AS "fromOn", until_on::text AS "untilOn", reason FROM suspension
         WHERE county_id = $1 AND assignment_id = $2 ORDER BY from_on, id`,
};
const NOTES: Statement = {
  name: 'assignment-notes',
  text: `SELECT n.id, n.kind, n.text, n.by_unit_id AS "byUnitId", u.name AS "byUnit", p.title AS "byPost",
           to_char(n.at, ${INSTANT}) AS at
         FROM note n JOIN unit u ON u.county_id = n.county_id AND u.id = n.by_unit_id
         LEFT JOIN post p ON p.county_id = n.county_id AND p.id = n.by_post_id
         WHERE n.county_id = $1 AND n.assignment_id = $2 ORDER BY n.at, n.id`,
};
export const VERIFICATION_COLUMNS = `id, report_id AS "reportId", outcome, reason, note, fields, target,
  by_unit_id AS "byUnitId", to_char(at, ${INSTANT}) AS at`;
const VERIFICATIONS: Statement = {
  name: 'assignment-verifications',
  text: `SELECT ${VERIFICATION_COLUMNS} FROM verification WHERE county_id = $1 AND assignment_id = $2 ORDER BY at, id`,
};

/** An assignment the actor may read, with its rules; one he may not see is as unknown as one that is not there. */
export async function readAssignment(
  reading: Reading,
  by: PersonActor,
  id: string,
): Promise<ReturnType<typeof loaded>> {
  const [row] = await reading.rows<Parameters<typeof loaded>[0]>(PLAIN, [reading.county, id]);
  const found = row && loaded(row);
  if (!found || !may(by, 'assignment.read', subjectOf(found.assignment))) fail('assignment.unknown', { id });
  return found;
}

/** All of a task's page in one snapshot, with what the reader may do. */
export async function assignmentDetails(reading: Reading, by: PersonActor, id: string): Promise<AssignmentDetails> {
  const { assignment } = await readAssignment(reading, by, id);
  const of = [reading.county, id];
  const [card] = await reading.rows<AssignmentCard & QueryResultRow>(ONE, of);
  return {
    ...(card ?? fail('assignment.unknown', { id })),
    requests: await reading.rows<RequestCard & QueryResultRow>(REQUESTS, of),
    suspensions: await reading.rows<SuspensionCard & QueryResultRow>(SUSPENSIONS, of),
    verifications: await reading.rows<VerificationCard & QueryResultRow>(VERIFICATIONS, of),
    nextEvent: await nextEventOf(reading, id),
    basis: await basisOfItem(reading, assignment.itemId),
    may: buttons(by, assignment),
  };
}

/** What was said about a task, in order. Apart from its page, because a note does not change its version. */
export async function notesOf(reading: Reading, by: PersonActor, id: string): Promise<readonly NoteCard[]> {
  const { assignment } = await readAssignment(reading, by, id);
  return reading.rows<NoteCard & QueryResultRow>(NOTES, [reading.county, assignment.id]);
}
