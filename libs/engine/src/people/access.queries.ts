import { fail } from '#domain/kernel/failure';
import { formatDay } from '#domain/kernel/day';
import type { Actor, PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reader, Statement } from '../core/reader';

export interface AccountView {
  readonly id: string;
  readonly login: string;
  readonly personId: string;
  readonly person: string;
  readonly unitId: string;
  readonly machine: boolean;
  readonly state: string;
  /** Too many wrong passwords: until when nobody comes in; null where that is over. */
  readonly lockedUntil: string | null;
  /** Whether he has an address to be told at outside, and has confirmed it; null for a program. */
  readonly outside: Outside | null;
  readonly version: number;
}

export const OUTSIDE = ['confirmed', 'unconfirmed', 'none'] as const;
export type Outside = (typeof OUTSIDE)[number];

export interface AccountPage {
  readonly items: readonly AccountView[];
  readonly nextCursor: string | null;
}

export interface GrantView {
  readonly id: string;
  readonly role: string;
  readonly unitId: string;
  readonly unit: string;
  readonly since: string;
  readonly until: string | null;
  readonly revokedAt: string | null;
}

export interface SessionView {
  readonly id: string;
  readonly accountId: string;
  readonly label: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

export interface DelegationView {
  readonly id: string;
  readonly fromAccountId: string;
  readonly from: string;
  readonly toAccountId: string;
  readonly to: string;
  readonly since: string;
  readonly until: string;
  readonly reason: string;
  /** Before its last day, by one side. */
  readonly ended: boolean;
  readonly inForce: boolean;
}

export interface MeView {
  readonly person: string;
  readonly login: string;
  readonly unit: string;
  readonly post: string | null;
  readonly county: { readonly code: string; readonly name: string; readonly kind: string; readonly today: string };
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const ACCOUNTS: Statement = {
  name: 'accounts-page',
  text: `SELECT a.id, a.login, a.person_id AS "personId", p.name AS person, a.unit_id AS "unitId", a.machine, a.state, a.version,
           CASE WHEN a.locked_until > now() THEN ${instant('a.locked_until')} END AS "lockedUntil", told.outside
         FROM account a JOIN person p ON p.county_id = a.county_id AND p.id = a.person_id
         LEFT JOIN notice_choice w ON w.county_id = a.county_id AND w.person_id = a.person_id
         CROSS JOIN LATERAL (SELECT CASE WHEN a.machine THEN NULL
             WHEN (w.email_way <> 'off' AND w.email_confirmed_at IS NOT NULL) OR (w.sms_way <> 'off' AND w.sms_confirmed_at IS NOT NULL) THEN 'confirmed'
             WHEN w.email_way <> 'off' OR w.sms_way <> 'off' THEN 'unconfirmed' ELSE 'none' END AS outside) AS told
         WHERE a.county_id = $1 AND a.login > $2 AND ($4::uuid IS NULL OR a.unit_id = $4::uuid)
           AND (NOT $6::boolean OR (told.outside <> 'confirmed' AND a.state <> 'disabled'))
           AND ($5::text IS NULL OR position(lower($5) IN a.login) > 0 OR position(lower($5) IN lower(p.name)) > 0)
         ORDER BY a.login LIMIT $3`,
};
const GRANTS: Statement = {
  name: 'grants-of-account',
  text: `SELECT g.id, g.role, g.unit_id AS "unitId", u.name AS unit, g.since::text, g.until::text,
           ${instant('g.revoked_at')} AS "revokedAt"
         FROM role_grant g JOIN unit u ON u.county_id = g.county_id AND u.id = g.unit_id
         WHERE g.county_id = $1 AND g.account_id = $2 ORDER BY g.since, g.id`,
};
const SESSIONS = `SELECT id, account_id AS "accountId", label, ${instant('created_at')} AS "createdAt",
    ${instant('seen_at')} AS "seenAt", ${instant('expires_at')} AS "expiresAt" FROM session
  WHERE county_id = $1 AND revoked_at IS NULL AND now() < expires_at AND now() < idle_until`;
const OWN_SESSIONS: Statement = {
  name: 'own-sessions',
  text: `${SESSIONS} AND account_id = $2 AND NOT machine ORDER BY created_at DESC, id`,
};
const TOKENS: Statement = { name: 'tokens', text: `${SESSIONS} AND machine ORDER BY created_at DESC, id` };
const DELEGATIONS: Statement = {
  name: 'delegations-of-account',
  text: `SELECT d.id, d.from_account_id AS "fromAccountId", pf.name AS "from", d.to_account_id AS "toAccountId",
           pt.name AS "to", d.since::text, d.until::text, d.reason,
           d.ended_at IS NOT NULL AS ended,
           d.ended_at IS NULL AND d.since <= $3::date AND $3::date <= d.until AS "inForce"
         FROM delegation d
         JOIN account f ON f.county_id = d.county_id AND f.id = d.from_account_id
         JOIN person pf ON pf.county_id = f.county_id AND pf.id = f.person_id
         JOIN account t ON t.county_id = d.county_id AND t.id = d.to_account_id
         JOIN person pt ON pt.county_id = t.county_id AND pt.id = t.person_id
         WHERE d.county_id = $1 AND (d.from_account_id = $2 OR d.to_account_id = $2) ORDER BY d.since DESC, d.id`,
};
const ME: Statement = {
  name: 'me',
  text: `SELECT p.name AS person, a.login, (SELECT u.name FROM unit u WHERE u.county_id = $1 AND u.id = $3) AS unit,
           (SELECT t.title FROM post t WHERE t.county_id = $1 AND t.id = $4) AS post,
           json_build_object('code', c.code, 'name', c.name, 'kind', c.kind, 'today', $5::text) AS county
         FROM account a JOIN person p ON p.county_id = a.county_id AND p.id = a.person_id
         JOIN county c ON c.county_id = a.county_id
         WHERE a.county_id = $1 AND a.id = $2`,
};

/** Accounts, roles, sessions, tokens, delegations: who may come in, and as whom. */
export class AccessQueries {
  constructor(private readonly reader: Reader) {}

