import type { Faults } from './faults';
import type { Entry } from './entry';
import { IdSet } from './id-set';

/**
 * An entry is stamped when its transaction begins and placed when it has ended: within 5 s as a rule (V10), and never
 * later than a transaction may last.
 */
const USUAL_MS = 5_000;
const LONGEST_MS = 60_000;
/** Entries after a demonstration's clock was moved that may still belong to the time before. */
const AFTER_MOVE = 4_096;

/** What holds of the entries one after another: one county, no id twice, times that do not go back. */
export class EntryOrder {
  /** The latest time below a size that was asked for, and whose it is. */
  readonly latest = new Map<number, { readonly at: number; readonly index: number }>();
  lastAt: number | null = null;
  /** A demonstration or a test may have a time of its own, which no witness shares. */
  ownTime = false;
  private readonly ids = new IdSet();
  private county: string | undefined;
  private max = { at: -Infinity, index: -1 };
  /** The latest before `max` was reached: tells an entry dated forward from one dated back. */
  private beforeMax = -Infinity;
  private moved = { index: -Infinity, at: Infinity };

  constructor(
    private readonly faults: Faults,
    private readonly sizes: ReadonlySet<number>,
  ) {}

  take(entry: Entry): void {
    if (!this.ids.add(entry.id)) this.faults.add('entry-twice', { from: entry.index, id: entry.id });
    this.county ??= entry.county;
    if (entry.county !== this.county) this.faults.add('entry-elsewhere', { from: entry.index, county: entry.county, expected: this.county });
    if (entry.fact === 'county.created' && entry.data['kind'] !== 'real') this.ownTime = true;
    if (entry.fact === 'backup.restored') this.faults.add('restored', { from: entry.index });
    this.checkTime(entry);
    if (entry.fact === 'county.clockMoved') this.noteMove(entry);
    if (this.sizes.has(entry.index + 1)) this.latest.set(entry.index + 1, this.max);
  }

  private checkTime({ at, index }: Entry): void {
    const late = this.max.at - at;
    const fromBefore = index - this.moved.index <= AFTER_MOVE && at >= this.moved.at - LONGEST_MS;
    if (late > LONGEST_MS && !fromBefore) {
      // Either this one is dated back or the latest is dated forward; which, the others show.
      const forward = at >= this.beforeMax - LONGEST_MS;
      this.faults.add('time-back', { from: forward ? this.max.index : index, to: index + 1, seconds: Math.round(late / 1000) });
    } else if (late > USUAL_MS && !fromBefore) this.faults.add('time-late', { from: index, seconds: Math.round(late / 1000) });
    if (at > this.max.at) {
      this.beforeMax = this.max.at;
      this.max = { at, index };
    }
    this.lastAt = Math.max(this.lastAt ?? at, at);
  }

  private noteMove({ index, at }: Entry): void {
    this.moved = { index, at: index - this.moved.index <= AFTER_MOVE ? Math.min(at, this.moved.at) : at };
    this.ownTime = true;
    this.faults.add('clock-moved', { from: index });
  }
}
