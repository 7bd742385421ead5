import type { QueryResultRow } from 'pg';
import { useDatabase } from '#test/support/database';
import { type Life, openLife, outcome, reportInput, versionOf } from '#test/support/life';
import { manyTasks } from '#test/support/many-tasks';
import { formatDay, parseDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import { COLOURS, COLOUR_OF, LIGHT_REASONS } from '#domain/assignment/light';
import type { PersonActor } from '#domain/people/actor';
import { may } from '#domain/people/permission';
import { newId } from '#platform/ids';
import { dataSource } from '../core/data-source';
import type { Reading } from '../core/reader';
import { directivesShown } from '../plan/directive.queries';
import { UnitOfWork } from '../core/unit-of-work';
import { type AssignmentFilter, listAssignments } from './assignment.queries';
import { type Cockpit, cockpit } from './cockpit.queries';
import { completeness } from './completeness.queries';
import { liveKeys, maintainedKeys } from './counts';
import { FoldCounts } from './fold-counts';
import { heatCells } from '#test/support/heat-cells';
import { heatMap } from './heat-map.queries';
import { lightDays } from './light-days';
import { lightDaysFrom } from './light-sql';
import { waitingRequests } from './request.queries';
import { slipsShown } from './slip.queries';
import { visibleTo } from './visible';

const database = useDatabase();
let life: Life;
beforeEach(async () => {
  life = await openLife(database());
});
afterEach(() => life.close());

const LIVE = { name: 'test-live', text: `WITH ${lightDaysFrom(2)}, ${liveKeys(3)} SELECT to_jsonb(k)::text AS key FROM keys k ORDER BY 1` };
const KEPT = {
  name: 'test-kept',
  text: `WITH ${maintainedKeys(2, 2)} SELECT (to_jsonb(k) || '{"before": null}')::text AS key FROM keys k WHERE n <> 0 ORDER BY 1`,
};
/** Tasks of which what is maintained in them is not what their list and their last report say. */
const WRONG = {
  name: 'test-standings',
  text: `SELECT a.id FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
      LEFT JOIN report r ON r.county_id = a.county_id AND r.id = a.last_report_id
    WHERE a.county_id = $1 AND (a.reported_period, a.reported_percent, a.owed_until, a.behind_on) IS DISTINCT FROM (r.period, r.percent,
      CASE WHEN a.state = 'underway' THEN owed_until(a.cadence, a.dispatched_on, r.period) END,
      CASE WHEN a.state = 'underway' THEN behind_on(a.cadence, a.dispatched_on, a.due_on, a.target, a.figure, r.period, r.percent,
        coalesce((l.rules ->> 'behindPercent')::integer, 10)) END)`,
};
type Key = { key: string } & QueryResultRow;

/** What is kept is what is there. */
async function sameAsLive(reading: Reading): Promise<void> {
  const kept = await reading.rows<Key>(KEPT, [reading.county, formatDay(reading.today)]);
  const all = visibleTo(life.county.actors.chief, 3).values;
  expect(kept).toEqual(await reading.rows<Key>(LIVE, [reading.county, await lightDays(reading, life.shelf), ...all]));
  expect(await reading.rows(WRONG, [reading.county])).toEqual([]);
}

type Told = readonly (readonly [what: string, number: number, filter: Partial<AssignmentFilter>])[];

/** Every number with the filters its link carries. */
function ofCockpit({ total, tallies, worst, overdue, improved, nextDays, figures }: Cockpit): Told {
  return [
    ['total', total, { counted: true }],
    ...COLOURS.map((colour) => [colour, tallies.filter((one) => one.colour === colour).reduce((sum, { count }) => sum + count, 0), { colour }] as const),
    ...tallies.map(({ reason, count }) => [reason, count, { reason }] as const),
    ...[...worst, ...overdue, ...improved].map(({ unitId, red }) => ['red of a unit', red, { unitId, colour: 'red' }] as const),
    ...worst.map(({ unitId, yellow }) => ['yellow of a unit', yellow, { unitId, colour: 'yellow' }] as const),
    ...nextDays.map(({ day, due }) => ['a day ahead', due, { owed: true, dueFrom: formatDay(day), dueUntil: formatDay(day) }] as const),
    ['with a figure', figures.reported, { figure: 'reported' }],
    ['verified', figures.verified, { figure: 'verified' }],
  ];
}

async function ofHeatMap(reading: Reading, by: PersonActor): Promise<Told> {
  const map = await heatMap(reading, life.shelf, { by, filter: { limit: 200 } });
  const rows = [...heatCells(map)];
  expect(map.nextCursor).toBeNull();
  const of = (reason: string): number => rows.flatMap(([, cells]) => cells).filter((cell) => cell?.reason === reason).length;
  return [
    ...rows.map(([id, cells]) => {
      const red = cells.filter((cell) => cell !== null && COLOUR_OF[cell.reason] === 'red').length;
      return ['red of a township', red, { unitId: id, kind: 'township', colour: 'red' }] as const;
    }),
    ...LIGHT_REASONS.map((reason) => [`cells: ${reason}`, of(reason), { kind: 'township', reason }] as const),
  ];
}

async function ofBoard(reading: Reading, by: PersonActor): Promise<Told> {
  const { listId } = life.county;
  const { cells } = await completeness(reading, life.shelf, { by, filter: { listId, cadence: 'monthly', periods: 2 } });
  return cells.flatMap(({ unitId, period, owed, onTime, late }) => [
    ['owed', owed, { unitId, listId, period }] as const,
    ['on time', onTime, { unitId, listId, period, sent: 'onTime' }] as const,
    ['late', late, { unitId, listId, period, sent: 'late' }] as const,
    ['missing', owed - onTime - late, { unitId, listId, period, sent: 'missing' }] as const,
  ]);
}

/** In one snapshot: each number, and the list that opens behind it. */
async function compare(reading: Reading, by: PersonActor): Promise<Cockpit> {
  const seen = await cockpit(reading, life.shelf, { by });
  const told: Told = [...ofCockpit(seen), ...(await ofHeatMap(reading, by)), ...(await ofBoard(reading, by))];
  for (const [what, number, filter] of told) {
    const { total } = await listAssignments(reading, by, { limit: 1, ...filter }, () => lightDays(reading, life.shelf));
    expect({ what, filter, total }).toEqual({ what, filter, total: number });
  }
  const asked = async (kind: 'extension' | 'return') => (await waitingRequests(reading, by, { kind, toDecide: true, limit: 200 })).items.length;
  const slips = (await slipsShown(reading, by, { state: 'draft', limit: 200 })).items.length;
  const directives = may(by, 'directive.read') ? (await directivesShown(reading, by, { toDecide: true, limit: 200 })).items.length : 0;
  expect({ extensions: await asked('extension'), returns: await asked('return'), slips, directives }).toEqual(seen.needsYou);
  return seen;
}

async function drawSlip(task: AssignmentId): Promise<void> {
  const { sql, id, units } = life.county;
  await sql(
    `INSERT INTO slip (county_id, id, assignment_id, unit_id, office_unit_id, kind, to_rank, drawn_at) VALUES ($1, $2, $3, $4, $5, 'blue', 'unit-head', now())`,
    [id, newId(), task, units.near, units.supervision],
  );
}

/** Proposed on two leaders' words by somebody else. */
async function proposeDirectives(): Promise<void> {
  const { sql, id, units, actors } = life.county;
  await sql(
    `INSERT INTO directive (county_id, id, year, state, source, leader_post_id, said_on, text, items, made_by, made_by_unit_id, made_at)
     SELECT $1, gen_random_uuid(), 2023, 'proposed', 'instruction', p.id, '2023-03-01', '', '[]', $2, $3, now() FROM post p WHERE p.county_id = $1 AND p.leader`,
    [id, actors.chief.personId, units.supervision],
  );
}

/** What may happen to a task, one thing after the other, others at the same time. */
async function write(task: AssignmentId, number: number): Promise<void> {
  const { actors } = life.county;
  const call = async (actor: PersonActor) => ({ actor, version: await versionOf(life.county, task) });
  if (number % 5 === 4) await outcome(life.requestReturn.run({ actor: actors.clerk, version: 1 }, task, { reason: '不属本镇', proposedUnitId: null }));
  await outcome(life.acknowledge.run({ actor: actors.clerk, version: 1 }, task));
  await outcome(life.submit.run({ actor: actors.clerk }, task, reportInput({ figure: String(number) })));
  if (number % 5 === 0) await outcome(life.suspend.run({ actor: actors.chief }, task, 'tender'));
  if (number % 5 === 1) await outcome(life.submit.run({ actor: actors.clerk }, task, reportInput({ kind: 'completion', figure: '100' })));
  const asked = { reason: '连续降雨', progress: '三成', askedDueOn: parseDay('2023-06-30') };
  if (number % 5 === 2) await outcome(life.askExtension.run(await call(actors.clerk), task, asked));
  if (number % 5 === 3) await drawSlip(task);
}

test('what is maintained is what is there, and every number is the length of the list behind it, while others write', async () => {
  const { actors, id } = life.county;
  const ids = await manyTasks(life.county, 40);
  // Late enough to be given back still.
  await life.county.sql(`UPDATE assignment SET dispatched_on = '2023-03-13' WHERE county_id = $1 AND id = ANY($2)`, [id, ids]);
  await proposeDirectives();
  const readers = [actors.chief, actors.leader, actors.clerk];
  let [writing, looks] = [true, 0];
  const look = async (): Promise<void> => {
    for (; writing || looks < readers.length; looks += 1) {
      await life.reader.read(id, async (reading) => {
        await sameAsLive(reading);
        await compare(reading, readers[looks % readers.length]!);
      });
    }
  };
  const looking = look();
  await Promise.all(ids.map(write));
  writing = false;
  await looking;
  const before = await life.reader.read(id, (reading) => compare(reading, actors.chief));
  const leader = await life.reader.read(id, (reading) => compare(reading, actors.leader));
  // What nothing waited for would have been compared for nothing.
  const waited = (what: keyof Cockpit['needsYou']): number => before.needsYou[what] + leader.needsYou[what];
  expect({ slips: waited('slips'), directives: waited('directives') }).toEqual({ slips: 8, directives: 1 });
  expect([waited('extensions') > 0, waited('returns') > 0]).toEqual([true, true]);
  const source = await dataSource({ url: database().ownerUrl, role: 'duban_worker', poolSize: 1 }).initialize();
  await new FoldCounts(new UnitOfWork(source)).run(id);
  expect(await life.reader.read(id, (reading) => compare(reading, actors.chief))).toEqual(before);
  const [row] = await life.county.sql('SELECT max(n) AS most, bool_or(n <= 0) AS waste FROM task_count WHERE county_id = $1', [id]);
  expect(row).toEqual({ most: expect.any(Number), waste: false });
  await source.destroy();
}, 60_000);
