import type { QueryResultRow } from 'pg';
import type { Assessment } from '#domain/assessment/life/assessment';
import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { Call } from '../core/call';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const COLUMNS = `a.id, a.period, a.title, a.scheme_id AS "schemeId", a.scoring_unit_id AS "scoringUnitId",
  a.substitute_unit_id AS "substituteUnitId", a.review_unit_id AS "reviewUnitId", a.state,
  a.objections_until - '1970-01-01'::date AS "objectionsUntil", a.version`;

const LOAD: Statement = { name: 'assessment-load', text: `SELECT ${COLUMNS} FROM assessment a WHERE a.county_id = $1 AND a.id = $2` };
const LOCK: Statement = { name: 'assessment-lock', text: `${LOAD.text} FOR UPDATE` };
const SHARE: Statement = { name: 'assessment-share', text: `${LOAD.text} FOR SHARE` };
const OPEN: Statement = {
  name: 'assessment-same',
  text: 'SELECT 1 FROM assessment WHERE county_id = $1 AND period = $2 AND title = $3',
};
const INSERT: Statement = {
  name: 'assessment-insert',
  text: `INSERT INTO assessment (county_id, id, period, title, scheme_id, scoring_unit_id, substitute_unit_id, review_unit_id, opened_by, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT ON CONSTRAINT assessment_period_key DO NOTHING RETURNING id`,
};
const UPDATE: Statement = {
  name: 'assessment-update',
  text: `UPDATE assessment SET scheme_id = $3, state = $4, objections_until = $5, version = $6
         WHERE county_id = $1 AND id = $2 AND version = $6 - 1 RETURNING id`,
};

type Row = Assessment & QueryResultRow;

/** `assessment.unknown`. */
export async function loadAssessment(reading: Reading, id: string): Promise<Assessment> {
  const [row] = await reading.rows<Row>(LOAD, [reading.county, id]);
  return row ?? fail('assessment.unknown', { id });
}

/** Alone: nobody else changes it or what belongs to it. Where the caller saw another version: `request.stale`. */
export async function lockAssessment(tx: Tx, id: string, { version }: Pick<Call, 'version'> = {}): Promise<Assessment> {
  const [row] = await tx.rows<Row>(LOCK, [tx.county, id]);
  if (row === undefined) fail('assessment.unknown', { id });
  if (version !== undefined && version !== row.version) fail('request.stale', { version: row.version });
  return row;
}

/** With others who add to it; its state stays as it is until they are done. */
export async function shareAssessment(tx: Tx, id: string): Promise<Assessment> {
  const [row] = await tx.rows<Row>(SHARE, [tx.county, id]);
  return row ?? fail('assessment.unknown', { id });
}

/** Refused: `assessment.open-already`. */
export async function insertAssessment(tx: Tx, assessment: Assessment, by: string): Promise<void> {
  const { id, period, title, schemeId, scoringUnitId, substituteUnitId, reviewUnitId } = assessment;
  const values = [id, period, title, schemeId, scoringUnitId, substituteUnitId, reviewUnitId, by, tx.now];
  if ((await tx.rows(OPEN, [tx.county, period, title])).length > 0) fail('assessment.open-already', { period });
  if ((await tx.rows(INSERT, [tx.county, ...values])).length !== 1) fail('assessment.open-already', { period });
}

/** Writes an assessment whose version grew by one. */
export async function updateAssessment(tx: Tx, { id, schemeId, state, objectionsUntil, version }: Assessment): Promise<void> {
  const until = objectionsUntil === null ? null : formatDay(objectionsUntil);
  const rows = await tx.rows(UPDATE, [tx.county, id, schemeId, state, until, version]);
  if (rows.length !== 1) fail('request.stale', { version });
}
