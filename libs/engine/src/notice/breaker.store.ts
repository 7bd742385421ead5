import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** So many failures in a row, whatever the notices, and a target is left alone. */
export const FAILURES_TO_OPEN = 5;
/** For so long; afterwards one delivery tries it, and the next waits for that one's answer. */
export const OPEN_SECONDS = 60;
/** Longer than an attempt may take, so that a process that dies while it tries holds nobody up. */
const PROBE_SECONDS = 30;

/** Real time, not the county's: a server that is down is down on the wall's clock. */
const ENTER: Statement = {
  name: 'breaker-enter',
  text: `INSERT INTO delivery_target AS t (county_id, target) VALUES ($1, $2)
         ON CONFLICT (county_id, target) DO UPDATE SET
           probed_until = CASE WHEN t.open_until IS NULL THEN NULL ELSE clock_timestamp() + interval '${PROBE_SECONDS} seconds' END
         WHERE t.open_until IS NULL OR (t.open_until <= clock_timestamp() AND coalesce(t.probed_until, '-infinity') <= clock_timestamp())
         RETURNING target`,
};
const FAIL: Statement = {
  name: 'breaker-fail',
  text: `UPDATE delivery_target SET failures = failures + 1, probed_until = NULL,
           open_until = CASE WHEN failures + 1 >= ${FAILURES_TO_OPEN}
             THEN clock_timestamp() + interval '${OPEN_SECONDS} seconds' ELSE open_until END
         WHERE county_id = $1 AND target = $2`,
};
const CLOSE: Statement = {
  name: 'breaker-close',
  text: `UPDATE delivery_target t SET failures = 0, open_until = NULL, probed_until = NULL
         FROM (SELECT failures FROM delivery_target WHERE county_id = $1 AND target = $2 FOR UPDATE) AS before
         WHERE t.county_id = $1 AND t.target = $2 RETURNING before.failures`,
};

/** Whether the target may be tried now. In rows, so that all workers know. */
export async function mayTry(tx: Tx, target: string): Promise<boolean> {
  return (await tx.rows(ENTER, [tx.county, target])).length > 0;
}

export async function noteFailure(tx: Tx, target: string): Promise<void> {
  await tx.rows(FAIL, [tx.county, target]);
}

/** Answers whether the target had failed before, so that what rests may be woken. */
export async function noteSuccess(tx: Tx, target: string): Promise<boolean> {
  const [row] = await tx.rows<{ failures: number }>(CLOSE, [tx.county, target]);
  return (row?.failures ?? 0) > 0;
}
