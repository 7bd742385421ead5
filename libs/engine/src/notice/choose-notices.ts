import { chooseNotices, type NoticeChoice } from '#domain/people/choose-notices';
import { fail } from '#domain/kernel/failure';
import type { PersonId } from '#domain/kernel/ids';
import type { PersonalChannel } from '#domain/ledger/proof';
import { mustMay } from '#domain/people/permission';
import { channelsOffered } from '#domain/people/set-notice-channels';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { replaceCodes, writeLetter } from './address-letter.store';
import { channelsOf } from './channels';
import { type OwnChoice, ownChoice } from './choice.queries';

/** An address that stays as it is stays confirmed; another one is not yet. */
const CHOOSE: Statement = {
  name: 'notice-choose',
  text: `INSERT INTO notice_choice AS c (county_id, person_id, email_way, email_address, sms_way, sms_address, language, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz)
         ON CONFLICT (county_id, person_id) DO UPDATE SET email_way = excluded.email_way, email_address = excluded.email_address,
           sms_way = excluded.sms_way, sms_address = excluded.sms_address, language = excluded.language, changed_at = excluded.changed_at,
           email_confirmed_at = CASE WHEN c.email_address = excluded.email_address THEN c.email_confirmed_at END,
           sms_confirmed_at = CASE WHEN c.sms_address = excluded.sms_address THEN c.sms_confirmed_at END`,
};

/**
 * A person chooses how he is told outside. An address that is left out is forgotten; one that is new tells nothing before
 * it is confirmed (`ConfirmAddress`), and a confirmed one that is given up is told so.
 */
export class ChooseNotices {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, choice: NoticeChoice): Promise<void> {
    const by = call.actor;
    if (by.kind !== 'person') fail('permission.denied', { action: 'session.own', roles: [] });
    mustMay(by, 'session.own');
    // Whoever acts for somebody acts in his affairs, not on his telephone.
    if (by.actingFor !== null) fail('session.acting');
    return this.work.run(call, async (tx) => {
      const before = await ownChoice(tx, by);
      const chosen = chooseNotices(before.choice, choice, by, channelsOffered(await channelsOf(tx)));
      const { email, sms, language } = chosen.choice;
      await tx.rows(CHOOSE, [tx.county, by.personId, email.way, email.address, sms.way, sms.address, language, tx.now]);
      for (const channel of chosen.changed) await giveUp(tx, by.personId, channel, before);
      tx.leave({ facts: chosen.facts });
    });
  }
}

async function giveUp(tx: Tx, personId: PersonId, channel: PersonalChannel, { choice, confirmed }: OwnChoice): Promise<void> {
  await replaceCodes(tx, personId, channel);
  const { address } = choice[channel];
  if (confirmed[channel] && address !== null) await writeLetter(tx, { personId, channel, kind: 'changed', address, language: choice.language });
}
