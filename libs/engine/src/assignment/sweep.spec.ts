import type { DataSource } from 'typeorm';
import { formatDay, parseDay } from '#domain/kernel/day';
import { TELLINGS, TOLD_KINDS } from '#domain/assignment/tellings';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { FireTimers } from './fire-timers';
import { nextEventOf } from './next-event.queries';

const database = useDatabase();
let source: DataSource;
let county: County;
let fire: FireTimers;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
  fire = new FireTimers(new UnitOfWork(source), new CalendarShelf());
});
afterEach(() => county.close());
afterAll(() => source.destroy());

interface Planned {
  readonly kind: string;
  readonly subject: string;
  readonly due: string;
  readonly step?: string | null;
}

async function plan(of: County, timers: readonly Planned[]): Promise<void> {
  await of.sql(
    `INSERT INTO timer (county_id, id, kind, subject_id, due_at, step)
     SELECT $1, t.id, t.kind, t.subject, t.due, t.step
     FROM jsonb_to_recordset($2::jsonb) AS t(id uuid, kind text, subject uuid, due timestamptz, step text)`,
    [of.id, JSON.stringify(timers.map((timer) => ({ ...timer, id: newId() })))],
  );
}

const outcomes = async (of: County) =>
  (
    await of.sql(
      `SELECT outcome, count(*)::integer AS n FROM effect WHERE county_id = $1 GROUP BY outcome ORDER BY outcome`,
      [of.id],
    )
  ).map(({ outcome, n }) => `${String(outcome)} ${String(n)}`);

test('what the clock did to an assignment is counted on it, and leaves its version alone', async () => {
  const { lead, near } = county.assignments;
  await plan(county, [
    { kind: 'assignment.due', subject: lead, due: '2023-03-14T01:00:00Z' },
    { kind: 'report.due', subject: lead, due: '2023-03-14T02:00:00Z' },
    { kind: 'acknowledge.due', subject: near, due: '2023-03-14T03:00:00Z' },
  ]);
  await fire.run(county.id);
  const marks = await county.sql(
    `SELECT fired_count, last_fired_kind, last_fired_at, version FROM assignment WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY fired_count DESC`,
    [county.id, [lead, near]],
  );
  const at = new Date('2023-03-15T01:00:00Z');
  expect(marks).toEqual([
    { fired_count: 2, last_fired_kind: 'report.due', last_fired_at: at, version: 1 },
    { fired_count: 1, last_fired_kind: 'acknowledge.due', last_fired_at: at, version: 1 },
  ]);
});

test.each(['withdrawn', 'closed'] as const)('a moment of a task that is %s passes silently and is kept as passed', async (state) => {
  await county.sql('UPDATE assignment SET state = $3 WHERE county_id = $1 AND id = $2', [county.id, county.assignments.lead, state]);
  // A look-back alone is meant for what is closed.
  const silent = TOLD_KINDS.filter((kind) => !TELLINGS.some((row) => row.kind === kind && row.state === state));
  expect(TOLD_KINDS.filter((kind) => !silent.includes(kind))).toEqual(state === 'closed' ? ['lookBack.due'] : []);
  await plan(
    county,
    silent.map((kind) => ({ kind, subject: county.assignments.lead, due: '2023-03-14T00:00:00Z' })),
  );
  expect(await fire.run(county.id)).toBe(silent.length);
  expect(await outcomes(county)).toEqual([`passed ${silent.length}`]);
  expect(await county.sql('SELECT 1 FROM notice WHERE county_id = $1', [county.id])).toEqual([]);
});

describe('catching up', () => {
  const days = (kind: string, ...of: string[]): Planned[] =>
    of.map((due) => ({ kind, subject: county.assignments.lead, due: `${due}T16:00:00Z` }));
  const told = async () =>
    (
      await county.sql(
        `SELECT kind, to_char(due_at, 'YYYY-MM-DD') AS day FROM effect WHERE county_id = $1 AND outcome = 'told' ORDER BY due_at, kind`,
        [county.id],
      )
    ).map(({ kind, day }) => `${String(kind)} ${String(day)}`);

  test('every limit is told, of reminders to report only the newest', async () => {
    await plan(county, [
      ...days('assignment.due', '2023-03-01', '2023-03-02'),
      ...days('report.due', '2023-01-05', '2023-02-05', '2023-03-05'),
    ]);
    expect(await fire.run(county.id)).toBe(5);
    expect(await told()).toEqual(
      [
        'assignment.due 2023-03-01',
        'assignment.due 2023-03-02',
        'report.due 2023-03-05',
      ].sort((a, b) => a.slice(-10).localeCompare(b.slice(-10))),
    );
    expect(await outcomes(county)).toEqual(['skipped 2', 'told 3']);
  });

  test('the newest is looked for beyond the batch, and a later one that is not due yet does not silence it', async () => {
    const many = Array.from({ length: 1200 }, (_, n) =>
      formatDay((parseDay('2019-11-01') + n) as ReturnType<typeof parseDay>),
    );
    await plan(county, [...days('report.due', ...many), ...days('report.due', '2023-04-05')]);
    expect(await fire.run(county.id)).toBe(1200);
    expect(await told()).toEqual([`report.due ${many.at(-1)}`]);
  });
});

test('another county’s timers are neither seen nor fired', async () => {
  const other = await seedCounty(database().ownerUrl);
  await plan(county, [{ kind: 'assignment.due', subject: county.assignments.lead, due: '2023-03-14T00:00:00Z' }]);
  await plan(other, [{ kind: 'assignment.due', subject: other.assignments.lead, due: '2023-03-14T00:00:00Z' }]);
  expect(await fire.run(other.id)).toBe(1);
  expect(await outcomes(county)).toEqual([]);
  expect(await county.sql('SELECT 1 FROM timer WHERE county_id = $1', [county.id])).toHaveLength(1);
  await other.close();
});

test('an assignment somebody works on is not waited for: the others fire, its own later', async () => {
  const { lead, once } = county.assignments;
  await plan(
    county,
    [lead, once].map((subject) => ({ kind: 'assignment.due', subject, due: '2023-03-14T00:00:00Z' })),
  );
  await county.sql('BEGIN');
  await county.sql('SELECT 1 FROM assignment WHERE county_id = $1 AND id = $2 FOR UPDATE', [county.id, lead]);
  expect(await fire.run(county.id)).toBe(1);
  await county.sql('COMMIT');
  expect(await fire.run(county.id)).toBe(1);
  expect(await outcomes(county)).toEqual(['told 2']);
});

test('the next event is the nearest moment, on the day at whose close it comes', async () => {
  const { lead } = county.assignments;
  const next = () => new Reader(source).read(county.id, (reading) => nextEventOf(reading, lead));
  expect(await next()).toBeNull();
  await plan(county, [
    { kind: 'assignment.due', subject: lead, due: '2023-11-30T16:00:00Z' },
    { kind: 'report.due', subject: lead, due: '2023-04-05T16:00:00Z', step: null },
  ]);
  expect(await next()).toEqual({ kind: 'report.due', step: null, action: null, dueOn: '2023-04-05' });
});
