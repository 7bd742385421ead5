import type { DataSource } from 'typeorm';
import type { UnitId } from '#domain/kernel/ids';
import { NOTICE_KINDS, type NoticeKind } from '#domain/ledger/notice-kind';
import type { PersonActor, Role } from '#domain/people/actor';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { noticeSentence } from '#words/notices';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { type NoticeFilter, noticesOf } from './notice.queries';
import { SeeNotice } from './see-notice';

const database = useDatabase();
let source: DataSource;
let county: County;
let see: SeeNotice;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app' }).initialize();
  see = new SeeNotice(new UnitOfWork(source));
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

async function tell(unit: UnitId, role: Role | null, at = '2023-03-14T01:00:00Z', kind: NoticeKind = 'report.due'): Promise<string> {
  const id = newId();
  await county.sql(
    'INSERT INTO notice (county_id, id, kind, subject_id, unit_id, role, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [county.id, id, kind, county.assignments.near, unit, role, at],
  );
  return id;
}
const read = (by: PersonActor, filter: Partial<NoticeFilter> = {}) =>
  new Reader(source).read(county.id, (reading) => noticesOf(reading, by, { limit: 50, ...filter }));
const ids = async (by: PersonActor, filter = {}) => (await read(by, filter)).items.map(({ id }) => id);

describe('what a unit is told', () => {
  it('reaches whoever has the role for it, or any role where none is named, and nobody else', async () => {
    const { units, actors } = county;
    const [clerks, heads, all, office] = [
      await tell(units.near, 'clerk', '2023-03-14T04:00:00Z'),
      await tell(units.near, 'unit-head', '2023-03-14T03:00:00Z'),
      await tell(units.near, null, '2023-03-14T02:00:00Z'),
      await tell(units.supervision, 'supervision', '2023-03-14T01:00:00Z'),
    ];
    expect(await ids(actors.clerk)).toEqual([clerks, all]);
    expect(await ids(actors.head)).toEqual([heads, all]);
    expect(await ids(actors.verifier)).toEqual([office]);
    expect(await ids(actors.chief)).toEqual([office]);
    for (const stranger of [actors.nextClerk, actors.leader, actors.countyLeader, actors.inspector]) expect(await ids(stranger)).toEqual([]);
    const [first] = (await read(actors.clerk)).items;
    expect(first).toMatchObject({ kind: 'report.due', task: { number: 1, title: '农村电商网点改造升级' }, unit: '潼川镇', seenAt: null });
  });

  it('unseen first, then the newest; pages hold each once', async () => {
    const { units, actors } = county;
    const told: string[] = [];
    for (const minute of [0, 1, 2, 3, 4]) told.push(await tell(units.near, 'clerk', `2023-03-14T01:0${minute}:00Z`));
    await see.run({ actor: actors.clerk }, told[4]!);
    await see.run({ actor: actors.clerk }, told[1]!);
    const order = [told[3], told[2], told[0], told[4], told[1]];
    expect(await ids(actors.clerk)).toEqual(order);
    expect(await ids(actors.clerk, { unseen: true })).toEqual(order.slice(0, 3));
    const paged: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await read(actors.clerk, { limit: 2, cursor });
      paged.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(order);
  });

  it('is proved to have been seen, once, by whom', async () => {
    const { units, actors } = county;
    const id = await tell(units.near, 'clerk');
    expect(await outcome(see.run({ actor: actors.nextClerk }, id))).toBe('notice.unknown');
    expect(await outcome(see.run({ actor: actors.head }, id))).toBe('notice.unknown');
    await see.run({ actor: actors.clerk }, id);
    await see.run({ actor: actors.secondClerk }, id);
    const facts = await county.sql('SELECT fact, actor_person_id, subject_id FROM trail_entry WHERE county_id = $1', [county.id]);
    expect(facts).toEqual([{ fact: 'notice.seen', actor_person_id: actors.clerk.personId, subject_id: units.near }]);
    expect((await read(actors.secondClerk)).items[0]?.seenAt).toBe('2023-03-15T01:00:00.000000Z');
  });

  it.each(NOTICE_KINDS)('%s has a sentence in both languages, whole', (kind) => {
    for (const task of [{ number: 3, title: '高标准农田建设' }, null]) {
      const said = (['zh', 'en'] as const).map((language) => noticeSentence(kind, task, language));
      expect(said[0]).not.toBe(said[1]);
      for (const sentence of said) expect(sentence).not.toMatch(/[{}]/);
    }
  });
});
