import { setInterval } from 'node:timers';
import { elapsedMs } from '#platform/clock';

type Closer = () => Promise<void>;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A terminal and npm both pass on one Ctrl-C; what comes this soon is the same one. */
const SAME_KEY_MS = 800;
const LOOK_AT_PARENT_MS = 250;

/** Undoes what was started, last first, once; told by a signal, by the parent's end or by us. */
export class Closing {
  private readonly closers: Closer[] = [];
  private since: number | undefined;
  private done: Promise<void> | undefined;

  constructor(private readonly onAsked: () => void) {}

  add(closer: Closer): void {
    this.closers.push(closer);
  }

  get isUnderway(): boolean {
    return this.done !== undefined;
  }

  /** Everything closed; a closer that fails does not keep the others from their turn. */
  close(): Promise<void> {
    this.since ??= elapsedMs();
    this.done ??= this.run();
    return this.done;
  }

  /** Leaves with 0 when asked to stop; a second Ctrl-C leaves at once, the keeper then stops the database. */
  watch(watchesParent: boolean): void {
    const asked = () => {
      if (this.since !== undefined) {
        if (elapsedMs() - this.since > SAME_KEY_MS) process.exit(1);
        return;
      }
      this.onAsked();
      void this.close().then(() => process.exit(0));
    };
    for (const signal of SIGNALS) process.on(signal, asked);
    if (!watchesParent) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent && !this.isUnderway) asked();
    }, LOOK_AT_PARENT_MS).unref();
  }

  private async run(): Promise<void> {
    for (const closer of this.closers.reverse()) await closer().catch(() => undefined);
  }
}
