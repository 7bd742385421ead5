import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { UnitId } from '#domain/kernel/ids';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import { missingProof, type ProvedState, statesUpTo, UNFOLDED_KINDS } from '#domain/ledger/proof';
import type { PersonActor, Role } from '#domain/people/actor';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { NoteNotices } from './note-notices';
import { isAddressed } from './notice.store';
import { noticesOf, noticesOfAssignment, unreadOf } from './notice.queries';
import { type PersonProofs, proofsOf } from './proof.queries';
import { prove } from './proof.store';
import { SeeNotice } from './see-notice';
import { SignNotice } from './sign-notice';

const database = useDatabase();
let source: DataSource;
let work: UnitOfWork;
let county: County;
let foreign: County;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app' }).initialize();
  work = new UnitOfWork(source);
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
  foreign = await seedCounty(database().ownerUrl);
});
afterEach(() => Promise.all([county.close(), foreign.close()]));
afterAll(() => source.destroy());

async function tell(kind: NoticeKind = 'report.due', unit: UnitId = county.units.near, role: Role | null = 'clerk', post: string | null = null): Promise<string> {
  const id = newId();
  const columns = 'county_id, id, kind, subject_id, unit_id, role, post_id, created_at';
  const values = [county.id, id, kind, county.assignments.near, unit, role, post];
  await county.sql(`INSERT INTO notice (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, '2023-03-14T01:00:00Z')`, values);
  return id;
}
const proofs = (by: PersonActor, id: string) => new Reader(source).read(county.id, (reading) => proofsOf(reading, by, id));
const summary = (people: readonly PersonProofs[]) =>
  Object.fromEntries(people.map((person) => [person.person, `${person.proofs.map(({ state }) => state).join(' ')} → ${person.missing}`]));

