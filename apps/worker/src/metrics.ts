import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Visit } from '#engine/assignment/fire-timers';
import type { Verdict } from '#engine/core/queue-consumer';
import { type QueueFigures } from '#engine/core/queue-figures';

/** The worker's figures for Prometheus: nothing about persons and nothing of a single county's. */
export class WorkerFigures {
  private readonly registry = new Registry();
  private readonly jobs = new Counter({
    name: 'duban_jobs_total',
    help: 'Jobs by name and verdict',
    labelNames: ['job', 'verdict'],
    registers: [this.registry],
  });
  private readonly timers = new Counter({
    name: 'duban_timers_total',
    help: 'Timers that fired, and those of them that catching up left untold',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  private readonly canary = new Gauge({
    name: 'duban_canary_age_seconds',
    help: 'Since this worker last heard anything in a queue',
    labelNames: ['queue'],
    registers: [this.registry],
  });
  private readonly standing = new Gauge({
    name: 'duban_standing',
    help: 'Open incidents, due timers, outbox rows that wait or have no verdict yet',
    labelNames: ['what'],
    registers: [this.registry],
  });

  private readonly lag = new Gauge({
    name: 'duban_log_seconds',
    help: 'Of all logs of the trail the worst: how long an entry waits for its position, how long growth is unsigned',
    labelNames: ['what'],
    registers: [this.registry],
  });

  constructor(private readonly read: () => Promise<QueueFigures>) {
    collectDefaultMetrics({ register: this.registry, prefix: 'duban_worker_' });
  }

  verdict(job: string, verdict: Verdict): void {
    this.jobs.inc({ job, verdict });
  }

  swept({ fired, skipped }: Visit): void {
    this.timers.inc({ outcome: 'fired' }, fired);
    this.timers.inc({ outcome: 'skipped' }, skipped);
  }

  canaryAge(queue: string, ms: number): void {
    this.canary.set({ queue }, Math.round(ms) / 1000);
  }

  logs({ waiting, unsigned }: { readonly waiting: number; readonly unsigned: number }): void {
    this.lag.set({ what: 'waiting' }, waiting);
    this.lag.set({ what: 'unsigned' }, unsigned);
  }

  async text(): Promise<string> {
    for (const [what, count] of Object.entries(await this.read())) this.standing.set({ what }, count);
    return this.registry.metrics();
  }
}
