import { type ClientRequest, type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { InsideAddress, isPublicAddress, publicLookup } from './public-address';

export interface OutsideLimits {
  /** From the first look-up to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly answerBytes: number;
  /** The operator says that receivers stand inside his own networks. */
  readonly allowPrivate: boolean;
}

export interface OutsideMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** `accepted`: taken, in time, with little to say. Otherwise why not, as a code. */
export type Posted = { readonly accepted: true } | { readonly accepted: false; readonly reason: string };

/** Reads what a receiver answered with 2xx: undefined where it took the message, else why it did not, as a code. */
export type Judge = (answer: string) => string | undefined;

/** A receiver whose status says everything. */
const byStatus: Judge = () => undefined;

/**
 * Posts one message to an address that a user named, never throws. The address is checked where it is connected to; no
 * redirect is followed, no connection kept, and an answer larger than allowed is cut off and counts as none.
 */
export function postOutside(message: OutsideMessage, limits: OutsideLimits, judge: Judge = byStatus): Promise<Posted> {
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
    request.on('response', (response) => hear(response, { most: limits.answerBytes, judge, end }));
    request.end(message.body);
  });
}

function begin(message: OutsideMessage, limits: OutsideLimits, signal: AbortSignal): ClientRequest {
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
      ...message.headers,
    },
    ...(!limits.allowPrivate && { lookup: publicLookup }),
  };
  return url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
}

interface Hearing {
  readonly most: number;
  readonly judge: Judge;
  readonly end: (posted: Posted) => void;
}

function hear(response: IncomingMessage, { most, judge, end }: Hearing): void {
  const status = response.statusCode ?? 0;
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('error', () => end({ accepted: false, reason: 'answer-broken' }));
  response.on('aborted', () => end({ accepted: false, reason: 'answer-broken' }));
  if (status >= 300 && status < 400) return end({ accepted: false, reason: 'redirect' });
  if (status < 200 || status >= 300) return end({ accepted: false, reason: `status-${status}` });
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > most) return end({ accepted: false, reason: 'answer-too-large' });
    chunks.push(chunk);
    return undefined;
  });
  response.on('end', () => {
    const reason = judge(Buffer.concat(chunks).toString('utf8'));
    end(reason === undefined ? { accepted: true } : { accepted: false, reason });
  });
  return undefined;
}
