/** The queues, each with its own workers. */
export const QUEUES = ['clocks', 'background'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What happens to jobs that were missed: do each, only the newest, or none older than a while. */
export type CatchUp = 'all' | 'latest' | 'skip-old';

export interface JobKind<Payload> {
  readonly queue: QueueName;
  readonly attempts: number;
  /** Same key, same job: asked for twice it is done once. */
  readonly key: (payload: Payload) => string;
  readonly catchUp: CatchUp;
}

function job<Payload>(kind: JobKind<Payload>): JobKind<Payload> {
  return kind;
}

/**
 * Every job of the system. `handlers.ts` is a mapped type over this table: a missing handler or a wrong payload
 * does not compile. Payloads are ids and codes; what they mean is read when the job runs.
 */
export const JOBS = {
  'timer.sweep': job<{ county: number; slot: number }>({
    queue: 'clocks',
    attempts: 8,
    key: (payload) => `sweep-${payload.county}-${payload.slot}`,
    catchUp: 'all',
  }),
  'upload.sweep': job<{ slot: number }>({
    queue: 'background',
    attempts: 3,
    key: (payload) => `uploads-${payload.slot}`,
    catchUp: 'latest',
  }),
  'limit.recompute': job<{ county: number; year: number; version: number }>({
    queue: 'background',
    attempts: 8,
    key: (payload) => `limits-${payload.county}-${payload.year}-${payload.version}`,
    catchUp: 'all',
  }),
} as const;

export type JobName = keyof typeof JOBS;
export type PayloadOf<Name extends JobName> = (typeof JOBS)[Name] extends JobKind<infer Payload> ? Payload : never;
