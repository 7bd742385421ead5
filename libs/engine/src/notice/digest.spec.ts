import type { DataSource } from 'typeorm';
import * as fc from 'fast-check';
import type { UnitId } from '#domain/kernel/ids';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { noticeSentence } from '#words/notices';
import { dataSource } from '../core/data-source';
import type { Rung } from '../core/county-bell';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { MakeDigests } from './make-digests';
import { type NoticeFilter, noticesOf, unreadOf } from './notice.queries';
import { raiseNotices } from './notice.store';
import { proofsOf } from './proof.queries';
import { SeeNotice } from './see-notice';
import { TellNotices } from './tell-notices';

const database = useDatabase();
let source: DataSource;
let work: UnitOfWork;
let county: County;
let rung: Rung[];
let tellNotices: TellNotices;
let digests: MakeDigests;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
  work = new UnitOfWork(source);
  tellNotices = new TellNotices(work, (one) => void rung.push(one));
  digests = new MakeDigests(work, new CalendarShelf());
});
beforeEach(async () => {
  rung = [];
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

interface Raised {
  readonly kind: NoticeKind;
  readonly unit: UnitId;
  readonly count: number;
}

/** As a command would, each group in a transaction of its own; then the jobs that were promised. */
async function raise(...groups: Raised[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { kind, unit, count } of groups) {
    const notices = Array.from({ length: count }, () => ({ kind, subjectId: county.assignments.near, unitId: unit, role: 'clerk' as const }));
    ids.push(...(await work.transact(county.actors.chief, (tx) => raiseNotices(tx, notices))));
  }
  for (const { payload } of await promised('notice.tell')) {
    const { notices } = payload as { notices: string[] | null };
    await tellNotices.run(county.id, notices);
  }
  return ids;
}

/** Takes the jobs of a name out of the county's outbox. */
const promised = (job: string) => county.sql('DELETE FROM outbox WHERE county_id = $1 AND job = $2 RETURNING payload', [county.id, job]);
const list = (filter: Partial<NoticeFilter> = {}) =>
  new Reader(source).read(county.id, (reading) => noticesOf(reading, county.actors.clerk, { limit: 200, ...filter }));

describe('a flood', () => {
  it('of a kind to one unit and role is told as one, and nothing is lost', async () => {
    const { near, next } = county.units;
    const ids = await raise({ kind: 'report.due', unit: near, count: 33 }, { kind: 'report.closing', unit: near, count: 5 }, { kind: 'report.due', unit: next, count: 2 });
    const { items } = await list();
    const [digest] = items.filter(({ kind }) => kind === 'notice.digest');
    expect(items).toHaveLength(6);
    expect(digest).toMatchObject({ details: { kinds: { 'report.due': 33 }, count: 33 }, unitId: near, role: 'clerk' });
    expect(noticeSentence('notice.digest', null, 'zh', digest!.details)).toBe('33条提醒合并告知：本期进展报告尚未提交 33');
    const folded = await list({ digestId: digest!.id });
    expect(folded.items.map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 33).toSorted());
    expect(await new Reader(source).read(county.id, (reading) => unreadOf(reading, county.actors.clerk))).toBe(6);
  });

  it('is folded however it comes, but what is signed for is told one by one', async () => {
    const { near } = county.units;
    for (let count = 0; count < 6; count += 1) await raise({ kind: 'report.due', unit: near, count: 1 });
    await raise({ kind: 'assignment.due', unit: near, count: 9 });
    const kinds = (await list()).items.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'assignment.due'), 'notice.digest']);
  });

  it('is folded where more came at once than a job names', async () => {
    await raise({ kind: 'report.due', unit: county.units.near, count: 120 });
    expect((await list()).items.map(({ details }) => details)).toEqual([{ kinds: { 'report.due': 120 }, count: 120 }]);
    expect(rung.at(0)).toEqual({ county: county.id, notices: [], assignments: [] });
  });

  it('opened as a digest is proved of each that it named', async () => {
    const [first] = await raise({ kind: 'report.due', unit: county.units.near, count: 6 });
    const [digest] = (await list()).items;
    await new SeeNotice(work).run({ actor: county.actors.clerk }, digest!.id);
    const proofs = await new Reader(source).read(county.id, (reading) => proofsOf(reading, county.actors.head, first!));
    const clerk = proofs.people.find(({ personId }) => personId === county.actors.clerk.personId);
    expect(clerk).toMatchObject({ missing: null, proofs: [{ state: 'sent', inDigest: true }, { state: 'accepted' }, { state: 'seen' }] });
  });

  it('counts what it folds, whatever comes', async () => {
    const kinds: NoticeKind[] = ['report.due', 'report.closing', 'assignment.due', 'verification.due'];
    const groups = fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), near: fc.boolean(), count: fc.integer({ min: 1, max: 12 }) }),
      { minLength: 1, maxLength: 6 },
    );
    const property = fc.asyncProperty(groups, async (drawn) => {
      const { near, next } = county.units;
      await county.sql('DELETE FROM outbox');
      await county.sql('UPDATE notice SET created_at = created_at - $1::interval', ['7 days']);
      const ids = await raise(...drawn.map(({ near: isNear, ...group }) => ({ ...group, unit: isNear ? near : next })));
      const rows = await county.sql(
        `SELECT n.id, n.details, (SELECT count(*)::integer FROM notice f WHERE f.county_id = n.county_id AND f.digest_id = n.id) AS folded
         FROM notice n WHERE n.county_id = $1 AND n.kind = 'notice.digest' AND n.created_at > '2023-03-14'`,
        [county.id],
      );
      for (const { details, folded } of rows as { details: { count: number; ids: string[]; kinds: object }; folded: number }[]) {
        const sum = Object.values(details.kinds).reduce((all: number, one: number) => all + one, 0);
        expect([folded, details.ids.length, sum]).toEqual([details.count, details.count, details.count]);
        expect(folded).toBeGreaterThan(5);
      }
      const alone = await county.sql(
        `SELECT count(*)::integer AS count FROM notice WHERE county_id = $1 AND id = ANY($2) AND digest_id IS NULL
         AND kind <> 'assignment.due' GROUP BY unit_id, role, kind HAVING count(*) > 5`,
        [county.id, ids],
      );
      expect(alone).toEqual([]);
      expect(await county.sql('SELECT 1 AS one FROM notice WHERE id = ANY($1)', [ids])).toHaveLength(ids.length);
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it('is rung for once it is folded', async () => {
    await raise({ kind: 'report.due', unit: county.units.near, count: 8 }, { kind: 'report.closing', unit: county.units.near, count: 1 });
    const { items } = await list();
    const told = new Set(rung.flatMap(({ notices }) => notices));
    expect([...told].toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(rung.flatMap(({ assignments }) => assignments)).toContain(county.assignments.near);
  });
});

describe('the daily digest', () => {
  it('comes once on a working day, from the county’s hour on', async () => {
    const { near } = county.units;
    await county.setClock('2023-03-15T00:00:00Z'); // 08:00
    await raise({ kind: 'report.due', unit: near, count: 2 }, { kind: 'report.closing', unit: near, count: 1 });
    expect(await digests.run(county.id)).toBe(0);
    await county.setClock('2023-03-15T00:30:00Z');
    expect(await Promise.all([digests.run(county.id), digests.run(county.id)])).toEqual(expect.arrayContaining([0, 1]));
    await raise({ kind: 'report.due', unit: near, count: 3 });
    expect(await digests.run(county.id)).toBe(0);
    expect((await list()).items.map(({ kind }) => kind).toSorted()).toEqual(['notice.digest', 'report.due', 'report.due', 'report.due']);
    await county.setClock('2023-03-16T02:00:00Z');
    expect(await digests.run(county.id)).toBe(1);
    expect(await digests.run(county.id)).toBe(0);
  });

  it('not on a closed day, on an opened Sunday it does, and a single notice is none', async () => {
    const { near } = county.units;
    await raise({ kind: 'report.due', unit: near, count: 2 }, { kind: 'report.due', unit: county.units.next, count: 1 });
    await county.setClock('2023-04-22T02:00:00Z'); // Saturday
    expect(await digests.run(county.id)).toBe(0);
    await county.setClock('2023-04-23T02:00:00Z'); // Sunday, opened for Labour Day
    expect(await digests.run(county.id)).toBe(1);
  });
});

test('a job is promised for every statement that raises, also set-wise, and a delivery only where there is a gateway', async () => {
  const put = (ids: string[]) =>
    county.sql(
      `INSERT INTO notice (county_id, id, kind, subject_id, unit_id, role, created_at)
       SELECT $1, id, 'report.due', $2, $3, 'clerk', now() FROM unnest($4::uuid[]) AS id`,
      [county.id, county.assignments.near, county.units.near, ids],
    );
  await put([newId(), newId()]);
  await put([]);
  expect(await promised('notice.tell')).toHaveLength(1);
  expect(await county.sql('SELECT 1 AS one FROM notice_delivery')).toEqual([]);
});
