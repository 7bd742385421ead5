import { issueToken } from '#domain/people/account';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { loadAccount } from './account.store';
import { newToken } from './sessions';
import type { SessionBegun } from './sign-in';

const ISSUE: Statement = {
  name: 'issue-token',
  text: `INSERT INTO session (county_id, token_hash, id, account_id, machine, label, idle_until, expires_at)
         VALUES ($1, $2, $3, $4, true, $5, now() + make_interval(days => $6), now() + make_interval(days => $6))
         RETURNING to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS expires_at`,
};

/** A token for a machine's account: as long as it says, without an idle limit, revocable at once. */
export class IssueToken {
  constructor(private readonly work: UnitOfWork) {}

  /** An `Idempotency-Key` is not kept for this: the answer holds a secret. */
  run(
    call: Call,
    input: { readonly accountId: string; readonly label: string; readonly days: number },
  ): Promise<SessionBegun> {
    return this.work.run({ actor: call.actor }, async (tx) => {
      mustMay(call.actor, 'token.issue');
      const sessionId = newId();
      const { account, facts } = issueToken(await loadAccount(tx, input.accountId), input.days, sessionId);
      const { token, hash } = newToken(tx.county);
      const values = [tx.county, hash, sessionId, account.id, input.label, input.days];
      const [row] = await tx.rows<{ expires_at: string }>(ISSUE, values);
      tx.leave({ facts });
      return { sessionId, token, expiresAt: row!.expires_at };
    });
  }
}
