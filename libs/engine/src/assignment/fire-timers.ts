import type { CountyId } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import { elapsedMs } from '#platform/clock';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { DeemSilence, type Heard } from './deem-silence';
import { BATCH, fireBatch } from './fire.store';
import { JudgeTimers } from './judge-timers';

/** How long silence once heard serves the batches after it. */
const HEARD_MS = 500;

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

/**
 * Fires what is due in a county, once each, whoever dies; the act is the system's. Due is decided by the county's clock
 * in the database. Silence is heard first where a county's rule makes it consent, and only moments up to then fire: no
 * request escalates that its rule would have granted.
 */
export class FireTimers {
  private readonly silence: DeemSilence;
  private readonly judges: JudgeTimers;
  private readonly heard = new Map<CountyId, { readonly heard: Heard; readonly at: number }>();

  constructor(
    private readonly work: UnitOfWork,
    shelf: CalendarShelf,
  ) {
    this.silence = new DeemSilence(work, shelf);
    this.judges = new JudgeTimers(work, shelf);
  }

  /** One batch, so that whoever serves many counties can serve them in turn. */
  async visit(county: CountyId): Promise<Visit> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'timer' };
    const { until, unheard, error } = await this.hear(county);
    const batch = await this.work.transact(actor, (tx) => fireBatch(tx, until, [...this.judges.resting(), ...unheard]));
    const judged = await this.judges.run(county, batch.judged, until);
    const fired = batch.fired + judged.fired;
    const more = (batch.claimed === BATCH && fired > 0) || judged.again;
    if (!more) this.heard.delete(county);
    return { fired, skipped: batch.skipped, more, error: judged.error ?? error };
  }

  /** While a county's batches follow one another, silence was heard a moment ago: what fell due since waits as long. */
  private async hear(county: CountyId): Promise<Heard> {
    const last = this.heard.get(county);
    if (last && elapsedMs() - last.at < HEARD_MS) return last.heard;
    const heard = await this.silence.run(county);
    this.heard.set(county, { heard, at: elapsedMs() });
    return heard;
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
