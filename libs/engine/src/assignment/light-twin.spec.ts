import fc from 'fast-check';
import type { QueryResultRow } from 'pg';
import { useDatabase } from '#test/support/database';
import { type Life, openLife } from '#test/support/life';
import { addDays, type Day, formatDay, parseDay } from '#domain/kernel/day';
import { LIST_RULES } from '#domain/assignment/decision';
import { LIGHT_REASONS, lightOf } from '#domain/assignment/light';
import { STATES } from '#domain/assignment/lifecycle';
import type { LastReport } from '#domain/assignment/plan-line';
import { CADENCES, periodAt } from '#domain/calendar/period';
import { newId } from '#platform/ids';
import { ASSIGNMENT_COLUMNS, loaded } from './assignment.store';
import { lightsOf } from './lights.queries';

const database = useDatabase();
let life: Life;
let lists: string[];
let number = 0;

beforeAll(async () => {
  life = await openLife(database());
  const { sql, id } = life.county;
  const rules = [{}, { nearWorkingDays: 10, behindPercent: 0 }, { onTimeWorkingDays: 0, behindPercent: 35 }];
  lists = rules.map(() => newId());
  for (const [index, list] of lists.entries()) {
    await sql(
      `INSERT INTO annual_list (county_id, id, year, document_number, title, state, verifying_unit_id, rules)
       SELECT county_id, $2, 2023, $3, 'list', 'dispatched', verifying_unit_id, $4 FROM annual_list WHERE county_id = $1 LIMIT 1`,
      [id, list, `twin ${index}`, JSON.stringify({ ...LIST_RULES, ...rules[index] })],
    );
  }
});
afterAll(() => life.close());

const FIRST = parseDay('2022-11-01');
const day = fc.integer({ min: 0, max: 720 }).map((offset) => addDays(FIRST, offset));
const amount = fc.integer({ min: 0, max: 12_000 }).map((cents) => (cents / 100).toFixed(2));
const target = fc.oneof(
  fc.record({ kind: fc.constant('number'), comparator: fc.constantFrom('>=', '>', '='), value: amount, unit: fc.constantFrom('个', '%') }),
  fc.constant({ kind: 'milestone', text: '建成' }),
);
const task = fc.record({
  list: fc.nat({ max: 2 }),
  state: fc.oneof(fc.constantFrom(...STATES), fc.constantFrom('underway', 'dispatched')),
  cadence: fc.constantFrom(...CADENCES),
  dispatched: day,
  term: fc.option(fc.integer({ min: -2, max: 400 })),
  signing: fc.option(fc.integer({ min: 0, max: 5 })),
  since: fc.option(fc.integer({ min: 0, max: 60 })),
  figure: fc.option(amount),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  reported: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 4 }),
  // What an amendment may leave behind: a last report of another cadence.
  reportedAs: fc.option(fc.constantFrom(...CADENCES)),
  // A problem being put right waits for others than a list's task does.
  verifier: fc.option(fc.constantFrom('inspector', 'supervision'), { freq: 2 }),
  target,
});
type Task = typeof task extends fc.Arbitrary<infer T> ? T : never;

/** On time with its reports and behind with its figure: too rare to be left to chance. */
const BEHIND: Task = {
  list: 0,
  state: 'underway',
  cadence: 'monthly',
  dispatched: parseDay('2023-01-05'),
  term: 320,
  signing: 1,
  since: 0,
  figure: '1.00',
  percent: null,
  reported: 130,
  reportedAs: null,
  verifier: null,
  target: { kind: 'number', comparator: '>=', value: '100.00', unit: '个' },
};
const BEHIND_DAYS = ['2023-05-16', '2023-06-01', '2023-06-02', '2023-06-06'].map(parseDay);

function periodOf({ cadence, reportedAs, dispatched, reported }: Task): string | null {
  const as = reportedAs ?? cadence;
  if (reported === null) return null;
  return as === 'once' ? 'once' : periodAt(as, addDays(dispatched, reported)).key;
}

const text = (from: Day, offset: number | null): string | null => (offset === null ? null : formatDay(addDays(from, offset)));

