import { createHmac } from 'node:crypto';
import { type ClientRequest, type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { InsideAddress, isPublicAddress, publicLookup } from './public-address';

export interface WebhookLimits {
  /** From the first look-up to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly answerBytes: number;
  /** The operator says that gateways stand inside his own networks. */
  readonly allowPrivate: boolean;
}

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

/** `accepted`: answered 2xx, in time, in little. Otherwise why not, as a code. */
export type Posted = { readonly accepted: true } | { readonly accepted: false; readonly reason: string };

/** What the receiver computes as well: HMAC-SHA256 over `<seconds>.<body>`. */
export function signatureOf({ secret, seconds, body }: Pick<WebhookMessage, 'secret' | 'seconds' | 'body'>): string {
  return `sha256=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/**
 * Posts one message, never throws. Follows no redirect, keeps no connection, believes no more than a status: an answer
 * larger than allowed is cut off and counts as none, for whoever sends it is not the gateway.
 */
export function postWebhook(message: WebhookMessage, limits: WebhookLimits): Promise<Posted> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), limits.timeoutMs);
    let request: ClientRequest | undefined;
    const end = (posted: Posted): void => {
      clearTimeout(timer);
      resolve(posted);
      request?.destroy();
    };
    const failed = (error: Error & { code?: string }): void =>
      end({ accepted: false, reason: controller.signal.aborted ? 'timeout' : (error.code ?? 'unreachable').toLowerCase() });
    try {
      request = begin(message, limits, controller.signal);
    } catch (error) {
      return failed(error as Error);
    }
    request.on('error', failed);
    request.on('response', (response) => judge(response, limits.answerBytes, end));
    request.end(message.body);
  });
}

function begin(message: WebhookMessage, limits: WebhookLimits, signal: AbortSignal): ClientRequest {
  const url = new URL(message.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A connection to an address asks no look-up.
  if (!limits.allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new InsideAddress(host);
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    signal,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body),
      'user-agent': 'duban',
      'idempotency-key': message.key,
      'x-duban-timestamp': String(message.seconds),
      'x-duban-signature': signatureOf(message),
    },
    ...(!limits.allowPrivate && { lookup: publicLookup }),
  };
  return url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
}

function judge(response: IncomingMessage, most: number, end: (posted: Posted) => void): void {
  const status = response.statusCode ?? 0;
  let bytes = 0;
  response.on('error', () => end({ accepted: false, reason: 'answer-broken' }));
  response.on('aborted', () => end({ accepted: false, reason: 'answer-broken' }));
  if (status >= 300 && status < 400) return end({ accepted: false, reason: 'redirect' });
  if (status < 200 || status >= 300) return end({ accepted: false, reason: `status-${status}` });
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > most) end({ accepted: false, reason: 'answer-too-large' });
  });
  response.on('end', () => end({ accepted: true }));
  return undefined;
}
