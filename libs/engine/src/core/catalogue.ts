import type { OutsideChannel } from '#domain/ledger/proof';

/** The queues, each with its own workers. */
export const QUEUES = ['clocks', 'background', 'notices'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What happens to jobs that were missed: do each, only the newest, or none older than a while. */
export type CatchUp = 'all' | 'latest' | 'skip-old';

export interface JobKind<Payload> {
  readonly queue: QueueName;
  readonly attempts: number;
  /** Same key, same job: asked for twice it is done once. */
  readonly key: (payload: Payload) => string;
  readonly catchUp: CatchUp;
  /** Nobody loses anything if it comes later: it waits while the county's log lags far behind. */
  readonly canWait?: boolean;
  /** Of the payload's shape. A payload of another version is parked for a person to see, never guessed at. 1 unless said. */
  readonly version?: number;
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
  'counts.fold': job<{ county: number; slot: number }>({
    queue: 'background',
    attempts: 3,
    key: (payload) => `fold-${payload.county}-${payload.slot}`,
    catchUp: 'latest',
    canWait: true,
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
    canWait: true,
  }),
  'ladder.replan': job<{ county: number; list: string; version: number }>({
    queue: 'background',
    attempts: 8,
    key: (payload) => `ladder-${payload.county}-${payload.list}-${payload.version}`,
    catchUp: 'all',
    canWait: true,
  }),
  'notice.tell': job<{ county: number; id: string; notices: readonly string[] | null }>({
    queue: 'background',
    attempts: 8,
    key: (payload) => `tell-${payload.id}`,
    catchUp: 'all',
  }),
  // Without a channel it is the county's gateway; a recipient is whom a channel to persons reaches.
  'notice.deliver': job<{ county: number; notice: string; round: number; channel?: OutsideChannel; recipient?: string }>({
    queue: 'notices',
    attempts: 10,
    key: ({ notice, channel, recipient, round }) => ['deliver', notice, channel, recipient, round].filter((part) => part !== undefined).join('-'),
    catchUp: 'skip-old',
  }),
  // To an address somebody gave: whether it is his, or that it was given up. Its code is made when it is sent.
  'address.letter': job<{ county: number; letter: string }>({
    queue: 'notices',
    attempts: 5,
    key: ({ letter }) => `letter-${letter}`,
    catchUp: 'skip-old',
  }),
  'notice.open': job<{ county: number; slot: number }>({
    queue: 'background',
    attempts: 8,
    key: (payload) => `open-${payload.county}-${payload.slot}`,
    catchUp: 'latest',
  }),
  'notice.digest': job<{ county: number; slot: number }>({
    queue: 'background',
    attempts: 8,
    key: (payload) => `digest-${payload.county}-${payload.slot}`,
    catchUp: 'latest',
    canWait: true,
  }),
  'assessment.due': job<{ county: number; timer: string; kind: 'objection.due' | 'appeal.due'; subject: string }>({
    queue: 'background',
    attempts: 8,
    key: (payload) => `assessment-due-${payload.timer}`,
    catchUp: 'all',
  }),
  'assessment.score': job<{ county: number; run: string; group: string }>({
    queue: 'background',
    attempts: 5,
    key: (payload) => `score-${payload.run}-${encodeURIComponent(payload.group)}`,
    catchUp: 'all',
    canWait: true,
  }),
} as const;

export type JobName = keyof typeof JOBS;
export type PayloadOf<Name extends JobName> = (typeof JOBS)[Name] extends JobKind<infer Payload> ? Payload : never;

/** A payload is ids and codes, a thousand ids at most; what is larger belongs into a row. */
export const MOST_PAYLOAD_BYTES = 65_536;

/**
 * The payload as it is stored and queued: with the version of its shape, and with a revision where a job that was done or
 * failed already is wanted once more (the same key would be ignored). One that is too large is a bug, said at once.
 */
export function sealed<Name extends JobName>(name: Name, payload: PayloadOf<Name>, revision = 0): PayloadOf<Name> {
  const whole = { v: versionOf(name), ...(payload as object), ...(revision > 0 ? { r: revision } : {}) };
  const bytes = Buffer.byteLength(JSON.stringify(whole));
  if (bytes > MOST_PAYLOAD_BYTES) throw new RangeError(`${name}: a payload of ${bytes} bytes; at most ${MOST_PAYLOAD_BYTES}`);
  return whole as unknown as PayloadOf<Name>;
}

export function versionOf(name: JobName): number {
  const kind: JobKind<never> = JOBS[name];
  return kind.version ?? 1;
}

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/** What is done once under this name. No `:` in it, and never a bare number: the stores refuse both. */
export function jobIdOf<Name extends JobName>(name: Name, payload: PayloadOf<Name>): string {
  const key = (JOBS[name].key as (payload: PayloadOf<Name>) => string)(payload);
  const { r } = payload as { readonly r?: number };
  return r === undefined ? key : `${key}-r${r}`;
}
