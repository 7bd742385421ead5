import { fail } from '#domain/kernel/failure';
import { type Day, formatDay, parseDay } from '#domain/kernel/day';
import type { PersonId, PostId, UnitId } from '#domain/kernel/ids';
import type { UnitUse } from '#domain/people/change-unit';
import type { Holding, Post } from '#domain/people/hold-post';
import type { Term } from '#domain/people/term';
import type { Unit, UnitKind } from '#domain/people/unit';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

export interface UnitStored extends Unit {
  readonly version: number;
}

interface UnitFound {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent_id: UnitId | null;
  readonly opened_on: string;
  readonly closed_on: string | null;
  readonly merged_into_id: UnitId | null;
  readonly named_on: string | null;
  readonly version: number;
}

const UNITS: Statement = {
  name: 'units-by-id',
  text: `SELECT u.id, u.code, u.name, u.kind, u.parent_id, u.opened_on::text, u.closed_on::text, u.merged_into_id, u.version,
           (SELECT max(n.since)::text FROM unit_name n WHERE n.county_id = u.county_id AND n.unit_id = u.id) AS named_on
         FROM unit u WHERE u.county_id = $1 AND u.id = ANY ($2::uuid[]) ORDER BY u.id FOR UPDATE`,
};
const USE: Statement = {
  name: 'unit-use',
  text: `SELECT
    (SELECT count(*)::int FROM unit c WHERE c.county_id = $1 AND c.parent_id = $2 AND (c.closed_on IS NULL OR c.closed_on > $3::date)) AS children,
    (SELECT count(*)::int FROM account a WHERE a.county_id = $1 AND a.unit_id = $2 AND a.state <> 'disabled') AS accounts,
    (SELECT count(*)::int FROM post_holding h JOIN post p ON p.county_id = h.county_id AND p.id = h.post_id
      WHERE h.county_id = $1 AND p.unit_id = $2 AND (h.until IS NULL OR h.until > $3::date)) AS holders,
    (SELECT count(*)::int FROM leader_link l WHERE l.county_id = $1 AND l.unit_id = $2 AND (l.until IS NULL OR l.until > $3::date)) AS links,
    (SELECT count(*)::int FROM role_grant g WHERE g.county_id = $1 AND g.unit_id = $2 AND g.revoked_at IS NULL
      AND (g.until IS NULL OR g.until > $3::date)) AS grants`,
};
const POST_BY_ID: Statement = {
  name: 'post-by-id',
  text: 'SELECT id, unit_id, title, leader FROM post WHERE county_id = $1 AND id = $2 FOR UPDATE',
};
const HOLDING_BY_ID: Statement = {
  name: 'holding-by-id',
  text: `SELECT id, post_id, person_id, since::text, until::text FROM post_holding
         WHERE county_id = $1 AND id = $2 FOR UPDATE`,
};
const HOLDINGS_OF: Statement = {
  name: 'holdings-of-post',
  text: 'SELECT since::text, until::text FROM post_holding WHERE county_id = $1 AND post_id = $2',
};
const PERSON_BY_ID: Statement = {
  name: 'person-by-id',
  text: 'SELECT id FROM person WHERE county_id = $1 AND id = $2 FOR UPDATE',
};

/** Units by id, locked in the order of their ids; one that is not there is refused. */
export async function loadUnits(tx: Tx, ids: readonly string[]): Promise<Map<string, UnitStored>> {
  const found = await tx.rows<UnitFound>(UNITS, [tx.county, [...new Set(ids)]]);
  const units = new Map(found.map((row) => [row.id as string, unitOf(row)]));
  const missing = ids.find((id) => !units.has(id));
  if (missing !== undefined) fail('unit.unknown', { unitId: missing });
  return units;
}

export async function loadUnit(tx: Tx, id: string): Promise<UnitStored> {
  return (await loadUnits(tx, [id])).get(id)!;
}

export async function loadUnitUse(tx: Tx, id: string, after: Day): Promise<Omit<UnitUse, 'tasks'>> {
  const [use] = await tx.rows<{ [K in keyof Omit<UnitUse, 'tasks'>]: number }>(USE, [tx.county, id, formatDay(after)]);
  return use!;
}

export async function loadPost(tx: Tx, id: string): Promise<Post & { readonly unitId: UnitId }> {
  const [row] = await tx.rows<{ id: PostId; unit_id: UnitId; title: string; leader: boolean }>(POST_BY_ID, [
    tx.county,
    id,
  ]);
  if (!row) fail('post.unknown', { postId: id });
  return { id: row.id, unitId: row.unit_id, title: row.title, leader: row.leader };
}

export async function loadHolding(tx: Tx, id: string): Promise<Holding> {
  type Row = { id: string; post_id: PostId; person_id: PersonId; since: string; until: string | null };
  const [row] = await tx.rows<Row>(HOLDING_BY_ID, [tx.county, id]);
  if (!row) fail('holding.unknown', { holdingId: id });
  return { id: row.id, postId: row.post_id, personId: row.person_id, ...termOf(row) };
}

export async function loadHoldingsOf(tx: Tx, postId: string): Promise<readonly Term[]> {
  const rows = await tx.rows<{ since: string; until: string | null }>(HOLDINGS_OF, [tx.county, postId]);
  return rows.map(termOf);
}

/** Also the lock under which a person's roles are compared. */
export async function lockPerson(tx: Tx, id: string): Promise<void> {
  const found = await tx.rows(PERSON_BY_ID, [tx.county, id]);
  if (found.length === 0) fail('person.unknown', { personId: id });
}

export function termOf(row: { readonly since: string; readonly until: string | null }): Term {
  return { since: parseDay(row.since), until: row.until === null ? null : parseDay(row.until) };
}

export function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

function unitOf(row: UnitFound): UnitStored {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    parentId: row.parent_id,
    openedOn: parseDay(row.opened_on),
    closedOn: row.closed_on === null ? null : parseDay(row.closed_on),
    mergedIntoId: row.merged_into_id,
    namedOn: parseDay(row.named_on ?? row.opened_on),
    version: row.version,
  };
}
