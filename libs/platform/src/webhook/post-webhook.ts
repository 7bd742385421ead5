import { createHmac } from 'node:crypto';
import { type Judge, type OutsideLimits, type Posted, postOutside } from './post-outside';

export type { Posted } from './post-outside';
export type WebhookLimits = OutsideLimits;

export const WEBHOOK_LIMITS = { timeoutMs: 10_000, answerBytes: 65_536 } as const;

export interface WebhookMessage {
  readonly url: string;
  readonly secret: string;
  /** The same for every attempt at the same thing. */
  readonly key: string;
  /** Seconds since 1970; signed with the body, so that an old message cannot be sent again as new. */
  readonly seconds: number;
  readonly body: string;
}

/** What the receiver computes as well: HMAC-SHA256 over `<seconds>.<body>`. */
export function signatureOf({ secret, seconds, body }: Pick<WebhookMessage, 'secret' | 'seconds' | 'body'>): string {
  return `sha256=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/**
 * Posts one signed message, never throws. Follows no redirect, keeps no connection, believes no more than a status: an
 * answer larger than allowed is cut off and counts as none, for whoever sends it is not the gateway.
 */
export function postWebhook(message: WebhookMessage, limits: WebhookLimits, judge?: Judge): Promise<Posted> {
  const headers = {
    'idempotency-key': message.key,
    'x-duban-timestamp': String(message.seconds),
    'x-duban-signature': signatureOf(message),
  };
  return postOutside({ url: message.url, headers, body: message.body }, limits, judge);
}
