import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { LogAlarm } from '#engine/trail/log/log-alarm';
import type { Sequenced } from '#engine/trail/log/sequence-log';
import { elapsedMs } from '#platform/clock';

/** Between looks where nothing waits; what was committed is integrated well within two seconds. */
const LOOK_MS = 500;
/** A log that failed is left alone for a while, doubling. */
const REST_MS = 1_000;
const LONGEST_REST_MS = 30_000;
const SILENT_MS = 20_000;

export interface Sequencing {
  readonly counties: () => Promise<readonly CountyId[]>;
  readonly step: (county: CountyId) => Promise<Sequenced>;
  /** Told once why a log cannot go on, until it does. */
  readonly onAlarm: (county: CountyId, alarm: LogAlarm) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export interface Sequencer {
  problems(): readonly string[];
  stop(): Promise<void>;
}

/** Sequences every county's log as long as the process lives; several processes share the counties by their locks. */
export function startSequencing(sequencing: Sequencing): Sequencer {
  const loop = new Loop(sequencing);
  const running = loop.run();
  return {
    problems: () => loop.problems(),
    async stop() {
      loop.stop();
      await running;
    },
  };
}

class Loop {
  private stopped = false;
  private lastGood = elapsedMs();
  private resume: () => void = () => undefined;
  private readonly resting = new Map<CountyId, { readonly until: number; readonly times: number }>();
  private readonly told = new Map<CountyId, string>();

  constructor(private readonly sequencing: Sequencing) {}

  async run(): Promise<void> {
    while (!this.stopped) {
      const more = await this.round().catch((error: unknown) => this.sequencing.onError(error));
      if (!this.stopped && more !== true) await this.pause();
    }
  }

  problems(): readonly string[] {
    return this.stopped || elapsedMs() - this.lastGood > SILENT_MS ? ['sequencer-silent'] : [];
  }

  stop(): void {
    this.stopped = true;
    this.resume();
  }

  /** Every county in turn, one step each, so that none waits for another to be done. */
  private async round(): Promise<boolean> {
    let more = false;
    for (const county of await this.sequencing.counties()) more = (await this.visit(county)) || more;
    this.lastGood = elapsedMs();
    return more;
  }

  private async visit(county: CountyId): Promise<boolean> {
    const rest = this.resting.get(county);
    if (this.stopped || (rest && elapsedMs() < rest.until)) return false;
    try {
      const { more } = await this.sequencing.step(county);
      this.resting.delete(county);
      this.told.delete(county);
      return more;
    } catch (error) {
      const times = (rest?.times ?? 0) + 1;
      this.resting.set(county, { times, until: elapsedMs() + Math.min(LONGEST_REST_MS, REST_MS * 2 ** (times - 1)) });
      this.sequencing.onError(error);
      if (error instanceof Failure && error.code.startsWith('trail.')) await this.tell(county, { reason: error.code, details: error.details }).catch(this.sequencing.onError);
      return false;
    }
  }

  private async tell(county: CountyId, alarm: LogAlarm): Promise<void> {
    if (this.told.get(county) === alarm.reason) return;
    await this.sequencing.onAlarm(county, alarm);
    this.told.set(county, alarm.reason);
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_MS);
      this.resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
