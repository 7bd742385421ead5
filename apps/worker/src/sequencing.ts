import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { LogStanding, Sequenced } from '#engine/trail/log/sequence-log';
import { elapsedMs } from '#platform/clock';

/** Between looks where nothing waits; what was committed is integrated well within two seconds. */
const LOOK_MS = 500;
/** How often the standing of all logs is asked for. */
const STAND_EVERY_MS = 5_000;
/** Integration that lags so long is an alarm (reliability.md 2.2). */
const ALARM_SECONDS = 10;
/** A head is signed at the latest so long after the log grew; twice that without one is an alarm. */
const UNSIGNED_ALARM_SECONDS = 120;
/** A log that failed is left alone for a while, doubling. */
const REST_MS = 1_000;
const LONGEST_REST_MS = 30_000;
const SILENT_MS = 20_000;

export interface Sequencing {
  readonly counties: () => Promise<readonly CountyId[]>;
  readonly step: (county: CountyId) => Promise<Sequenced>;
  readonly standings: () => Promise<readonly LogStanding[]>;
  /** Shown by the figures. */
  readonly onStanding: (worst: Pick<LogStanding, 'waiting' | 'unsigned'>) => void;
  /** Told once of each thing that is wrong with a log, until it changes. */
  readonly onAlarm: (county: CountyId, alarm: LogAlarm) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export interface LogAlarm {
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
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
  private stoodAt = Number.NEGATIVE_INFINITY;
  private resume: () => void = () => undefined;
  private readonly resting = new Map<CountyId, { readonly until: number; readonly times: number }>();
  private readonly told = new Map<CountyId, string>();

  constructor(private readonly sequencing: Sequencing) {}

  async run(): Promise<void> {
    while (!this.stopped) {
      const more = await this.round().catch((error: unknown) => this.sequencing.onError(error));
      if (elapsedMs() - this.stoodAt >= STAND_EVERY_MS) await this.stand().catch(this.sequencing.onError);
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
      return more;
    } catch (error) {
      const times = (rest?.times ?? 0) + 1;
      this.resting.set(county, { times, until: elapsedMs() + Math.min(LONGEST_REST_MS, REST_MS * 2 ** (times - 1)) });
      this.sequencing.onError(error);
      if (error instanceof Failure && error.code.startsWith('trail.')) await this.tell(county, { reason: error.code, details: error.details });
      return false;
    }
  }

  private async stand(): Promise<void> {
    this.stoodAt = elapsedMs();
    const standings = await this.sequencing.standings();
    for (const { county, waiting, unsigned } of standings) {
      if (waiting > ALARM_SECONDS) await this.tell(county, { reason: 'trail.lag', details: { waiting: Math.round(waiting) } });
      else if (unsigned > UNSIGNED_ALARM_SECONDS) await this.tell(county, { reason: 'trail.unsigned', details: { unsigned: Math.round(unsigned) } });
      else this.told.delete(county);
    }
    const most = (what: 'waiting' | 'unsigned'): number => standings.reduce((worst, one) => Math.max(worst, one[what]), 0);
    this.sequencing.onStanding({ waiting: most('waiting'), unsigned: most('unsigned') });
  }

  private async tell(county: CountyId, alarm: LogAlarm): Promise<void> {
    if (this.told.get(county) === alarm.reason) return;
    this.told.set(county, alarm.reason);
    await this.sequencing.onAlarm(county, alarm).catch(this.sequencing.onError);
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
