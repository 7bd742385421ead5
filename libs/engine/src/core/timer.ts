import type { DataSource } from 'typeorm';
import type { CountyId, Instant } from '#domain/kernel/ids';
import type { TimerKind } from '#domain/ledger/decision';
import type { Statement } from './reader';
import type { Tx } from './tx';

/** A timer that is due and ours: nobody else fires it while this transaction lasts. */
export interface Claimed {
  readonly id: string;
  readonly kind: TimerKind;
  readonly subject_id: string;
  readonly step: string | null;
  readonly due_at: Instant;
}

/** What became of a timer: somebody was told, its moment meant nothing any more, or catching up skipped it. */
export type Outcome = 'told' | 'passed' | 'skipped';

/** What a judge found, by timer; one that is not named was told. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Decides and applies what claimed timers of one kind lead to, in due order, within the transaction that claimed them. */
export type Judge = (tx: Tx, claimed: readonly Claimed[]) => Promise<Outcomes | void>;

/**
 * Whether catching up skips timer `g` under policy `p` (a row of kind, keep, days): `$1` county, `$2` now, `$3` the
 * moment up to which is fired. Later ones of the same subject are looked for in the whole table, not in the batch.
 */
export const IS_SKIPPED = `CASE p.keep
    WHEN 'latest' THEN EXISTS (SELECT 1 FROM timer l WHERE l.county_id = $1 AND l.subject_id = g.subject_id
      AND l.kind = g.kind AND l.due_at <= $3::timestamptz AND (l.due_at, l.id) > (g.due_at, g.id))
    WHEN 'skip-older-than' THEN g.due_at < $2::timestamptz - make_interval(days => p.days)
    ELSE false END`;

/**
 * Takes named timers that are still there and nobody else has. Timers are deleted and written anew, never updated, so a
 * row that could be locked is the row that was named.
 */
const CLAIM: Statement = {
  name: 'timer-claim',
  text: `WITH due AS (
           SELECT ctid AS place FROM timer WHERE county_id = $1 AND id = ANY($4::uuid[]) AND due_at <= $3::timestamptz
           FOR UPDATE SKIP LOCKED
         ), gone AS (
           DELETE FROM timer WHERE county_id = $1 AND ctid = ANY(ARRAY(SELECT place FROM due))
           RETURNING id, kind, subject_id, step, due_at
         )
         SELECT g.id, g.kind, g.subject_id, g.step,
           to_char(g.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS due_at, ${IS_SKIPPED} AS skipped
         FROM gone g LEFT JOIN jsonb_to_recordset($5::jsonb) AS p(kind text, keep text, days integer) ON p.kind = g.kind
         ORDER BY g.due_at, g.id`,
};

const RECEIPTS: Statement = {
  name: 'timer-receipts',
  text: `INSERT INTO effect (county_id, timer_id, kind, subject_id, step, due_at, fired_at, outcome)
         SELECT $1, r.id, r.kind, r.subject_id, r.step, r.due_at, $2::timestamptz, r.outcome
         FROM jsonb_to_recordset($3::jsonb)
           AS r(id uuid, kind text, subject_id uuid, step text, due_at timestamptz, outcome text)`,
};

/** Counties with something due by their own clocks, the longest waiting first. Tells numbers of counties and no more. */
export async function dueCounties(source: DataSource): Promise<readonly CountyId[]> {
  const rows: { county: CountyId }[] = await source.query('SELECT counties_with_due_timers() AS county');
  return rows.map((row) => row.county);
}

/** How many milliseconds until the next timer of a county on real time is due; null where none waits. */
export async function nextDueMs(source: DataSource): Promise<number | null> {
  const [row]: { ms: number | null }[] = await source.query('SELECT next_due_ms() AS ms');
  return row?.ms ?? null;
}

export interface Claims {
  readonly claimed: readonly Claimed[];
  readonly skipped: readonly Claimed[];
}

/** Claims those of the named timers that are due by `until`; `policies` are rows of kind, keep and days as JSON. */
export async function claimTimers(tx: Tx, ids: readonly string[], until: Instant, policies: string): Promise<Claims> {
  const rows = await tx.rows<Claimed & { skipped: boolean }>(CLAIM, [tx.county, tx.now, until, ids, policies]);
  return { claimed: rows.filter((row) => !row.skipped), skipped: rows.filter((row) => row.skipped) };
}

/** The receipts of claimed timers: one a timer, for ever; a second of the same timer is refused by its key. */
export async function writeReceipts(
  tx: Tx,
  fired: readonly Claimed[],
  outcomeOf: (timer: Claimed) => Outcome,
): Promise<void> {
  if (fired.length === 0) return;
  const rows = fired.map((timer) => ({ ...timer, outcome: outcomeOf(timer) }));
  await tx.rows(RECEIPTS, [tx.county, tx.now, JSON.stringify(rows)]);
}
