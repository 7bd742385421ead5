import type { DataSource } from 'typeorm';
import { parseDay } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { ChangeUnit } from '../people/change-unit';
import { PEOPLE_SCHEMAS } from '../people/schemas';
import { PassTasks } from './pass-tasks';

const database = useDatabase();
const on = parseDay('2023-03-10');
let source: DataSource;
let county: County;
let change: ChangeUnit;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app', entities: PEOPLE_SCHEMAS }).initialize();
  change = new ChangeUnit(new UnitOfWork(source), new PassTasks());
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

const system = () => ({
  actor: { ...county.actors.otherClerk, grants: [{ role: 'system-admin' as const, unitId: county.units.county, countyWide: true }] },
});
const merge = (from: UnitId, into: UnitId) => change.merge(system(), from, { intoId: into, on });
const task = async (id: string) =>
  (await county.sql('SELECT unit_id, lead_unit_id, verifier_unit_id, state, due_on::text, version FROM assignment WHERE county_id = $1 AND id = $2', [county.id, id]))[0];
const facts = () => county.sql(`SELECT fact, actor_kind, body::jsonb -> 'actor' ->> 'rule' AS rule FROM trail_entry WHERE county_id = $1 ORDER BY fact`, [county.id]);

describe('the tasks of a unit that goes', () => {
  it('pass to the town it went up in, with state and limit, as the system’s act; what was settled stays', async () => {
    const { units, assignments, items } = county;
    const settled = await county.addAssignment({ item_id: items.open, kind: 'township', unit_id: units.near, state: 'closed' });
    await merge(units.near, units.far);
    expect(await task(assignments.near)).toEqual({
      unit_id: units.far,
      lead_unit_id: units.lead,
      verifier_unit_id: units.supervision,
      state: 'dispatched',
      due_on: '2023-11-30',
      version: 2,
    });
    expect(await task(settled)).toMatchObject({ unit_id: units.near, version: 1 });
    expect(await facts()).toEqual([
      { fact: 'assignment.transferred', actor_kind: 'system', rule: 'tasks-follow-a-merged-unit' },
      { fact: 'unit.changed', actor_kind: 'person', rule: null },
    ]);
    const scope = await county.sql(`SELECT item_id, quota::int AS quota FROM item_unit WHERE county_id = $1 AND unit_id = $2 AND part = 'scope' ORDER BY quota`, [county.id, units.far]);
    expect(scope).toEqual([{ item_id: items.monthly, quota: 40 }, { item_id: items.open, quota: null }]);
  });

  it('a leading office takes its townships’ shares along; who verifies is still neither', async () => {
    const { units, assignments } = county;
    await merge(units.lead, units.other);
    expect(await task(assignments.lead)).toMatchObject({ unit_id: units.other, lead_unit_id: units.other });
    expect(await task(assignments.near)).toMatchObject({ unit_id: units.near, lead_unit_id: units.other });
    expect(await task(assignments.leadership)).toMatchObject({ unit_id: null, lead_unit_id: units.other });
  });

  it('where the verifying office merges into the leading one, the substitute verifies', async () => {
    const { units, assignments } = county;
    await merge(units.supervision, units.lead);
    expect(await task(assignments.near)).toMatchObject({ lead_unit_id: units.lead, verifier_unit_id: units.substitute });
  });

  it('is refused, and nothing written, where both have a task of one item, or nobody is left to verify', async () => {
    const { units } = county;
    expect(await outcome(merge(units.near, units.next))).toBe('unit.tasks-collide');
    await county.sql('UPDATE annual_list SET substitute_unit_id = NULL WHERE county_id = $1', [county.id]);
    expect(await outcome(merge(units.supervision, units.lead))).toBe('list.conflict-of-office');
    expect(await facts()).toEqual([]);
    expect(await county.sql('SELECT count(*)::int AS n FROM unit WHERE county_id = $1 AND closed_on IS NOT NULL', [county.id])).toEqual([{ n: 0 }]);
    expect(await county.sql('SELECT count(*)::int AS n FROM assignment WHERE county_id = $1 AND version > 1', [county.id])).toEqual([{ n: 0 }]);
  });

  it('keep a unit from closing, which says how many', async () => {
    const { units } = county;
    for (const table of ['role_grant', 'leader_link']) await county.sql(`UPDATE ${table} SET until = '2023-03-10' WHERE county_id = $1 AND unit_id = $2`, [county.id, units.near]);
    await county.sql(`UPDATE account SET state = 'disabled' WHERE county_id = $1 AND unit_id = $2`, [county.id, units.near]);
    await county.sql(`UPDATE post_holding SET until = '2023-03-10' WHERE county_id = $1`, [county.id]);
    await expect(change.close(system(), units.near, on)).rejects.toMatchObject({ code: 'unit.still-used', details: { by: ['tasks 1'] } });
    await county.sql(`UPDATE assignment SET state = 'closed' WHERE county_id = $1 AND unit_id = $2`, [county.id, units.near]);
    expect(await outcome(change.close(system(), units.near, on))).toBe('done');
  });
});
