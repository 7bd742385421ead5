import type { CountyId } from '#domain/kernel/ids';
import { NotSent, type SentHead } from '#engine/trail/log/send-heads';
import { Nap } from './nap';
import type { LogAlarm } from '#engine/trail/log/log-alarm';

/** A head leaves once a day; one that could not is tried again so much later. */
const LOOK_MS = 60_000;

export interface SendingHeads {
  readonly counties: () => Promise<readonly CountyId[]>;
  readonly send: (county: CountyId) => Promise<SentHead | undefined>;
  readonly onAlarm: (county: CountyId, alarm: LogAlarm) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Lets heads leave as long as the process lives. A folder that is away, or an authority, holds up nothing else. */
export function startSendingHeads({ counties, send, onAlarm, onError }: SendingHeads): { stop(): Promise<void> } {
  const nap = new Nap();
  const told = new Set<CountyId>();
  let stopped = false;
  const sendOne = async (county: CountyId): Promise<void> => {
    try {
      await send(county);
      told.delete(county);
    } catch (error) {
      onError(error);
      if (told.has(county)) return;
      told.add(county);
      await onAlarm(county, { reason: 'trail.head-kept', details: { why: whyOf(error) } });
    }
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        for (const county of await counties()) if (!stopped) await sendOne(county);
      } catch (error) {
        onError(error);
      }
      if (!stopped) await nap.take(LOOK_MS);
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

/** A code, never a sentence of the machine's. */
function whyOf(error: unknown): string {
  if (error instanceof NotSent) return error.why;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code.toLowerCase() : 'unknown';
}
