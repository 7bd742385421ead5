import type { CountyId, Instant } from '#domain/kernel/ids';
import type { Fact } from '#domain/ledger/fact';
import type { JudgedKind } from '#domain/assignment/tellings';
import type { SystemActor } from '#domain/people/actor';
import { elapsedMs } from '#platform/clock';
import { backOffMs } from '../core/back-off';
import { isPassing } from '../core/database-error';
import { raiseIncident } from '../core/incident.store';
import { record } from '../core/record';
import type { Statement } from '../core/reader';
import { type Claimed, claimTimers, type Outcome, type Outcomes, writeReceipts } from '../core/timer';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { POLICIES } from './fire.store';
import { markFired } from './settle-steps';
import { JUDGES } from './judges';

/** As often as any job is tried before a person must look. */
const ATTEMPTS = 8;
const MIDDLE = 0.5;
const KINDS = Object.keys(JUDGES) as readonly JudgedKind[];

/** What became of named timers. */
export interface Judgement {
  readonly fired: number;
  /** What was fired left timers that are due already. */
  readonly again: boolean;
  /** The last error of one that will be tried again. */
  readonly error?: unknown;
}

/**
 * Fires timers whose outcome needs judgement: claimed together, decided in the domain, applied in the same transaction.
 * Where a batch fails each of its timers is tried alone, so that one bad row holds up nobody else; it rests longer after
 * each failure, and from the eighth on an incident shows it to a person. It stays due: whatever is mended, it fires.
 */
export class JudgeTimers {
  private readonly failures = new Map<string, { readonly times: number; readonly again: number }>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
    /** After the nth failure; without spread, a timer is no crowd. A test has its own idea of time. */
    private readonly restMs = (failed: number): number => backOffMs(failed, MIDDLE),
  ) {}

  /** Timers that failed a while ago and are not to be tried again yet. */
  resting(): readonly string[] {
    const now = elapsedMs();
    return [...this.failures].filter(([, { again }]) => again > now).map(([id]) => id);
  }

  async run(county: CountyId, ids: readonly string[], until: Instant): Promise<Judgement> {
    if (ids.length === 0) return { fired: 0, again: false };
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'timer' };
    try {
      return await this.work.transact(actor, (tx) => judge(tx, ids, { until, shelf: this.shelf }));
    } catch (error) {
      if (isPassing(error)) throw error;
      return this.oneByOne(actor, ids, until);
    }
  }

  private async oneByOne(
    actor: SystemActor,
    ids: readonly string[],
    until: Instant,
  ): Promise<Judgement> {
    let fired = 0;
    let again = false;
    let failed: unknown;
    for (const id of ids) {
      try {
        const done = await this.work.transact(actor, (tx) => judge(tx, [id], { until, shelf: this.shelf }));
        fired += done.fired;
        again ||= done.again;
        this.failures.delete(id);
      } catch (error) {
        if (isPassing(error)) throw error;
        failed = error;
        await this.failedAgain(actor.countyId, id, error);
      }
    }
    return { fired, again, error: failed };
  }

  private async failedAgain(county: CountyId, id: string, error: unknown): Promise<void> {
    const attempts = (this.failures.get(id)?.times ?? 0) + 1;
    this.failures.set(id, { times: attempts, again: elapsedMs() + this.restMs(attempts) });
    if (attempts < ATTEMPTS) return;
    const reason = error instanceof Error ? error.message : String(error);
    const what = {
      queue: 'clocks',
      id,
      name: 'timer.sweep',
      payload: { county, timer: id },
      outbox: undefined,
    } as const;
    await raiseIncident(this.work, county, { ...what, attempts, reason, parked: null, version: 1 });
  }
}

/**
 * Locks the tasks of the named timers before the timers themselves, as a command does that settles timers, so that the two
 * never meet in a circle. One that somebody works on is not waited for: its timers stay for the next batch.
 */
const HOLD: Statement = {
  name: 'timer-hold',
  text: `WITH named AS MATERIALIZED (
           SELECT id, subject_id FROM timer WHERE county_id = $1 AND id = ANY($2::uuid[])
         ), held AS MATERIALIZED (
           SELECT id FROM assignment WHERE county_id = $1 AND id = ANY(ARRAY(SELECT subject_id FROM named))
           FOR NO KEY UPDATE SKIP LOCKED
         ), busy AS MATERIALIZED (
           SELECT id FROM assignment
           WHERE county_id = $1 AND id = ANY(ARRAY(SELECT subject_id FROM named EXCEPT SELECT id FROM held))
         )
         SELECT id FROM named WHERE subject_id <> ALL(ARRAY(SELECT id FROM busy))`,
};

async function judge(
  tx: Tx,
  ids: readonly string[],
  { until, shelf }: { until: Instant; shelf: CalendarShelf },
): Promise<Pick<Judgement, 'fired' | 'again'>> {
  const free = (await tx.rows<{ id: string }>(HOLD, [tx.county, ids])).map(({ id }) => id);
  const { claimed, skipped } = await claimTimers(tx, free, until, POLICIES);
  const stray = claimed.find(({ kind }) => !Object.hasOwn(JUDGES, kind));
  if (stray) throw new Error(`nobody judges a timer of kind ${stray.kind}`);
  const outcomes = new Map<string, Outcome>(skipped.map(({ id }) => [id, 'skipped']));
  for (const kind of KINDS) {
    const ofKind = claimed.filter((timer) => timer.kind === kind);
    const found = ofKind.length > 0 ? await JUDGES[kind](tx, ofKind, shelf) : undefined;
    for (const [id, outcome] of found ?? []) outcomes.set(id, outcome);
  }
  await settle(tx, [...claimed, ...skipped], outcomes);
  // One skipped by its judge has put its successor in its place, and that is due as well.
  return { fired: claimed.length + skipped.length, again: claimed.some(({ id }) => outcomes.get(id) === 'skipped') };
}

/** Receipts, and a fact for each that no judge has seen. */
async function settle(tx: Tx, fired: readonly Claimed[], outcomes: Outcomes): Promise<void> {
  const unseen = fired.filter(({ id }) => outcomes.get(id) === 'skipped');
  tx.leave({ facts: unseen.map(skippedFact) });
  await writeReceipts(tx, fired, ({ id }) => outcomes.get(id) ?? 'told');
  await markFired(tx, fired);
  tx.unchanged = fired.length === 0 || tx.entries.length + tx.settled === 0;
  await record(tx);
}

function skippedFact({ id, kind, step, subject_id }: Claimed): Fact {
  return {
    fact: 'timer.fired',
    subject: { kind: kind === 'calendar.missing' ? 'calendar' : 'assignment', id: subject_id },
    data: { kind, outcome: 'skipped', step: step ?? undefined, timer: id, told: [] },
  };
}
