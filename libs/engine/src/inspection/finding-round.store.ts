import type { QueryResultRow } from 'pg';
import type { RectificationPlan, Signature } from '#domain/inspection/finding';
import { type Day, formatDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { newId } from '#platform/ids';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const PLANS: Statement = {
  name: 'finding-plans',
  text: `SELECT id, round, text, planned_on - '1970-01-01'::date AS "plannedOn", handed_in_by AS "handedInBy", state
         FROM finding_plan WHERE county_id = $1 AND finding_id = $2 ORDER BY handed_in_at, id`,
};
const INSERT_PLAN: Statement = {
  name: 'finding-plan-insert',
  text: `INSERT INTO finding_plan (county_id, id, finding_id, round, text, planned_on, handed_in_by, handed_in_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const DECIDE_PLAN: Statement = {
  name: 'finding-plan-decide',
  text: `UPDATE finding_plan SET state = $3, decided_by = $4, decided_at = $5, decision_reason = $6 WHERE county_id = $1 AND id = $2`,
};
const SIGNATURES: Statement = {
  name: 'finding-signatures',
  text: `SELECT round, signer AS "as", person_id AS "personId" FROM finding_signature WHERE county_id = $1 AND finding_id = $2 ORDER BY signed_at, signer`,
};
const SIGN: Statement = {
  name: 'finding-sign',
  text: `INSERT INTO finding_signature (county_id, finding_id, round, signer, person_id, post_id, signed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};
const LOOK_BACK: Statement = {
  name: 'finding-look-back',
  text: `INSERT INTO finding_look_back (county_id, id, finding_id, round, outcome, words, look_back_on, closure_number, by_person_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

/** Of all rounds, in the order they were handed in. */
export function plansOf(reading: Reading, findingId: string): Promise<readonly RectificationPlan[]> {
  return reading.rows<RectificationPlan & QueryResultRow>(PLANS, [reading.county, findingId]);
}

export async function insertPlan(tx: Tx, findingId: string, { id, round, text, plannedOn, handedInBy }: RectificationPlan): Promise<void> {
  await tx.rows(INSERT_PLAN, [tx.county, id, findingId, round, text, formatDay(plannedOn), handedInBy, tx.now]);
}

export async function saveDecidedPlan(tx: Tx, { id, state }: RectificationPlan, by: PersonActor, reason: string): Promise<void> {
  await tx.rows(DECIDE_PLAN, [tx.county, id, state, by.personId, tx.now, reason]);
}

export function signaturesOf(reading: Reading, findingId: string): Promise<readonly Signature[]> {
  return reading.rows<Signature & QueryResultRow>(SIGNATURES, [reading.county, findingId]);
}

export async function insertSignature(tx: Tx, findingId: string, { round, as, personId }: Signature, by: PersonActor): Promise<void> {
  await tx.rows(SIGN, [tx.county, findingId, round, as, personId, by.postId, tx.now]);
}

/** A closing, or what came of looking back on it. */
export interface RoundEnd {
  readonly findingId: string;
  readonly round: number;
  readonly outcome: 'closed' | 'held' | 'reopened';
  readonly words: string;
  readonly lookBackOn: Day | null;
  readonly closureNumber: string | null;
}

export async function insertRoundEnd(tx: Tx, { findingId, round, outcome, words, lookBackOn, closureNumber }: RoundEnd, by: PersonActor): Promise<void> {
  const day = lookBackOn === null ? null : formatDay(lookBackOn);
  await tx.rows(LOOK_BACK, [tx.county, newId(), findingId, round, outcome, words, day, closureNumber, by.personId, tx.now]);
}
