import type { CountyId } from '#domain/kernel/ids';
import type { Visit } from '#engine/assignment/fire-timers';
import { elapsedMs } from '#platform/clock';

/** After work the next look is soon, so that a steady stream fires within hundredths of a second. */
const BUSY_MS = 10;
/** With nothing due looks become rarer, down to this: clocks of demonstrations are moved by hand, and nobody rings then. */
const IDLE_MS = 1000;
/** However much is due in some counties, others that have become due are looked for this often. */
const RELOOK_MS = 200;
/** With thousands of counties a look costs something: at most a fifth of a sweeper's time. */
const LOOK_SHARE = 4;
/** A county that failed as a whole is left alone for a while, doubling; all others go on. */
const REST_MS = 250;
const LONGEST_REST_MS = 5000;
/** A sweeper that finished nothing for so long hangs. */
const SILENT_MS = 20_000;

export interface Sweeping {
  readonly count: number;
  /** Counties with something due. */
  readonly dueCounties: () => Promise<readonly CountyId[]>;
  /** Milliseconds until the next timer is due: whoever is idle wakes for it. Null: none waits. */
  readonly nextDueMs?: () => Promise<number | null>;
  /** One batch of a county. */
  readonly visit: (county: CountyId) => Promise<Visit>;
  /** False: nothing is claimed for now, because this machine's clock is not to be trusted. */
  readonly mayClaim?: () => boolean;
  readonly onError: (error: unknown) => void;
}

export interface Sweepers {
  /** Look now instead of when the wait is over. */
  wake(): void;
  /** True while each sweeper has finished something lately. */
  healthy(): boolean;
  /** Resolves when the batches under way are done. */
  stop(): Promise<void>;
}

/**
 * Loops without a leader that find by themselves what is due, on this worker and on every other: the rows' locks share
 * the work out. Counties are served in turn, one batch each, so that none waits for another to be done.
 */
export function startSweepers(sweeping: Sweeping): Sweepers {
  const loops = Array.from({ length: sweeping.count }, (_, index) => new Sweeper(sweeping, index / sweeping.count));
  const running = loops.map((loop) => loop.run());
  return {
    wake: () => loops.forEach((loop) => loop.wake()),
    healthy: () => loops.every((loop) => loop.healthy()),
    async stop() {
      loops.forEach((loop) => loop.stop());
      await Promise.all(running);
    },
  };
}

interface Rest {
  readonly until: number;
  readonly times: number;
}

class Sweeper {
  private stopped = false;
  private lastGood = elapsedMs();
  private resume: () => void = () => undefined;
  private readonly resting = new Map<CountyId, Rest>();

  /** `share` of the way round where it begins, so that sweepers do not all stand at the same county. */
  constructor(
    private readonly sweeping: Sweeping,
    private readonly share: number,
  ) {}

  async run(): Promise<void> {
    let wait = BUSY_MS;
    while (!this.stopped) {
      let least = BUSY_MS;
      try {
        const begun = elapsedMs();
        const due = this.sweeping.mayClaim?.() === false ? [] : await this.sweeping.dueCounties();
        least = Math.max(BUSY_MS, LOOK_SHARE * (elapsedMs() - begun));
        this.lastGood = elapsedMs();
        if (await this.rounds(this.turned(due))) wait = least;
        else wait = await this.untilNext(least, Math.min(IDLE_MS, wait * 2));
      } catch (error) {
        this.sweeping.onError(error);
        wait = Math.min(IDLE_MS, wait * 2);
      }
      if (!this.stopped && (await this.paused(wait))) wait = BUSY_MS;
    }
  }

  /** Rarer and rarer, but not past the moment the next timer is due. */
  private async untilNext(least: number, rarer: number): Promise<number> {
    const next = (await this.sweeping.nextDueMs?.()) ?? rarer;
    return Math.max(least, Math.min(rarer, Math.ceil(next)));
  }

  wake(): void {
    this.resume();
  }

  stop(): void {
    this.stopped = true;
    this.resume();
  }

  healthy(): boolean {
    return !this.stopped && elapsedMs() - this.lastGood < SILENT_MS;
  }

  private turned(due: readonly CountyId[]): readonly CountyId[] {
    const from = Math.floor(due.length * this.share);
    return [...due.slice(from), ...due.slice(0, from)];
  }

  /** One batch a county, round after round while some have more, until it is time to look for others. */
  private async rounds(due: readonly CountyId[]): Promise<boolean> {
    const until = elapsedMs() + RELOOK_MS;
    let fired = false;
    for (let ring = due; ring.length > 0 && !this.stopped;) {
      const further: CountyId[] = [];
      for (const county of ring) {
        if (this.stopped) break;
        const visit = await this.visit(county);
        fired ||= visit.fired > 0;
        if (visit.more) further.push(county);
      }
      if (further.length > 0 && elapsedMs() >= until) return true;
      ring = further;
    }
    return fired;
  }

  private async visit(county: CountyId): Promise<Pick<Visit, 'fired' | 'more'>> {
    const rest = this.resting.get(county);
    if (rest && elapsedMs() < rest.until) return { fired: 0, more: false };
    try {
      const visit = await this.sweeping.visit(county);
      this.resting.delete(county);
      if (visit.error !== undefined) this.sweeping.onError(visit.error);
      return visit;
    } catch (error) {
      const times = (rest?.times ?? 0) + 1;
      this.resting.set(county, { times, until: elapsedMs() + Math.min(LONGEST_REST_MS, REST_MS * 2 ** (times - 1)) });
      this.sweeping.onError(error);
      return { fired: 0, more: false };
    } finally {
      this.lastGood = elapsedMs();
    }
  }

  /** True when somebody woke it before the time was over. */
  private paused(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.resume = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