describe('the proof that somebody was told', () => {
  it('goes from queued to signed for, each person by himself, and says what is missing', async () => {
    const { clerk, secondClerk, head, chief, leader, nextClerk, leadHead } = county.actors;
    const [note, see, sign] = [new NoteNotices(work), new SeeNotice(work), new SignNotice(work)];
    const id = await tell('report.sentBack');
    const before = await proofs(head, id);
    expect(before).toMatchObject({ queuedAt: '2023-03-14T01:00:00.000000Z', kind: 'report.sentBack', deliveries: [] });
    expect(summary(before.people)).toEqual({ 潼川镇经办人甲: ' → sent', 潼川镇经办人乙: ' → sent' });

    const page = await new Reader(source).read(county.id, (reading) => noticesOf(reading, secondClerk, { limit: 10 }));
    expect(page.fresh).toEqual([id]);
    await note.sent(secondClerk, page.fresh);
    expect((await new Reader(source).read(county.id, (reading) => noticesOf(reading, secondClerk, { limit: 10 }))).fresh).toEqual([]);
    await county.setClock('2023-03-15T02:00:00Z');
    await note.accept({ actor: secondClerk }, [id]);
    expect(await outcome(note.accept({ actor: secondClerk }, [id, newId()]))).toBe('notice.unknown');
    expect(await outcome(note.accept({ actor: nextClerk }, [id]))).toBe('notice.unknown');
    await county.setClock('2023-03-15T03:00:00Z');
    await see.run({ actor: clerk }, id);
    await county.setClock('2023-03-15T04:00:00Z');
    await sign.run({ actor: clerk }, id);
    await sign.run({ actor: clerk }, id);
    for (const by of [head, chief, leader]) {
      const { people } = await proofs(by, id);
      expect(summary(people)).toEqual({ 潼川镇经办人甲: 'sent accepted seen signedFor → null', 潼川镇经办人乙: 'sent accepted → seen' });
      const times = people.find(({ person }) => person === '潼川镇经办人甲')?.proofs.map(({ at }) => at.slice(11, 16));
      expect(times).toEqual(['03:00', '03:00', '03:00', '04:00']);
    }
    for (const stranger of [clerk, leadHead, nextClerk]) expect(await outcome(proofs(stranger, id))).toBe('notice.unknown');
    const facts = await county.sql(`SELECT fact FROM trail_entry WHERE county_id = $1 ORDER BY at`, [county.id]);
    expect(facts.map(({ fact }) => fact)).toEqual(['notice.seen', 'notice.signedFor']);
  });

  it('is signed only where the kind asks for it, and only by whom it is for', async () => {
    const sign = new SignNotice(work);
    expect(await outcome(sign.run({ actor: county.actors.clerk }, await tell('report.due')))).toBe('notice.not-signed');
    expect(await outcome(sign.run({ actor: county.actors.nextClerk }, await tell('report.sentBack')))).toBe('notice.unknown');
    expect(await outcome(sign.run({ actor: county.actors.chief }, await tell('report.sentBack')))).toBe('notice.unknown');
  });

  it('cannot be changed, removed, or written out of its order', async () => {
    const id = await tell();
    const put = (state: string, at: string) =>
      county.sql(`INSERT INTO notice_proof (county_id, notice_id, person_id, channel, state, at) VALUES ($1, $2, $3, 'in-app', $4, $5)`, [
        county.id,
        id,
        county.actors.clerk.personId,
        state,
        at,
      ]);
    await expect(put('seen', '2023-03-15T01:00:00Z')).rejects.toMatchObject({ code: '23001' });
    await put('sent', '2023-03-15T01:00:00Z');
    await put('sent', '2023-03-16T01:00:00Z');
    await put('accepted', '2023-03-10T01:00:00Z');
    expect(await county.sql(`SELECT state, at::text AS at FROM notice_proof WHERE notice_id = $1 ORDER BY at, state DESC`, [id])).toEqual([
      { state: 'sent', at: '2023-03-15 01:00:00+00' },
      { state: 'accepted', at: '2023-03-15 01:00:00+00' },
    ]);
    await expect(county.sql('UPDATE notice_proof SET at = now()')).rejects.toMatchObject({ code: '23001' });
    await expect(county.sql('DELETE FROM notice_proof')).rejects.toMatchObject({ code: '23001' });
  });

  it('never goes back, in whatever order people and clocks act, many at once', async () => {
    const acts = fc.array(
      fc.record({
        who: fc.constantFrom('clerk' as const, 'secondClerk' as const),
        state: fc.constantFrom<ProvedState>('sent', 'accepted', 'seen', 'signedFor'),
        hour: fc.integer({ min: 0, max: 23 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const property = fc.asyncProperty(acts, async (done) => {
      const id = await tell('report.sentBack');
      await Promise.all(
        done.map(({ who, state, hour }) => {
          const { personId } = county.actors[who];
          return work.transact(county.actors[who], async (tx) => {
            const late = Object.create(tx, { now: { value: `2023-03-15T${String(hour).padStart(2, '0')}:00:00.000000Z` } }) as typeof tx;
            await prove(late, [{ noticeId: id, personId, actingFor: null }], state);
          });
        }),
      );
      for (const who of ['clerk', 'secondClerk'] as const) {
        const mine = done.filter((act) => act.who === who).map(({ state }) => statesUpTo(state));
        const { people } = await proofs(county.actors.head, id);
        const shown = people.find(({ personId }) => personId === county.actors[who].personId)!.proofs;
        const furthest = mine.toSorted((left, right) => right.length - left.length)[0] ?? [];
        expect(shown.map(({ state }) => state)).toEqual(furthest);
        expect(shown.map(({ at }) => at)).toEqual(shown.map(({ at }) => at).toSorted());
      }
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it('what is missing is the first state not reached', () => {
    expect(missingProof('report.due', new Set(['sent', 'accepted', 'seen']))).toBeNull();
    expect(missingProof('report.sentBack', new Set(['sent', 'accepted', 'seen']))).toBe('signedFor');
    expect(missingProof('report.due', new Set())).toBe('sent');
    expect(UNFOLDED_KINDS).toContain('report.sentBack');
  });
});

describe('what a person has before him', () => {
  it('is counted, filtered, and marked up to a notice', async () => {
    const { clerk, secondClerk, nextClerk } = county.actors;
    const see = new SeeNotice(work);
    const ids = [await tell(), await tell('report.closing'), await tell(), await tell('report.due', county.units.next)];
    const unread = (by: PersonActor) => new Reader(source).read(county.id, (reading) => unreadOf(reading, by));
    expect(await unread(clerk)).toBe(3);
    const kinds = await new Reader(source).read(county.id, (reading) => noticesOf(reading, clerk, { limit: 9, kind: 'report.closing' }));
    expect(kinds.items.map(({ id }) => id)).toEqual([ids[1]]);
    const about = { limit: 9, assignmentId: county.assignments.near };
    expect((await new Reader(source).read(county.id, (reading) => noticesOf(reading, clerk, about))).items).toHaveLength(3);
    expect(await see.upTo({ actor: clerk }, ids[1]!)).toEqual({ seen: 2 });
    expect(await see.upTo({ actor: clerk }, ids[1]!)).toEqual({ seen: 0 });
    expect(await outcome(see.upTo({ actor: clerk }, ids[3]!))).toBe('notice.unknown');
    expect([await unread(clerk), await unread(secondClerk), await unread(nextClerk)]).toEqual([1, 3, 1]);
  });

  it('and what was told about an assignment is shown to those who may see it', async () => {
    const { head, chief, leader, nextClerk } = county.actors;
    const ids = [await tell('report.due'), await tell('verification.due', county.units.supervision, 'supervision')];
    const page = (by: PersonActor) =>
      new Reader(source).read(county.id, (reading) => noticesOfAssignment(reading, by, county.assignments.near));
    for (const by of [head, chief, leader]) expect((await page(by)).map(({ id }) => id)).toEqual(ids.toReversed());
    expect(await outcome(page(nextClerk))).toBe('assignment.unknown');
  });

  it('is his by one rule, in memory and in SQL', async () => {
    const roles: (Role | null)[] = ['clerk', 'unit-head', 'supervision', 'leader', null];
    const { leader, linkedLeader, head } = county.actors;
    const posts = [null, leader.postId, linkedLeader.postId, head.postId];
    const all = Object.values(county.units).flatMap((unitId) => roles.flatMap((role) => posts.map((postId) => ({ unitId, role, postId }))));
    const rows = await Promise.all(all.map(async (to) => ({ id: await tell('report.due', to.unitId, to.role, to.postId), ...to })));
    const twoPosts = { ...leader, leaderPostIds: [...leader.leaderPostIds, ...linkedLeader.leaderPostIds] };
    for (const by of [...Object.values(county.actors), twoPosts, { ...leader, postId: null, leaderPostIds: [] }]) {
      const page = await new Reader(source).read(county.id, (reading) => noticesOf(reading, by, { limit: 500 }));
      const wanted = rows.filter((row) => isAddressed(by, row)).map(({ id }) => id);
      expect(page.items.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
    }
  });

  it('stays within the county', async () => {
    const id = await tell('report.sentBack');
    const stranger = { ...foreign.actors.clerk, grants: county.actors.clerk.grants };
    const see = new SeeNotice(work);
    expect(await outcome(see.run({ actor: stranger }, id))).toBe('notice.unknown');
    const there = new Reader(source).read(foreign.id, (reading) => proofsOf(reading, foreign.actors.chief, id));
    expect(await outcome(there)).toBe('notice.unknown');
  });
});
