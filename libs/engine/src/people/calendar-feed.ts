import { closeCalendarFeed, openCalendarFeed } from '#domain/people/calendar-feed';
import type { PersonActor } from '#domain/people/actor';
import { fail } from '#domain/kernel/failure';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { newToken } from './sessions';

const REVOKE: Statement = {
  name: 'calendar-feed-revoke',
  text: `UPDATE calendar_feed SET revoked_at = $3::timestamptz WHERE county_id = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING id`,
};
const OPEN: Statement = {
  name: 'calendar-feed-open',
  text: 'INSERT INTO calendar_feed (county_id, id, account_id, token_hash, created_at) VALUES ($1, $2, $3, $4, $5::timestamptz)',
};
const OWN: Statement = {
  name: 'calendar-feed-own',
  text: `SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since FROM calendar_feed
         WHERE county_id = $1 AND account_id = $2 AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1`,
};

/** A person's private link to his limits: made, made anew, taken back. */
export class CalendarFeeds {
  constructor(private readonly work: UnitOfWork) {}

  /** Answers the link's token, shown once; only its hash is kept. An `Idempotency-Key` is not kept for this. */
  open(call: Call): Promise<{ readonly token: string }> {
    const by = personOf(call);
    return this.work.run({ actor: by }, async (tx) => {
      await revoke(tx, by);
      const id = newId();
      const { token, hash } = newToken(tx.county);
      await tx.rows(OPEN, [tx.county, id, by.accountId, hash, tx.now]);
      tx.leave(openCalendarFeed(by, id));
      return { token };
    });
  }

  /** From the next request on the link opens nothing. Without one it changes nothing. */
  close(call: Call): Promise<void> {
    const by = personOf(call);
    return this.work.run(call, async (tx) => {
      const closed = await revoke(tx, by);
      tx.unchanged = closed.length === 0;
      if (closed.length > 0) tx.leave(closeCalendarFeed(by, closed));
    });
  }
}

async function revoke(tx: Tx, by: PersonActor): Promise<readonly string[]> {
  return (await tx.rows<{ id: string }>(REVOKE, [tx.county, by.accountId, tx.now])).map(({ id }) => id);
}

function personOf({ actor }: Call): PersonActor {
  if (actor.kind !== 'person') fail('permission.denied', { action: 'session.own', roles: [] });
  // A link made for somebody else's limits would outlive the acting.
  if (actor.actingFor !== null) fail('session.acting');
  return actor;
}

/** Since when he has a link; null: he has none. The link itself cannot be shown again. */
export async function ownFeed(reading: Reading, by: PersonActor): Promise<{ readonly since: string | null }> {
  const [row] = await reading.rows<{ since: string }>(OWN, [reading.county, by.accountId]);
  return { since: row?.since ?? null };
}
