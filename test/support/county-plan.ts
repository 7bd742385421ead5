import type { AssignmentId, ListId, PostId, TaskItemId, UnitId } from '#domain/kernel/ids';
import type { ListRules } from '#domain/assignment/decision';
import { newId } from '#platform/ids';
import type { Actors, Units } from './county-people';

/** Inserts one row of the county; an object column is given as JSON text. */
export type Put = (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>;
type Add = (changes: Readonly<Record<string, unknown>>) => Promise<AssignmentId>;
type Items = Readonly<Record<'monthly' | 'once' | 'open', TaskItemId>>;

const NUMBER = { kind: 'number', comparator: '>=', value: '100', unit: '个' };
const MILESTONE = { kind: 'milestone', text: '通过验收' };
const RULE = { on: 19_691 }; // 2023-11-30

export async function putList(put: Put, units: Units, actors: Actors, rules: ListRules) {
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

export function postOf(actors: Actors): PostId | null {
  return actors.leader.postId;
}

export function adder(put: Put, common: Readonly<Record<string, unknown>>) {
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

export async function putAssignments(add: Add, items: Items, units: Units) {
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
