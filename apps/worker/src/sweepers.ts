import type { CountyId } from '#domain/kernel/ids';
import type { Visit } from '#engine/assignment/fire-timers';
import { elapsedMs } from '#platform/clock';
import { Hands } from './hands';
import { Nap } from './nap';

/** After work the next look is soon: a steady stream fires within hundredths of a second, a few timers a batch. */
const BUSY_MS = 5;
/** With nothing due looks become rarer, down to this: clocks of demonstrations are moved by hand, and nobody rings then. */
const IDLE_MS = 1000;
/** However much is due in some counties, others that have become due are looked for this often. */
const RELOOK_MS = 200;
/** With thousands of counties a look costs something: at most a fifth of a sweeper's time. */
const LOOK_SHARE = 4;
/** Who found everything in other hands looks again so much later, or at once where a batch did not take all. */
const SPARE_MS = 25;
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
  /** How a sweeper waits; a test lets it wait by hand. */
  readonly nap?: () => Pick<Nap, 'take' | 'end'>;
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
  const hands = new Hands(() => loops.forEach((loop) => loop.help()));
  const loops = Array.from({ length: sweeping.count }, (_, n) => new Sweeper(sweeping, hands, n / sweeping.count));
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

const NOTHING = { fired: 0, more: false };

interface Rest {
  readonly until: number;
  readonly times: number;
}

/** What came of a round: something fired, nothing was due, or what was due is in other hands. */
type Round = 'fired' | 'nothing' | 'spare';

class Sweeper {
  private stopped = false;
  private lastGood = elapsedMs();
  private isSpare = false;
  private readonly nap: Pick<Nap, 'take' | 'end'>;
  private readonly resting = new Map<CountyId, Rest>();

  /** `share` of the way round where it begins, so that sweepers do not all stand at the same county. */
  constructor(
    private readonly sweeping: Sweeping,
    private readonly hands: Hands,
    private readonly share: number,
  ) {
    this.nap = sweeping.nap?.() ?? new Nap();
  }

  async run(): Promise<void> {
    let wait = BUSY_MS;
    while (!this.stopped) {
      try {
        wait = await this.look(wait);
      } catch (error) {
        this.sweeping.onError(error);
        wait = Math.min(IDLE_MS, wait * 2);
      }
      if (await this.nap.take(wait)) wait = BUSY_MS;
    }
  }

  wake(): void {
    this.nap.end();
  }

  /** Like {@link wake}, for who has nothing to do because others do it. */
  help(): void {
    if (this.isSpare) this.wake();
  }

  stop(): void {
    this.stopped = true;
    this.nap.end();
  }

  healthy(): boolean {
    return !this.stopped && elapsedMs() - this.lastGood < SILENT_MS;
  }

  /** One look and what it finds to do; returns how long to wait. */
  private async look(waited: number): Promise<number> {
    const begun = elapsedMs();
    const due = this.sweeping.mayClaim?.() === false ? [] : await this.sweeping.dueCounties();
    const looked = elapsedMs();
    this.lastGood = looked;
    const round = await this.rounds(this.turned(due));
    const worked = elapsedMs() - looked;
    const least = Math.max(BUSY_MS, LOOK_SHARE * (looked - begun) - worked);
    this.isSpare = round === 'spare';
    if (round === 'fired') return least;
    if (round === 'spare') return Math.max(least, SPARE_MS);
    return this.untilNext(least, Math.min(IDLE_MS, waited * 2));
  }

  /** Rarer and rarer, but not past the moment the next timer is due. */
  private async untilNext(least: number, rarer: number): Promise<number> {
    const next = (await this.sweeping.nextDueMs?.()) ?? rarer;
    return Math.max(least, Math.min(rarer, Math.ceil(next)));
  }

  private turned(due: readonly CountyId[]): readonly CountyId[] {
    const from = Math.floor(due.length * this.share);
    return [...due.slice(from), ...due.slice(0, from)];
  }

  /** One batch a county, round after round while some have more, until it is time to look for others. */
  private async rounds(due: readonly CountyId[]): Promise<Round> {
    const until = elapsedMs() + RELOOK_MS;
    let fired = false;
    let spare = false;
    for (let ring = due; ring.length > 0 && !this.stopped;) {
      const further: CountyId[] = [];
      for (const county of ring) {
        if (this.stopped) break;
        const visit = await this.visit(county);
        fired ||= visit !== 'taken' && visit.fired > 0;
        spare ||= visit === 'taken';
        if (visit !== 'taken' && visit.more) further.push(county);
      }
      if (further.length > 0 && elapsedMs() >= until) return 'fired';
      ring = further;
    }
    if (fired) return 'fired';
    return spare ? 'spare' : 'nothing';
  }

  private async visit(county: CountyId): Promise<Pick<Visit, 'fired' | 'more'> | 'taken'> {
    const rest = this.resting.get(county);
    if (rest && elapsedMs() < rest.until) return NOTHING;
    if (!this.hands.take(county)) return 'taken';
    let more = false;
    try {
      const visit = await this.sweeping.visit(county);
      ({ more } = visit);
      this.resting.delete(county);
      if (visit.error !== undefined) this.sweeping.onError(visit.error);
      return visit;
    } catch (error) {
      const times = (rest?.times ?? 0) + 1;
      this.resting.set(county, { times, until: elapsedMs() + Math.min(LONGEST_REST_MS, REST_MS * 2 ** (times - 1)) });
      this.sweeping.onError(error);
      return NOTHING;
    } finally {
      this.hands.give(county, more);
      this.lastGood = elapsedMs();
    }
  }
}
