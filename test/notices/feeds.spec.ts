import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { MerkleRange } from '#domain/ledger/tlog/tree-hash';
import type { PersonActor } from '#domain/people/actor';
import { LimitCalendar } from '#engine/assignment/limit-calendar';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarFeeds } from '#engine/people/calendar-feed';
import { EventFeed, type FeedEvent } from '#engine/trail/event-feed';
import { newestHead } from '#engine/trail/log/checkpoint.store';
import { HeadsFile } from '#engine/trail/log/heads-file';
import { integrate, readBack } from '#engine/trail/log/integrate';
import { KeyFiles } from '#engine/trail/log/log-keys';
import { signCheckpoint } from '#engine/trail/log/sign-checkpoint';
import { leafHash, sha256 } from '#platform/hash';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';

const database = useDatabase();
let county: County;
let app: DataSource;
let reader: Reader;
let work: UnitOfWork;

beforeAll(async () => {
  app = await dataSource({ url: database().ownerUrl, role: 'duban_app' }).initialize();
  reader = new Reader(app);
  work = new UnitOfWork(app);
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => app.destroy());

describe('a calendar of limits', () => {
  const calendar = () => new LimitCalendar(reader, 'https://duban.example.gov.cn');
  const titles = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').filter((line) => line.startsWith('SUMMARY:')).map((line) => line.slice(8));

  it('shows what the unit owes, with the time to sign for what is new, and names no person', async () => {
    const { token } = await new CalendarFeeds(work).open({ actor: county.actors.clerk });
    const text = await calendar().of(`${token}.ics`);
    expect(titles(text)).toEqual(['签收截止：第1项 农村电商网点改造升级', '到期：第1项 农村电商网点改造升级']);
    expect(text).toContain('DTSTART;VALUE=DATE:20230302');
    expect(text).toContain('DTSTART;VALUE=DATE:20231130');
    expect(text.replaceAll('\r\n ', '')).toContain(`URL:https://duban.example.gov.cn/assignments/${county.assignments.near}`);
    expect(text).not.toMatch(/经办人|副县长/);
  });

  it('shows a leader what his post leads', async () => {
    const { token } = await new CalendarFeeds(work).open({ actor: county.actors.leader });
    expect(titles(await calendar().of(token)).filter((title) => title.startsWith('到期')).length).toBe(5);
    const { token: none } = await new CalendarFeeds(work).open({ actor: county.actors.farClerk });
    expect(titles(await calendar().of(none))).toEqual([]);
  });

  it('ends with the link, a new link, the role and the account; nothing of it is kept but a hash, and the trail has no link', async () => {
    const feeds = new CalendarFeeds(work);
    const { clerk } = county.actors;
    const { token: first } = await feeds.open({ actor: clerk });
    const { token: second } = await feeds.open({ actor: clerk });
    expect(await outcome(calendar().of(first))).toBe('feed.unknown');
    expect(titles(await calendar().of(second))).toHaveLength(2);
    await county.sql(`UPDATE role_grant SET revoked_at = now() WHERE county_id = $1 AND account_id = $2`, [county.id, clerk.accountId]);
    expect(titles(await calendar().of(second))).toEqual([]);
    await county.sql(`UPDATE account SET state = 'disabled' WHERE county_id = $1 AND id = $2`, [county.id, clerk.accountId]);
    expect(await outcome(calendar().of(second))).toBe('feed.unknown');
    await county.sql(`UPDATE account SET state = 'active' WHERE county_id = $1 AND id = $2`, [county.id, clerk.accountId]);
    await feeds.close({ actor: clerk });
    await feeds.close({ actor: clerk });
    for (const token of [second, `${county.id}.${'x'.repeat(43)}`, '999999.' + 'x'.repeat(43), 'nonsense']) expect(await outcome(calendar().of(token))).toBe('feed.unknown');
    const kept = await county.sql(`SELECT (SELECT string_agg(body, '') FROM trail_entry WHERE county_id = $1) || (SELECT string_agg(f::text, '') FROM calendar_feed f WHERE county_id = $1) AS all`, [county.id]);
    expect(String(kept[0]!['all'])).not.toContain(second.split('.')[1]);
    const facts = await county.sql(`SELECT fact FROM trail_entry WHERE county_id = $1 AND fact LIKE 'feed.%' ORDER BY at, id`, [county.id]);
    expect(facts.map(({ fact }) => fact).toSorted()).toEqual(['feed.closed', 'feed.opened', 'feed.opened']);
    const acting = { ...clerk, actingFor: county.actors.head.personId };
    expect(await outcome(Promise.resolve().then(() => feeds.open({ actor: acting })))).toBe('session.acting');
  });
});

describe('the event feed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-feed-'));
  const place = { keys: new KeyFiles(folder), heads: new HeadsFile(folder), deployment: 'test.example' };
  let sequencer: DataSource;
  let log: UnitOfWork;

  beforeAll(async () => {
    sequencer = await dataSource({ url: database().ownerUrl, role: 'duban_sequencer', poolSize: 2 }).initialize();
    log = new UnitOfWork(sequencer);
  });
  afterAll(async () => {
    await sequencer.destroy();
    rmSync(folder, { recursive: true });
  });

  const leave = (count: number) =>
    work.run({ actor: county.actors.clerk }, async (tx) => {
      for (let number = 1; number <= count; number += 1) tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: { number } }] });
    });
  const integrated = async (): Promise<void> => {
    while (((await integrate(log, county.id)) ?? 0) > 0) continue;
    while (await readBack(log, county.id)) continue;
  };
  /** As the guard builds it: a program's account that holds the one role for the county. */
  const platform = (): PersonActor => ({ ...county.actors.clerk, postId: null, grants: [{ role: 'superior-platform', unitId: county.units.county, countyWide: true }] });

  /** A consumer that dies now and then after a page, before it kept how far it was. */
  async function consume(from: number, dies: (page: number) => boolean): Promise<{ events: FeedEvent[]; last: number }> {
    const events: FeedEvent[] = [];
    let kept = from;
    for (let page = 0; ; page += 1) {
      const { events: given, last, size } = await new EventFeed(reader).after(platform(), kept, 7);
      events.push(...given);
      if (!dies(page)) kept = last;
      if (kept === size - 1) return { events, last: kept };
    }
  }

  it('gives each event at least once, in order without gaps, only under a signed head, and each can be proved', async () => {
    await leave(40);
    await integrated();
    expect(await new EventFeed(reader).after(platform(), -1, 10)).toMatchObject({ events: [], last: -1, size: 0 });
    await signCheckpoint(log, place, { county: county.id, spacing: 0 });
    const { events, last } = await consume(-1, (page) => page % 3 === 1);
    const seen = new Map(events.map((event) => [event.position, event]));
    expect([...seen.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, position) => position));
    expect(events.length).toBeGreaterThan(40);
    for (const event of events) expect(seen.get(event.position)).toEqual(event);
    const range = new MerkleRange(sha256);
    for (let position = 0; position <= last; position += 1) range.append(leafHash(seen.get(position)!.entry));
    const head = await reader.read(county.id, newestHead);
    expect(Buffer.from(range.root()).equals(head!.root)).toBe(true);
    await leave(5);
    await integrated();
    await signCheckpoint(log, place, { county: county.id, spacing: 0 });
    expect((await consume(last, () => false)).events.map(({ position }) => position)).toEqual([40, 41, 42, 43, 44]);
  });

  it('is for a superior’s platform alone, and says when a position is beyond the log', async () => {
    await leave(1);
    await integrated();
    await signCheckpoint(log, place, { county: county.id, spacing: 0 });
    const feed = new EventFeed(reader);
    for (const actor of [county.actors.clerk, county.actors.chief, county.actors.leader, county.actors.inspector]) {
      expect(await outcome(Promise.resolve().then(() => feed.after(actor, -1, 10)))).toBe('permission.denied');
    }
    expect(await outcome(feed.after(platform(), 1, 10))).toBe('feed.beyond');
    expect((await feed.after(platform(), 0, 10)).events).toEqual([]);
  });
});
