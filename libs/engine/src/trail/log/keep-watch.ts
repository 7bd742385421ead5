import type { DataSource } from 'typeorm';
import type { FailureDetails } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { type Held, Holds } from '../../core/holds';
import { HeadsFile } from './heads-file';
import { WatchHeads } from './watch-heads';

/** A database is put back by hand and rarely; what a witness says comes in between. */
const LOOK_MS = 15_000;

export interface Watch {
  readonly held: Held;
  stop(): void;
}

export interface Watching {
  readonly source: DataSource;
  readonly keyDir: string;
  /** Told when a county is held that was not. */
  readonly onHeld: (county: CountyId, why: FailureDetails) => void;
  readonly onError: (error: unknown) => void;
}

/** Resolves after the first look, so that nothing is written before; looks again as long as the process lives. */
export async function keepWatch({ source, keyDir, onHeld, onError }: Watching): Promise<Watch> {
  const holds = new Holds();
  const watch = new WatchHeads(source, new HeadsFile(keyDir), holds);
  let known: ReadonlyMap<CountyId, FailureDetails> = new Map();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      const found = await watch.look();
      for (const [county, why] of found) if (!known.has(county)) onHeld(county, why);
      known = found;
    } catch (error) {
      onError(error);
    }
    if (!stopped) timer = setTimeout(() => void look(), LOOK_MS).unref();
  };
  await look();
  return {
    held: holds.held,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
