import { fail } from '../kernel/failure';
import { OUTSIDE_CHANNELS, type OutsideChannel } from '../ledger/proof';
import type { Fact } from '../ledger/fact';

/** A receiver that messages are posted to, and the name under which the operator keeps what they are signed with. */
export interface SignedReceiver {
  readonly url: string;
  readonly secret: string;
}

/** From whom a county's mail comes; `secret` names the operator's mail server, which holds its address and password. */
export interface MailSender {
  readonly from: string;
  readonly secret: string;
}

/** `HH:MM` to `HH:MM`, the latter not included, on working days. */
export interface NoticeHours {
  readonly from: string;
  readonly until: string;
}

/** What a notice's sentence stands in outside, by language: `{sentence}`, and `{county}`, `{unit}`, `{link}` where wanted. */
export interface NoticeFrames {
  readonly zh: string;
  readonly en: string;
}

/** Where and when a county is told things besides its screens. A channel that is null is not there. */
export interface NoticeChannels {
  /** The county's own gateway. */
  readonly webhook: SignedReceiver | null;
  /** Robots of one group each. */
  readonly wecom: SignedReceiver | null;
  readonly dingtalk: SignedReceiver | null;
  /** To persons who chose so, at the address they gave. */
  readonly email: MailSender | null;
  readonly sms: SignedReceiver | null;
  /** Outside of these nothing is sent outside; null: at any time. */
  readonly hours: NoticeHours | null;
  readonly frames: NoticeFrames;
  /** More notices of one kind to one unit and role in a day than this are told as one. */
  readonly digestOver: number;
  /** `HH:MM` in the county's zone, from when on the daily digest is made on working days. */
  readonly digestAt: string;
}

/** All at once: what is left out is as if nobody had ever set it. */
export type NoticeChannelsInput = Partial<NoticeChannels> & Pick<NoticeChannels, 'digestOver' | 'digestAt'>;

/** As long as nobody said otherwise. Start of office hours in most counties. */
export const NOTICE_CHANNELS: NoticeChannels = {
  ...{ webhook: null, wecom: null, dingtalk: null, email: null, sms: null, hours: null },
  frames: { zh: '【督办】{unit}：{sentence} {link}', en: '[Duban] {unit}: {sentence} {link}' },
  digestOver: 5,
  digestAt: '08:30',
};

/** A plain address: no user, no fragment, nothing that the trail should not show. At most 500 characters. */
export const WEBHOOK_URL = /^https?:\/\/[^\s/@#?\\]+(\/[^\s@#\\]*)?$/;
export const SECRET_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Plain addresses only: no name, no quotes, nothing that begins another header. */
export const MAIL_ADDRESS = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,189}[A-Za-z0-9]$/;
export const MOST_UNFOLDED = 1000;
export const MOST_FRAME = 120;

export interface NoticeChannelsSet {
  readonly channels: NoticeChannels;
  readonly facts: readonly Fact[];
}

/**
 * Sets the county's channels. `secrets` are the names the operator keeps secrets under: a receiver that could not be
 * signed for is refused (`channel.unknown-secret`), as are hours that end before they begin (`channel.hours-order`) and a
 * frame without its sentence or with a place nobody knows (`channel.bad-frame`). The trail names the channels and the
 * gateway's host, never a path or query.
 */
export function setNoticeChannels(input: NoticeChannelsInput, countyUnitId: string, secrets: ReadonlySet<string>): NoticeChannelsSet {
  const channels: NoticeChannels = { ...NOTICE_CHANNELS, ...input };
  const { webhook, hours, frames, digestOver, digestAt } = channels;
  const outside = channelsOffered(channels);
  for (const channel of outside) mustBeKept(channels[channel]?.secret, secrets);
  if (hours && hours.until <= hours.from) fail('channel.hours-order', { ...hours });
  for (const frame of Object.values(frames) as string[]) mustFrame(frame);
  const host = webhook ? webhook.url.replace(/^(https?:\/\/[^/]+).*$/, '$1') : null;
  const subject = { kind: 'county' as const, id: countyUnitId };
  const quiet = hours && `${hours.from}-${hours.until}`;
  return { channels, facts: [{ fact: 'county.noticeChannelsSet', subject, data: { host, outside, hours: quiet, digestOver, digestAt } }] };
}

/** Which channels outside the county has. */
export function channelsOffered(channels: NoticeChannels): readonly OutsideChannel[] {
  return OUTSIDE_CHANNELS.filter((channel) => channels[channel] !== null);
}

function mustBeKept(name: string | undefined, secrets: ReadonlySet<string>): void {
  if (name !== undefined && !secrets.has(name)) fail('channel.unknown-secret', { name });
}

function mustFrame(frame: string): void {
  const places: readonly string[] = frame.match(/\{[^}]*\}/g) ?? [];
  const unknown = places.find((place) => !['{sentence}', '{county}', '{unit}', '{link}'].includes(place));
  if (unknown !== undefined || !places.includes('{sentence}')) fail('channel.bad-frame', { place: unknown ?? '{sentence}' });
}
