import { dayOf } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { Reader } from '#engine/core/reader';
import { deliveriesOf, type DeliveryFilter, ownDeliveries } from '#engine/notice/deliveries.queries';
import { SeeNotice } from '#engine/notice/see-notice';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { type MailServer, openMailServer } from '#test/support/mail-server';
import { choose, give, mail } from './choices';
import { Stage } from './stage';

const database = useDatabase();
let stage: Stage;
let post: MailServer;

beforeEach(async () => {
  stage = await Stage.open(database().ownerUrl);
  post = await openMailServer();
  stage.secrets.set('mail', post.url);
  await stage.set({ email: { from: 'duban@example.gov.cn', secret: 'mail' } });
});
afterEach(async () => {
  await post.close();
  await stage.close();
});

const day = (of: number) => dayOf(2023, 3, of);
const all = (by: PersonActor, filter: Partial<DeliveryFilter> = {}) =>
  new Reader(stage.source).read(stage.county.id, (reading) => deliveriesOf(reading, by, { limit: 50, ...filter }));
const own = (by: PersonActor, filter: Partial<DeliveryFilter> = {}) =>
  new Reader(stage.source).read(stage.county.id, (reading) => ownDeliveries(reading, by, { limit: 50, ...filter }));

it('tells of each person how far each notice got, by which channel, and what is missing', async () => {
  const { actors } = stage.county;
  await choose(stage, actors.clerk, mail('first'));
  await give(stage, actors.secondClerk, mail('second'));
  for (const job of await stage.tell()) await stage.deliver().run(job);
  const [notice] = await stage.county.sql('SELECT id FROM notice WHERE county_id = $1', [stage.county.id]);
  const { items } = await all(actors.chief);
  const told = new Map(items.map((item) => [item.personId, item]));
  expect(told.get(actors.clerk.personId)).toMatchObject({ state: 'accepted', missing: 'seen', addressed: true, outside: [{ channel: 'email', state: 'accepted', attempts: 1 }] });
  expect(told.get(actors.clerk.personId)!.reached.map(({ state, channel }) => `${state} ${channel}`)).toEqual(['sent email', 'accepted email']);
  expect(told.get(actors.secondClerk.personId)).toMatchObject({ state: 'queued', missing: 'sent', reached: [], outside: [{ channel: 'email', state: 'unconfirmed', attempts: 0 }] });
  expect(JSON.stringify(items)).not.toContain('example');
  await new SeeNotice(stage.work).run({ actor: actors.secondClerk }, String(notice!['id']));
  expect((await all(actors.chief, { state: 'seen' })).items.map(({ personId, missing }) => [personId, missing])).toEqual([[actors.secondClerk.personId, null]]);
  expect((await own(actors.secondClerk)).items.map(({ personId, state }) => [personId, state])).toEqual([[actors.secondClerk.personId, 'seen']]);
});

it('is filtered by person, unit, kind, days and failure, and read on page by page, each row once', async () => {
  const { actors, units } = stage.county;
  await choose(stage, actors.clerk, mail('first'));
  await stage.county.setClock('2023-03-15T16:30:00Z'); // 16 March by the county
  await stage.tell({ kind: 'report.due', count: 3 });
  post.manner = 'refuses';
  const [job] = await stage.tell({ kind: 'assignment.urged' });
  await expect(stage.deliver().run(job!)).rejects.toThrow('smtp-451');
  const count = async (filter: Partial<DeliveryFilter>) => (await all(actors.chief, filter)).items.length;
  const people = (await all(actors.chief)).items.length;
  expect(await Promise.all([count({ personId: actors.clerk.personId }), count({ unitId: units.near }), count({ unitId: units.far }), count({ kind: 'assignment.urged', personId: actors.clerk.personId })])).toEqual([4, people, 0, 1]);
  expect((await all(actors.chief, { failed: true })).items.map(({ kind, personId }) => [kind, personId])).toEqual([['assignment.urged', actors.clerk.personId]]);
  const on = (from: number, until: number) => count({ from: day(from), until: day(until) });
  expect([await on(16, 16), await on(15, 15), await on(17, 20)]).toEqual([people, 0, 0]);
  const walked: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await all(actors.chief, { limit: 2, ...(cursor !== undefined && { cursor }) });
    walked.push(...page.items.map(({ noticeId, personId }) => `${noticeId} ${personId}`));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(walked).toEqual((await all(actors.chief)).items.map(({ noticeId, personId }) => `${noticeId} ${personId}`));
  expect(new Set(walked).size).toBe(people);
});

it('is for the supervision office, an inspector let in, and a head for his unit; everybody else sees his own', async () => {
  const { actors } = stage.county;
  await stage.tell();
  await stage.tell({ unit: stage.county.units.far });
  const seen = async (by: PersonActor) => [...new Set((await all(by)).items.map(({ unitId }) => unitId))].toSorted();
  const { near, far } = stage.county.units;
  expect(await seen(actors.chief)).toEqual([near, far].toSorted());
  expect(await seen(actors.inspector)).toEqual([near, far].toSorted());
  expect(await seen(actors.head)).toEqual([near]);
  for (const by of [actors.clerk, actors.leader]) expect(await outcome(all(by))).toBe('permission.denied');
  expect((await own(actors.clerk)).items.map(({ personId }) => personId)).toEqual([actors.clerk.personId]);
  expect(await outcome(own({ ...actors.clerk, actingFor: actors.head.personId }))).toBe('session.acting');
});

it('what a person was told stays his when he came later or has left', async () => {
  const { actors } = stage.county;
  const [notice] = await stage.raise();
  await new SeeNotice(stage.work).run({ actor: actors.clerk }, notice!);
  await stage.county.sql(`UPDATE role_grant SET since = '2099-01-01' WHERE county_id = $1 AND account_id = $2`, [stage.county.id, actors.clerk.accountId]);
  expect((await own(actors.clerk)).items).toMatchObject([{ noticeId: notice, addressed: false, state: 'seen' }]);
});
