import { addDays, formatDay, parseDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import { newId } from '#platform/ids';
import type { County } from './county';

/** So many tasks of one township, each of an item of its own: near and past their limits, every other one signed for. */
export async function manyTasks(county: County, count: number): Promise<AssignmentId[]> {
  const ids: AssignmentId[] = [];
  for (let number = 0; number < count; number += 1) {
    const item = newId();
    await county.sql(
      `INSERT INTO task_item (county_id, id, list_id, number, theme, title, target, unit_of_measure, leader_post_id, lead_unit_id,
         limit_rule, cadence, original)
       SELECT county_id, $2, list_id, $3, theme, title, target, unit_of_measure, leader_post_id, lead_unit_id, limit_rule, cadence, original
       FROM task_item WHERE county_id = $1 AND id = $4`,
      [county.id, item, 100 + number, county.items.monthly],
    );
    const due = formatDay(addDays(parseDay('2023-03-10'), number % 20));
    ids.push(await county.addAssignment({ item_id: item, unit_id: county.units.near, kind: 'township', due_on: due, state: number % 2 ? 'underway' : 'dispatched' }));
  }
  return ids;
}
