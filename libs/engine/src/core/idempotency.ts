import { fail } from '#domain/kernel/failure';
import type { Call } from './call';
import type { Statement } from './reader';
import type { Tx } from './tx';

/** How long a key is remembered; a client that retries does so within minutes. */
const KEY_LIFE_DAYS = 7;

const CLAIM: Statement = {
  name: 'idempotency-claim',
  // Sweeps the actor's own old keys on the way; one that is old itself is taken as if it were new.
  text: `WITH forgotten AS (
           DELETE FROM idempotency WHERE county_id = $1 AND actor_id = $2 AND key <> $3
             AND at < now() - interval '${KEY_LIFE_DAYS} days'
         )
         INSERT INTO idempotency AS i (county_id, actor_id, key, request_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (county_id, actor_id, key) DO UPDATE SET request_hash = $4, response = NULL, at = now()
           WHERE i.at < now() - interval '${KEY_LIFE_DAYS} days'
         RETURNING key`,
};
const FIND: Statement = {
  name: 'idempotency-find',
  text: 'SELECT request_hash, response FROM idempotency WHERE county_id = $1 AND actor_id = $2 AND key = $3',
};
const SETTLE: Statement = {
  name: 'idempotency-settle',
  text: 'UPDATE idempotency SET response = $4::jsonb WHERE county_id = $1 AND actor_id = $2 AND key = $3',
};

/**
 * Claims the call's key inside the command's transaction: a second call with it waits for the first (at most the
 * lock time-out) and then gets the first answer. Returns that answer, or undefined when the work is to be done.
 */
export async function earlierAnswer(tx: Tx, call: Call): Promise<{ value: unknown } | undefined> {
  if (!call.key || call.actor.kind !== 'person') return undefined;
  const who = [tx.county, call.actor.accountId, call.key.value];
  const claimed = await tx.rows(CLAIM, [...who, call.key.requestHash]);
  if (claimed.length > 0) return undefined;
  const [found] = await tx.rows<{ request_hash: string; response: { value: unknown } | null }>(FIND, who);
  if (!found?.response) fail('request.in-flight');
  if (found.request_hash !== call.key.requestHash) fail('request.key-reused');
  return found.response;
}

export async function keepAnswer(tx: Tx, call: Call, value: unknown): Promise<void> {
  if (!call.key || call.actor.kind !== 'person') return;
  const response = JSON.stringify({ value: value ?? null });
  await tx.rows(SETTLE, [tx.county, call.actor.accountId, call.key.value, response]);
}
