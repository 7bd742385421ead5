import type { CountyId } from '#domain/kernel/ids';
import { processNow } from '#platform/clock';
import { isJobName, type JobName, type PayloadOf } from './catalogue';
import type { QueueClient } from './queue';
import type { Statement } from './reader';
import type { Nudge, UnitOfWork } from './unit-of-work';

/** Sweeps of one county within this many seconds are one job. */
const SLOT_SECONDS = 1;
const BATCH = 100;
/** What has its verdict is kept so long for whoever asks what became of it. Twice a batch goes with each: it never piles up. */
const KEPT_DAYS = 30;

const TAKE: Statement = {
  name: 'outbox-take',
  text: `WITH old AS (
           DELETE FROM outbox WHERE county_id = $1 AND id = ANY(ARRAY(
             SELECT id FROM outbox WHERE county_id = $1 AND done_at < clock_timestamp() - interval '${KEPT_DAYS} days'
             ORDER BY done_at LIMIT ${2 * BATCH} FOR UPDATE SKIP LOCKED))
         )
         UPDATE outbox SET dispatched_at = clock_timestamp() WHERE county_id = $1 AND id IN (
           SELECT id FROM outbox WHERE county_id = $1 AND dispatched_at IS NULL ORDER BY created_at LIMIT ${BATCH}
           FOR UPDATE SKIP LOCKED)
         RETURNING id, job, payload`,
};

/**
 * Hands waiting outbox rows of a county to the queue. The row is marked only if the queue took it: at least once,
 * and the job's key makes it once. Returns how many went.
 */
export function dispatchOutbox(work: UnitOfWork, queues: QueueClient, county: CountyId): Promise<number> {
  return work.transact({ kind: 'system', countyId: county, rule: 'outbox' }, async (tx) => {
    const rows = await tx.rows<{ id: string; job: JobName; payload: PayloadOf<JobName> }>(TAKE, [county]);
    for (const row of rows) {
      if (isJobName(row.job)) await queues.add(row.job, row.payload, { outbox: row.id });
      else await tx.rows(PARK, [county, row.id]);
    }
    return rows.length;
  });
}

/** A job this version has no name for holds up nothing: it waits for a person, under the outbox row's own id. */
const PARK: Statement = {
  name: 'outbox-park',
  text: `WITH parked AS (UPDATE outbox SET done_at = clock_timestamp() WHERE county_id = $1 AND id = $2 RETURNING id, job, payload)
         INSERT INTO incident (county_id, id, job, payload, reason) SELECT $1, id, job, payload, 'unknown-job' FROM parked`,
};

/** A quick job is done before the row that asked for it is marked as handed over: whoever hands it over is waited for. */
const HANDED: Statement = {
  name: 'outbox-handed',
  text: 'SELECT id FROM outbox WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE',
};
/** Rows that asked for the same job: it was done once for all of them. */
const FINISH: Statement = {
  name: 'outbox-finish',
  text: `UPDATE outbox SET done_at = clock_timestamp() WHERE county_id = $1 AND done_at IS NULL AND dispatched_at IS NOT NULL
         AND (job, payload) IN (SELECT job, payload FROM outbox WHERE county_id = $1 AND id = ANY($2::uuid[]))`,
};

/** The jobs of these outbox rows have their verdict: a queue that is made anew need not know them. */
export async function finishOutbox(work: UnitOfWork, county: CountyId, outbox: readonly string[]): Promise<void> {
  if (outbox.length === 0) return;
  await work.transact({ kind: 'system', countyId: county, rule: 'outbox' }, async (tx) => {
    await tx.rows(HANDED, [county, outbox]);
    await tx.rows(FINISH, [county, outbox]);
  });
}

/** The slot a sweep falls in now, so that many nudges ring one bell. */
export function currentSlot(): number {
  return Math.floor(processNow().getTime() / (SLOT_SECONDS * 1000));
}

/**
 * After a commit: hands over what waits, one run per county at a time, and rings for timers that are due. Best effort; the
 * worker's own looks are the promise.
 */
export function dispatcher(work: UnitOfWork, queues: QueueClient, onError: (error: unknown) => void): Nudge {
  const running = new Set<CountyId>();
  return (county, { jobs, timers }) => {
    if (timers) queues.add('timer.sweep', { county, slot: currentSlot() }).catch(onError);
    if (!jobs || running.has(county)) return;
    running.add(county);
    dispatchOutbox(work, queues, county)
      .catch(onError)
      .finally(() => running.delete(county));
  };
}
