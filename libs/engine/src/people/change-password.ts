import { fail, Failure } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mustBePassword } from '#domain/people/password';
import { mustMay } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { Reader, Reading, Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { endSessionsOf } from './account.store';
import { accountOf } from './end-session';
import { type Candidate, settleAttempt } from './password-attempt';
import { hashPassword, isPassword } from './passwords';

const OWN: Statement = {
  name: 'own-password',
  text: 'SELECT login, password_hash FROM account WHERE county_id = $1 AND id = $2 AND NOT machine',
};
const CHANGE: Statement = {
  name: 'change-password',
  text: 'UPDATE account SET password_hash = $3, version = version + 1 WHERE county_id = $1 AND id = $2',
};

/** One's own password, by knowing the present one; wrong ones count as at the door. The other sessions end. */
export class ChangePassword {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
  ) {}

  async run(call: Call, sessionId: string, input: { readonly current: string; readonly next: string }): Promise<void> {
    mustMay(call.actor, 'session.own');
    const id = accountOf(call);
    const own = await this.reader.read(call.actor.countyId, (reading) => ownPassword(reading, id));
    mustBePassword(input.next, own.login);
    const right = await isPassword(own.passwordHash, input.current);
    const hash = await hashPassword(input.next);
    const refused = await this.work.run({ actor: call.actor }, async (tx) => {
      const attempt = await settleAttempt(tx, own, right, sessionId);
      if (attempt instanceof Failure) return attempt;
      await tx.rows(CHANGE, [tx.county, id, hash]);
      const ended = await endSessionsOf(tx, id, sessionId);
      const subject = { kind: 'account', id } as const;
      tx.leave({ facts: [{ fact: 'account.passwordChanged', subject, data: { sessionsEnded: ended } }] });
      return undefined;
    });
    if (refused) throw refused;
  }
}

async function ownPassword(
  reading: Reading,
  id: PersonActor['accountId'],
): Promise<Candidate & { readonly login: string }> {
  const [row] = await reading.rows<{ login: string; password_hash: string | null }>(OWN, [reading.county, id]);
  if (!row) fail('account.not-a-machine', { login: '' });
  return { id, login: row.login, passwordHash: row.password_hash };
}
