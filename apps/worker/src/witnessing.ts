import type { CountyId } from '#domain/kernel/ids';
import type { Asked } from '#engine/trail/log/ask-witnesses';
import type { LogAlarm } from '#engine/trail/log/log-alarm';

const LOOK_MS = 2_000;
/** A witness that did not answer so many times, once a minute, is an alarm. */
const PATIENCE = 30;

export interface Witnessing {
  readonly counties: () => Promise<readonly CountyId[]>;
  readonly ask: (county: CountyId) => Promise<readonly Asked[]>;
  readonly onAlarm: (county: CountyId, alarm: LogAlarm) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Shows new heads to witnesses as long as the process lives. A witness that is away holds up nothing. */
export function startWitnessing(witnessing: Witnessing): { stop(): Promise<void> } {
  const misses = new Map<string, number>();
  let stopped = false;
  let wake = (): void => undefined;
  const tell = async (county: CountyId, asked: Asked): Promise<void> => {
    const key = `${county} ${asked.witness}`;
    const alarm = alarmOf(asked, misses, key);
    if (alarm) await witnessing.onAlarm(county, alarm);
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        for (const county of await witnessing.counties()) {
          for (const asked of await witnessing.ask(county)) await tell(county, asked);
        }
      } catch (error) {
        witnessing.onError(error);
      }
      if (!stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, LOOK_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** A witness that refuses, or saw more than we have, is told of at once; one that is away, after a while. */
export function alarmOf({ witness, outcome, size, why = '' }: Asked, misses: Map<string, number>, key: string): LogAlarm | undefined {
  const missed = outcome === 'unreachable' ? (misses.get(key) ?? 0) + 1 : 0;
  misses.set(key, missed);
  if (outcome === 'behind') return { reason: 'trail.witness-ahead', details: { witness, size } };
  if (outcome === 'refused') return { reason: 'trail.witness-refused', details: { witness, size, why } };
  return missed === PATIENCE ? { reason: 'trail.witness-away', details: { witness, why } } : undefined;
}