async function put(tasks: readonly Task[]): Promise<string[]> {
  const { sql, id, units } = life.county;
  const rows = tasks.map((one) => ({
    ...one,
    id: newId(),
    item: newId(),
    number: (number += 1),
    list: lists[one.list],
    report: periodOf(one) === null ? null : newId(),
    period: periodOf(one),
    dispatched: formatDay(one.dispatched),
    due: text(one.dispatched, one.term),
    ack: text(one.dispatched, one.signing),
    since: text(one.dispatched, one.since),
    origin: one.verifier && { kind: 'finding', findingId: newId(), raisedBy: newId(), planned: true, verifierRole: one.verifier },
  }));
  const from = `jsonb_to_recordset($2::jsonb) AS r(id uuid, item uuid, list uuid, number integer, report uuid, period text, state text,
    cadence text, dispatched date, due date, ack date, since date, figure numeric, percent numeric, target jsonb, origin jsonb)`;
  const json = JSON.stringify(rows);
  await sql(
    `INSERT INTO task_item (county_id, id, list_id, number, theme, title, target, unit_of_measure, leader_post_id, lead_unit_id,
       limit_rule, cadence, original)
     SELECT $1, r.item, r.list, r.number, 't', 't', r.target, '', i.leader_post_id, i.lead_unit_id, '{}', r.cadence, '{}'
     FROM ${from}, LATERAL (SELECT * FROM task_item i WHERE i.county_id = $1 AND i.list_id = $3 LIMIT 1) i`,
    [id, json, life.county.listId],
  );
  await sql(
    `INSERT INTO assignment (county_id, id, list_id, item_id, kind, unit_id, leader_post_id, lead_unit_id, verifier_unit_id, target,
       unit_of_measure, cadence, countersign, state, dispatched_on, limit_rule, original_due_on, due_on, acknowledge_due_on,
       last_report_id, reported_period, reported_percent, figure, state_since, origin)
     SELECT $1, r.id, r.list, r.item, 'lead', $3, a.leader_post_id, a.lead_unit_id, a.verifier_unit_id, r.target, '', r.cadence, false,
       r.state, r.dispatched, '{}', r.due, r.due, r.ack, r.report, r.period, CASE WHEN r.report IS NOT NULL THEN r.percent END, r.figure, r.since, r.origin
     FROM ${from}, LATERAL (SELECT * FROM assignment a WHERE a.county_id = $1 AND a.id = $4) a`,
    [id, json, units.near, life.county.assignments.near],
  );
  await sql(
    `INSERT INTO report (county_id, id, assignment_id, number, kind, period, percent, text, submitted_by, unit_id, received_at, late, salt)
     SELECT $1, r.report, r.id, 1, 'progress', r.period, r.percent, '', $3, $4, now(), false, ''
     FROM ${from} WHERE r.report IS NOT NULL`,
    [id, json, life.county.actors.clerk.personId, units.near],
  );
  await sql('ANALYZE assignment, report');
  return rows.map((row) => row.id);
}

type Row = Parameters<typeof loaded>[0] & { lastReport: LastReport | null; stateSince: Day | null } & QueryResultRow;
const ROWS = `SELECT ${ASSIGNMENT_COLUMNS}, l.rules, a.state_since - '1970-01-01'::date AS "stateSince",
    (SELECT jsonb_build_object('period', r.period, 'percent', r.percent::text) FROM report r
     WHERE r.county_id = a.county_id AND r.id = a.last_report_id) AS "lastReport"
  FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id WHERE a.county_id = $1 AND a.id = ANY($2::uuid[])`;

test('the light in SQL is the light of the domain: colour, reason, since when, who moves next', async () => {
  const { sql, id, setClock } = life.county;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(task, { minLength: 30, maxLength: 60 }), fc.array(day, { minLength: 4, maxLength: 4 }), async (tasks, days) => {
      const ids = await put(tasks);
      const rows = (await sql(ROWS, [id, ids])) as unknown as Row[];
      for (const today of days) {
        await setClock(`${formatDay(today)}T04:00:00Z`);
        await life.reader.read(id, async (reading) => {
          const calendars = await life.shelf.of(reading);
          const bySql = await lightsOf(reading, life.shelf, ids);
          for (const row of rows) {
            const { assignment, rules } = loaded(row);
            const light = lightOf(assignment, { today, calendars, rules, lastReport: row.lastReport, stateSince: row.stateSince });
            seen.add(light.reason);
            expect({ task: assignment, light: bySql.get(row.id) }).toEqual({ task: assignment, light });
          }
        });
      }
    }),
    { numRuns: 25, endOnFailure: true, examples: [[[BEHIND], BEHIND_DAYS]] },
  );
  // A property that never met a reason says nothing about it; `no-units` is a leader’s alone.
  expect([...seen].sort()).toEqual(LIGHT_REASONS.filter((reason) => reason !== 'no-units').sort());
});
