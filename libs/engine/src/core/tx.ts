import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/kernel/ids';
import { type Day, formatDay } from '#domain/kernel/day';
import type { Consequences, Promised, TimerKind } from '#domain/ledger/decision';
import { type EntryActor, entryBody, type Fact } from '#domain/ledger/fact';
import type { Actor } from '#domain/people/actor';
import { leafHash } from '#platform/hash';
import { newId } from '#platform/ids';
import { type JobName, type PayloadOf, sealed } from './catalogue';
import type { CountyClock } from './county-clock';
import { type Reading, rowsOf, type Statement } from './reader';

export interface EntryRow {
  readonly id: string;
  readonly at: Instant;
  readonly fact: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly unit_id: string | null;
  readonly actor_kind: string;
  readonly actor_person_id: string | null;
  readonly body: string;
  readonly leaf: string;
}

export interface TimerRow {
  readonly id: string;
  readonly kind: TimerKind;
  readonly subject_id: string;
  readonly on: string;
  readonly step: string | null;
}

/** A statement with its values, sent together with the one before or after it. */
export interface Ahead {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** The statement that goes with the COMMIT; `read` is handed its rows before it is known that they were committed. */
export interface Last extends Ahead {
  readonly read?: (rows: readonly QueryResultRow[]) => void;
}

/**
 * One command's transaction: what it may read, what it writes, and what it leaves. Facts, timers and jobs are
 * gathered here and written on the way out, in the same transaction, in one statement.
 */
export class Tx implements Reading {
  readonly entries: EntryRow[] = [];
  readonly timers: TimerRow[] = [];
  /** Rows of the statement that was sent with the BEGIN. */
  ahead: readonly QueryResultRow[] = [];
  /** The statement to send with the COMMIT. It must fail by itself where it did not do everything. */
  last: Last | undefined;
  /** Facts already written by a statement of the command's own. */
  settled = 0;
  /** Set by a command that found its work done already: it changes nothing, so it has nothing to leave. */
  unchanged = false;
  /** Jobs wait in the outbox. */
  nudges = false;
  /** Something may be due that was not a moment ago: whoever sweeps need not find it by himself. */
  wakes = false;
  /** Assignments that something was done to; whoever shows them is told after the commit. */
  readonly touched = new Set<string>();
  readonly jobs: { id: string; job: JobName; payload: unknown }[] = [];

  constructor(
    private readonly client: PoolClient,
    /** TypeORM inside this transaction: `insert`, `update`, `find…`; never `save`, which starts its own. */
    readonly manager: EntityManager,
    private readonly clock: CountyClock,
    readonly actor: Actor,
  ) {}

  get county(): CountyClock['county'] {
    return this.clock.county;
  }
  get code(): string {
    return this.clock.code;
  }
  get kind(): CountyClock['kind'] {
    return this.clock.kind;
  }
  get now(): Instant {
    return this.clock.now;
  }
  get today(): Day {
    return this.clock.today;
  }
  get zone(): string {
    return this.clock.zone;
  }
  get calendarVersion(): number {
    return this.clock.calendarVersion;
  }
  get access(): string {
    return this.clock.access;
  }

  rows<Row extends QueryResultRow>(statement: Statement, values?: readonly unknown[]): Promise<Row[]> {
    return rowsOf(this.client, statement, values);
  }

  /** Takes a decision's facts and promises; they are written when the command ends. */
  leave(consequences: Partial<Consequences>, actor: Actor = this.actor): void {
    for (const fact of consequences.facts ?? []) this.entries.push(this.entry(fact, actor));
    for (const promise of consequences.promises ?? []) this.promise(promise);
  }

  /** Promises a job; it is queued after the commit, and found again if that fails. A revision makes a done job a new one. */
  enqueue<Name extends JobName>(job: Name, payload: PayloadOf<Name>, revision = 0): void {
    this.jobs.push({ id: newId(), job, payload: sealed(job, payload, revision) });
  }

  /** What was left is written; the command may leave more. */
  settle(): void {
    this.settled += this.entries.length;
    for (const entry of this.entries) if (entry.subject_kind === 'assignment') this.touched.add(entry.subject_id);
    this.entries.length = 0;
    this.timers.length = 0;
    this.nudges ||= this.jobs.length > 0;
    this.jobs.length = 0;
  }

  /** A promise for a day that is over falls due with the commit. */
  private promise(promise: Promised): void {
    this.timers.push(timerRow(promise));
    this.wakes ||= promise.on < this.today;
  }

  private entry(fact: Fact, actor: Actor): EntryRow {
    const id = newId();
    const body = entryBody({ id, county: this.code, at: this.now, actor: entryActor(actor), fact });
    return {
      id,
      at: this.now,
      fact: fact.fact,
      subject_kind: fact.subject.kind,
      subject_id: fact.subject.id,
      unit_id: fact.unitId ?? null,
      actor_kind: actor.kind,
      actor_person_id: actor.kind === 'person' ? actor.personId : null,
      body,
      leaf: leafHash(body).toString('hex'),
    };
  }
}

function timerRow(promise: Promised): TimerRow {
  return { id: newId(), kind: promise.kind, subject_id: promise.subjectId, on: formatDay(promise.on), step: promise.step ?? null };
}

function entryActor(actor: Actor): EntryActor {
  if (actor.kind === 'system') return { kind: 'system', rule: actor.rule };
  return {
    kind: 'person',
    person: actor.personId,
    post: actor.postId,
    unit: actor.unitId,
    actingFor: actor.actingFor,
  };
}
