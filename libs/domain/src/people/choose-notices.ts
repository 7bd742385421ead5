import { fail } from '../kernel/failure';
import type { Fact } from '../ledger/fact';
import { PERSONAL_CHANNELS, type OutsideChannel, type PersonalChannel } from '../ledger/proof';
import type { PersonActor } from './actor';

/** `each`: every notice as it comes. `digest`: what is signed for as it comes, the rest once a day. `off`: nothing. */
export const NOTICE_WAYS = ['each', 'digest', 'off'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** How one person wants to be told outside. An address is his own, given by himself, and shown to nobody else. */
export interface ChosenChannel {
  readonly way: NoticeWay;
  readonly address: string | null;
}

export interface NoticeChoice {
  readonly email: ChosenChannel;
  readonly sms: ChosenChannel;
  readonly language: 'zh' | 'en';
}

/** As long as he said nothing: in the product only. */
export const NO_CHOICE: NoticeChoice = { email: { way: 'off', address: null }, sms: { way: 'off', address: null }, language: 'zh' };

/** With the country's number where it is not this one. */
export const PHONE_NUMBER = /^(\+\d{6,15}|\d{6,15})$/;

export interface NoticesChosen {
  readonly choice: NoticeChoice;
  /** Whose address is another one now, or none. */
  readonly changed: readonly PersonalChannel[];
  readonly facts: readonly Fact[];
}

/**
 * A person chooses. Refused: a channel the county does not have (`notice.channel-not-offered`), a way without an address
 * to go to (`notice.address-missing`). An address that changes must be confirmed again. The trail says which channels, never the addresses.
 */
export function chooseNotices(before: NoticeChoice, choice: NoticeChoice, by: PersonActor, offered: readonly OutsideChannel[]): NoticesChosen {
  for (const channel of PERSONAL_CHANNELS) mustBePossible(channel, choice[channel], offered);
  const { email, sms, language } = choice;
  const subject = { kind: 'account' as const, id: by.accountId };
  const changed = PERSONAL_CHANNELS.filter((channel) => before[channel].address !== choice[channel].address);
  return { choice, changed, facts: [{ fact: 'notice.chosen', subject, unitId: by.unitId, data: { email: email.way, sms: sms.way, language } }] };
}

function mustBePossible(channel: PersonalChannel, { way, address }: ChosenChannel, offered: readonly OutsideChannel[]): void {
  if (way === 'off') return;
  if (!offered.includes(channel)) fail('notice.channel-not-offered', { channel });
  if (address === null) fail('notice.address-missing', { channel });
}
