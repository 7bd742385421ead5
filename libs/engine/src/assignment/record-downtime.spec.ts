import { dataSource } from '../core/data-source';
import { operator } from '../core/operator';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { RecordDowntime } from './record-downtime';

const database = useDatabase();
let county: County;
let source: Awaited<ReturnType<typeof open>>;
let downtime: RecordDowntime;

const open = () => dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
  source = await open();
  downtime = new RecordDowntime(new UnitOfWork(source), new CalendarShelf());
});
afterEach(async () => {
  await source.destroy();
  await county.close();
});

/** The seeded tasks are due on 30 November 2023, a Thursday. */
const record = (from: string, until: string) => downtime.run({ actor: operator(county.id, 'command-line') }, { from, until, cause: '机房断电' });
const dues = async () => (await county.sql(`SELECT DISTINCT to_char(due_on, 'MM-DD') AS due, to_char(original_due_on, 'MM-DD') AS first FROM assignment WHERE county_id = $1`, [county.id])) as unknown[];
const facts = async (fact: string) => (await county.sql(`SELECT actor_kind AS kind, body::jsonb -> 'actor' ->> 'rule' AS rule FROM trail_entry WHERE county_id = $1 AND fact = $2`, [county.id, fact])) as unknown[];

test('limits it touched are extended, each an entry of the system’s under the rule, and told', async () => {
  const { moved } = await record('2023-11-30T09:00', '2023-11-30T17:00');
  expect(moved).toBeGreaterThan(0);
  expect(await dues()).toEqual([{ due: '12-01', first: '11-30' }]);
  expect(await facts('assignment.extendedForDowntime')).toEqual(Array.from({ length: moved }, () => ({ kind: 'system', rule: 'downtime' })));
  expect(await facts('downtime.recorded')).toEqual([{ kind: 'system', rule: 'command-line' }]);
  expect(await county.sql(`SELECT DISTINCT kind FROM notice WHERE county_id = $1`, [county.id])).toEqual([{ kind: 'limit.extended' }]);
  const late = await county.sql(`SELECT DISTINCT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD HH24:MI') AS at FROM timer WHERE county_id = $1 AND kind = 'assignment.due'`, [county.id]);
  expect(late).toEqual([{ at: '12-02 00:00' }]);
});

test('no minute counts twice, and a time is a time', async () => {
  await record('2023-11-30T09:00', '2023-11-30T17:00');
  await expect(record('2023-11-30T16:59', '2023-12-01T17:00')).rejects.toMatchObject({ code: 'downtime.overlaps', details: { from: '2023-11-30 09:00', until: '2023-11-30 17:00' } });
  await expect(record('2023-11-30T09:00+08:00', '2023-11-30T01:00Z')).rejects.toMatchObject({ code: 'downtime.order' });
  await expect(record('2023-10-01T09:00', '2023-11-30T09:00')).rejects.toMatchObject({ code: 'downtime.too-long' });
  await expect(record('2023-11-31T09:00', '2023-12-01T09:00')).rejects.toMatchObject({ code: 'day.not-a-day' });
  expect(await dues()).toEqual([{ due: '12-01', first: '11-30' }]);
});

describe('the beat', () => {
  /** A real county's clock is the database's; nothing else beats. */
  const live = async () => county.sql(`UPDATE county SET clock_at = NULL WHERE county_id = $1`, [county.id]);
  const beat = async () => (await source.query('SELECT beat(5) AS county')) as unknown[];
  const silentFor = (minutes: number) => county.sql(`UPDATE heartbeat SET at = now() - make_interval(mins => $2) WHERE county_id = $1`, [county.id, minutes]);

  test('goes on over small gaps, and leaves a stood clock alone', async () => {
    await beat();
    expect(await county.sql('SELECT 1 FROM heartbeat WHERE county_id = $1', [county.id])).toEqual([]);
    await live();
    await beat();
    await silentFor(4);
    expect(await beat()).not.toContainEqual({ county: county.id });
    expect(await downtime.find(county.id)).toBeUndefined();
  });

  test('that stopped is downtime, recorded once, whoever finds it', async () => {
    await live();
    await beat();
    await silentFor(30);
    expect(await beat()).toContainEqual({ county: county.id });
    const found = await Promise.all([downtime.find(county.id), downtime.find(county.id), downtime.find(county.id)]);
    expect(found.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await county.sql('SELECT found, round(extract(epoch FROM until_at - from_at) / 60)::int AS minutes FROM downtime WHERE county_id = $1', [county.id])).toEqual([
      { found: true, minutes: 30 },
    ]);
    expect(await beat()).not.toContainEqual({ county: county.id });
  });

  test('leaves out what was announced', async () => {
    await live();
    await beat();
    await silentFor(60);
    const [at] = await county.sql(`SELECT to_char(now() - interval '70 minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS from, to_char(now() - interval '20 minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS until`);
    await record(String(at!['from']), String(at!['until']));
    await downtime.find(county.id);
    const rows = await county.sql('SELECT round(extract(epoch FROM until_at - from_at) / 60)::int AS minutes FROM downtime WHERE county_id = $1 AND found', [county.id]);
    expect(rows).toEqual([{ minutes: 20 }]);
  });
});
