import { CODE_DIGITS, CODE_MINUTES } from '#domain/people/confirm-address';
import type { CountyId } from '#domain/kernel/ids';
import type { NoticeChannels } from '#domain/people/set-notice-channels';
import { newCode } from '#platform/ids';
import type { Posted } from '#platform/webhook/post-webhook';
import { filled } from '#words/language';
import { LETTER_WORDS } from '#words/outside';
import type { PayloadOf } from '../core/catalogue';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { keepCode, type Letter, loadLetter, settleLetter } from './address-letter.store';
import { channelsOf } from './channels';
import { NotDelivered } from './deliver-notice';
import type { Gateway } from './gateway';

/** The mail server knows no such mailbox: asking again says the same. */
const FINAL = /^(mailbox-refused|smtp-5\d\d)$/;

/**
 * Sends one letter to an address somebody gave, at any hour: he waits for it. Its code is made here, anew for every
 * attempt, and only its hash is kept, so that neither a row nor a queue holds one; the last that came is the one that counts.
 */
export class SendAddressLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gateway: Gateway,
  ) {}

  async run({ county, letter }: PayloadOf<'address.letter'>): Promise<void> {
    const actor = { kind: 'system' as const, countyId: county as CountyId, rule: 'notices' };
    const send = await this.work.run({ actor }, (tx) => this.prepare(tx, letter));
    if (send === undefined) return;
    const posted = await send();
    await this.work.run({ actor }, async (tx) => {
      tx.unchanged = true;
      await settleLetter(tx, letter, posted.accepted ? 'sent' : 'failed', posted.accepted ? null : posted.reason);
    });
    if (!posted.accepted && !FINAL.test(posted.reason)) throw new NotDelivered(posted.reason);
  }

  private async prepare(tx: Tx, id: string): Promise<(() => Promise<Posted>) | undefined> {
    tx.unchanged = true;
    const letter = await loadLetter(tx, id);
    if (!letter) return undefined;
    const code = letter.kind === 'code' ? newCode(CODE_DIGITS) : '';
    if (letter.kind === 'code') await keepCode(tx, id, code);
    return this.sending(await channelsOf(tx), letter, code);
  }

  /** Undefined where the county has the channel no more. */
  private sending({ email, sms }: NoticeChannels, { id, channel, kind, address, language, county }: Letter, code: string): (() => Promise<Posted>) | undefined {
    const words = LETTER_WORDS[kind];
    const text = filled(words.text[language], { code, minutes: CODE_MINUTES });
    // Another code is another message: a gateway must not take it for the one before.
    const key = `letter.${id}.${code === '' ? 'changed' : newCode(CODE_DIGITS)}`;
    if (channel === 'email') {
      if (!email) return undefined;
      const message = { server: this.secret(email.secret), from: email.from, to: address, subject: filled(words.subject[language], { county }), text: `${text}\n`, key, language };
      return () => this.gateway.mail(message);
    }
    if (!sms) return undefined;
    const send = this.gateway.sms({ url: sms.url, secret: this.secret(sms.secret), seconds: this.gateway.seconds() });
    return () => send({ to: address, text, key });
  }

  private secret(name: string): string {
    const secret = this.gateway.secrets.get(name);
    if (secret === undefined) throw new NotDelivered('unknown-secret');
    return secret;
  }
}
