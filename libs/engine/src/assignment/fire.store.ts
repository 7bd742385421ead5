import type { Instant } from '#domain/kernel/ids';
import { canonicalJson } from '#domain/ledger/canonical';
import { CATCH_UP } from '#domain/assignment/catch-up';
import { TELLINGS, TOLD_KINDS } from '#domain/assignment/tellings';
import { newId } from '#platform/ids';
import type { Statement } from '../core/reader';
import { IS_SKIPPED } from '../core/timer';
import type { Tx } from '../core/tx';

/**
 * Measured: beyond 1,000 a timer costs no less, and the batch's assignments are held the longer. Entries and notices share
 * one run of numbers of four hex digits.
 */
export const BATCH = 1000;

/** The domain's tables as the statements take them, so that each rule has one home. */
export const POLICIES = JSON.stringify(Object.entries(CATCH_UP).map(([kind, policy]) => ({ kind, ...policy })));
const TELLING_ROWS = JSON.stringify(TELLINGS.map(({ to, ...row }) => ({ ...row, toward: to })));

/** What one batch did. `judged` are due timers of kinds that are decided elsewhere; they are untouched. */
export interface FiredBatch {
  /** How many due rows were looked at; fewer than {@link BATCH}: there were no more. */
  readonly claimed: number;
  readonly fired: number;
  readonly skipped: number;
  readonly judged: readonly string[];
}

const uuidAt = (number: string): string => `($8::text || lpad(to_hex(${number}), 4, '0'))::uuid`;

/**
 * Claims, deletes, and writes receipts, entries, notices and what befell the assignments, all at once. Claims by place
 * (`ctid`) and updates by `ANY(ARRAY(…))`: joins made the planner read both tables whole for each batch. An assignment
 * somebody else has locked is not waited for: its timers stay for the next batch, so a command that holds it and wants
 * its timers never meets us in a circle. `$1` county, `$2` now, `$3` until, `$4` tellings, `$5` policies, `$6` kinds fired
 * here, `$7` the entries' head, `$8` the ids' head, `$9` timers that are left alone for now.
 */
