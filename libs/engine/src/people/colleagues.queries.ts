import type { QueryResultRow } from 'pg';
import type { PersonActor } from '#domain/people/actor';
import { OFFICER_ROLES } from '#domain/people/give-grant';
import { formatDay } from '#domain/kernel/day';
import type { Reading, Statement } from '../core/reader';

/** Somebody of one's own unit, to whom one may hand over for some days. */
export interface Colleague {
  readonly accountId: string;
  readonly person: string;
  /** Null: holds none today. */
  readonly post: string | null;
}

const COLLEAGUES: Statement = {
  name: 'colleagues',
  text: `SELECT a.id AS "accountId", p.name AS person,
           (SELECT min(t.title) FROM post_holding h JOIN post t ON t.county_id = h.county_id AND t.id = h.post_id
            WHERE h.county_id = a.county_id AND h.person_id = a.person_id
              AND h.since <= $5::date AND (h.until IS NULL OR h.until > $5::date)) AS post
         FROM account a JOIN person p ON p.county_id = a.county_id AND p.id = a.person_id
         WHERE a.county_id = $1 AND a.unit_id = $2 AND a.person_id <> $3 AND a.state = 'active' AND NOT a.machine
           AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.county_id = a.county_id AND g.account_id = a.id
             AND g.role = ANY($4::text[]) AND g.revoked_at IS NULL)
         ORDER BY p.name, a.id`,
};

/** Those a delegation would not be refused for; of other units nobody is named, because accounts are not public. */
export function colleaguesOf(reading: Reading, by: PersonActor): Promise<readonly Colleague[]> {
  const today = formatDay(reading.today);
  return reading.rows<Colleague & QueryResultRow>(COLLEAGUES, [reading.county, by.unitId, by.personId, OFFICER_ROLES, today]);
}
