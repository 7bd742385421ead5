import type { DataSource } from 'typeorm';
import { formatDay, parseDay } from '#domain/kernel/day';
import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import { subjectOf } from '#domain/assignment/assignment';
import { type Action, may } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { PersonName } from '#test/support/county-people';
import { useDatabase } from '#test/support/database';
import { type Life, openLife, outcome } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { HoldPost } from '../people/hold-post';
import { newToken, Sessions } from '../people/sessions';
import { PEOPLE_SCHEMAS } from '../people/schemas';
import { listAssignments } from './assignment.queries';
import { ASSIGNMENT_COLUMNS } from './assignment.store';

const database = useDatabase();
let life: Life;
let source: DataSource;

beforeEach(async () => {
  life = await openLife(database());
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app', entities: PEOPLE_SCHEMAS }).initialize();
});
afterEach(async () => {
  await source.destroy();
  await life.close();
});

/** A person as the guard builds him today: from the rows, not from the test. */
async function asBuilt(name: PersonName) {
  const { token, hash } = newToken(life.county.id);
  await life.county.sql(
    `INSERT INTO session (county_id, id, token_hash, account_id, idle_until, expires_at) VALUES ($1, $2, $3, $4, '2099-01-01', '2099-01-01')`,
    [life.county.id, newId(), hash, life.county.actors[name].accountId],
  );
  return (await new Sessions(source).actorOf(token)).actor;
}
const seenBy = async (name: PersonName): Promise<readonly string[]> => {
  const by = await asBuilt(name);
  const page = await life.reader.read(life.county.id, (reading) => listAssignments(reading, by, { limit: 100 }));
  return page.items.map(({ id }) => id);
};
async function putVillage(parent: UnitId): Promise<UnitId> {
  const id = newId() as UnitId;
  await life.county.sql(
    `INSERT INTO unit (county_id, id, code, name, kind, parent_id, opened_on) VALUES ($1, $2, $3, '某村', 'village', $4, '2020-01-01')`,
    [life.county.id, id, `V${id.slice(-6)}`, parent],
  );
  return id;
}
const shareOf = (unit: UnitId): Promise<AssignmentId> =>
  life.county.addAssignment({ item_id: life.county.items.once, kind: 'township', unit_id: unit });

describe('a leader linked to a town', () => {
  it('sees what the town and its villages owe, and nothing of other towns’ villages', async () => {
    const { units, assignments } = life.county;
    const [own, foreign] = [await putVillage(units.near), await putVillage(units.next)];
    const [ownShare, foreignShare] = [await shareOf(own), await shareOf(foreign)];
    const by = await asBuilt('linkedLeader');
    expect([...by.linkedUnitIds].sort()).toEqual([units.near, own].sort());
    expect([...(await seenBy('linkedLeader'))].sort()).toEqual([assignments.near, ownShare].sort());
    const rows = await life.county.sql(`SELECT ${ASSIGNMENT_COLUMNS} FROM assignment a WHERE a.county_id = $1`, [life.county.id]);
    const allowed = (action: Action) => rows.filter((row) => may(by, action, subjectOf(row as never))).map((row) => row['id']);
    expect(allowed('assignment.visit').sort()).toEqual([assignments.near, ownShare].sort());
    expect(allowed('assignment.read')).not.toContain(foreignShare);
  });

  it('sees them no longer from the day the link ends', async () => {
    await life.county.sql(`UPDATE leader_link SET until = '2023-03-15' WHERE county_id = $1`, [life.county.id]);
    expect(await seenBy('linkedLeader')).toEqual([]);
  });
});

describe('a change of post', () => {
  it('moves no task: the leader’s stands on the post, and whoever holds it next leads and decides', async () => {
    const { actors, assignments, id } = life.county;
    const task = () => life.county.sql('SELECT * FROM assignment WHERE county_id = $1 AND id = $2', [id, assignments.leadership]);
    const before = await task();
    const system = { actor: { ...actors.chief, grants: [{ role: 'system-admin' as const, unitId: life.county.units.county, countyWide: true }] } };
    const posts = new HoldPost(new UnitOfWork(source));
    const [holding] = await life.county.sql('SELECT id FROM post_holding WHERE county_id = $1 AND post_id = $2', [id, actors.leader.postId]);
    const ask = { reason: '征地延误', progress: '60%', askedDueOn: parseDay('2023-12-20') };
    const asked = await life.askExtension.run({ actor: actors.leadClerk, version: 1 }, assignments.lead, ask);
    expect(await seenBy('leader')).toContain(assignments.leadership);

    const today = await life.reader.read(id, async (reading) => reading.today);
    expect(formatDay(today)).toBe('2023-03-15');
    await posts.end(system, holding!['id'] as string, today);
    await posts.hold(system, { postId: actors.leader.postId!, personId: actors.linkedLeader.personId, since: today, until: null });

    expect(await seenBy('leader')).toEqual([]);
    expect(await seenBy('linkedLeader')).toContain(assignments.leadership);
    expect(await task()).toEqual(before);
    const decision = { requestId: asked.requestId, granted: true, reason: '同意', dueOn: parseDay('2023-12-10') } as const;
    const decide = async (name: PersonName) =>
      outcome(life.decideExtension.run({ actor: await asBuilt(name), version: 2 }, assignments.lead, decision));
    expect(await decide('leader')).toBe('permission.denied');
    expect(await decide('linkedLeader')).toBe('done');
  });
});
