import { FireTimers } from '#engine/assignment/fire-timers';
import { dataSource } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import type { CountyId } from '#domain/kernel/ids';
import { exactlyOnce, type Planted, type Verdict } from './plant';
import { type CountyOnStage, openStage, type Stage } from './stage';

const TIMERS = 40;
const FIRST = `(SELECT timer_id FROM effect WHERE county_id = $1 ORDER BY timer_id LIMIT 1)`;
const ENTRY = `(SELECT id FROM trail_entry WHERE county_id = $1 AND fact = 'timer.fired' ORDER BY id LIMIT 1)`;

/** One thing wrong a line, as the owner could do it with the triggers off; what the verdict must say of it. */
const PLANTED: readonly (readonly [what: string, sql: string, found: Partial<Verdict>])[] = [
  ['a timer that vanished', `DELETE FROM effect WHERE county_id = $1 AND timer_id = ${FIRST}`, { effects: TIMERS - 1, lost: 1, torn: 1 }],
  ['a timer that fires again', `INSERT INTO timer (county_id, id, kind, subject_id, due_at) SELECT county_id, timer_id, kind, subject_id, due_at FROM effect WHERE county_id = $1 AND timer_id = ${FIRST}`, { double: 1, pending: 1 }],
  ['a timer told twice', `INSERT INTO trail_entry SELECT (e).* FROM (SELECT jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid())) AS e FROM trail_entry t WHERE county_id = $1 AND id = ${ENTRY}) x`, { entries: TIMERS + 1, double: 1 }],
  ['a timer told of by nobody', `DELETE FROM trail_entry WHERE county_id = $1 AND id = ${ENTRY}`, { entries: TIMERS - 1 }],
  ['a timer that fired early', `UPDATE effect SET fired_at = due_at - interval '1 second' WHERE county_id = $1 AND timer_id = ${FIRST}`, { early: 1 }],
  ['an assignment that was not marked', `UPDATE assignment SET fired_count = fired_count - 1 WHERE county_id = $1 AND id = (SELECT subject_id FROM effect WHERE county_id = $1 LIMIT 1)`, { torn: -1 }],
];

describe('what every fault is judged by', () => {
  let stage: Stage;
  let county: CountyOnStage;
  let planted: Planted;
  beforeAll(async () => {
    stage = await openStage();
    county = await stage.county();
    planted = await county.plant(TIMERS, -60, -1);
    const worker = await dataSource({ url: stage.url, role: 'duban_worker', poolSize: 1 }).initialize();
    await new FireTimers(new UnitOfWork(worker), new CalendarShelf()).run(county.id as CountyId);
    await worker.destroy();
  });
  afterAll(() => stage.close());

  test('finds nothing where nothing is wrong', async () => {
    expect(await planted.verdict()).toEqual(exactlyOnce(TIMERS));
    expect(await county.broken()).toEqual([]);
  });

  test.each(PLANTED)('finds %s', async (_, sql, found) => {
    await stage.sql('BEGIN');
    try {
      await stage.sql('SET LOCAL session_replication_role = replica');
      await stage.sql(sql, [county.id]);
      expect(await planted.verdict()).toEqual({ ...exactlyOnce(TIMERS), ...found });
    } finally {
      await stage.sql('ROLLBACK');
    }
  });
});
