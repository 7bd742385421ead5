import type { GroupChannel, OutsideChannel } from '#domain/ledger/proof';
import type { NoticeChannels, SignedReceiver } from '#domain/people/set-notice-channels';
import type { MailMessage } from '#platform/mail/send-mail';
import type { RobotMessage } from '#platform/webhook/post-robot';
import type { SendSms, SmsGateway } from '#platform/webhook/post-sms';
import type { Posted, WebhookMessage } from '#platform/webhook/post-webhook';
import type { Delivery } from './delivery.store';
import { bodyOf, type Framing, lineOf, mailOf } from './outside-words';

/** How messages leave the house, and the secrets they are signed with, by name. */
export interface Gateway {
  readonly post: (message: WebhookMessage) => Promise<Posted>;
  readonly robot: (message: RobotMessage) => Promise<Posted>;
  readonly mail: (message: MailMessage) => Promise<Posted>;
  readonly sms: (gateway: Omit<SmsGateway, 'limits'>) => SendSms;
  readonly secrets: ReadonlyMap<string, string>;
  /** Seconds since 1970 on the wall's clock. */
  readonly seconds: () => number;
  /** Where the product is reached by those who are told. */
  readonly address: string;
}

/** One message, ready to go: whose failures count together, and how it goes. */
export interface Attempt {
  readonly target: string;
  readonly send: () => Promise<Posted>;
}

export interface Outgoing {
  readonly channel: OutsideChannel;
  readonly channels: NoticeChannels;
  readonly county: string;
  readonly notice: string;
  /** The same for every attempt at this delivery. */
  readonly key: string;
  readonly delivery: Delivery;
}

/** A message that cannot even be made: the server keeps no such secret any more. */
export class NoSecret extends Error {}

/** What would be sent; undefined where the county, or the person, does not want it any more. */
export function attemptOf(gateway: Gateway, outgoing: Outgoing): Attempt | undefined {
  const { channel, channels, delivery } = outgoing;
  const framing = { frames: channels.frames, address: gateway.address };
  if (channel === 'email') return channels.email && delivery.address !== null ? byMail(gateway, outgoing, framing) : undefined;
  const receiver = channels[channel];
  if (!receiver) return undefined;
  const secret = secretOf(gateway, receiver.secret);
  const target = targetOf(channel, receiver);
  const { url } = receiver;
  const seconds = gateway.seconds();
  if (channel === 'sms') {
    if (delivery.address === null) return undefined;
    const sms = { to: delivery.address, text: lineOf(delivery, framing, delivery.language), key: outgoing.key };
    return { target, send: () => gateway.sms({ url, secret, seconds })(sms) };
  }
  if (channel === 'webhook') {
    const body = bodyOf(outgoing.county, outgoing.notice, delivery);
    return { target, send: () => gateway.post({ url, secret, key: outgoing.key, seconds, body }) };
  }
  return { target, send: () => gateway.robot({ maker: channel, url, secret, seconds, text: lineOf(delivery, framing, 'zh') }) };
}

function byMail(gateway: Gateway, { channels, delivery, key }: Outgoing, framing: Framing): Attempt {
  const { from, secret } = channels.email!;
  const server = secretOf(gateway, secret);
  const { language } = delivery;
  const message = { server, from, to: delivery.address!, ...mailOf(delivery, framing, language), key, language };
  return { target: `mail ${secret}`, send: () => gateway.mail(message) };
}

function secretOf({ secrets }: Gateway, name: string): string {
  const secret = secrets.get(name);
  if (secret === undefined) throw new NoSecret(name);
  return secret;
}

/** The gateway's as ever; robots of one maker share a server, and each has its own troubles. */
function targetOf(channel: GroupChannel | 'sms', { url, secret }: SignedReceiver): string {
  const { origin } = new URL(url);
  return channel === 'webhook' ? origin : `${channel} ${secret} ${origin}`;
}
