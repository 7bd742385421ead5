import { NO_CHOICE, type NoticeChoice, type NoticeWay } from '#domain/people/choose-notices';
import type { PersonActor } from '#domain/people/actor';
import type { Confirmed, LetterState } from '#domain/people/confirm-address';
import { mustMay } from '#domain/people/permission';
import { channelsOffered, type NoticeHours } from '#domain/people/set-notice-channels';
import type { OutsideChannel } from '#domain/ledger/proof';
import type { Reading, Statement } from '../core/reader';
import { channelsOf } from './channels';

interface Row {
  readonly emailWay: NoticeWay;
  readonly emailAddress: string | null;
  readonly emailConfirmed: boolean;
  readonly smsWay: NoticeWay;
  readonly smsAddress: string | null;
  readonly smsConfirmed: boolean;
  readonly language: 'zh' | 'en';
}

const OWN: Statement = {
  name: 'notice-choice-own',
  text: `SELECT email_way AS "emailWay", email_address AS "emailAddress", email_confirmed_at IS NOT NULL AS "emailConfirmed",
           sms_way AS "smsWay", sms_address AS "smsAddress", sms_confirmed_at IS NOT NULL AS "smsConfirmed", language
         FROM notice_choice WHERE county_id = $1 AND person_id = $2`,
};
const CODES: Statement = {
  name: 'notice-choice-codes',
  text: `SELECT DISTINCT ON (channel) channel, CASE WHEN expires_at <= now() AND state IN ('waiting', 'sent') THEN 'spent' ELSE state END AS state, reason
         FROM address_letter WHERE county_id = $1 AND person_id = $2 AND kind = 'code' AND state <> 'replaced'
         ORDER BY channel, created_at DESC, id DESC`,
};

/** The last code that was asked for: where it is, and why it could not be sent. */
export interface CodeShown {
  readonly state: LetterState;
  readonly reason: string | null;
}

/** What he chose, what the county lets him choose, and when it tells nobody outside. */
export interface ChoiceShown extends NoticeChoice {
  readonly confirmed: Confirmed;
  readonly codes: { readonly email: CodeShown | null; readonly sms: CodeShown | null };
  readonly offered: readonly OutsideChannel[];
  readonly hours: NoticeHours | null;
  readonly digestAt: string;
}

export interface OwnChoice {
  readonly choice: NoticeChoice;
  readonly confirmed: Confirmed;
}

/** What he chose; who said nothing is told in the product only. */
export async function ownChoice(reading: Pick<Reading, 'rows' | 'county'>, by: PersonActor): Promise<OwnChoice> {
  const [row] = await reading.rows<Row & Record<string, unknown>>(OWN, [reading.county, by.personId]);
  if (!row) return { choice: NO_CHOICE, confirmed: { email: false, sms: false } };
  const choice: NoticeChoice = { email: { way: row.emailWay, address: row.emailAddress }, sms: { way: row.smsWay, address: row.smsAddress }, language: row.language };
  return { choice, confirmed: { email: row.emailConfirmed, sms: row.smsConfirmed } };
}

/** His own choice: nobody reads another's. */
export async function choiceOf(reading: Reading, by: PersonActor): Promise<ChoiceShown> {
  mustMay(by, 'session.own');
  const channels = await channelsOf(reading);
  const { choice, confirmed } = await ownChoice(reading, by);
  const found = await reading.rows<CodeShown & { channel: string } & Record<string, unknown>>(CODES, [reading.county, by.personId]);
  const codeOf = (one: string): CodeShown | null => found.filter(({ channel }) => channel === one).map(({ state, reason }) => ({ state, reason }))[0] ?? null;
  const codes = { email: codeOf('email'), sms: codeOf('sms') };
  return { ...choice, confirmed, codes, offered: channelsOffered(channels), hours: channels.hours, digestAt: channels.digestAt };
}
