import type { DataSource } from 'typeorm';
import { newId } from '#platform/ids';
import type { PersonName } from '#test/support/county-people';
import { useDatabase } from '#test/support/database';
import { at, step } from '#test/support/ladders';
import { type Life, openLife, outcome } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { foldNotices, holdNotices } from '../notice/fold-notices';
import { type LiveEvent, LiveEvents } from '../notice/live-events';
import { noticesOf, unreadOf } from '../notice/notice.queries';
import { raiseNotices } from '../notice/notice.store';
import { proofsOf } from '../notice/proof.queries';
import { SeeNotice } from '../notice/see-notice';
import { newToken, Sessions } from '../people/sessions';
import { PEOPLE_SCHEMAS } from '../people/schemas';
import { FireTimers } from './fire-timers';
import { IssueSlip } from './issue-slip';
import { LoadLadder } from './load-ladder';

const database = useDatabase();
let source: DataSource;
let work: UnitOfWork;
let life: Life;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', entities: PEOPLE_SCHEMAS }).initialize();
  work = new UnitOfWork(source);
});
beforeEach(async () => {
  life = await openLife(database());
});
afterEach(() => life.close());
afterAll(() => source.destroy());

/** A person as the guard builds him, acting for another where one is named. */
async function asBuilt(name: PersonName, actingFor: PersonName | null = null) {
  const { id, actors } = life.county;
  const { token, hash } = newToken(id);
  const other = actingFor && actors[actingFor].accountId;
  await life.county.sql(
    `INSERT INTO session (county_id, id, token_hash, account_id, acting_for_id, idle_until, expires_at) VALUES ($1, $2, $3, $4, $5, '2099-01-01', '2099-01-01')`,
    [id, newId(), hash, actors[name].accountId, other],
  );
  return (await new Sessions(source).actorOf(token)).actor;
}
async function copiesOf(name: PersonName, actingFor: PersonName | null = null): Promise<readonly string[]> {
  const by = await asBuilt(name, actingFor);
  const page = await life.reader.read(life.county.id, (reading) => noticesOf(reading, by, { limit: 100, kind: 'supervision.copied' }));
  return page.items.map(({ id }) => id);
}
const copy = (post: PersonName, count = 1) =>
  work.transact(life.county.actors.chief, (tx) =>
    raiseNotices(
      tx,
      Array.from({ length: count }, () => ({
        kind: 'supervision.copied' as const,
        subjectId: life.county.assignments.near,
        unitId: life.county.units.office,
        role: 'leader' as const,
        postId: life.county.actors[post].postId,
      })),
    ),
  );

