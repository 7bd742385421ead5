import type { QueryResultRow } from 'pg';
import { type Day, formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import { itemOn, type ItemOn, type KeptChange, standingOn, type StandingOn } from '#domain/inspection/state-on';
import { REPLAYED, type Told } from '#domain/assignment/replay';
import type { State } from '#domain/assignment/lifecycle';
import type { PersonActor } from '#domain/people/actor';
import { may, type Subject } from '#domain/people/permission';
import type { TargetValue } from '#domain/plan/target';
import type { Reader, Reading, Statement } from '../core/reader';

/** An assignment then and now. Null then: it was not dispatched yet. */
export interface TaskOn {
  readonly id: string;
  readonly kind: 'lead' | 'township' | 'leadership';
  /** The unit it was then accountable to; the leader's post where it is his. */
  readonly unit: string;
  readonly then: StandingOn | null;
  readonly now: { readonly state: State; readonly dueOn: string | null; readonly figure: string | null };
}

export interface ItemThen {
  readonly id: string;
  readonly number: number;
  readonly existed: boolean;
  readonly dropped: boolean;
  readonly title: string;
  readonly titleNow: string;
  readonly target: TargetValue;
  readonly targetNow: TargetValue;
  readonly tasks: readonly TaskOn[];
}

/** A list, or one item of it, when a day closed. */
export interface ListThen {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly on: string;
  readonly items: readonly ItemThen[];
}

const LIST: Statement = {
  name: 'state-on-list',
  text: `SELECT l.id, l.title, l.document_number AS "documentNumber", coalesce((SELECT json_agg(m.changes ORDER BY m.number DESC)
           FROM list_amendment m WHERE m.county_id = l.county_id AND m.list_id = l.id
             AND (m.at AT TIME ZONE $4::text)::date > $3::date), '[]') AS later
         FROM annual_list l WHERE l.county_id = $1 AND (l.id = $2 OR EXISTS (
           SELECT 1 FROM task_item i WHERE i.county_id = l.county_id AND i.list_id = l.id AND i.id = $2))`,
};
const ITEMS: Statement = {
  name: 'state-on-items',
  text: `SELECT i.id, i.number, i.title, i.target, i.state = 'dropped' AS dropped FROM task_item i
         WHERE i.county_id = $1 AND i.list_id = $2 AND ($3::uuid IS NULL OR i.id = $3) ORDER BY i.number`,
};
/** `$4` the day. The unit then is where the first later transfer took the task from. */
const TASKS: Statement = {
  name: 'state-on-tasks',
  text: `SELECT a.id, a.item_id AS "itemId", a.kind, a.countersign, a.state, a.due_on::text AS "dueOn", trim_scale(a.figure)::text AS figure,
           a.list_id AS "listId", a.unit_id AS "unitId", a.lead_unit_id AS "leadUnitId", a.verifier_unit_id AS "verifierUnitId",
           a.leader_post_id AS "leaderPostId", ARRAY(SELECT u.unit_id FROM item_unit u WHERE u.county_id = a.county_id
             AND u.item_id = a.item_id AND u.part = 'cooperating')::text[] AS "cooperatingUnitIds",
           coalesce((SELECT n.name FROM unit n WHERE n.county_id = a.county_id AND n.id = coalesce((
               SELECT (t.body::jsonb #>> '{data,from}')::uuid FROM trail_entry t WHERE t.county_id = a.county_id AND t.subject_id = a.id
                 AND t.fact = 'assignment.transferred' AND (t.at AT TIME ZONE $5::text)::date > $4::date ORDER BY t.at, t.id LIMIT 1), a.unit_id)),
             p.title) AS unit,
           coalesce((SELECT json_agg(json_build_object('fact', e.fact, 'at', (extract(epoch FROM e.at) * 1000)::bigint,
               'data', e.body::jsonb -> 'data') ORDER BY e.at, e.id)
             FROM trail_entry e WHERE e.county_id = a.county_id AND e.subject_id = a.id AND e.fact = ANY($3::text[])
               AND (e.at AT TIME ZONE $5::text)::date <= $4::date), '[]') AS told
         FROM assignment a JOIN post p ON p.county_id = a.county_id AND p.id = a.leader_post_id
         WHERE a.county_id = $1 AND a.item_id = ANY($2::uuid[]) ORDER BY a.kind, unit, a.id`,
};

interface ListRow extends QueryResultRow {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly later: readonly (readonly KeptChange[])[];
}
interface Fields {
  readonly title: string;
  readonly target: TargetValue;
}
interface ItemRow extends QueryResultRow, Fields {
  readonly id: string;
  readonly number: number;
  readonly dropped: boolean;
}
interface TaskRow extends QueryResultRow, Subject {
  readonly id: string;
  readonly itemId: string;
  readonly kind: TaskOn['kind'];
  readonly countersign: boolean;
  readonly state: State;
  readonly dueOn: string | null;
  readonly figure: string | null;
  readonly unit: string;
  readonly told: readonly Told[];
}

/** 时间回溯: how a list or an item stood when a day closed, replayed from the trail and set beside today. */
export class StateOnQueries {
  constructor(private readonly reader: Reader) {}

  stateOn(by: PersonActor, asked: { readonly of: 'list' | 'item'; readonly id: string; readonly on: Day }): Promise<ListThen> {
    return this.reader.read(by.countyId, async (reading) => {
      const { of, id, on } = asked;
      const [list] = await reading.rows<ListRow>(LIST, [reading.county, id, formatDay(on), reading.zone]);
      if (!list || (of === 'list') !== (list.id === id)) return fail('trail.unknown-subject', { kind: of, id });
      const items = await reading.rows<ItemRow>(ITEMS, [reading.county, list.id, of === 'item' ? id : null]);
      const tasks = await readableTasks(reading, by, items.map((item) => item.id), on);
      const seen = items.filter((item) => tasks.some(({ itemId }) => itemId === item.id));
      if (seen.length === 0) return fail('trail.unknown-subject', { kind: of, id });
      const { title, documentNumber, later } = list;
      return { id: list.id, title, documentNumber, on: formatDay(on), items: seen.map((item) => itemThen(item, later, { tasks, on })) };
    });
  }
}

async function readableTasks(reading: Reading, by: PersonActor, items: readonly string[], on: Day): Promise<readonly TaskRow[]> {
  const rows = await reading.rows<TaskRow>(TASKS, [reading.county, items, [...REPLAYED], formatDay(on), reading.zone]);
  return rows.filter((row) => may(by, 'trail.read', row));
}

function itemThen(item: ItemRow, later: ListRow['later'], { tasks, on }: { readonly tasks: readonly TaskRow[]; readonly on: Day }): ItemThen {
  const { id, number, title, target, dropped } = item;
  const then: ItemOn<Fields> = itemOn({ number, dropped, fields: { title, target } }, later);
  const now = { titleNow: title, targetNow: target };
  const own = tasks.filter(({ itemId }) => itemId === id).map((task) => taskOn(task, on));
  return { id, number, existed: then.existed, dropped: then.dropped, title: then.fields.title, target: then.fields.target, ...now, tasks: own };
}

function taskOn({ id, kind, countersign, unit, told, state, dueOn, figure }: TaskRow, on: Day): TaskOn {
  return { id, kind, unit, then: standingOn(told, { kind, countersign }, on) ?? null, now: { state, dueOn, figure } };
}
