import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { newId } from '#platform/ids';
import type { County } from '#test/support/county';

export const TOWNSHIPS = 33;
export const ITEMS = 12;

const TARGETS = [
  { kind: 'number', comparator: '>=', value: '100', unit: '个' },
  { kind: 'milestone', text: '通过验收' },
];

/** So many townships with so many items of the month each; answers their clerks. */
export async function putTownships(county: County): Promise<readonly PersonActor[]> {
  const items: string[] = [];
  for (let number = 1; number <= ITEMS; number += 1) items.push(await putItem(county, number));
  const clerks: PersonActor[] = [];
  for (let place = 1; place <= TOWNSHIPS; place += 1) {
    const unitId = newId() as UnitId;
    const name = `第${place}镇`;
    await county.sql(`INSERT INTO unit (county_id, id, code, name, kind, parent_id, opened_on) VALUES ($1, $2, $3, $4, 'township', $5, '2020-01-01')`, [county.id, unitId, `F${place}`, name, county.units.county]);
    for (const [index, item] of items.entries()) {
      await county.addAssignment({ item_id: item, unit_id: unitId, kind: 'township', target: JSON.stringify(TARGETS[index % 2]) });
    }
    clerks.push({ ...county.actors.clerk, unitId, grants: [{ role: 'clerk', unitId, countyWide: false }] });
  }
  return clerks;
}

async function putItem(county: County, number: number): Promise<string> {
  const id = newId();
  const said = { theme: '产业发展', title: `第${number}件实事`, target: TARGETS[(number - 1) % 2], unit_of_measure: '个', cadence: 'monthly' };
  await county.sql(
    `INSERT INTO task_item (county_id, id, list_id, number, theme, title, target, unit_of_measure, cadence, leader_post_id, lead_unit_id, limit_rule, original)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '{"on": 19691}', $12)`,
    [county.id, id, county.listId, number + 100, said.theme, said.title, JSON.stringify(said.target), said.unit_of_measure, said.cadence, county.actors.leader.postId, county.units.lead, JSON.stringify(said)],
  );
  return id;
}
