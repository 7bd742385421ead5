import type { Judge, OutsideLimits, Posted } from './post-outside';
import { objectOf } from './post-robot';
import { postWebhook } from './post-webhook';

/** A short message to one number. Its text names nobody. */
export interface Sms {
  readonly to: string;
  readonly text: string;
  /** The same for every attempt. */
  readonly key: string;
}

/** Whoever can send one; {@link httpSms} is the adapter that comes with the product. Never throws. */
export type SendSms = (sms: Sms) => Promise<Posted>;

export interface SmsGateway {
  readonly url: string;
  readonly secret: string;
  readonly seconds: number;
  readonly limits: OutsideLimits;
}

/** A gateway that took it says so: a 2xx alone is also what a login page answers. */
const bySaying: Judge = (answer) => {
  const { accepted, reason } = objectOf(answer);
  if (accepted === true) return undefined;
  if (accepted !== false) return 'answer-garbage';
  return typeof reason === 'string' && /^[a-z0-9-]{1,40}$/.test(reason) ? `refused-${reason}` : 'refused';
};

/**
 * The documented adapter: `POST {"to","text","key"}`, signed as every message to a gateway, with the key as
 * `Idempotency-Key`; the gateway answers 2xx and `{"accepted":true}`, or `{"accepted":false,"reason":"code"}`.
 */
export function httpSms({ url, secret, seconds, limits }: SmsGateway): SendSms {
  return ({ to, text, key }) => postWebhook({ url, secret, key, seconds, body: JSON.stringify({ to, text, key }) }, limits, bySaying);
}