export const FIRE: Statement = {
  name: 'timer-fire',
  text: `WITH due AS MATERIALIZED (
      SELECT ctid AS place, id, kind, subject_id FROM timer
      WHERE county_id = $1 AND due_at <= $3::timestamptz AND id <> ALL($9::uuid[]) ORDER BY due_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    ), ours AS MATERIALIZED (
      SELECT place, subject_id FROM due WHERE kind = ANY($6::text[])
    ), held AS MATERIALIZED (
      SELECT id, state, unit_id, verifier_unit_id, origin ->> 'verifierRole' AS verifier_role FROM assignment
      WHERE county_id = $1 AND id = ANY(ARRAY(SELECT subject_id FROM ours)) FOR NO KEY UPDATE SKIP LOCKED
    ), busy AS MATERIALIZED (
      SELECT id FROM assignment
      WHERE county_id = $1 AND id = ANY(ARRAY(SELECT subject_id FROM ours EXCEPT SELECT id FROM held))
    ), gone AS (
      DELETE FROM timer WHERE county_id = $1
        AND ctid = ANY(ARRAY(SELECT place FROM ours WHERE subject_id <> ALL(ARRAY(SELECT id FROM busy))))
      RETURNING id, kind, subject_id, step, due_at
    ), known AS (
      SELECT g.*, ${IS_SKIPPED} AS skipped, CASE WHEN t.toward = 'verifier' AND g.kind <> 'request.due' THEN coalesce(h.verifier_role, t.role) ELSE t.role END AS role,
        CASE t.toward WHEN 'unit' THEN h.unit_id WHEN 'verifier' THEN h.verifier_unit_id END AS toward,
        row_number() OVER (ORDER BY g.due_at, g.id)::integer AS n
      FROM gone g JOIN jsonb_to_recordset($5::jsonb) AS p(kind text, keep text, days integer) ON p.kind = g.kind
        LEFT JOIN held h ON h.id = g.subject_id
        LEFT JOIN jsonb_to_recordset($4::jsonb) AS t(kind text, state text, toward text, role text)
          ON t.kind = g.kind AND t.state = h.state
    ), fired AS MATERIALIZED (
      SELECT k.*, CASE WHEN skipped THEN 'skipped' WHEN toward IS NULL THEN 'passed' ELSE 'told' END AS outcome,
        CASE WHEN NOT skipped THEN toward END AS told, ${uuidAt('2 * n')} AS entry_id
      FROM known k ORDER BY n
    ), effects AS (
      INSERT INTO effect (county_id, timer_id, kind, subject_id, step, due_at, fired_at, outcome)
      SELECT $1, id, kind, subject_id, step, due_at, $2::timestamptz, outcome FROM fired
    ), entries AS (
      INSERT INTO trail_entry (county_id, id, at, fact, subject_kind, subject_id, unit_id, actor_kind, body, leaf)
      SELECT $1, e.entry_id, $2::timestamptz, 'timer.fired', 'assignment', e.subject_id, e.told, 'system', e.body,
        sha256('\\x00'::bytea || convert_to(e.body, 'UTF8'))
      FROM (
        SELECT entry_id, subject_id, told, $7::text || kind || '","outcome":"' || outcome || '"'
          || coalesce(',"step":' || to_json(step)::text, '') || ',"timer":"' || id || '","told":['
          || coalesce('"' || told || '"', '') || ']},"fact":"timer.fired","id":"' || entry_id
          || '","subject":{"id":"' || subject_id || '","kind":"assignment"},"unit":'
          || coalesce('"' || told || '"', 'null') || ',"v":1}' AS body
        FROM fired OFFSET 0
      ) AS e
    ), notices AS (
      INSERT INTO notice (county_id, id, kind, subject_id, unit_id, role, created_at)
      SELECT $1, ${uuidAt('2 * n + 1')}, kind, subject_id, told, role, $2::timestamptz FROM fired WHERE outcome = 'told'
    ), sums AS MATERIALIZED (
      SELECT subject_id, count(*)::integer AS count, (array_agg(kind ORDER BY n DESC))[1] AS last FROM fired GROUP BY subject_id
    ), moved AS (
      UPDATE assignment a SET fired_count = a.fired_count + s.count, last_fired_kind = s.last, last_fired_at = $2::timestamptz
      FROM sums s WHERE a.county_id = $1 AND a.id = ANY(ARRAY(SELECT subject_id FROM sums)) AND s.subject_id = a.id
    )
    SELECT (SELECT count(*) FROM due)::integer AS claimed, (SELECT count(*) FROM fired)::integer AS fired,
      (SELECT count(*) FROM fired WHERE outcome = 'skipped')::integer AS skipped,
      ARRAY(SELECT id FROM due WHERE kind <> ALL($6::text[]))::text[] AS judged`,
};

/** The values of {@link FIRE}: at most one batch of what is due by `until`, as the system's act. */
export function fireValues(tx: Tx, until: Instant, resting: readonly string[] = []): readonly unknown[] {
  const actor = canonicalJson({ kind: 'system', rule: 'timer' });
  const head = `{"actor":${actor},"at":"${tx.now}","county":${canonicalJson(tx.code)},"data":{"kind":"`;
  // The last four digits of an id number the rows of this batch: in order, and repeatable where `newId` is.
  return [tx.county, tx.now, until, TELLING_ROWS, POLICIES, TOLD_KINDS, head, newId().slice(0, -4), resting];
}

/** What a batch did, once its transaction has committed. */
export interface Firing {
  batch: FiredBatch;
}

/** Fires a batch in the packet that commits it: two round trips a batch, however small. */
export function fireAtLast(tx: Tx, until: Instant, resting: readonly string[]): Firing {
  const firing: Firing = { batch: { claimed: 0, fired: 0, skipped: 0, judged: [] } };
  const read = ([row]: readonly unknown[]): void => void (firing.batch = row as FiredBatch);
  tx.last = { statement: FIRE, values: fireValues(tx, until, resting), read };
  return firing;
}
