import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { FireTimers } from './fire-timers';

const database = useDatabase();
let source: DataSource;
let county: County;
let fire: FireTimers;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
  fire = new FireTimers(new UnitOfWork(source), new CalendarShelf());
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

const promise = (kind: string, subject: string, dueAt: string) =>
  county.sql('INSERT INTO timer (county_id, id, kind, subject_id, due_at) VALUES ($1, $2, $3, $4, $5)', [
    county.id,
    newId(),
    kind,
    subject,
    dueAt,
  ]);
const mine = (table: string) => county.sql(`SELECT * FROM ${table} WHERE county_id = $1`, [county.id]);

test('what is due by the county’s clock fires once, as the system’s act, and tells the unit', async () => {
  await promise('acknowledge.due', county.assignments.near, '2023-03-15T01:00:00Z');
  await promise('acknowledge.due', county.assignments.next, '2023-03-15T01:00:01Z');
  expect(await fire.run(county.id)).toBe(1);
  expect(await fire.run(county.id)).toBe(0);
  expect(await mine('timer')).toHaveLength(1);
  expect(await mine('effect')).toHaveLength(1);
  expect(await mine('notice')).toEqual([
    expect.objectContaining({ kind: 'acknowledge.due', unit_id: county.units.near, subject_id: county.assignments.near }),
  ]);
  expect(await mine('trail_entry')).toEqual([expect.objectContaining({ fact: 'timer.fired', actor_kind: 'system' })]);
});

test('silence changes no limit and approves nothing', async () => {
  const rows = () =>
    county.sql(
      `SELECT to_jsonb(a) - '{fired_count,last_fired_kind,last_fired_at}'::text[] AS row FROM assignment a WHERE county_id = $1 ORDER BY id`,
      [county.id],
    );
  const before = await rows();
  for (const kind of ['assignment.due', 'request.due', 'verification.due', 'report.due', 'report.closing']) {
    await promise(kind, county.assignments.near, '2023-03-01T00:00:00Z');
  }
  expect(await fire.run(county.id)).toBe(5);
  expect(await rows()).toEqual(before);
});

test('a moment that no longer means anything leaves its receipt and tells nobody', async () => {
  await promise('acknowledge.due', county.assignments.lead, '2023-03-01T00:00:00Z'); // under way already
  expect(await fire.run(county.id)).toBe(1);
  expect(await mine('effect')).toHaveLength(1);
  expect(await mine('notice')).toEqual([]);
});

test('two sweepers at once fire 2,500 timers once each', async () => {
  await county.sql(
    `INSERT INTO timer (county_id, id, kind, subject_id, due_at)
     SELECT $1, gen_random_uuid(), 'report.due', $2, '2023-03-01T00:00:00Z' FROM generate_series(1, 2500)`,
    [county.id, county.assignments.lead],
  );
  // One assignment's timers: while the first sweeper holds it, the other leaves what is left to the next round.
  const [first, second] = await Promise.all([fire.run(county.id), fire.run(county.id)]);
  expect(first + second + (await fire.run(county.id))).toBe(2500);
  expect(await mine('timer')).toEqual([]);
  expect(await county.sql('SELECT count(*)::int AS n FROM effect WHERE county_id = $1', [county.id])).toEqual([{ n: 2500 }]);
  expect(await county.sql('SELECT count(*)::int AS n FROM trail_entry WHERE county_id = $1', [county.id])).toEqual([{ n: 2500 }]);
});

test('a sweeper that stood still for a day tells each once, in the order of their moments, and keeps how late it was', async () => {
  const moments = ['2023-03-14T03:00:00Z', '2023-03-14T01:00:00Z', '2023-03-14T02:00:00Z'];
  for (const [index, at] of moments.entries()) await promise(['report.due', 'request.due', 'assignment.due'][index]!, county.assignments.lead, at);
  expect(await fire.run(county.id)).toBe(3);
  expect(await fire.run(county.id)).toBe(0);
  const receipts = await county.sql(
    `SELECT kind, (fired_at - due_at)::text AS late FROM effect WHERE county_id = $1 ORDER BY due_at`,
    [county.id],
  );
  expect(receipts).toEqual([
    { kind: 'request.due', late: '1 day' },
    { kind: 'assignment.due', late: '23:00:00' },
    { kind: 'report.due', late: '22:00:00' },
  ]);
  const told = await county.sql('SELECT kind FROM notice WHERE county_id = $1 ORDER BY id', [county.id]);
  expect(told.map(({ kind }) => kind)).toEqual(['request.due', 'assignment.due', 'report.due']);
});

test('the calendar’s keeper is told of the year that is missing', async () => {
  await promise('calendar.missing', newId(), '2023-03-01T00:00:00Z');
  expect(await fire.run(county.id)).toBe(1);
  expect((await mine('notice')).map((notice) => notice['role'])).toContain('supervision');
});

