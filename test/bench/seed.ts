import type { DataSource } from 'typeorm';
import type { AccountId, AssignmentId, CountyId, PersonId, UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';

/** A county with many assignments under way, each with its promises and all of one unit, so that nothing but the submission is measured. */
export interface Ground {
  readonly county: CountyId;
  readonly clerk: PersonActor;
  readonly assignments: number;
}

/** The n-th assignment's id, computable in pgbench's script too. */
export function assignmentId(n: number): AssignmentId {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as AssignmentId;
}

const id = (n: number): string => `00000000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`;

export async function seedGround(owner: DataSource, assignments: number, code = 'bench'): Promise<Ground> {
  const [row]: { county_id: CountyId }[] = await owner.query(
    `INSERT INTO county (code, name, kind, clock_at) VALUES ($1, 'bench', 'test', '2023-03-15T01:00:00Z') RETURNING county_id`,
    [code],
  );
  const county = row!.county_id;
  await owner.query(`SELECT set_config('app.county', $1, false)`, [String(county)]);
  await owner.query(GROUND.replaceAll('$county', String(county)).replaceAll('$count', String(assignments)));
  // Only what was filled: an empty table that was analysed is planned for as if it would stay empty.
  await owner.query('ANALYZE unit, annual_list, task_item, assignment, timer, work_calendar');
  const unitId = id(2) as UnitId;
  const clerk: PersonActor = {
    kind: 'person',
    countyId: county,
    personId: id(11) as PersonId,
    accountId: id(12) as AccountId,
    unitId,
    postId: null,
    actingFor: null,
    grants: [{ role: 'clerk', unitId, countyWide: false }],
    leaderPostIds: [],
    linkedUnitIds: [],
  };
  return { county, clerk, assignments };
}

const uuid = (n: number): string => `'${id(n)}'::uuid`;

const GROUND = `
  INSERT INTO unit (county_id, id, code, name, kind, opened_on) VALUES
    ($county, ${uuid(1)}, 'b', 'county', 'county', '2020-01-01'), ($county, ${uuid(2)}, 'b-1', 'unit', 'department', '2020-01-01'),
    ($county, ${uuid(3)}, 'b-2', 'verifier', 'department', '2020-01-01');
  INSERT INTO post (county_id, id, unit_id, title, leader) VALUES ($county, ${uuid(5)}, ${uuid(1)}, 'leader', true);
  INSERT INTO person (county_id, id, name) VALUES ($county, ${uuid(11)}, 'clerk');
  INSERT INTO account (county_id, id, person_id, unit_id, login) VALUES ($county, ${uuid(12)}, ${uuid(11)}, ${uuid(2)}, 'clerk');
  INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since)
    VALUES ($county, ${uuid(13)}, ${uuid(12)}, 'clerk', ${uuid(2)}, '2020-01-01');
  INSERT INTO annual_list (county_id, id, year, document_number, title, state, verifying_unit_id, rules)
    VALUES ($county, ${uuid(20)}, 2023, 'b', 'list', 'dispatched', ${uuid(3)},
      '{"acknowledgeWorkingDays":1,"returnWorkingDays":5,"decideWorkingDays":5,"verifyWorkingDays":5,"onTimeWorkingDays":5,"entryClosesWorkingDays":10,"deemedConsentRule":null}');
  INSERT INTO task_item (county_id, id, list_id, number, theme, title, target, unit_of_measure, leader_post_id, lead_unit_id,
      limit_rule, cadence, original)
    SELECT $county, ('00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, ${uuid(20)}, n, 't', 'i',
      '{"kind":"number","comparator":">=","value":"100","unit":"km"}', 'km', ${uuid(5)}, ${uuid(2)}, '{}', 'monthly', '{}'
    FROM generate_series(1, $count) n;
  INSERT INTO assignment (county_id, id, list_id, item_id, kind, unit_id, leader_post_id, lead_unit_id, verifier_unit_id, target,
      unit_of_measure, cadence, countersign, state, dispatched_on, limit_rule, original_due_on, due_on)
    SELECT $county, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ${uuid(20)},
      ('00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, 'lead', ${uuid(2)}, ${uuid(5)}, ${uuid(2)}, ${uuid(3)},
      '{"kind":"number","comparator":">=","value":"100","unit":"km"}', 'km', 'monthly', false, 'underway', '2023-01-20',
      '{"on":19692}', '2023-11-30', '2023-11-30'
    FROM generate_series(1, $count) n;
  INSERT INTO timer (county_id, id, kind, subject_id, due_at)
    SELECT $county, uuidv7(), kind, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, due_at
    FROM generate_series(1, $count) n, (VALUES ('report.due', '2023-04-10T16:00:00Z'::timestamptz), ('report.closing', '2023-04-17T16:00:00Z')) AS promised(kind, due_at);
  INSERT INTO work_calendar (county_id, year, version, status, document, content, loaded_at)
    SELECT $county, y, 1, 'published', 'bench', jsonb_build_object('year', y, 'status', 'published', 'document', 'bench',
      'weekly', jsonb_build_array(1, 2, 3, 4, 5), 'closed', '[]'::jsonb, 'opened', '[]'::jsonb,
      'officeHours', '[["09:00","17:00"]]'::jsonb), now()
    FROM generate_series(2022, 2024) y`;
