import { parseDay } from '#domain/kernel/day';
import type { AccountId, PersonId, PostId, UnitId } from '#domain/kernel/ids';
import type { Unit, UnitKind } from '#domain/people/unit';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

export interface KnownAccount {
  readonly id: AccountId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly person: string;
}

/** What the county's directory holds, by what people call it. */
export interface Known {
  readonly units: Map<string, Unit>;
  /** By unit id and title. */
  readonly posts: Map<string, PostId>;
  /** Post id and person id of holdings that are not over. */
  readonly holders: Set<string>;
  readonly accounts: Map<string, KnownAccount>;
  /** Account id, role and unit id of roles that are not over or wait for a second officer. */
  readonly grants: Set<string>;
}

const UNITS: Statement = {
  name: 'known-units',
  text: `SELECT id, code, name, kind, parent_id, opened_on::text, closed_on::text, merged_into_id FROM unit
         WHERE county_id = $1 FOR UPDATE`,
};
const POSTS: Statement = {
  name: 'known-posts',
  text: `SELECT id, unit_id || ' ' || title AS key FROM post WHERE county_id = $1`,
};
const HOLDERS: Statement = {
  name: 'known-holders',
  text: `SELECT post_id || ' ' || person_id AS key FROM post_holding WHERE county_id = $1 AND until IS NULL`,
};
const ACCOUNTS: Statement = {
  name: 'known-accounts',
  text: `SELECT a.id, a.login, a.person_id, a.unit_id, p.name FROM account a
         JOIN person p ON p.county_id = a.county_id AND p.id = a.person_id WHERE a.county_id = $1`,
};
const GRANTS: Statement = {
  name: 'known-grants',
  text: `SELECT account_id || ' ' || role || ' ' || unit_id AS key FROM role_grant
         WHERE county_id = $1 AND revoked_at IS NULL AND until IS NULL
         UNION
         SELECT account_id || ' ' || role || ' ' || unit_id FROM grant_proposal WHERE county_id = $1 AND state = 'proposed'`,
};

type UnitFound = {
  id: UnitId;
  code: string;
  name: string;
  kind: UnitKind;
  parent_id: UnitId | null;
  opened_on: string;
  closed_on: string | null;
  merged_into_id: UnitId | null;
};
type AccountFound = { id: AccountId; login: string; person_id: PersonId; unit_id: UnitId; name: string };
type Key = { key: string };

/** All of it, with the units locked: one load of a directory at a time. */
export async function loadKnown(tx: Tx): Promise<Known> {
  const units = await tx.rows<UnitFound>(UNITS, [tx.county]);
  const posts = await tx.rows<Key & { id: PostId }>(POSTS, [tx.county]);
  const holders = await tx.rows<Key>(HOLDERS, [tx.county]);
  const accounts = await tx.rows<AccountFound>(ACCOUNTS, [tx.county]);
  const grants = await tx.rows<Key>(GRANTS, [tx.county]);
  return {
    units: new Map(units.map((row) => [row.code, unitOf(row)])),
    posts: new Map(posts.map((row) => [row.key, row.id])),
    holders: new Set(holders.map((row) => row.key)),
    accounts: new Map(accounts.map((row) => [row.login, accountOf(row)])),
    grants: new Set(grants.map((row) => row.key)),
  };
}

function unitOf(row: UnitFound): Unit {
  const { parent_id: parentId, opened_on: openedOn, closed_on: closedOn, merged_into_id: mergedIntoId, ...own } = row;
  return {
    ...own,
    parentId,
    openedOn: parseDay(openedOn),
    closedOn: closedOn === null ? null : parseDay(closedOn),
    mergedIntoId,
    namedOn: parseDay(openedOn),
  };
}

function accountOf(row: AccountFound): KnownAccount {
  return { id: row.id, personId: row.person_id, unitId: row.unit_id, person: row.name };
}
