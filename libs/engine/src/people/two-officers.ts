import { Failure } from '#domain/kernel/failure';
import { formatDay } from '#domain/kernel/day';
import type { CountyId } from '#domain/kernel/ids';
import type { Grant, PersonActor } from '#domain/people/actor';
import { mustBeTwoOfficers } from '#domain/people/two-officers';
import { newId } from '#platform/ids';
import type { Reader, Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { findCandidate, settleAttempt } from './password-attempt';
import { isPassword } from './passwords';

const GRANTS: Statement = {
  name: 'officer-grants',
  text: `SELECT g.role, g.unit_id AS "unitId", u.kind = 'county' AS "countyWide" FROM role_grant g
         JOIN unit u ON u.county_id = g.county_id AND u.id = g.unit_id
         WHERE g.county_id = $1 AND g.account_id = $2 AND g.revoked_at IS NULL AND g.since <= $3::date AND (g.until IS NULL OR $3::date < g.until)`,
};

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/**
 * Two officers sign at the server itself, each with his own password; attempts count and lock as at every sign-in.
 * Refused as the domain says who they must be.
 */
export class TwoOfficers {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
  ) {}

  async sign(county: CountyId, [one, other]: readonly [Credentials, Credentials]): Promise<readonly [PersonActor, PersonActor]> {
    const pair = [await this.officer(county, one), await this.officer(county, other)] as const;
    mustBeTwoOfficers(...pair);
    return pair;
  }

  private async officer(county: CountyId, { login, password }: Credentials): Promise<PersonActor> {
    const candidate = await this.reader.read(county, (reading) => findCandidate(reading, login.toLowerCase()));
    const right = await isPassword(candidate?.passwordHash, password);
    if (!candidate) throw new Failure('session.bad-credentials');
    const settled = await this.work.run({ actor: { kind: 'system', countyId: county, rule: 'session.sign-in' } }, (tx) => settleAttempt(tx, candidate, right, newId()));
    if (settled instanceof Failure) throw settled;
    const grants = await this.reader.read(county, (reading) => reading.rows<Grant & Record<string, unknown>>(GRANTS, [county, settled.accountId, formatDay(reading.today)]));
    return { ...settled, grants };
  }
}
