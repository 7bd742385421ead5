import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import { processNow } from '#platform/clock';
import type { JobName, PayloadOf } from './catalogue';
import { enterCounty } from './county-clock';
import type { QueueClient } from './queue';
import { rowsOf, type Statement } from './reader';
import type { Nudge } from './unit-of-work';

/** Sweeps of one county within this many seconds are one job. */
const SLOT_SECONDS = 1;
const BATCH = 100;

const TAKE: Statement = {
  name: 'outbox-take',
  text: `UPDATE outbox SET dispatched_at = clock_timestamp() WHERE county_id = $1 AND id IN (
           SELECT id FROM outbox WHERE county_id = $1 AND dispatched_at IS NULL ORDER BY created_at LIMIT ${BATCH}
           FOR UPDATE SKIP LOCKED)
         RETURNING id, job, payload`,
};

/**
 * Hands waiting outbox rows of a county to the queue. The row is marked only if the queue took it: at least once,
 * and the job's key makes it once. Returns how many went.
 */
export async function dispatchOutbox(source: DataSource, queues: QueueClient, county: CountyId): Promise<number> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    await enterCounty(client, county);
    const rows = await rowsOf<{ job: JobName; payload: PayloadOf<JobName> }>(client, TAKE, [county]);
    for (const row of rows) await queues.add(row.job, row.payload);
    await runner.commitTransaction();
    return rows.length;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/** The slot a sweep falls in now, so that many nudges ring one bell. */
export function currentSlot(): number {
  return Math.floor(processNow().getTime() / (SLOT_SECONDS * 1000));
}

/** After a commit: dispatch what waits, one run per county at a time. Best effort; the worker's sweep is the promise. */
export function dispatcher(source: DataSource, queues: QueueClient, onError: (error: unknown) => void): Nudge {
  const running = new Set<CountyId>();
  return (county) => {
    if (running.has(county)) return;
    running.add(county);
    dispatchOutbox(source, queues, county)
      .catch(onError)
      .finally(() => running.delete(county));
  };
}
