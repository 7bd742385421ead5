import { Failure, fail } from '#domain/kernel/failure';
import type { PersonalChannel } from '#domain/ledger/proof';
import type { PersonActor } from '#domain/people/actor';
import { askAddressCode, judgeCode } from '#domain/people/confirm-address';
import { mustMay } from '#domain/people/permission';
import { channelsOffered } from '#domain/people/set-notice-channels';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { lettersBefore, newestCode, noteTry, writeLetter } from './address-letter.store';
import { channelsOf } from './channels';
import { ownChoice } from './choice.queries';

/** His row is the lock under which letters are counted. */
const LOCK: Statement = { name: 'address-person-lock', text: 'SELECT 1 FROM person WHERE county_id = $1 AND id = $2 FOR UPDATE' };
const CONFIRM: Statement = {
  name: 'address-confirm',
  text: `UPDATE notice_choice SET email_confirmed_at = CASE WHEN $3 = 'email' THEN now() ELSE email_confirmed_at END,
           sms_confirmed_at = CASE WHEN $3 = 'sms' THEN now() ELSE sms_confirmed_at END
         WHERE county_id = $1 AND person_id = $2`,
};

/** A person proves that an address is his: he asks for a code to it, and enters what came. */
export class ConfirmAddress {
  constructor(private readonly work: UnitOfWork) {}

  ask(call: Call, channel: PersonalChannel): Promise<void> {
    const by = himself(call);
    return this.work.run(call, async (tx) => {
      await tx.rows(LOCK, [tx.county, by.personId]);
      const { choice, confirmed } = await ownChoice(tx, by);
      const before = await lettersBefore(tx, by.personId, choice[channel].address);
      const offered = channelsOffered(await channelsOf(tx));
      const { address, facts } = askAddressCode({ channel, choice, confirmed, offered, before }, by);
      await writeLetter(tx, { personId: by.personId, channel, kind: 'code', address, language: choice.language });
      tx.leave({ facts });
    });
  }

  /** A wrong code is kept as a try and then refused; an `Idempotency-Key` is not kept for this. */
  async enter(call: Call, channel: PersonalChannel, code: string): Promise<void> {
    const by = himself(call);
    const refused = await this.work.run({ actor: by }, (tx) => enter(tx, by, channel, code));
    if (refused) throw refused;
  }
}

async function enter(tx: Tx, by: PersonActor, channel: PersonalChannel, code: string): Promise<Failure | undefined> {
  const letter = await newestCode(tx, by.personId, channel);
  const { outcome, tries, left, facts } = judgeCode(letter, letter?.isCode(code) ?? false, channel, by);
  if (outcome === 'confirmed') {
    await noteTry(tx, letter!.id, tries, 'used');
    await tx.rows(CONFIRM, [tx.county, by.personId, channel]);
    tx.leave({ facts });
    return undefined;
  }
  tx.unchanged = true;
  if (letter && tries > letter.tries) await noteTry(tx, letter.id, tries, outcome === 'spent' ? 'spent' : letter.state);
  return outcome === 'wrong' ? new Failure('address.code-wrong', { left }) : new Failure('address.code-spent');
}

/** Whoever acts for somebody acts in his affairs, not on his telephone. */
function himself({ actor }: Call): PersonActor {
  if (actor.kind !== 'person') fail('permission.denied', { action: 'session.own', roles: [] });
  mustMay(actor, 'session.own');
  if (actor.actingFor !== null) fail('session.acting');
  return actor;
}
