import type { CountyId } from '#domain/kernel/ids';

/** More in one statement gained nothing when it was measured; fewer loses a round trip each. */
const MOST = 64;
/**
 * Two at a time keep one batch gathering while the others are with the database. Batches that only wait for the disk
 * do not count: on a slow disk several commit together.
 */
const IN_FLIGHT = 2;

/** What becomes of one item of a batch: its result, or the error that is its alone. */
export type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface Desk<Item, Result> {
  waiting: Waiting<Item, Result>[];
  /** Batches that keep the database busy. */
  batches: number;
  /** Items begun and not yet answered: also those whose batch only waits for the disk. */
  items: number;
  /** Set while the end of this turn of the event loop is awaited. */
  gathering: boolean;
}

/**
 * Gathers what arrives together or while earlier batches are under way and does it together, per county. Two even
 * halves: a batch costs far more than an item, so one never begins with fewer than are unanswered, nor takes more than
 * half of all. An item never shares a batch with another of the same key. When a whole batch fails, each of its items is tried alone, so that one bad item
 * costs the others nothing but time.
 */
export class Batcher<Item, Result> {
  private readonly desks = new Map<CountyId, Desk<Item, Result>>();

  constructor(
    private readonly keyOf: (item: Item) => string,
    /** `applied` is called when only the commit is still to be waited for: the next batch may then begin. */
    private readonly run: (
      county: CountyId,
      items: readonly Item[],
      applied: () => void,
    ) => Promise<readonly Outcome<Result>[]>,
  ) {}

  submit(county: CountyId, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const desk = this.desk(county);
      desk.waiting.push({ item, resolve, reject });
      this.gather(county, desk);
    });
  }

  private desk(county: CountyId): Desk<Item, Result> {
    const known = this.desks.get(county);
    if (known) return known;
    const desk: Desk<Item, Result> = { waiting: [], batches: 0, items: 0, gathering: false };
    this.desks.set(county, desk);
    return desk;
  }

  private gather(county: CountyId, desk: Desk<Item, Result>): void {
    if (desk.gathering) return;
    desk.gathering = true;
    setImmediate(() => {
      desk.gathering = false;
      while (desk.waiting.length > 0 && desk.batches < IN_FLIGHT && desk.waiting.length >= desk.items) this.begin(county, desk);
      if (desk.waiting.length + desk.items === 0) this.desks.delete(county);
    });
  }

  private begin(county: CountyId, desk: Desk<Item, Result>): void {
    const batch = this.take(desk);
    desk.batches += 1;
    desk.items += batch.length;
    const release = once(() => {
      desk.batches -= 1;
      this.gather(county, desk);
    });
    void this.settle(county, batch, release).finally(() => {
      desk.items -= batch.length;
      release();
      this.gather(county, desk);
    });
  }

  private take(desk: Desk<Item, Result>): Waiting<Item, Result>[] {
    const most = Math.min(MOST, Math.ceil((desk.waiting.length + desk.items) / IN_FLIGHT));
    const keys = new Set<string>();
    const batch: Waiting<Item, Result>[] = [];
    const rest: Waiting<Item, Result>[] = [];
    for (const waiting of desk.waiting) {
      const key = this.keyOf(waiting.item);
      if (batch.length < most && !keys.has(key)) batch.push(waiting);
      else rest.push(waiting);
      keys.add(key);
    }
    desk.waiting = rest;
    return batch;
  }

  private async settle(
    county: CountyId,
    batch: readonly Waiting<Item, Result>[],
    applied: () => void,
  ): Promise<void> {
    try {
      const items = batch.map((waiting) => waiting.item);
      const outcomes = await this.run(county, items, applied);
      batch.forEach((waiting, index) => answer(waiting, outcomes[index]));
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const waiting of batch) await this.settle(county, [waiting], applied);
    }
  }
}

function answer<Item, Result>(waiting: Waiting<Item, Result>, outcome: Outcome<Result> | undefined): void {
  if (outcome && 'result' in outcome) waiting.resolve(outcome.result);
  else waiting.reject(outcome ? outcome.error : new Error('the batch lost an item'));
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
