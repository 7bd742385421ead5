import { Redis } from 'ioredis';

/** Where the queue lives: PostgreSQL unless a Redis is named. */
export type QueueStore =
  { readonly kind: 'postgres'; readonly url: string } | { readonly kind: 'redis'; readonly url: string };

export type QueueRole = 'duban_app' | 'duban_worker';

/** Its own schema and its own small pool. */
export const QUEUE_SCHEMA = 'bullmq';
const POOL_SIZE = 4;

/** A Redis that answers nothing for so long is not there: the socket is given up and opened anew. */
const REDIS_SILENCE_MS = 15_000;
const CONNECT_MS = 5_000;
const KEEP_ALIVE_MS = 10_000;
const LONGEST_PAUSE_MS = 5_000;

/** A Redis that may forget: jobs must not be evicted, and must survive a restart (reliability.md T15). */
export class QueueStoreRefused extends Error {
  constructor(readonly settings: Readonly<Record<string, string>>) {
    super(`Redis needs maxmemory-policy noeviction and appendonly yes; it has ${JSON.stringify(settings)}`);
    this.name = 'QueueStoreRefused';
  }
}

/** Asks a Redis how it keeps things before anything is trusted to it; PostgreSQL needs no asking. */
export async function mustKeepJobs(store: QueueStore): Promise<void> {
  if (store.kind === 'postgres') return;
  const redis = new Redis(store.url, {
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_MS,
    commandTimeout: CONNECT_MS,
    lazyConnect: true,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, policy = ''] = (await redis.config('GET', 'maxmemory-policy')) as string[];
    const [, appendOnly = ''] = (await redis.config('GET', 'appendonly')) as string[];
    const settings = { 'maxmemory-policy': policy, appendonly: appendOnly };
    if (policy !== 'noeviction' || appendOnly !== 'yes') throw new QueueStoreRefused(settings);
  } finally {
    redis.disconnect();
  }
}

/**
 * How a store is connected to; every wait has an end (reliability.md T10), so that a socket whose other end is gone
 * without a word shows within seconds. `hasty`: whoever adds a job wants to hear at once that it could not be added.
 */
export function connectionOf(store: QueueStore, role: QueueRole, hasty = false): object {
  return store.kind === 'redis' ? redisConnection(store.url, hasty) : postgresConnection(store.url, role);
}

function redisConnection(url: string, hasty: boolean): object {
  return {
    url,
    connectTimeout: CONNECT_MS,
    keepAlive: KEEP_ALIVE_MS,
    // Runs only while an answer is waited for; a blocked worker asks again every five seconds.
    socketTimeout: REDIS_SILENCE_MS,
    retryStrategy: (times: number) => Math.min(100 * 2 ** Math.min(times, 6), LONGEST_PAUSE_MS),
    ...(hasty
      ? { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: CONNECT_MS }
      : { maxRetriesPerRequest: null }),
  };
}

function postgresConnection(url: string, role: QueueRole): object {
  return {
    connectionString: url,
    schema: QUEUE_SCHEMA,
    max: POOL_SIZE,
    options: `-c role=${role} -c lock_timeout=3s -c idle_in_transaction_session_timeout=30s -c tcp_user_timeout=20s`,
    statement_timeout: 15_000,
    query_timeout: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: `duban queue ${role}`,
  };
}
