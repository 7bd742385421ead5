import { chooseNotices, type NoticeChoice } from '#domain/people/choose-notices';
import { fail } from '#domain/kernel/failure';
import { mustMay } from '#domain/people/permission';
import { channelsOffered } from '#domain/people/set-notice-channels';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { channelsOf } from './channels';

const CHOOSE: Statement = {
  name: 'notice-choose',
  text: `INSERT INTO notice_choice (county_id, person_id, email_way, email_address, sms_way, sms_address, language, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz)
         ON CONFLICT (county_id, person_id) DO UPDATE SET email_way = excluded.email_way, email_address = excluded.email_address,
           sms_way = excluded.sms_way, sms_address = excluded.sms_address, language = excluded.language, changed_at = excluded.changed_at`,
};

/** A person chooses how he is told outside. An address that is left out is forgotten. */
export class ChooseNotices {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, choice: NoticeChoice): Promise<void> {
    const by = call.actor;
    if (by.kind !== 'person') fail('permission.denied', { action: 'session.own', roles: [] });
    mustMay(by, 'session.own');
    // Whoever acts for somebody acts in his affairs, not on his telephone.
    if (by.actingFor !== null) fail('session.acting');
    return this.work.run(call, async (tx) => {
      const chosen = chooseNotices(choice, by, channelsOffered(await channelsOf(tx)));
      const { email, sms, language } = chosen.choice;
      await tx.rows(CHOOSE, [tx.county, by.personId, email.way, email.address, sms.way, sms.address, language, tx.now]);
      tx.leave(chosen);
    });
  }
}