describe('a copy for a leader', () => {
  it('of a ladder’s urging is for the responsible leader’s post, and no other leader of his office sees it', async () => {
    const { listId, assignments: { lead }, actors } = life.county;
    await life.county.sql(`UPDATE assignment SET due_on = '2023-03-16' WHERE id = $1`, [lead]);
    const steps = [step('urged', at(0), { action: 'urge', to: 'unit-head', copies: ['leader'] }), step('told', at(1), { to: 'leader' })];
    await new LoadLadder(work, life.shelf).run({ actor: actors.chief }, listId, { document: '测督〔2023〕1号', steps });
    await life.county.setClock('2023-03-16T01:00:00Z');
    await new FireTimers(work, life.shelf).run(life.county.id);
    await life.county.setClock('2023-03-17T01:00:00Z');
    await new FireTimers(work, life.shelf).run(life.county.id);
    const rows = await life.county.sql(`SELECT kind, post_id FROM notice WHERE county_id = $1 AND subject_id = $2 AND role = 'leader' ORDER BY kind`, [life.county.id, lead]);
    const post_id = actors.leader.postId;
    expect(rows).toEqual([{ kind: 'assignment.reminded', post_id }, { kind: 'supervision.copied', post_id }]);
    expect(await copiesOf('leader')).toHaveLength(1);
    for (const other of ['linkedLeader', 'countyLeader', 'chief'] as const) expect(await copiesOf(other)).toEqual([]);
  });

  it('of a slip that the office issues is as well', async () => {
    const issue = new IssueSlip(work, life.shelf);
    await issue.run({ actor: life.county.actors.chief }, life.county.assignments.near, { kind: 'blue', reason: '进度滞后', points: null });
    expect(await copiesOf('leader')).toHaveLength(1);
    expect(await copiesOf('linkedLeader')).toEqual([]);
  });

  it('reaches who acts for him while he does, and whoever holds the post after him', async () => {
    const { id, actors } = life.county;
    const [notice] = await copy('leader');
    await life.county.sql(
      `INSERT INTO delegation (county_id, id, from_account_id, to_account_id, since, until, reason) VALUES ($1, $2, $3, $4, '2023-03-01', '2023-03-31', '外出学习')`,
      [id, newId(), actors.leader.accountId, actors.linkedLeader.accountId],
    );
    expect(await copiesOf('linkedLeader', 'leader')).toEqual([notice]);
    expect(await copiesOf('linkedLeader')).toEqual([]);
    await life.county.sql(`UPDATE post_holding SET until = '2023-03-10' WHERE county_id = $1 AND post_id = $2`, [id, actors.leader.postId]);
    await life.county.sql(
      `INSERT INTO post_holding (county_id, id, post_id, person_id, since) VALUES ($1, $2, $3, $4, '2023-03-10')`,
      [id, newId(), actors.leader.postId, actors.linkedLeader.personId],
    );
    expect(await copiesOf('linkedLeader')).toEqual([notice]);
    expect(await copiesOf('leader')).toEqual([]);
  });

  it('is opened, counted and proved by him alone', async () => {
    const { id, actors } = life.county;
    const [notice] = await copy('leader');
    const see = new SeeNotice(work);
    expect(await outcome(see.run({ actor: actors.linkedLeader }, notice!))).toBe('notice.unknown');
    await see.run({ actor: actors.leader }, notice!);
    const unread = (name: PersonName) => life.reader.read(id, (reading) => unreadOf(reading, actors[name]));
    expect([await unread('leader'), await unread('linkedLeader')]).toEqual([0, 0]);
    const proofs = await life.reader.read(id, (reading) => proofsOf(reading, actors.chief, notice!));
    expect(proofs.people.map(({ personId, addressed }) => ({ personId, addressed }))).toEqual([{ personId: actors.leader.personId, addressed: true }]);
  });

  it('is shown at once to him alone', async () => {
    const { id, actors } = life.county;
    const events = new LiveEvents(life.reader, work);
    const told: Record<string, LiveEvent[]> = { leader: [], linkedLeader: [], countyLeader: [] };
    for (const name of ['leader', 'linkedLeader', 'countyLeader'] as const) events.join({ actor: () => actors[name], tell: (event) => told[name]?.push(event) });
    const [notice] = await copy('leader');
    await events.rung({ county: id, notices: [notice!], assignments: [] });
    expect(told).toEqual({ leader: [{ type: 'notice', id: notice }], linkedLeader: [], countyLeader: [] });
  });

  it('is folded with his own only', async () => {
    await copy('leader', 3);
    await copy('linkedLeader', 2);
    await work.transact(life.county.actors.chief, async (tx) => {
      await holdNotices(tx);
      await foldNotices(tx, { since: null, units: null, over: 1, byKind: false });
    });
    const digests = await life.county.sql(
      `SELECT post_id, (details ->> 'count')::integer AS count FROM notice WHERE county_id = $1 AND kind = 'notice.digest' ORDER BY 2`,
      [life.county.id],
    );
    const { leader, linkedLeader } = life.county.actors;
    expect(digests).toEqual([{ post_id: linkedLeader.postId, count: 2 }, { post_id: leader.postId, count: 3 }]);
  });
});
