import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import type { Actor } from '#domain/people/actor';
import { areIdsSeeded } from '#platform/ids';
import type { Call } from './call';
import type { Ring } from './county-bell';
import { beginInCounty } from './county-clock';
import { asFailure, isRetryable } from './database-error';
import type { Held, Weight } from './holds';
import { earlierAnswer, keepAnswer } from './idempotency';
import { inOnePacket, rowsOf } from './reader';
import { record } from './record';
import { type Ahead, type Last, Tx } from './tx';

/** What a commit left for others to do. */
export interface Left {
  readonly jobs: boolean;
  /** Timers that are due. */
  readonly timers: boolean;
}

/** Told after a commit what it left in a county. Best effort: the worker finds by itself what this missed. */
export interface Nudge {
  (county: CountyId, left: Left): void;
}

/** What a transaction shares its round trips with. */
export interface Shared {
  /** Sent together with the BEGIN; its rows are in `tx.ahead`. */
  readonly ahead?: Ahead;
  /** Called when the last statement is done and only the commit is waited for. */
  readonly applied?: () => void;
}

const TRIES = 4;

/**
 * The one way to write. Begins, sets the county's fence, hands the command a `Tx`, writes what it leaves, commits,
 * nudges. Whole or not at all; tried again when the database asks for it (deadlock, serialisation).
 */
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly nudge: Nudge = () => undefined,
    private readonly ring: Ring = () => undefined,
    private readonly held: Held = () => undefined,
  ) {}

  /** Runs a command for a call; the same `Idempotency-Key` twice gives the first answer and does nothing. */
  run<Result>(call: Call, work: (tx: Tx) => Promise<Result>, weight: Weight = 'one'): Promise<Result> {
    return this.transact(call.actor, async (tx) => {
      const earlier = await earlierAnswer(tx, call);
      if (earlier) return earlier.value as Result;
      if (weight === 'bulk') this.mustNotBeHeld(call.actor, weight);
      const result = await work(tx);
      await record(tx);
      await keepAnswer(tx, call, result);
      return result;
    });
  }

  /** Like {@link run}, of much at once that loses nothing by waiting: refused (`trail.lagging`) while the log lags far behind. */
  runBulk<Result>(call: Call, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.run(call, work, 'bulk');
  }

  /**
   * For work that records itself in its own statement: batches of the hot path, the sweep.
   */
  async transact<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>, shared: Shared = {}): Promise<Result> {
    this.mustNotBeHeld(actor, 'one');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work, shared);
      } catch (error) {
        if (!isRetryable(error) || attempt >= TRIES) throw asFailure(error);
      }
    }
  }

  private mustNotBeHeld(actor: Actor, weight: Weight): void {
    const refused = this.held(actor, weight);
    if (refused) throw refused;
  }

  private async once<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>, shared: Shared): Promise<Result> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      begun(runner, true);
      const [clock, rows] = await inOnePacket(client, () => Promise.all([
        beginInCounty(client, 'BEGIN', actor.countyId),
        shared.ahead ? rowsOf(client, shared.ahead.statement, shared.ahead.values) : [],
      ]));
      if (clock.kind === 'real' && areIdsSeeded()) throw new Error('ids that can be foretold never enter a real county');
      const tx = new Tx(client, runner.manager, clock, actor);
      tx.ahead = rows;
      const result = await work(tx);
      await commit(runner, client, { last: tx.last, applied: shared.applied });
      if (tx.nudges || tx.wakes) this.nudge(actor.countyId, { jobs: tx.nudges, timers: tx.wakes });
      if (tx.touched.size > 0) this.ring({ county: actor.countyId, notices: [], assignments: [...tx.touched] });
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/**
 * Sends the last statement and the COMMIT together. PostgreSQL answers a COMMIT of a failed transaction with ROLLBACK
 * and no error: look at the answer.
 */
async function commit(
  runner: QueryRunner,
  client: PoolClient,
  { last, applied }: { last: Last | undefined; applied: (() => void) | undefined },
): Promise<void> {
  const [, { command }] = await inOnePacket(client, () => Promise.all([
    last ? rowsOf(client, last.statement, last.values).then(last.read).then(applied) : undefined,
    client.query('COMMIT'),
  ]));
  if (command !== 'COMMIT') throw new Error(`the transaction ended in ${command}`);
  begun(runner, false);
}

/** Tells TypeORM of a transaction that was begun in the same round trip as its fence. */
function begun(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}

async function rollBack(runner: QueryRunner): Promise<void> {
  begun(runner, false);
  await runner.query('ROLLBACK').catch(() => undefined);
}
