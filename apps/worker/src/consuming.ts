import type { CountyId } from '#domain/kernel/ids';
import { QUEUES } from '#engine/core/catalogue';
import type { Database } from '#engine/core/database';
import { finishOutbox } from '#engine/core/dispatcher';
import { raiseIncident } from '#engine/core/incident.store';
import { mustKeepJobs, QueueStoreRefused, type QueueStore } from '#engine/core/queue-connection';
import { consumeQueues, type Delivery, type Grave, type QueueConsumer } from '#engine/core/queue-consumer';
import type { QueueClient } from '#engine/core/queue';
import type { UnitOfWork } from '#engine/core/unit-of-work';
import type { Log } from '#platform/log';
import { type Canary, keepCanary } from './canary';
import type { Gate } from './gates';
import type { WorkerFigures } from './metrics';

/** How often gates are looked at, and how often a Redis that is not there is asked again. */
const WATCH_MS = 1_000;
const AGAIN_MS = 5_000;

export interface ConsumingOptions {
  readonly store: QueueStore;
  readonly source: Database;
  readonly work: UnitOfWork;
  readonly queues: QueueClient;
  readonly handle: (name: string, payload: unknown) => Promise<void>;
  /** A county whose jobs that can wait must. */
  readonly mustWait: (county: CountyId) => boolean;
  readonly gates: readonly Gate[];
  readonly figures: WorkerFigures;
  readonly log: Log;
  /** Nothing arrives although the store answers: only a new process helps. */
  readonly onDeaf: (queues: readonly string[]) => void;
}

export interface Consuming {
  /** What is wrong with taking jobs, in codes. */
  problems(): readonly string[];
  close(): Promise<void>;
}

/**
 * Takes jobs as long as every gate is open. A store that is not there yet is waited for: what sweeps the database does
 * not need it. One that may forget is refused for good (throws {@link QueueStoreRefused}).
 */
export async function startConsuming(options: ConsumingOptions): Promise<Consuming> {
  const line = new Line(options);
  await line.open();
  const timer = setInterval(() => line.watch(), WATCH_MS);
  return {
    problems: () => line.problems(),
    async close() {
      clearInterval(timer);
      await line.close();
    },
  };
}

class Line {
  private consumer: QueueConsumer | undefined;
  private canary: Canary | undefined;
  private again: NodeJS.Timeout | undefined;
  private isHeld = false;
  private isAsking = false;
  private isClosed = false;

  constructor(private readonly options: ConsumingOptions) {}

  async open(): Promise<void> {
    try {
      await mustKeepJobs(this.options.store);
    } catch (error) {
      if (error instanceof QueueStoreRefused) throw error;
      this.options.log.warn({ error }, 'the queue’s store does not answer; it is asked again');
      this.again = setTimeout(
        () => void this.open().catch((refused: unknown) => this.options.log.error({ error: refused }, 'queue')),
        AGAIN_MS,
      );
      return;
    }
    if (!this.isClosed) this.begin();
  }

  problems(): readonly string[] {
    const closed = this.options.gates.flatMap((gate) => gate.problem() ?? []);
    const deaf = this.canary?.deaf().map((queue) => `queue-deaf-${queue}`) ?? ['queue-silent'];
    return [...closed, ...(this.isHeld ? [] : deaf)];
  }

  /** Pauses and resumes with the gates; asks for another process when the store answers and nothing arrives. */
  watch(): void {
    const closed = this.options.gates.some((gate) => gate.problem() !== undefined);
    if (closed !== this.isHeld && this.consumer) {
      this.isHeld = closed;
      if (closed) this.consumer.pause();
      else this.consumer.resume();
    }
    for (const queue of QUEUES) if (this.canary) this.options.figures.canaryAge(queue, this.canary.ageMs(queue));
    const deaf = this.isHeld ? [] : (this.canary?.deaf() ?? []);
    if (deaf.length === 0 || this.isAsking) return;
    this.isAsking = true;
    const { queues, onDeaf, log } = this.options;
    queues
      .ping()
      .then(() => onDeaf(deaf))
      .catch((error: unknown) => log.warn({ error }, 'the queue’s store does not answer'))
      .finally(() => (this.isAsking = false));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.again);
    this.canary?.stop();
    await this.consumer?.close();
  }

  private begin(): void {
    const { store, queues, handle, mustWait, figures, log } = this.options;
    const onError = (error: unknown): void => log.warn({ error }, 'queue');
    this.consumer = consumeQueues(store, {
      handle,
      mustWait: (county) => typeof county === 'number' && mustWait(county as CountyId),
      onIncident: (grave) => this.bury(grave),
      onDone: (delivery) => this.finish(delivery),
      onHeard: (queue, from) => this.canary?.heard(queue, from),
      onVerdict: (name, verdict) => figures.verdict(name, verdict),
      onError,
    });
    this.canary = keepCanary({ queues, isFull: (queue) => this.consumer?.isFull(queue) ?? false, onError });
  }

  private async finish({ outbox, payload }: Delivery): Promise<void> {
    const { county } = payload;
    if (outbox !== undefined && typeof county === 'number')
      await finishOutbox(this.options.work, county as CountyId, [outbox]);
  }

  /** What is nobody's own is shown to every county's system administrator. */
  private async bury(grave: Grave): Promise<void> {
    const { source, work, log } = this.options;
    log.error({ job: grave.name, reason: grave.reason, parked: grave.parked }, 'a job failed for good');
    const rows: { county: CountyId }[] = await source.query('SELECT counties_of_the_house() AS county');
    const all = rows.map(({ county }) => county);
    const own = all.filter((county) => county === grave.payload['county']);
    for (const county of own.length > 0 ? own : all) await raiseIncident(work, county, grave);
  }
}
