import { fail } from '#domain/kernel/failure';
import { formatDay } from '#domain/kernel/day';
import { mustMay } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { accountOf } from './end-session';

const IN_FORCE: Statement = {
  name: 'delegation-in-force',
  text: `SELECT id FROM delegation WHERE county_id = $1 AND from_account_id = $2 AND to_account_id = $3
           AND ended_at IS NULL AND since <= $4::date AND $4::date <= until LIMIT 1`,
};
const ACT: Statement = {
  name: 'act-as',
  text: `UPDATE session SET acting_for_id = $4 WHERE county_id = $1 AND id = $2 AND account_id = $3 AND NOT machine
         RETURNING id`,
};

/** This session acts for a person whose delegation is in force, or for oneself again (null). Ends with the delegation. */
export class ActAs {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, sessionId: string, accountId: string | null): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'session.own');
      const own = accountOf(call);
      if (accountId !== null) {
        const found = await tx.rows(IN_FORCE, [tx.county, accountId, own, formatDay(tx.today)]);
        if (found.length === 0) fail('delegation.unknown');
      }
      const changed = await tx.rows(ACT, [tx.county, sessionId, own, accountId]);
      if (changed.length === 0) fail('session.unknown', { sessionId });
      const data = { session: sessionId, for: accountId };
      tx.leave({ facts: [{ fact: 'session.actedFor', subject: { kind: 'account', id: own }, data }] });
    });
  }
}
