import type { QueryResultRow } from 'pg';
import type { Finding } from '#domain/inspection/finding';
import { findingNumber } from '#domain/inspection/finding';
import type { Quote } from '#domain/inspection/raise-finding';
import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { AssignmentId } from '#domain/kernel/ids';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { type Living, loadLiving } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { CalendarShelf } from '../plan/calendars';

/** Of `f`: its task as it stands, which after a return to the right unit is another than the first. */
export const TASK_OF_FINDING = `(SELECT t.id FROM assignment t WHERE t.county_id = f.county_id AND t.item_id = f.item_id AND t.kind = 'lead'
             ORDER BY t.state = 'withdrawn', t.dispatched_on DESC, t.id DESC LIMIT 1)`;

const LOCK: Statement = {
  name: 'finding-lock',
  text: `SELECT f.id, f.year, f.number AS "numberInYear", f.source, f.source_document AS "sourceDocument", f.inspection_id AS "inspectionId",
           f.title, f.text, f.severity, f.item_id AS "itemId", f.about_assignment_id AS "aboutAssignmentId", f.leader_post_id AS "leaderPostId",
           f.recheck_unit_id AS "recheckUnitId", f.proof_required AS "proofRequired", f.raised_by AS "raisedBy",
           f.raised_by_unit_id AS "raisedByUnitId", f.round, f.look_back_on - '1970-01-01'::date AS "lookBackOn",
           f.settled_at::text AS "settledAt", f.version,
           ${TASK_OF_FINDING} AS "assignmentId"
         FROM finding f WHERE f.county_id = $1 AND f.id = $2 FOR UPDATE OF f`,
};
const NEXT_NUMBER: Statement = {
  name: 'finding-next-number',
  text: 'SELECT coalesce(max(number), 0) + 1 AS next FROM finding WHERE county_id = $1 AND year = $2',
};
const INSERT: Statement = {
  name: 'finding-insert',
  text: `INSERT INTO finding (county_id, id, year, number, source, source_document, inspection_id, title, text, severity, item_id,
           about_assignment_id, leader_post_id, recheck_unit_id, proof_required, raised_by, raised_by_unit_id, raised_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
};
const QUOTE: Statement = {
  name: 'finding-quote',
  text: `INSERT INTO finding_quote (county_id, finding_id, entry_id, leaf)
         SELECT $1, $2, q."entryId", decode(q.leaf, 'hex') FROM jsonb_to_recordset($3::jsonb) AS q("entryId" uuid, leaf text)`,
};
const SAVE: Statement = {
  name: 'finding-save',
  text: `UPDATE finding SET round = $3, look_back_on = $4::date, settled_at = $5::timestamptz, version = $6
         WHERE county_id = $1 AND id = $2 AND version = $6 - 1 RETURNING id`,
};
/** Beside what moves: a plan is not a move of the task. */
const PLANNED: Statement = {
  name: 'finding-planned',
  text: `UPDATE assignment SET origin = origin || jsonb_build_object('planned', $3::boolean, 'planWaits', $4::boolean) WHERE county_id = $1 AND id = $2`,
};

interface Row extends Omit<Finding, 'number'>, QueryResultRow {
  readonly year: number;
  readonly numberInYear: number;
  readonly assignmentId: AssignmentId;
}

/** A finding with its task, both locked, and all that a decision about the task may look at. */
export interface LoadedFinding extends Living {
  readonly finding: Finding;
}

/** Locked. Refused: `finding.unknown`. */
export async function findingOf(tx: Tx, id: string): Promise<Finding & Pick<Row, 'assignmentId'>> {
  const [row] = await tx.rows<Row>(LOCK, [tx.county, id]);
  if (!row) return fail('finding.unknown', { id });
  const { year, numberInYear, ...said } = row;
  return { ...said, number: findingNumber(year, numberInYear, tx.kind === 'demonstration') };
}

/** Where the caller saw a version, it is the finding's. Refused: `finding.unknown`, `request.stale`. */
export async function loadFinding(tx: Tx, id: string, call: Call, shelf: CalendarShelf): Promise<LoadedFinding> {
  const { assignmentId, ...finding } = await findingOf(tx, id);
  if (call.version !== undefined && call.version !== finding.version) fail('request.stale', { version: finding.version, seen: call.version });
  const { version: _seen, ...unversioned } = call;
  return { finding, ...(await loadLiving(tx, assignmentId, unversioned, shelf)) };
}

/** Nobody else's while the year's register is locked. */
export async function nextFindingNumber(tx: Tx, year: number): Promise<number> {
  const [row] = await tx.rows<{ next: number }>(NEXT_NUMBER, [tx.county, year]);
  return row?.next ?? 1;
}

export async function insertFinding(tx: Tx, finding: Finding, [year, number]: readonly [number, number], quotes: readonly Quote[]): Promise<void> {
  const { id, source, sourceDocument, inspectionId, title, text, severity, itemId, aboutAssignmentId } = finding;
  const said = [source, sourceDocument, inspectionId, title, text, severity, itemId, aboutAssignmentId];
  const whose = [finding.leaderPostId, finding.recheckUnitId, finding.proofRequired, finding.raisedBy, finding.raisedByUnitId, tx.now];
  await tx.rows(INSERT, [tx.county, id, year, number, ...said, ...whose]);
  if (quotes.length > 0) await tx.rows(QUOTE, [tx.county, id, JSON.stringify(quotes)]);
}

/** Writes a finding whose version grew by one. */
export async function saveFinding(tx: Tx, { id, round, lookBackOn, settledAt, version }: Finding): Promise<void> {
  const rows = await tx.rows(SAVE, [tx.county, id, round, lookBackOn === null ? null : formatDay(lookBackOn), settledAt, version]);
  if (rows.length !== 1) fail('request.stale', { version });
}

/** What the task knows of its plan. */
export async function setPlanned(tx: Tx, assignmentId: AssignmentId, plan: 'none' | 'waiting' | 'accepted'): Promise<void> {
  await tx.rows(PLANNED, [tx.county, assignmentId, plan === 'accepted', plan === 'waiting']);
}
