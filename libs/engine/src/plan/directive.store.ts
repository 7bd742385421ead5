import type { QueryResultRow } from 'pg';
import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { type Directive, UNDO_MINUTES } from '#domain/plan/directive';
import type { ProofRule } from '#domain/plan/proof-rule';
import type { ChangeCells } from '#domain/plan/read-changes';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** A task of a directive in the words of a list, as somebody corrected them. */
export interface DirectiveItem extends Pick<ChangeCells, 'cells' | 'quotas' | 'explanation'> {
  readonly proof: ProofRule | null;
}

export interface StoredDirective extends Directive {
  readonly items: readonly DirectiveItem[];
}

export const DIRECTIVE_COLUMNS = `
  d.id, d.state, d.made_by AS "madeBy", d.made_by_unit_id AS "madeByUnitId", d.decided_by AS "decidedBy", d.version, d.items,
  jsonb_build_object('source', d.source, 'document', d.document, 'leaderPostId', d.leader_post_id, 'itemId', d.item_id,
    'saidOn', d.said_on - '1970-01-01'::date) AS basis`;

const INSERT: Statement = {
  name: 'directive-insert',
  text: `INSERT INTO directive (county_id, id, year, state, source, document, leader_post_id, item_id, said_on, text, items,
           made_by, made_by_post_id, made_by_unit_id, acting_for, made_at, goes_out_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::date, $10, $11, $12, $13, $14, $15, $16,
           CASE WHEN $4 = 'waiting' THEN clock_timestamp() + interval '${UNDO_MINUTES} minutes' END)`,
};
const LOCK: Statement = {
  name: 'directive-lock',
  text: `SELECT ${DIRECTIVE_COLUMNS} FROM directive d WHERE d.county_id = $1 AND d.id = $2 FOR UPDATE`,
};
const DUE: Statement = {
  name: 'directive-due',
  text: `SELECT ${DIRECTIVE_COLUMNS} FROM directive d
         WHERE d.county_id = $1 AND d.state = 'waiting' AND d.goes_out_at <= clock_timestamp()
         ORDER BY d.goes_out_at, d.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
};
/** `$6`: whether its time to be taken back begins, ends now, or goes on. */
const DECIDE: Statement = {
  name: 'directive-decide',
  text: `UPDATE directive SET state = $3, decided_by = $4, decision_reason = $5, version = $7,
           decided_at = CASE WHEN $4::uuid IS NULL THEN decided_at ELSE coalesce(decided_at, $8::timestamptz) END,
           goes_out_at = CASE WHEN $3 <> 'waiting' THEN NULL WHEN $6 = 'begins' THEN clock_timestamp() + interval '${UNDO_MINUTES} minutes'
             WHEN $6 = 'ends' THEN clock_timestamp() ELSE goes_out_at END,
           settled_at = CASE WHEN $3 IN ('undone', 'refused') THEN $8::timestamptz ELSE settled_at END
         WHERE county_id = $1 AND id = $2`,
};
const SETTLE: Statement = {
  name: 'directive-settle',
  text: `UPDATE directive SET state = $3, number = $4, list_id = $5, stopped_code = $6, settled_at = $7::timestamptz,
           goes_out_at = NULL, version = $8 WHERE county_id = $1 AND id = $2`,
};
const NEXT_NUMBER: Statement = {
  name: 'directive-next-number',
  text: 'SELECT coalesce(max(number), 0) + 1 AS next FROM directive WHERE county_id = $1 AND year = $2',
};

export interface NewDirective {
  readonly directive: Directive;
  readonly year: number;
  readonly text: string;
  readonly items: readonly DirectiveItem[];
}

export async function insertDirective(tx: Tx, { directive, year, text, items }: NewDirective, by: PersonActor): Promise<void> {
  const { source, document, leaderPostId, itemId, saidOn } = directive.basis;
  const rests = [source, document, leaderPostId, itemId, saidOn === null ? null : formatDay(saidOn)];
  const made = [by.personId, by.postId, by.unitId, by.actingFor, tx.now];
  await tx.rows(INSERT, [tx.county, directive.id, year, directive.state, ...rests, text, JSON.stringify(items), ...made]);
}

/** Locked; where the caller saw a version, it must still be that one. */
export async function loadDirective(tx: Tx, id: string, call: Pick<Call, 'version'>): Promise<StoredDirective> {
  const [found] = await tx.rows<StoredDirective & QueryResultRow>(LOCK, [tx.county, id]);
  if (!found) fail('directive.unknown', { id });
  if (call.version !== undefined && call.version !== found.version) fail('request.stale', { version: found.version, seen: call.version });
  return found;
}

export async function saveDecision(
  tx: Tx,
  { id, state, decidedBy, version }: Directive,
  { reason, window }: { readonly reason: string; readonly window: 'begins' | 'ends' | 'goes-on' },
): Promise<void> {
  await tx.rows(DECIDE, [tx.county, id, state, decidedBy, reason, window, version, tx.now]);
}

/** The one whose time to be taken back was over first, if nobody else sends it. */
export async function dueDirective(tx: Tx): Promise<StoredDirective | undefined> {
  return (await tx.rows<StoredDirective & QueryResultRow>(DUE, [tx.county]))[0];
}

/** Under the lock of the year's register. */
export async function nextDirectiveNumber(tx: Tx, year: number): Promise<number> {
  const [row] = await tx.rows<{ next: number }>(NEXT_NUMBER, [tx.county, year]);
  return row?.next ?? 1;
}

export interface Settled {
  readonly directive: Directive;
  readonly number: number | null;
  readonly listId: string | null;
  readonly stoppedCode: string | null;
}

export async function saveSettled(tx: Tx, { directive, number, listId, stoppedCode }: Settled): Promise<void> {
  await tx.rows(SETTLE, [tx.county, directive.id, directive.state, number, listId, stoppedCode, tx.now, directive.version]);
}

