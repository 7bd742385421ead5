import { fail } from '../kernel/failure';
import type { Fact } from '../ledger/fact';
import type { OutsideChannel, PersonalChannel } from '../ledger/proof';
import type { PersonActor } from './actor';
import type { NoticeChoice } from './choose-notices';

/** Digits of a code that proves an address is read by whoever gave it. */
export const CODE_DIGITS = 6;
/** How long a code is good for, and how often it may be tried: one in 200,000 guesses goes through. */
export const CODE_MINUTES = 30;
export const CODE_TRIES = 5;
/** Between two letters of a person; and how many a day go out for one person, and to one address whoever asks. */
export const LETTER_REST_SECONDS = 60;
export const LETTERS_A_DAY = 5;

/** `code`: prove that this is yours. `changed`: told to the address that was given up, in case somebody else did it. */
export const LETTER_KINDS = ['code', 'changed'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * `waiting`: on its way. `failed`: it could not be sent. `used`: its code was entered. `spent`: guessed at too often.
 * `replaced`: another one was asked for, or the address was changed.
 */
export const LETTER_STATES = ['waiting', 'sent', 'failed', 'used', 'spent', 'replaced'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** What of a person's addresses is confirmed. */
export type Confirmed = Readonly<Record<PersonalChannel, boolean>>;

/** Letters of the last day. */
export interface LettersBefore {
  readonly ofPerson: number;
  readonly toAddress: number;
  /** Since his last one; null: there was none. */
  readonly seconds: number | null;
}

export interface AddressAsked {
  readonly channel: PersonalChannel;
  readonly choice: NoticeChoice;
  readonly confirmed: Confirmed;
  readonly offered: readonly OutsideChannel[];
  readonly before: LettersBefore;
}

interface Asked {
  readonly address: string;
  readonly facts: readonly Fact[];
}

/**
 * A person asks for a code to the address he gave. Refused: a channel the county does not have, no address, one that is
 * confirmed already (`address.confirmed`), and too many letters (`address.too-many`), by one person or to one address, so
 * that nobody mails strangers with it.
 */
export function askAddressCode({ channel, choice, confirmed, offered, before }: AddressAsked, by: PersonActor): Asked {
  const { address } = choice[channel];
  if (!offered.includes(channel)) fail('notice.channel-not-offered', { channel });
  if (address === null) fail('notice.address-missing', { channel });
  if (confirmed[channel]) fail('address.confirmed', { channel });
  if (before.seconds !== null && before.seconds < LETTER_REST_SECONDS) {
    fail('request.too-many', { seconds: LETTER_REST_SECONDS - before.seconds });
  }
  if (before.ofPerson >= LETTERS_A_DAY || before.toAddress >= LETTERS_A_DAY) fail('address.too-many', { most: LETTERS_A_DAY });
  return { address, facts: [factOf('address.asked', channel, by)] };
}

/** The last letter with a code, as it stands when a code is entered. */
export interface CodeLetter {
  readonly state: LetterState;
  readonly tries: number;
  readonly expired: boolean;
}

export type CodeJudged = { readonly outcome: 'confirmed' | 'wrong' | 'spent'; readonly tries: number; readonly left: number; readonly facts: readonly Fact[] };

/**
 * What entering a code comes to. `spent`: there is none, it is too old, was used, or was guessed at too often; another must
 * be asked for. A wrong one counts, so it must be kept although it is refused.
 */
export function judgeCode(letter: CodeLetter | undefined, right: boolean, channel: PersonalChannel, by: PersonActor): CodeJudged {
  const open = letter !== undefined && (letter.state === 'sent' || letter.state === 'waiting') && !letter.expired && letter.tries < CODE_TRIES;
  if (!open) return { outcome: 'spent', tries: letter?.tries ?? 0, left: 0, facts: [] };
  const tries = letter.tries + 1;
  if (right) return { outcome: 'confirmed', tries, left: 0, facts: [factOf('address.confirmed', channel, by)] };
  return { outcome: tries < CODE_TRIES ? 'wrong' : 'spent', tries, left: CODE_TRIES - tries, facts: [] };
}

function factOf(fact: 'address.asked' | 'address.confirmed', channel: PersonalChannel, by: PersonActor): Fact {
  return { fact, subject: { kind: 'account', id: by.accountId }, unitId: by.unitId, data: { channel } };
}
