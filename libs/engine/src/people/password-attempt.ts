import { Failure } from '#domain/kernel/failure';
import { formatDay } from '#domain/kernel/day';
import type { AccountId, CountyId, PersonId, PostId, UnitId } from '#domain/kernel/ids';
import type { AccountState } from '#domain/people/account';
import type { PersonActor } from '#domain/people/actor';
import { signIn } from '#domain/people/sign-in';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

type Found = {
  id: AccountId;
  person_id: PersonId;
  unit_id: UnitId;
  post_id: PostId | null;
  state: AccountState;
  password_hash: string | null;
  failed_count: number;
  locked_minutes: number;
};

const COLUMNS = `SELECT a.id, a.person_id, a.unit_id, a.state, a.password_hash, a.failed_count,
    greatest(0, ceil(extract(epoch FROM a.locked_until - now()) / 60))::int AS locked_minutes,
    (SELECT h.post_id FROM post_holding h JOIN post p ON p.county_id = h.county_id AND p.id = h.post_id
     WHERE h.county_id = a.county_id AND h.person_id = a.person_id AND h.since <= $3::date
       AND (h.until IS NULL OR $3::date < h.until)
     ORDER BY p.leader DESC, (p.unit_id = a.unit_id) DESC, h.since, p.id LIMIT 1) AS post_id
  FROM account a WHERE a.county_id = $1 AND NOT a.machine`;
const HASH: Statement = {
  name: 'password-hash',
  text: 'SELECT id, password_hash FROM account WHERE county_id = $1 AND login = $2 AND NOT machine',
};
const STATE: Statement = { name: 'sign-in-state', text: `${COLUMNS} AND a.id = $2 FOR UPDATE OF a` };
const SETTLE: Statement = {
  name: 'sign-in-settle',
  text: `UPDATE account SET failed_count = $3,
           locked_until = CASE WHEN $4::int > 0 THEN now() + make_interval(mins => $4::int) ELSE NULL END
         WHERE county_id = $1 AND id = $2`,
};

export interface Candidate {
  readonly id: AccountId;
  readonly passwordHash: string | null;
}

export async function findCandidate(reading: Reading, login: string): Promise<Candidate | undefined> {
  const [row] = await reading.rows<{ id: AccountId; password_hash: string | null }>(HASH, [reading.county, login]);
  return row && { id: row.id, passwordHash: row.password_hash };
}

/**
 * Settles one attempt with a password, right or wrong, under the account's lock: counts, locks out, leaves the facts.
 * Returns the actor it makes, or the refusal to be thrown after the commit: a refusal that rolled back would not count.
 */
export async function settleAttempt(
  tx: Tx,
  candidate: Candidate,
  right: boolean,
  sessionId: string,
): Promise<PersonActor | Failure> {
  const [row] = await tx.rows<Found>(STATE, [tx.county, candidate.id, formatDay(tx.today)]);
  if (!row) return new Failure('session.bad-credentials');
  const actor = actorOf(tx.county, row);
  const unchanged = row.password_hash === candidate.passwordHash;
  const state = {
    id: row.id,
    unitId: row.unit_id,
    state: row.state,
    failedCount: row.failed_count,
    lockedForMinutes: row.locked_minutes,
  };
  const decided = signIn(state, right && unchanged, sessionId);
  if (decided.outcome === 'locked') {
    tx.leave({ facts: decided.facts });
    return new Failure('session.locked-out', { minutes: decided.minutes, seconds: decided.minutes * 60 });
  }
  await tx.rows(SETTLE, [tx.county, row.id, decided.failedCount, decided.lockMinutes]);
  tx.leave({ facts: decided.facts }, decided.outcome === 'begun' ? actor : tx.actor);
  return decided.outcome === 'begun' ? actor : new Failure('session.bad-credentials');
}

function actorOf(county: CountyId, row: Found): PersonActor {
  return {
    kind: 'person',
    countyId: county,
    personId: row.person_id,
    accountId: row.id,
    unitId: row.unit_id,
    postId: row.post_id,
    actingFor: null,
    grants: [],
    leaderPostIds: [],
    linkedUnitIds: [],
  };
}
