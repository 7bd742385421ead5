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
export function startKeepingSm3({ counties, step, onAlarm, onError }: KeepingSm3): { stop(): Promise<void> } {
  const nap = new Nap();
  const told = new Map<CountyId, string>();
  const resting = new Map<CountyId, number>();
  let stopped = false;
  const fails = async (county: CountyId, error: unknown): Promise<void> => {
    resting.set(county, elapsedMs() + REST_MS);
    onError(error);
    if (!(error instanceof Failure) || !error.code.startsWith('trail.') || told.get(county) === error.code) return;
    await onAlarm(county, { reason: error.code, details: error.details });
    told.set(county, error.code);
  };
  const visit = async (county: CountyId): Promise<boolean> => {
    if (stopped || elapsedMs() < (resting.get(county) ?? 0)) return false;
    try {
      const more = (await step(county)) === true;
      resting.delete(county);
      told.delete(county);
      return more;
    } catch (error) {
      await fails(county, error).catch(onError);
      return false;
    }
  };
  const round = async (): Promise<boolean> => {
    let more = false;
    for (const county of await counties()) more = (await visit(county)) || more;
    return more;
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      const more = await round().catch((error: unknown) => onError(error));
      if (!stopped && more !== true) await nap.take(LOOK_MS);
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      nap.end();
      await running;
    },
  };
}
