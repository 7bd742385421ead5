import fc from 'fast-check';
import { type Assignment, subjectOf } from '#domain/assignment/assignment';
import type { Instant, ListId, PostId, UnitId } from '#domain/kernel/ids';
import { type PersonActor, type Role, ROLES } from '#domain/people/actor';
import { may } from '#domain/people/permission';
import { useDatabase } from '#test/support/database';
import { type Life, openLife } from '#test/support/life';
import { listAssignments } from './assignment.queries';
import { ASSIGNMENT_COLUMNS } from './assignment.store';

const database = useDatabase();
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('what each may see', () => {
  let life: Life;
  let all: Assignment[];
  beforeAll(async () => {
    life = await openLife(database());
    const { units, actors, items } = life.county;
    const mine = { item_id: items.open, leader_post_id: actors.linkedLeader.postId };
    await life.county.addAssignment({
      ...mine,
      unit_id: units.near,
      kind: 'township',
      verifier_unit_id: units.substitute,
    });
    await life.county.addAssignment({ ...mine, unit_id: units.far, lead_unit_id: units.other, state: 'withdrawn' });
    all = (await life.county.sql(`SELECT ${ASSIGNMENT_COLUMNS} FROM assignment a WHERE a.county_id = $1`, [
      life.county.id,
    ])) as never;
  });
  afterAll(() => life.close());

  const seenBy = (by: PersonActor, filter: object = {}) =>
    life.reader.read(life.county.id, (reading) => listAssignments(reading, by, { limit: 100, ...filter }));

  it('is the same in SQL as in the permission table, for any actor', async () => {
    const { units, actors } = life.county;
    const unit = fc.constantFrom(...Object.values(units));
    const endsAt = '2023-12-31T16:00:00.000000Z' as Instant;
    const access = fc.constantFrom(null, life.county.listId, UNKNOWN as ListId).map((listId) => ({ id: 'a', listId, endsAt }));
    const held = fc
      .record({ role: fc.constantFrom<Role>(...ROLES), unitId: unit })
      .map((one) => ({ ...one, countyWide: one.unitId === units.county }));
    const grant = fc.oneof(held, fc.tuple(held, access).map(([one, reach]) => ({ ...one, role: 'inspector' as const, access: reach })));
    const posts = [actors.leader.postId, actors.linkedLeader.postId] as PostId[];
    const actor = fc.record({
      grants: fc.array(grant, { maxLength: 3 }),
      leaderPostIds: fc.subarray(posts),
      linkedUnitIds: fc.subarray<UnitId>([units.near, units.far, units.lead]),
    });
    await fc.assert(
      fc.asyncProperty(actor, async (changes) => {
        const by: PersonActor = { ...actors.clerk, ...changes };
        const page = await seenBy(by);
        const expected = all
          .filter((assignment) => may(by, 'assignment.read', subjectOf(assignment)))
          .map(({ id }) => id);
        expect(page.items.map(({ id }) => id).sort()).toEqual([...expected].sort());
        expect(page.total).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  });

  it('pages through all once, with the same total on each page', async () => {
    const by = life.county.actors.chief;
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await seenBy(by, { limit: 3, cursor });
      expect(page.total).toBe(8);
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
  });

  it('filters, and refuses a cursor that is not ours', async () => {
    const { actors, items, units } = life.county;
    expect((await seenBy(actors.chief, { itemId: items.monthly, state: 'dispatched' })).total).toBe(2);
    expect((await seenBy(actors.chief, { unitId: units.near })).total).toBe(2);
    expect((await seenBy(actors.chief, { dueFrom: '2023-12-01' })).total).toBe(0);
    expect((await seenBy(actors.leader, { mine: true })).total).toBe(6);
    await expect(seenBy(actors.chief, { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'request.bad-cursor' });
  });
});
