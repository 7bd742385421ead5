import { fail } from '../kernel/failure';
import type { Fact } from '../ledger/fact';

/** Where and when a county is told things besides its screens. */
export interface NoticeChannels {
  /** The county's gateway, and the name under which the operator keeps its secret. Null: none. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** More notices of one kind to one unit and role in a day than this are told as one. */
  readonly digestOver: number;
  /** `HH:MM` in the county's zone, from when on the daily digest is made on working days. */
  readonly digestAt: string;
}

/** As long as nobody said otherwise. Start of office hours in most counties. */
export const NOTICE_CHANNELS: NoticeChannels = { webhook: null, digestOver: 5, digestAt: '08:30' };

/** A plain address: no user, no fragment, nothing that the trail should not show. At most 500 characters. */
export const WEBHOOK_URL = /^https?:\/\/[^\s/@#?\\]+(\/[^\s@#\\]*)?$/;
export const SECRET_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
export const MOST_UNFOLDED = 1000;

export interface NoticeChannelsSet {
  readonly channels: NoticeChannels;
  readonly facts: readonly Fact[];
}

/**
 * Sets the county's channels. `secrets` are the names the operator keeps secrets under: a gateway that could not be
 * signed for is refused (`channel.unknown-secret`). The trail names the gateway's host, never its path or query.
 */
export function setNoticeChannels(
  channels: NoticeChannels,
  countyUnitId: string,
  secrets: ReadonlySet<string>,
): NoticeChannelsSet {
  const { webhook, digestOver, digestAt } = channels;
  if (webhook && !secrets.has(webhook.secret)) fail('channel.unknown-secret', { name: webhook.secret });
  const host = webhook ? webhook.url.replace(/^(https?:\/\/[^/]+).*$/, '$1') : null;
  const subject = { kind: 'county' as const, id: countyUnitId };
  return { channels, facts: [{ fact: 'county.noticeChannelsSet', subject, data: { host, digestOver, digestAt } }] };
}
