import type { CountyId } from '#domain/kernel/ids';
import { isJobName, JOBS, type JobName, type PayloadOf } from './catalogue';
import type { Database } from './database';
import { currentSlot, dispatchOutbox } from './dispatcher';
import type { QueueClient, Wanted } from './queue';
import type { Statement } from './reader';
import type { Tx } from './tx';
import type { UnitOfWork } from './unit-of-work';

/** What was put into the queue again. */
export interface Rebuilt {
  readonly counties: number;
  /** Timers that wait; they are rows and need no queue. */
  readonly timers: number;
  /** Counties whose sweep was rung for. */
  readonly wakeUps: number;
  /** Deliveries of notices. */
  readonly notices: number;
  /** Everything else that was asked for and has no verdict yet. */
  readonly background: number;
}

const PAGE = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const UNFINISHED: Statement = {
  name: 'outbox-unfinished',
  text: `SELECT id, job, payload FROM outbox WHERE county_id = $1 AND dispatched_at IS NOT NULL AND done_at IS NULL AND id > $2
         ORDER BY id LIMIT ${PAGE}`,
};
const TIMERS: Statement = {
  name: 'timers-waiting',
  text: `SELECT count(*)::integer AS count, coalesce(bool_or(due_at <= $2::timestamptz), false) AS due FROM timer WHERE county_id = $1`,
};

/**
 * Makes a queue anew from the rows: what was handed to it and has no verdict, what was never handed to it, and a ring for
 * every county with timers due. Nothing is counted on from the queue itself. On a queue that still has them it changes
 * nothing, because each job has its key. May run while the service does.
 */
export async function rebuild(source: Database, work: UnitOfWork, queues: QueueClient): Promise<Rebuilt> {
  const counties: { county: CountyId }[] = await source.query('SELECT counties_of_the_house() AS county');
  const total = { timers: 0, wakeUps: 0, notices: 0, background: 0 };
  for (const { county } of counties) {
    const { count, due } = await inCounty(work, county, (tx) => timersOf(tx));
    total.timers += count;
    if (due) {
      await queues.add('timer.sweep', { county, slot: currentSlot() });
      total.wakeUps += 1;
    }
    for await (const jobs of unfinished(work, county)) {
      await queues.addAll(jobs);
      const notices = jobs.filter(({ name }) => JOBS[name].queue === 'notices').length;
      total.notices += notices;
      total.background += jobs.length - notices;
    }
    for (let went = 1; went > 0;) {
      went = await dispatchOutbox(work, queues, county);
      total.background += went;
    }
  }
  return { counties: counties.length, ...total };
}

async function timersOf(tx: Tx): Promise<{ readonly count: number; readonly due: boolean }> {
  const [row] = await tx.rows<{ count: number; due: boolean }>(TIMERS, [tx.county, tx.now]);
  return row ?? { count: 0, due: false };
}

async function* unfinished(work: UnitOfWork, county: CountyId): AsyncGenerator<readonly Wanted[]> {
  type Row = { readonly id: string; readonly job: string; readonly payload: unknown };
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const from: string = after;
    const rows: readonly Row[] = await inCounty(work, county, (tx) => tx.rows<Row>(UNFINISHED, [tx.county, from]));
    const known = rows.filter(({ job }) => isJobName(job));
    yield known.map(({ id, job, payload }) => ({ name: job as JobName, payload: payload as PayloadOf<JobName>, adding: { outbox: id } }) as Wanted);
    after = rows.length < PAGE ? undefined : rows.at(-1)?.id;
  }
}

function inCounty<Result>(work: UnitOfWork, county: CountyId, read: (tx: Tx) => Promise<Result>): Promise<Result> {
  return work.transact({ kind: 'system', countyId: county, rule: 'rebuild' }, read);
}
