import { Client } from 'pg';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssignmentId, CountyId, ListId, TaskItemId } from '#domain/kernel/ids';
import { LIST_RULES, type ListRules } from '#domain/assignment/decision';
import { newId } from '#platform/ids';
import { adder, postOf, type Put, putAssignments, putList } from './county-plan';
import { CALENDAR_FOLDER } from './calendars';
import { ACCESS_ENDS, type Actors, newActors, newUnits, PEOPLE_ROWS, UNIT_ROWS, type Units } from './county-people';

/** Wednesday, 15 March 2023, 09:00 in Chengdu. */
export const CLOCK = '2023-03-15T01:00:00Z';

/** A county in a database: who and what is in it. Moved and changed by plain SQL, as its owner. */
export interface County {
  readonly id: CountyId;
  readonly code: string;
  readonly units: Units;
  readonly actors: Actors;
  readonly listId: ListId;
  /** `monthly`: number, quotas for near and next; `once`: a milestone without townships; `open`: number, no quotas. */
  readonly items: Readonly<Record<'monthly' | 'once' | 'open', TaskItemId>>;
  /** Of the monthly item: leadership, lead, and a share each for near and next. Of the two others: the lead's. */
  readonly assignments: Readonly<Record<'leadership' | 'lead' | 'near' | 'next' | 'once' | 'open', AssignmentId>>;
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Moves the county's clock. RFC 3339. */
  setClock(at: string): Promise<void>;
  /** One more assignment; every column may be named in `changes`. */
  addAssignment(changes: Readonly<Record<string, unknown>>): Promise<AssignmentId>;
  close(): Promise<void>;
}

/**
 * A minimal county of kind `test` with calendars 2022–2024, written as the owner by plain SQL. Its list is dispatched
 * on 1 March 2023 and its tasks are due on 30 November. `ownerUrl`: of a migrated database.
 */
export async function seedCounty(ownerUrl: string, rules: Partial<ListRules> = {}): Promise<County> {
  const client = new Client({ connectionString: ownerUrl, options: '-c timezone=UTC' });
  await client.connect();
  const code = `T${newId().slice(-8)}`;
  const sql = async (text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows;
  const [row] = await sql(
    `INSERT INTO county (code, name, kind, clock_at) VALUES ($1, '测试县', 'test', $2) RETURNING county_id`,
    [code, CLOCK],
  );
  const id = row.county_id as CountyId;
  await sql(`SELECT set_config('app.county', $1, false)`, [String(id)]);
  const units = newUnits();
  const actors = newActors(id, units);
  const put = putter(sql, id);
  await putCalendars(sql, id, put);
  await putPeople(put, units, actors);
  const { listId, items } = await putList(put, units, actors, { ...LIST_RULES, ...rules });
  const addAssignment = adder(put, {
    list_id: listId,
    leader_post_id: postOf(actors),
    lead_unit_id: units.lead,
    verifier_unit_id: units.supervision,
  });
  return {
    id,
    code,
    units,
    actors,
    listId,
    items,
    assignments: await putAssignments(addAssignment, items, units),
    sql,
    setClock: async (at) => void (await sql('UPDATE county SET clock_at = $2 WHERE county_id = $1', [id, at])),
    addAssignment,
    close: () => client.end(),
  };
}

type Sql = County['sql'];

function putter(sql: Sql, county: CountyId): Put {
  return async (table, row) => {
    const all = { county_id: county, ...row };
    const places = Object.keys(all).map((_, index) => `$${index + 1}`);
    await sql(
      `INSERT INTO ${table} (${Object.keys(all).join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(all),
    );
  };
}

async function putCalendars(sql: Sql, county: CountyId, put: Put): Promise<void> {
  for (const year of [2022, 2023, 2024]) {
    const content = readFileSync(join(CALENDAR_FOLDER, `${year}.json`), 'utf8');
    await put('work_calendar', { year, version: 1, status: 'published', document: 'test', content, loaded_at: CLOCK });
  }
  await sql('UPDATE county SET calendar_version = 1 WHERE county_id = $1', [county]);
}

async function putPeople(put: Put, units: Units, actors: Actors): Promise<void> {
  for (const [name, [code, title, kind]] of Object.entries(UNIT_ROWS)) {
    const parent = name === 'county' ? null : units.county;
    const unit = {
      id: units[name as keyof Units],
      code,
      name: title,
      kind,
      parent_id: parent,
      opened_on: '2020-01-01',
    };
    await put('unit', unit);
    await put('unit_name', { unit_id: unit.id, since: '2020-01-01', name: title });
  }
  for (const [name, [title, role, seat, reach]] of Object.entries(PEOPLE_ROWS)) {
    const { personId, accountId, postId } = actors[name as keyof Actors];
    await put('post', { id: postId, unit_id: units[seat], title, leader: role === 'leader' });
    await put('person', { id: personId, name: title });
    await put('post_holding', { id: newId(), post_id: postId, person_id: personId, since: '2022-01-01' });
    await put('account', { id: accountId, person_id: personId, unit_id: units[seat], login: name });
    await put('role_grant', { id: newId(), account_id: accountId, role, unit_id: units[reach], since: '2022-01-01' });
  }
  const link = { post_id: actors.linkedLeader.postId, unit_id: units.near, since: '2022-01-01' };
  await put('leader_link', { id: newId(), ...link });
  await putAccess(put, units, actors);
}

/** What the inspector may read, as one proposed and another approved it. */
async function putAccess(put: Put, units: Units, { inspector, chief, countyLeader }: Actors): Promise<void> {
  const inspection = { id: newId(), source: 'party-inspection', office_unit_id: units.office, title: '常规巡察', began_on: '2023-01-03' };
  const document = { document_number: '测巡〔2023〕1号', reason: '计划外', started_by: chief.personId, started_at: CLOCK };
  await put('inspection', { ...inspection, ...document });
  const { personId, accountId, grants } = inspector;
  const who = { inspection_id: inspection.id, account_id: accountId, person_id: personId, scope: 'county', reason: '常规巡察' };
  const when = { begins_at: '2022-12-31T16:00:00Z', ends_at: ACCESS_ENDS, proposed_at: '2023-01-03T01:00:00Z' };
  const by = { state: 'approved', proposed_by: chief.personId, decided_by: countyLeader.personId, decided_at: '2023-01-03T02:00:00Z' };
  await put('inspection_access', { id: grants[1]!.access!.id, ...who, ...when, ...by });
}
