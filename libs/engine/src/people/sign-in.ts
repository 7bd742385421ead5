import type { DataSource } from 'typeorm';
import { fail, Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import { IDLE_MINUTES, SESSION_HOURS } from '#domain/people/sign-in';
import { newId } from '#platform/ids';
import type { Reader, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { type Candidate, findCandidate, settleAttempt } from './password-attempt';
import { isPassword } from './passwords';
import { newToken } from './sessions';

export interface SignInInput {
  /** The county's code, as people know it. */
  readonly county: string;
  readonly login: string;
  readonly password: string;
  /** What the list of one's sessions calls it: the browser, the program. */
  readonly label: string;
}

export interface SessionBegun {
  readonly sessionId: string;
  /** Shown once; only its hash is kept. */
  readonly token: string;
  readonly expiresAt: string;
}

const BEGIN: Statement = {
  name: 'begin-session',
  text: `INSERT INTO session (county_id, token_hash, id, account_id, label, idle_until, expires_at)
         VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => $6), now() + make_interval(hours => $7))
         RETURNING to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS expires_at`,
};
const COUNTY_UNIT: Statement = {
  name: 'county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'`,
};

/**
 * A person signs in. County, login and password are wrong alike: the answer and the time it takes do not tell which.
 * Only a lock-out tells that a login exists, to those who have just tried it five times.
 */
export class SignIn {
  constructor(
    private readonly source: DataSource,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
  ) {}

  async run(input: SignInInput): Promise<SessionBegun> {
    const county = await this.countyOf(input.county);
    const candidate =
      county === undefined
        ? undefined
        : await this.reader.read(county, (reading) => findCandidate(reading, input.login.toLowerCase()));
    const right = await isPassword(candidate?.passwordHash, input.password);
    if (county === undefined) fail('session.bad-credentials');
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'session.sign-in' };
    const result = await this.work.run({ actor }, (tx) =>
      candidate ? begin(tx, candidate, right, input.label) : refuseUnknown(tx),
    );
    if (result instanceof Failure) throw result;
    return result;
  }

  private async countyOf(code: string): Promise<CountyId | undefined> {
    const rows: { id: CountyId | null }[] = await this.source.query('SELECT county_by_code($1) AS id', [code]);
    return rows[0]?.id ?? undefined;
  }
}

async function begin(tx: Tx, candidate: Candidate, right: boolean, label: string): Promise<SessionBegun | Failure> {
  const sessionId = newId();
  const actor = await settleAttempt(tx, candidate, right, sessionId);
  if (actor instanceof Failure) return actor;
  const { token, hash } = newToken(tx.county);
  const values = [tx.county, hash, sessionId, candidate.id, label.slice(0, 200), IDLE_MINUTES, SESSION_HOURS];
  const [row] = await tx.rows<{ expires_at: string }>(BEGIN, values);
  return { sessionId, token, expiresAt: row!.expires_at };
}

/** The login itself is not kept: people type their passwords there. */
async function refuseUnknown(tx: Tx): Promise<Failure> {
  const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
  const subject = { kind: 'county', id: unit!.id } as const;
  tx.leave({ facts: [{ fact: 'session.refused', subject, data: { reason: 'unknown-login' } }] });
  return new Failure('session.bad-credentials');
}
