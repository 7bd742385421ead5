import type { QueryResultRow } from 'pg';
import type { Fact as ReadFact } from '#domain/assessment/facts/fact';
import type { IndicatorFact } from '#domain/assessment/life/indicator-fact';
import { fail } from '#domain/kernel/failure';
import { fractionText } from '#domain/kernel/fraction';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const LOCK: Statement = {
  name: 'indicator-fact-lock',
  text: `SELECT id, assessment_id AS "assessmentId", unit_id AS "unitId", figure, state, by_person_id AS "byPersonId", by_unit_id AS "byUnitId"
         FROM indicator_fact WHERE county_id = $1 AND id = $2 FOR UPDATE`,
};
const INSERT: Statement = {
  name: 'indicator-fact-insert',
  text: `INSERT INTO indicator_fact (county_id, id, assessment_id, unit_id, figure, input, item, value, numerator, denominator, level,
           applies, basis, source, hash, evidence_id, import_id, appeal_id, state, by_person_id, by_unit_id, recorded_at, confirmed_at)
         SELECT $1, f.id, $2, f."unitId", f.figure, f.input, f.item, f.value, f.numerator, f.denominator, f.level, f.applies, f.basis,
           f.source, f.hash, f."evidenceId", f."importId", f."appealId", f.state, $4, $5, $6::timestamptz,
           CASE WHEN f.state = 'confirmed' THEN $6::timestamptz END
         FROM jsonb_to_recordset($3::jsonb) AS f(id uuid, "unitId" uuid, figure text, input text, item text, value text, numerator text,
           denominator text, level text, applies boolean, basis text, source text, hash text, "evidenceId" uuid, "importId" uuid,
           "appealId" uuid, state text)
         ON CONFLICT DO NOTHING RETURNING id`,
};
const CONFIRM: Statement = {
  name: 'indicator-fact-confirm',
  text: `UPDATE indicator_fact SET state = 'confirmed', second_id = $3, second_unit_id = $4, confirmed_at = $5 WHERE county_id = $1 AND id = $2`,
};
const WITHDRAW: Statement = {
  name: 'indicator-fact-withdraw',
  text: `UPDATE indicator_fact SET state = 'withdrawn', withdrawn_by = $3, withdrawn_at = $4, withdraw_reason = $5 WHERE county_id = $1 AND id = $2`,
};
const EVIDENCE: Statement = { name: 'indicator-fact-evidence', text: 'SELECT sha256 FROM evidence WHERE county_id = $1 AND id = $2' };

/** A line to write: who it is about, and the file it rests on. */
export interface NewLine {
  readonly id: string;
  readonly unitId: string;
  readonly read: ReadFact;
  readonly evidenceId?: string | null;
  readonly importId?: string | null;
  readonly appealId?: string | null;
  readonly state?: 'recorded' | 'confirmed';
}

/** Refused: `indicatorFact.unknown`. */
export async function lockFact(tx: Tx, id: string): Promise<IndicatorFact> {
  const [row] = await tx.rows<IndicatorFact & QueryResultRow>(LOCK, [tx.county, id]);
  return row ?? fail('indicatorFact.unknown', { id });
}

/** One line at a place: `indicatorFact.there-already`, and nothing is written. */
export async function insertFacts(tx: Tx, assessmentId: string, lines: readonly NewLine[], by: { readonly personId: string; readonly unitId: string }): Promise<void> {
  const rows = await tx.rows(INSERT, [tx.county, assessmentId, JSON.stringify(lines.map(rowOf)), by.personId, by.unitId, tx.now]);
  if (rows.length !== lines.length) fail('indicatorFact.there-already', { count: lines.length - rows.length });
}

function rowOf({ id, unitId, read, evidenceId = null, importId = null, appealId = null, state = 'recorded' }: NewLine): object {
  return { id, unitId, ...saidBy(read), evidenceId, importId, appealId, state };
}

/** What a line says, as its row keeps it. */
export function saidBy({ figure, input, item, value, ratio, level, applies, basis, source, hash }: ReadFact) {
  const amounts = {
    value: value ? fractionText(value) : '',
    numerator: ratio ? fractionText(ratio.over) : '',
    denominator: ratio ? fractionText(ratio.under) : '',
  };
  return { figure, input, item, ...amounts, level, applies, basis, source, hash };
}

export async function markConfirmed(tx: Tx, id: string, by: { readonly personId: string; readonly unitId: string }): Promise<void> {
  await tx.rows(CONFIRM, [tx.county, id, by.personId, by.unitId, tx.now]);
}

export async function markFactWithdrawn(tx: Tx, id: string, by: { readonly personId: string; readonly why: string }): Promise<void> {
  await tx.rows(WITHDRAW, [tx.county, id, by.personId, tx.now, by.why]);
}

/** The hash of a file on the shelf. Refused: `indicatorFact.evidence-unknown`. */
export async function hashOfEvidence(reading: Reading, id: string): Promise<string> {
  const [row] = await reading.rows<{ sha256: string }>(EVIDENCE, [reading.county, id]);
  return row?.sha256 ?? fail('indicatorFact.evidence-unknown', { id });
}
