import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { endSessionsOf } from './account.store';

const END: Statement = {
  name: 'end-session',
  text: `UPDATE session SET revoked_at = now()
         WHERE county_id = $1 AND id = $2 AND account_id = $3 AND revoked_at IS NULL RETURNING id`,
};
const END_TOKEN: Statement = {
  name: 'end-token',
  text: `UPDATE session SET revoked_at = now()
         WHERE county_id = $1 AND id = $2 AND machine AND revoked_at IS NULL RETURNING account_id`,
};

/** Ends one's own sessions, one or all, and machines' tokens. From the next request on they are refused. */
export class EndSession {
  constructor(private readonly work: UnitOfWork) {}

  one(call: Call, sessionId: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'session.own');
      const ended = await tx.rows(END, [tx.county, sessionId, accountOf(call)]);
      if (ended.length === 0) fail('session.unknown', { sessionId });
      leaveEnded(tx, accountOf(call), { session: sessionId });
    });
  }

  /** Log out everywhere, this session included. */
  all(call: Call): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'session.own');
      const count = await endSessionsOf(tx, accountOf(call), null);
      leaveEnded(tx, accountOf(call), { sessions: count });
    });
  }

  token(call: Call, sessionId: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'token.issue');
      const [ended] = await tx.rows<{ account_id: string }>(END_TOKEN, [tx.county, sessionId]);
      if (!ended) fail('session.unknown', { sessionId });
      leaveEnded(tx, ended.account_id, { session: sessionId });
    });
  }
}

export function accountOf(call: Call): PersonActor['accountId'] {
  return call.actor.kind === 'person'
    ? call.actor.accountId
    : fail('permission.denied', { action: 'session.own', roles: [] });
}

function leaveEnded(tx: Tx, accountId: string, data: Record<string, string | number>): void {
  tx.leave({ facts: [{ fact: 'session.ended', subject: { kind: 'account', id: accountId }, data }] });
}
