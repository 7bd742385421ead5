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

/**
 * Gathers what arrives while earlier batches are under way and does it together, per county. An item never shares a
 * batch with another of the same key. When a whole batch fails, each of its items is tried alone, so that one bad item
 * costs the others nothing but time.
 */
export class Batcher<Item, Result> {
  private readonly queues = new Map<CountyId, Waiting<Item, Result>[]>();
  private readonly running = new Map<CountyId, number>();

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
      const queue = this.queues.get(county) ?? [];
      queue.push({ item, resolve, reject });
      this.queues.set(county, queue);
      this.pump(county);
    });
  }

  private pump(county: CountyId): void {
    while ((this.running.get(county) ?? 0) < IN_FLIGHT) {
      const batch = this.take(county);
      if (batch.length === 0) return;
      this.running.set(county, (this.running.get(county) ?? 0) + 1);
      const release = once(() => {
        this.running.set(county, (this.running.get(county) ?? 1) - 1);
        this.pump(county);
      });
      void this.settle(county, batch, release).finally(release);
    }
  }

  private take(county: CountyId): Waiting<Item, Result>[] {
    const queue = this.queues.get(county) ?? [];
    const keys = new Set<string>();
    const batch: Waiting<Item, Result>[] = [];
    const rest: Waiting<Item, Result>[] = [];
    for (const waiting of queue) {
      const key = this.keyOf(waiting.item);
      if (batch.length < MOST && !keys.has(key)) batch.push(waiting);
      else rest.push(waiting);
      keys.add(key);
    }
    if (rest.length > 0) this.queues.set(county, rest);
    else this.queues.delete(county);
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
