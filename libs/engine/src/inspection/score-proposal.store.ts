import type { QueryResultRow } from 'pg';
import type { Finding } from '#domain/inspection/finding';
import type { ScoreProposal } from '#domain/inspection/score-proposal';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { findingOf } from './finding.store';

const WAITS: Statement = {
  name: 'score-proposal-waits',
  text: `SELECT 1 FROM score_proposal WHERE county_id = $1 AND finding_id = $2 AND state = 'waiting'`,
};
const INSERT: Statement = {
  name: 'score-proposal-insert',
  text: `INSERT INTO score_proposal (county_id, id, finding_id, unit_id, points, reason, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const LOCK: Statement = {
  name: 'score-proposal-lock',
  text: `SELECT id, finding_id AS "findingId", unit_id AS "unitId", trim_scale(points)::text AS points, reason, state, proposed_by AS "proposedBy", version
         FROM score_proposal WHERE county_id = $1 AND id = $2 FOR UPDATE`,
};
const DECIDE: Statement = {
  name: 'score-proposal-decide',
  text: `UPDATE score_proposal SET state = $3, decided_by = $4, decided_at = $5, decision_reason = $6, line_id = $7, version = $8
         WHERE county_id = $1 AND id = $2`,
};

export async function proposalWaits(tx: Tx, findingId: string): Promise<boolean> {
  return (await tx.rows(WAITS, [tx.county, findingId])).length > 0;
}

export async function insertProposal(tx: Tx, { id, findingId, unitId, points, reason, proposedBy }: ScoreProposal): Promise<void> {
  await tx.rows(INSERT, [tx.county, id, findingId, unitId, points, reason, proposedBy, tx.now]);
}

/** Locked, with the finding it is about. Refused: `score.proposal-unknown`. */
export async function loadProposal(tx: Tx, id: string): Promise<{ readonly proposal: ScoreProposal; readonly finding: Finding }> {
  const [proposal] = await tx.rows<ScoreProposal & QueryResultRow>(LOCK, [tx.county, id]);
  if (!proposal) return fail('score.proposal-unknown', { id });
  return { proposal, finding: await findingOf(tx, proposal.findingId) };
}

export interface Decided {
  readonly by: PersonActor;
  readonly reason: string;
  readonly line: string | null;
}

export async function saveDecidedProposal(tx: Tx, { id, state, version }: ScoreProposal, { by, reason, line }: Decided): Promise<void> {
  await tx.rows(DECIDE, [tx.county, id, state, by.personId, tx.now, reason, line, version]);
}