describe('an extension that nobody decides', () => {
  const asked = async (of: County, askedDueOn: string): Promise<string> => {
    const id = newId();
    await of.sql(
      `INSERT INTO request (county_id, id, assignment_id, kind, reason, progress, asked_due_on, asked_by, asked_unit_id, asked_at, decide_due_on)
       VALUES ($1, $2, $3, 'extension', '征地延误', '60%', $4, $5, $6, '2023-03-06T01:00:00Z', '2023-03-13')`,
      [of.id, id, of.assignments.lead, askedDueOn, of.actors.leadClerk.personId, of.units.lead],
    );
    await of.sql(
      `INSERT INTO timer (county_id, id, kind, subject_id, due_at) VALUES ($1, $2, 'request.due', $3, '2023-03-13T16:00:00Z')`,
      [of.id, newId(), of.assignments.lead],
    );
    return id;
  };
  const limit = async (of: County) =>
    (await of.sql('SELECT due_on::text AS due, original_due_on::text AS original FROM assignment WHERE county_id = $1 AND id = $2', [of.id, of.assignments.lead]))[0];
  const states = (of: County) => of.sql('SELECT state, decided_by, decision_reason FROM request WHERE county_id = $1', [of.id]);
  const facts = async (of: County) =>
    of.sql(`SELECT fact, actor_kind, body::jsonb -> 'actor' ->> 'rule' AS rule FROM trail_entry WHERE county_id = $1`, [of.id]);

  test('without a rule it stays undecided, the limit as it was, and the supervising office is told', async () => {
    await asked(county, '2023-12-20');
    expect(await fire.run(county.id)).toBe(1);
    expect(await limit(county)).toEqual({ due: '2023-11-30', original: '2023-11-30' });
    expect(await states(county)).toEqual([{ state: 'open', decided_by: null, decision_reason: null }]);
    expect(await mine('notice')).toEqual([
      expect.objectContaining({ kind: 'request.due', unit_id: county.units.supervision, role: 'supervision' }),
    ]);
    expect((await facts(county)).map(({ fact }) => fact)).toEqual(['timer.fired']);
  });

  test('a submitted or suspended task’s undecided request escalates as well', async () => {
    await asked(county, '2023-12-20');
    for (const state of ['suspended', 'awaitingVerification', 'underVerification']) {
      await county.sql('UPDATE assignment SET state = $3 WHERE county_id = $1 AND id = $2', [county.id, county.assignments.lead, state]);
      await promise('request.due', county.assignments.lead, '2023-03-13T16:00:00Z');
    }
    await fire.run(county.id);
    expect((await mine('notice')).map(({ kind }) => kind)).toEqual(['request.due', 'request.due', 'request.due', 'request.due']);
  });

  describe('where the county’s rule says that silence is consent', () => {
    const RULE = '〔演示〕县督查办法第十二条';
    let ruled: County;
    beforeEach(async () => {
      ruled = await seedCounty(database().ownerUrl, { deemedConsentRule: RULE });
    });
    afterEach(() => ruled.close());

    test('it is granted once, by the system under that rule, and nobody’s name stands under it', async () => {
      await asked(ruled, '2023-12-20');
      expect(await fire.run(ruled.id)).toBe(0);
      expect(await fire.run(ruled.id)).toBe(0);
      expect(await limit(ruled)).toEqual({ due: '2023-12-20', original: '2023-11-30' });
      expect(await states(ruled)).toEqual([{ state: 'granted', decided_by: null, decision_reason: RULE }]);
      expect(await facts(ruled)).toEqual([{ fact: 'assignment.extensionGranted', actor_kind: 'system', rule: RULE }]);
      const left = await ruled.sql(`SELECT kind, (due_at AT TIME ZONE 'UTC')::text AS due FROM timer WHERE county_id = $1`, [ruled.id]);
      expect(left).toEqual([{ kind: 'assignment.due', due: '2023-12-20 16:00:00' }]);
    });

    test('not before its day has passed, and not where its day cannot stand: then it escalates', async () => {
      await asked(ruled, '2026-12-20');
      await ruled.setClock('2023-03-13T15:59:59Z');
      expect(await fire.run(ruled.id)).toBe(0);
      expect(await states(ruled)).toMatchObject([{ state: 'open' }]);
      await ruled.setClock('2023-03-13T16:00:00Z');
      expect(await fire.run(ruled.id)).toBe(1);
      expect(await limit(ruled)).toEqual({ due: '2023-11-30', original: '2023-11-30' });
      expect(await states(ruled)).toMatchObject([{ state: 'open' }]);
    });

    test('while somebody has the request in hand it neither escalates nor holds up other timers; then it is granted', async () => {
      await asked(ruled, '2023-12-20');
      await ruled.sql(`INSERT INTO timer (county_id, id, kind, subject_id, due_at) VALUES ($1, $2, 'acknowledge.due', $3, '2023-03-13T16:00:00Z')`, [ruled.id, newId(), ruled.assignments.near]);
      const other = new Client({ connectionString: database().ownerUrl });
      await other.connect();
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM request WHERE county_id = $1 FOR UPDATE', [ruled.id]);
      const visit = await fire.visit(ruled.id);
      expect(visit).toMatchObject({ fired: 1, error: expect.objectContaining({ code: 'request.in-flight' }) });
      await other.query('ROLLBACK');
      await other.end();
      await fire.run(ruled.id);
      expect(await states(ruled)).toMatchObject([{ state: 'granted' }]);
    });

    test('two sweepers at once grant it once', async () => {
      await asked(ruled, '2023-12-20');
      await Promise.all([fire.run(ruled.id), fire.run(ruled.id)]);
      expect((await facts(ruled)).filter(({ fact }) => fact === 'assignment.extensionGranted')).toHaveLength(1);
    });
  });
});
