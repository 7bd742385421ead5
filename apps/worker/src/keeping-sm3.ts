import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { LogAlarm } from '#engine/trail/log/log-alarm';
import { elapsedMs } from '#platform/clock';
import { Nap } from './nap';

/** A head of SM3 follows its head so soon. */
const LOOK_MS = 1_000;
/** A county whose could not be signed is left alone so long; the others are not. */
const REST_MS = 30_000;

export interface KeepingSm3 {
  /** Whose newest head has no head of SM3 yet. */
  readonly counties: () => Promise<readonly CountyId[]>;
  /** A batch, or the signature; whether there is more. */
  readonly step: (county: CountyId) => Promise<boolean | undefined>;
  readonly onAlarm: (county: CountyId, alarm: LogAlarm) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Lets the second tree follow every county's log as long as the process lives. The sequencer knows nothing of it. */
export function startKeepingSm3(keeping: KeepingSm3): { stop(): Promise<void> } {
  const loop = new Loop(keeping);
  const running = loop.run();
  return {
    async stop() {
      loop.stop();
      await running;
    },
  };
}

class Loop {
  private readonly nap = new Nap();
  private readonly told = new Map<CountyId, string>();
  private readonly resting = new Map<CountyId, number>();
  private stopped = false;

  constructor(private readonly keeping: KeepingSm3) {}

  async run(): Promise<void> {
    while (!this.stopped) {
      const more = await this.round().catch((error: unknown) => this.keeping.onError(error));
      if (!this.stopped && more !== true) await this.nap.take(LOOK_MS);
    }
  }

  stop(): void {
    this.stopped = true;
    this.nap.end();
  }

  private async round(): Promise<boolean> {
    let more = false;
    for (const county of await this.keeping.counties()) more = (await this.visit(county)) || more;
    return more;
  }

  private async visit(county: CountyId): Promise<boolean> {
    if (this.stopped || elapsedMs() < (this.resting.get(county) ?? 0)) return false;
    try {
      const more = (await this.keeping.step(county)) === true;
      this.resting.delete(county);
      this.told.delete(county);
      return more;
    } catch (error) {
      await this.rest(county, error).catch(this.keeping.onError);
      return false;
    }
  }

  private async rest(county: CountyId, error: unknown): Promise<void> {
    this.resting.set(county, elapsedMs() + REST_MS);
    this.keeping.onError(error);
    if (!(error instanceof Failure) || !error.code.startsWith('trail.') || this.told.get(county) === error.code) return;
    await this.keeping.onAlarm(county, { reason: error.code, details: error.details });
    this.told.set(county, error.code);
  }
}
