import { NO_CHOICE, type NoticeChoice, type NoticeWay } from '#domain/people/choose-notices';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { channelsOffered, type NoticeHours } from '#domain/people/set-notice-channels';
import type { OutsideChannel } from '#domain/ledger/proof';
import type { Reading, Statement } from '../core/reader';
import { channelsOf } from './channels';

interface Row {
  readonly emailWay: NoticeWay;
  readonly emailAddress: string | null;
  readonly smsWay: NoticeWay;
  readonly smsAddress: string | null;
  readonly language: 'zh' | 'en';
}

const OWN: Statement = {
  name: 'notice-choice-own',
  text: `SELECT email_way AS "emailWay", email_address AS "emailAddress", sms_way AS "smsWay", sms_address AS "smsAddress", language
         FROM notice_choice WHERE county_id = $1 AND person_id = $2`,
};

/** What he chose, what the county lets him choose, and when it tells nobody outside. */
export interface ChoiceShown extends NoticeChoice {
  readonly offered: readonly OutsideChannel[];
  readonly hours: NoticeHours | null;
  readonly digestAt: string;
}

/** His own choice: nobody reads another's. */
export async function choiceOf(reading: Reading, by: PersonActor): Promise<ChoiceShown> {
  mustMay(by, 'session.own');
  const channels = await channelsOf(reading);
  const [row] = await reading.rows<Row & Record<string, unknown>>(OWN, [reading.county, by.personId]);
  const choice: NoticeChoice = row
    ? { email: { way: row.emailWay, address: row.emailAddress }, sms: { way: row.smsWay, address: row.smsAddress }, language: row.language }
    : NO_CHOICE;
  return { ...choice, offered: channelsOffered(channels), hours: channels.hours, digestAt: channels.digestAt };
}
