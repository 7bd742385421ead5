import { Client } from 'pg';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssignmentId, CountyId, ListId, PostId, TaskItemId, UnitId } from '#domain/kernel/ids';
import { LIST_RULES, type ListRules } from '#domain/assignment/decision';
import { newId } from '#platform/ids';
import { CALENDAR_FOLDER } from './calendars';
import { type Actors, newActors, newUnits, PEOPLE_ROWS, UNIT_ROWS, type Units } from './county-people';

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
type Put = (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>;

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
}

const NUMBER = { kind: 'number', comparator: '>=', value: '100', unit: '个' };
const MILESTONE = { kind: 'milestone', text: '通过验收' };
const RULE = { on: 19_691 }; // 2023-11-30

async function putList(put: Put, units: Units, actors: Actors, rules: ListRules) {
  const listId = newId() as ListId;
  await put('annual_list', {
    id: listId,
    year: 2023,
    document_number: '测〔2023〕1号',
    title: '2023年度测试任务清单',
    state: 'dispatched',
    verifying_unit_id: units.supervision,
    substitute_unit_id: units.substitute,
    rules: JSON.stringify(rules),
  });
  const items = { monthly: newId() as TaskItemId, once: newId() as TaskItemId, open: newId() as TaskItemId };
  const rows = [
    [items.monthly, '农村电商网点改造升级', NUMBER, 'monthly'],
    [items.once, '冷链物流中心建成', MILESTONE, 'once'],
    [items.open, '高标准农田建设', NUMBER, 'quarterly'],
  ] as const;
  for (const [index, [id, title, target, cadence]] of rows.entries()) {
    const said = { theme: '产业发展', title, target: JSON.stringify(target), unit_of_measure: '个', cadence };
    const who = { leader_post_id: postOf(actors), lead_unit_id: units.lead };
    const limits = { limit_rule: JSON.stringify(RULE), original: JSON.stringify({ ...said, target }) };
    await put('task_item', { id, list_id: listId, number: index + 1, ...said, ...who, ...limits });
    await put('item_unit', { item_id: id, unit_id: units.cooperating, part: 'cooperating' });
  }
  for (const [unit, quota] of [
    [units.near, '40'],
    [units.next, '60'],
  ]) {
    await put('item_unit', { item_id: items.monthly, unit_id: unit, part: 'scope', quota });
  }
  for (const unit of [units.near, units.next, units.far]) {
    await put('item_unit', { item_id: items.open, unit_id: unit, part: 'scope' });
  }
  return { listId, items };
}

function postOf(actors: Actors): PostId | null {
  return actors.leader.postId;
}

function adder(put: Put, common: Readonly<Record<string, unknown>>) {
  return async (changes: Readonly<Record<string, unknown>>): Promise<AssignmentId> => {
    const id = newId() as AssignmentId;
    await put('assignment', {
      id,
      ...common,
      kind: 'lead',
      target: JSON.stringify(NUMBER),
      unit_of_measure: '个',
      cadence: 'monthly',
      countersign: false,
      state: 'underway',
      dispatched_on: '2023-03-01',
      limit_rule: JSON.stringify(RULE),
      original_due_on: '2023-11-30',
      due_on: '2023-11-30',
      acknowledge_due_on: '2023-03-02',
      ...changes,
    });
    return id;
  };
}

async function putAssignments(add: County['addAssignment'], items: County['items'], units: Units) {
  const quota = (value: string) => JSON.stringify({ ...NUMBER, value });
  const lead = await add({ item_id: items.monthly, unit_id: units.lead });
  const share = (unit: UnitId, value: string) =>
    add({
      item_id: items.monthly,
      parent_id: lead,
      kind: 'township',
      unit_id: unit,
      target: quota(value),
      state: 'dispatched',
    });
  return {
    lead,
    leadership: await add({ item_id: items.monthly, kind: 'leadership', unit_id: null, acknowledge_due_on: null }),
    near: await share(units.near, '40'),
    next: await share(units.next, '60'),
    once: await add({
      item_id: items.once,
      unit_id: units.lead,
      cadence: 'once',
      target: JSON.stringify(MILESTONE),
      countersign: true,
    }),
    open: await add({ item_id: items.open, unit_id: units.lead, cadence: 'quarterly' }),
  };
}
