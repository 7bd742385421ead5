import type { CountyId } from '#domain/kernel/ids';
import { elapsedMs } from '#platform/clock';

/** Whoever has a county in hand for so long is helped: on a busy machine two get on where one is kept waiting. */
const HELP_MS = 20;

interface Hand {
  readonly sweepers: number;
  readonly since: number;
}

/**
 * Which counties the sweepers of one process have in hand. One serves a county as long as one batch takes all that is due:
 * a second would pay a batch's fixed cost for what the first leaves. Where a batch was full they share it. Sweepers of
 * other processes know nothing of it, and need not.
 */
export class Hands {
  private readonly held = new Map<CountyId, Hand>();
  private readonly full = new Set<CountyId>();

  /** @param onFull There is more to do in a county than one does at once. */
  constructor(private readonly onFull: () => void) {}

  /** False: somebody else has it, and one is enough. */
  take(county: CountyId): boolean {
    const hand = this.held.get(county);
    if (hand && !this.full.has(county) && elapsedMs() - hand.since < HELP_MS) return false;
    this.held.set(county, { sweepers: (hand?.sweepers ?? 0) + 1, since: elapsedMs() });
    return true;
  }

  give(county: CountyId, more: boolean): void {
    const { sweepers, since } = this.held.get(county) ?? { sweepers: 1, since: 0 };
    if (sweepers > 1) this.held.set(county, { sweepers: sweepers - 1, since });
    else this.held.delete(county);
    if (more) this.full.add(county);
    else this.full.delete(county);
    if (more) this.onFull();
  }
}
