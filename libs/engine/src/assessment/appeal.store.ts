import type { QueryResultRow } from 'pg';
import type { Appeal, AppealOutcome } from '#domain/assessment/life/appeal';
import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { Call } from '../core/call';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const COLUMNS = `p.id, p.assessment_id AS "assessmentId", p.publication_id AS "publicationId", p.number, p.unit_id AS "unitId", p.node, p.state,
  p.filed_by AS "filedBy", p.reviewer_id AS "reviewerId", p.decide_due_on - '1970-01-01'::date AS "decideDueOn", p.version`;
const LOAD: Statement = { name: 'appeal-load', text: `SELECT ${COLUMNS} FROM appeal p WHERE p.county_id = $1 AND p.id = $2` };
const LOCK: Statement = { name: 'appeal-lock', text: `${LOAD.text} FOR UPDATE` };
const NUMBER: Statement = {
  name: 'appeal-number',
  text: 'SELECT coalesce(max(number), 0) + 1 AS number FROM appeal WHERE county_id = $1 AND assessment_id = $2',
};
const OPEN: Statement = {
  name: 'appeal-open',
  text: `SELECT 1 FROM appeal WHERE county_id = $1 AND assessment_id = $2 AND unit_id = $3 AND node = $4 AND state IN ('filed', 'taken')`,
};
const INSERT: Statement = {
  name: 'appeal-insert',
  text: `INSERT INTO appeal (county_id, id, assessment_id, publication_id, number, unit_id, node, claim, filed_by, filed_at, decide_due_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};
const INSERT_EVIDENCE: Statement = {
  name: 'appeal-evidence-insert',
  text: `INSERT INTO appeal_evidence (county_id, appeal_id, evidence_id)
         SELECT $1, $2, e.id FROM evidence e WHERE e.county_id = $1 AND e.unit_id = $4 AND e.id = ANY($3::uuid[]) RETURNING evidence_id`,
};
const UPDATE: Statement = {
  name: 'appeal-update',
  text: `UPDATE appeal SET state = $3::text, reviewer_id = $4::uuid, version = $5::integer,
           taken_at = CASE WHEN $3::text = 'taken' AND taken_at IS NULL THEN $6::timestamptz ELSE taken_at END,
           interim = coalesce($7::text, interim), interim_at = CASE WHEN $7::text IS NULL THEN interim_at ELSE $6::timestamptz END,
           outcome = $8::text, decision = $9::text, decided_by = CASE WHEN $8::text IS NULL THEN NULL ELSE $4::uuid END,
           decided_at = CASE WHEN $8::text IS NULL THEN NULL ELSE $6::timestamptz END
         WHERE county_id = $1 AND id = $2 AND version = $5::integer - 1 RETURNING id`,
};
const SETTLE: Statement = { name: 'appeal-timers', text: `DELETE FROM timer WHERE county_id = $1 AND subject_id = $2 AND kind = 'appeal.due'` };

/** Refused: `appeal.unknown`. */
export async function loadAppeal(reading: Reading, id: string): Promise<Appeal> {
  const [row] = await reading.rows<Appeal & QueryResultRow>(LOAD, [reading.county, id]);
  return row ?? fail('appeal.unknown', { id });
}

/** Where the caller saw another version: `request.stale`. */
export async function lockAppeal(tx: Tx, id: string, { version }: Pick<Call, 'version'> = {}): Promise<Appeal> {
  const [row] = await tx.rows<Appeal & QueryResultRow>(LOCK, [tx.county, id]);
  if (row === undefined) fail('appeal.unknown', { id });
  if (version !== undefined && version !== row.version) fail('request.stale', { version: row.version });
  return row;
}

/** The next number; whoever asks holds the assessment alone. */
export async function nextAppeal(tx: Tx, assessmentId: string): Promise<number> {
  const [row] = await tx.rows<{ number: number }>(NUMBER, [tx.county, assessmentId]);
  return row?.number ?? 1;
}

export async function isAppealOpen(tx: Tx, { assessmentId, unitId, node }: Pick<Appeal, 'assessmentId' | 'unitId' | 'node'>): Promise<boolean> {
  return (await tx.rows(OPEN, [tx.county, assessmentId, unitId, node])).length > 0;
}

/** With the unit's own files. Refused: `indicatorFact.evidence-unknown`. */
export async function insertAppeal(tx: Tx, appeal: Appeal, claim: string, evidenceIds: readonly string[]): Promise<void> {
  const { id, assessmentId, publicationId, number, unitId, node, filedBy, decideDueOn } = appeal;
  const due = decideDueOn === null ? null : formatDay(decideDueOn);
  await tx.rows(INSERT, [tx.county, id, assessmentId, publicationId, number, unitId, node, claim, filedBy, tx.now, due]);
  const named = [...new Set(evidenceIds)];
  const rows = named.length === 0 ? [] : await tx.rows(INSERT_EVIDENCE, [tx.county, id, named, unitId]);
  if (rows.length !== named.length) fail('indicatorFact.evidence-unknown');
}

/** Writes an appeal whose version grew by one. */
export async function updateAppeal(tx: Tx, { id, state, reviewerId, version }: Appeal, said: { readonly interim?: string; readonly outcome?: AppealOutcome; readonly decision?: string } = {}): Promise<void> {
  const rows = await tx.rows(UPDATE, [tx.county, id, state, reviewerId, version, tx.now, said.interim ?? null, said.outcome ?? null, said.decision ?? null]);
  if (rows.length !== 1) fail('request.stale', { version });
}

/** Nobody waits for its decision any more. */
export async function settleAppealTimers(tx: Tx, id: string): Promise<void> {
  await tx.rows(SETTLE, [tx.county, id]);
}