  /** In the order of their logins; a page ends with the cursor of the next. */
  accounts(actor: Actor, page: { cursor?: string; limit: number; unitId?: string; text?: string; untold?: boolean }): Promise<AccountPage> {
    mustMay(actor, 'account.read');
    const after = page.cursor === undefined ? '' : readCursor(page.cursor);
    return this.reader.read(actor.countyId, async (reading) => {
      const found = await reading.rows<AccountView>(ACCOUNTS, [
        reading.county,
        after,
        page.limit + 1,
        page.unitId ?? null,
        page.text ?? null,
        page.untold ?? false,
      ]);
      const items = found.slice(0, page.limit);
      const last = items.at(-1);
      return { items, nextCursor: found.length > page.limit && last ? writeCursor(last.login) : null };
    });
  }

  grants(actor: Actor, accountId: string): Promise<GrantView[]> {
    mustMay(actor, 'account.read');
    return this.reader.read(actor.countyId, (reading) => reading.rows<GrantView>(GRANTS, [reading.county, accountId]));
  }

  sessions(actor: PersonActor): Promise<SessionView[]> {
    mustMay(actor, 'session.own');
    return this.reader.read(actor.countyId, (reading) =>
      reading.rows<SessionView>(OWN_SESSIONS, [reading.county, actor.accountId]),
    );
  }

  tokens(actor: Actor): Promise<SessionView[]> {
    mustMay(actor, 'account.read');
    return this.reader.read(actor.countyId, (reading) => reading.rows<SessionView>(TOKENS, [reading.county]));
  }

  delegations(actor: PersonActor): Promise<DelegationView[]> {
    mustMay(actor, 'session.own');
    return this.reader.read(actor.countyId, (reading) =>
      reading.rows<DelegationView>(DELEGATIONS, [reading.county, actor.accountId, formatDay(reading.today)]),
    );
  }

  async me(actor: PersonActor): Promise<MeView> {
    const { accountId, unitId, postId } = actor;
    const [row] = await this.reader.read(actor.countyId, (reading) =>
      reading.rows<MeView>(ME, [reading.county, accountId, unitId, postId, formatDay(reading.today)]),
    );
    return row ?? fail('account.unknown', { accountId });
  }
}

function writeCursor(login: string): string {
  return Buffer.from(login, 'utf8').toString('base64url');
}

function readCursor(cursor: string): string {
  const login = Buffer.from(cursor, 'base64url').toString('utf8');
  return writeCursor(login) === cursor ? login : fail('request.bad-cursor');
}
