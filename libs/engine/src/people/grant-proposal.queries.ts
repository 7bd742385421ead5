import type { QueryResultRow } from 'pg';
import type { Actor, Role } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { ProposalState } from '#domain/people/propose-grant';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Statement } from '../core/reader';

export interface ProposalShown {
  readonly id: string;
  readonly accountId: string;
  readonly login: string;
  readonly personId: string;
  readonly person: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unit: string;
  readonly since: string;
  readonly until: string | null;
  readonly state: ProposalState;
  readonly proposedByPersonId: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

export interface ProposalFilter {
  readonly accountId?: string;
  readonly state?: ProposalState;
  readonly cursor?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** `$2` one account's, `$3` a state, `$4`, `$5` cursor, `$6` one more than the page. */
const SHOWN: Statement = {
  name: 'grant-proposals',
  text: `SELECT x.id, x.account_id AS "accountId", a.login, x.person_id AS "personId", p.name AS person, x.role, x.unit_id AS "unitId",
           u.name AS unit, x.since::text, x.until::text, x.state, x.proposed_by AS "proposedByPersonId", b.name AS "proposedBy",
           ${instant('x.proposed_at')} AS "proposedAt", d.name AS "decidedBy", ${instant('x.decided_at')} AS "decidedAt", x.reason
         FROM grant_proposal x
         JOIN account a ON a.county_id = x.county_id AND a.id = x.account_id
         JOIN person p ON p.county_id = x.county_id AND p.id = x.person_id
         JOIN unit u ON u.county_id = x.county_id AND u.id = x.unit_id
         JOIN person b ON b.county_id = x.county_id AND b.id = x.proposed_by
         LEFT JOIN person d ON d.county_id = x.county_id AND d.id = x.decided_by
         WHERE x.county_id = $1 AND ($2::uuid IS NULL OR x.account_id = $2) AND ($3::text IS NULL OR x.state = $3)
           AND ($4::timestamptz IS NULL OR (x.proposed_at, x.id) < ($4, $5::uuid))
         ORDER BY x.proposed_at DESC, x.id DESC LIMIT $6`,
};

/** Roles proposed, and what became of them: for the three officers, newest first. */
export class GrantProposalQueries {
  constructor(private readonly reader: Reader) {}

  all(by: Actor, { accountId, state, cursor, limit }: ProposalFilter): Promise<Page<ProposalShown>> {
    mustMay(by, 'account.read');
    const after = readCursor(cursor, [INSTANT, UUID]) ?? [null, null];
    return this.reader.read(by.countyId, async (reading) => {
      const values = [reading.county, accountId ?? null, state ?? null, ...after, limit + 1];
      const rows = await reading.rows<ProposalShown & QueryResultRow>(SHOWN, values);
      return pageOf(rows, limit, ({ proposedAt, id }) => [proposedAt, id]);
    });
  }
}
