import type { CountyId, Instant } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import { elapsedMs } from '#platform/clock';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { askSilence, DeemSilence, type Heard, type Silent, silentOf } from './deem-silence';
import { BATCH, fireAtLast, type Firing } from './fire.store';
import { JudgeTimers } from './judge-timers';

/** While a county's batches follow one another, a request that cannot be decided for now is not tried with each. */
const HEARD_MS = 500;
const NOTHING_HEARD: Heard = { timers: [], unheard: [], error: undefined };

/** What one visit to a county did. */
export interface Visit {
  readonly fired: number;
  /** Of those, how many were left untold because a newer one was told or they were too old. */
  readonly skipped: number;
  /** There is more to do at once. */
  readonly more: boolean;
  /** What keeps some timers of the county from firing; the others fired. */
  readonly error?: unknown;
}

/** A batch that goes with its commit, or the silence that must be heard before anything fires. */
interface Look {
  readonly until: Instant;
  readonly firing?: Firing;
  readonly silent: readonly Silent[];
}

/**
 * Fires what is due in a county, once each, whoever dies; the act is the system's. Due is decided by the county's clock
 * in the database. Silence is heard first where a county's rule makes it consent, and only moments up to then fire: no
 * request escalates that its rule would have granted.
 */
export class FireTimers {
  private readonly silence: DeemSilence;
  private readonly judges: JudgeTimers;
  private readonly heard = new Map<CountyId, Heard & { readonly at: number }>();

  constructor(
    private readonly work: UnitOfWork,
    shelf: CalendarShelf,
    restMs?: (failed: number) => number,
  ) {
    this.silence = new DeemSilence(work, shelf);
    this.judges = new JudgeTimers(work, shelf, restMs);
  }

  /** One batch, so that whoever serves many counties can serve them in turn. */
  async visit(county: CountyId): Promise<Visit> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'timer' };
    const { until, firing, silent } = await this.look(actor);
    const { batch } = firing ?? (await this.fireAfter(actor, await this.hear(county, silent), until));
    const judged = await this.judges.run(county, batch.judged, until);
    const fired = batch.fired + judged.fired;
    const more = (batch.claimed === BATCH && fired > 0) || judged.again;
    const error = judged.error ?? this.lately(county).error;
    if (!more) this.heard.delete(county);
    return { fired, skipped: batch.skipped, more, error };
  }

  /** Silence is asked for in the packet that begins, so that a batch where nobody is silent costs nothing more. */
  private look(actor: SystemActor): Promise<Look> {
    const { timers, unheard } = this.lately(actor.countyId);
    const ahead = askSilence(actor.countyId);
    return this.work.transact<Look>(
      actor,
      (tx) => {
        const silent = silentOf(tx).filter(({ timer }) => !timers.includes(timer));
        const until = tx.now;
        const firing = silent.length > 0 ? undefined : fireAtLast(tx, until, [...this.judges.resting(), ...unheard]);
        return Promise.resolve({ until, firing, silent });
      },
      { ahead },
    );
  }

  private async hear(county: CountyId, silent: readonly Silent[]): Promise<Heard> {
    const before = this.lately(county);
    const now = await this.silence.hear(county, silent);
    const heard: Heard = {
      timers: [...before.timers, ...now.timers],
      unheard: [...before.unheard, ...now.unheard],
      error: now.error ?? before.error,
    };
    this.heard.set(county, { ...heard, at: elapsedMs() });
    return heard;
  }

  private fireAfter(actor: SystemActor, { unheard }: Heard, until: Instant): Promise<Firing> {
    return this.work.transact(actor, (tx) =>
      Promise.resolve(fireAtLast(tx, until, [...this.judges.resting(), ...unheard])),
    );
  }

  private lately(county: CountyId): Heard {
    const heard = this.heard.get(county);
    if (heard && elapsedMs() - heard.at < HEARD_MS) return heard;
    this.heard.delete(county);
    return NOTHING_HEARD;
  }

  /** Batch after batch until nothing is due; returns how many fired. Throws what kept one from firing, at the end. */
  async run(county: CountyId): Promise<number> {
    let fired = 0;
    for (;;) {
      const visit = await this.visit(county);
      fired += visit.fired;
      if (visit.more) continue;
      if (visit.error !== undefined) throw visit.error;
      return fired;
    }
  }
}
