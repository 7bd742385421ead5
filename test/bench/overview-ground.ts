import type { DataSource } from 'typeorm';
import type { AccountId, CountyId, PersonId, UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { hashPassword } from '#engine/people/passwords';

export const TOWNSHIPS = 33;
export const ITEMS = 1000;
/** Themes of fifty items. */
export const THEMES = 20;
/** Of each, before its number. */
export const THEME = '民生实事';
const DEPARTMENTS = 100;
const LEADS = 334;
export const COUNTY_TASKS = TOWNSHIPS * ITEMS + LEADS;
/** What the overview keeps by the day, and how many reports a day came in: each moves one task from a key to another. */
const KEPT_DAYS = 14;
const REPORTS_A_DAY = 1500;

export interface OverviewGround {
  readonly county: CountyId;
  readonly leader: PersonActor;
  /** How the leader signs in, besides {@link LOGIN} and {@link PASSWORD}. */
  readonly code: string;
}

export const LOGIN = 'leader';
export const PASSWORD = 'Overview-2023!';

/**
 * A county in mid-November: 33 townships by 1,000 items, in every state, most reported for October, some silent, some
 * late, and two weeks of reports as the trigger counted them. Made as the owner with foreign keys unchecked: only reads
 * are measured.
 */
export async function seedOverview(owner: DataSource, number: number): Promise<OverviewGround> {
  const [row]: { county_id: CountyId }[] = await owner.query(
    `INSERT INTO county (code, name, kind, clock_at, calendar_version) VALUES ($1, 'bench', 'test', '2023-11-15T01:00:00Z', 1) RETURNING county_id`,
    [codeOf(number)],
  );
  const county = row!.county_id;
  const hash = await hashPassword(PASSWORD);
  const runner = owner.createQueryRunner();
  await runner.query(`SET session_replication_role = replica`);
  for (const statement of SEED) await runner.query(statement.replaceAll('$county', String(county)).replaceAll('$hash', hash));
  await runner.query(`RESET session_replication_role`);
  await runner.release();
  return { county, leader: leaderOf(county), code: codeOf(number) };
}

const codeOf = (number: number): string => String(990_000 + number);

function leaderOf(county: CountyId): PersonActor {
  const unitId = id(0) as UnitId;
  const grants = [{ role: 'leader' as const, unitId, countyWide: true }];
  const who = { personId: id(1) as PersonId, accountId: id(2) as AccountId };
  return { kind: 'person', countyId: county, ...who, unitId, postId: null, actingFor: null, grants, leaderPostIds: [], linkedUnitIds: [] };
}

const id = (n: number): string => `00000000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`;
const uuid = (n: string): string => `('00000000-0000-7000-9000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const [UNIT, DEPARTMENT, ITEM, TASK] = [100, 200, 1000, 100_000];
const RULES = `{"acknowledgeWorkingDays":1,"returnWorkingDays":5,"decideWorkingDays":5,"verifyWorkingDays":5,"onTimeWorkingDays":5,"entryClosesWorkingDays":10,"deemedConsentRule":null}`;

/** h: 0–99, the same for the same task. */
const TASKS = `(
  SELECT n, item, unit, (abs(hashint4(n)::bigint) % 100)::integer AS h, CASE WHEN item % 10 < 7 THEN 'monthly' WHEN item % 10 < 9 THEN 'quarterly' ELSE 'once' END AS cadence,
    CASE WHEN item % 10 < 5 THEN '2023-12-31'::date ELSE make_date(2023, 4 + item % 9, 28 - item % 3) END AS due,
    CASE WHEN unit < ${UNIT + TOWNSHIPS} THEN 'township' ELSE 'lead' END AS kind
  FROM (
    SELECT n, 1 + n % ${ITEMS} AS item, CASE WHEN n < ${TOWNSHIPS * ITEMS} THEN ${UNIT} + n / ${ITEMS} ELSE ${DEPARTMENT} + n % ${DEPARTMENTS} END AS unit
    FROM generate_series(0, ${COUNTY_TASKS - 1}) n
  ) t)`;
const STATE = `CASE WHEN h < 70 THEN 'underway' WHEN h < 76 THEN 'dispatched' WHEN h < 80 THEN 'awaitingVerification' WHEN h < 82 THEN 'underVerification'
  WHEN h < 84 THEN 'verified' WHEN h < 86 THEN 'suspended' WHEN h < 88 THEN 'returnAsked' WHEN h < 99 THEN 'closed' ELSE 'reported' END`;
const PERIOD = `CASE cadence WHEN 'monthly' THEN CASE WHEN h % 20 < 17 THEN '2023-10' ELSE '2023-09' END WHEN 'quarterly' THEN CASE WHEN h % 20 < 17 THEN '2023-Q3' ELSE '2023-Q2' END ELSE 'once' END`;
const REPORTED = 'CASE WHEN h % 20 < 19 AND NOT h BETWEEN 70 AND 75';
const TARGET = `'{"kind":"number","comparator":">=","value":"100","unit":"km"}'`;

const SEED = [
  `INSERT INTO unit (county_id, id, code, name, kind, opened_on)
     SELECT $county, ${uuid('n')}, 'c-' || n, CASE WHEN n < ${DEPARTMENT} THEN '第' || n || '镇' ELSE '县第' || n || '局' END, CASE WHEN n = 0 THEN 'county' WHEN n < ${DEPARTMENT} THEN 'township' ELSE 'department' END, '2020-01-01'
     FROM (SELECT 0 AS n UNION ALL SELECT generate_series(${UNIT}, ${UNIT + TOWNSHIPS - 1}) UNION ALL SELECT generate_series(${DEPARTMENT}, ${DEPARTMENT + DEPARTMENTS - 1})) u`,
  `INSERT INTO post (county_id, id, unit_id, title, leader) VALUES ($county, '${id(5)}', '${id(0)}', '县领导', true)`,
  `INSERT INTO person (county_id, id, name) VALUES ($county, '${id(1)}', '县领导甲')`,
  `INSERT INTO account (county_id, id, person_id, unit_id, login, state, password_hash)
     VALUES ($county, '${id(2)}', '${id(1)}', '${id(0)}', '${LOGIN}', 'active', '$hash')`,
  `INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since)
     VALUES ($county, '${id(3)}', '${id(2)}', 'leader', '${id(0)}', '2020-01-01')`,
  `INSERT INTO work_calendar (county_id, year, version, status, document, content, loaded_at)
     SELECT $county, y, 1, 'published', 'bench', jsonb_build_object('year', y, 'status', 'published', 'document', 'bench', 'weekly', '[1,2,3,4,5]'::jsonb,
       'closed', '[]'::jsonb, 'opened', '[]'::jsonb, 'officeHours', '[["09:00","17:00"]]'::jsonb), now() FROM generate_series(2022, 2024) y`,
  `INSERT INTO annual_list (county_id, id, year, document_number, title, state, verifying_unit_id, rules)
     VALUES ($county, '${id(10)}', 2023, 'b', 'list', 'dispatched', '${id(DEPARTMENT)}', '${RULES}')`,
  `INSERT INTO task_item (county_id, id, list_id, number, theme, title, target, unit_of_measure, leader_post_id, lead_unit_id, limit_rule, cadence, original)
     SELECT $county, ${uuid(`${ITEM} + n`)}, '${id(10)}', n, '${THEME}' || n % ${THEMES}, '农村公路新建及维修整治第' || n || '项', ${TARGET}, 'km', '${id(5)}', ${uuid(`${DEPARTMENT} + n % ${DEPARTMENTS}`)},
       '{}', 'monthly', '{}' FROM generate_series(1, ${ITEMS}) n`,
  `INSERT INTO report (county_id, id, assignment_id, number, kind, period, figure, text, submitted_by, unit_id, received_at, late, salt)
     SELECT $county, ${uuid(`${TASK} + n`)}, ${uuid(`${TASK} + n`)}, 1, 'progress', ${PERIOD}, 40 + h % 60, '', '${id(1)}', ${uuid('unit')}, '2023-11-03', false, ''
     FROM ${TASKS} t WHERE h % 20 < 19 AND NOT h BETWEEN 70 AND 75`,
  `INSERT INTO assignment (county_id, id, list_id, item_id, kind, unit_id, leader_post_id, lead_unit_id, verifier_unit_id, target, unit_of_measure, cadence,
       countersign, state, dispatched_on, limit_rule, original_due_on, due_on, acknowledge_due_on, last_report_id, reported_period, report_count, figure, figure_verified, state_since)
     SELECT $county, ${uuid(`${TASK} + n`)}, '${id(10)}', ${uuid(`${ITEM} + item`)}, kind, ${uuid('unit')}, '${id(5)}', ${uuid(`${DEPARTMENT} + item % ${DEPARTMENTS}`)},
       '${id(0)}', ${TARGET}, 'km', cadence, false, ${STATE}, '2023-01-20', '{}', due, due, '2023-01-23',
       ${REPORTED} THEN ${uuid(`${TASK} + n`)} END, ${REPORTED} THEN ${PERIOD} END, 1, ${REPORTED} THEN 40 + h % 60 END,
       h % 3 = 0, '2023-10-20' FROM ${TASKS} t`,
  `UPDATE task_count SET counted_on = '2023-11-15'::date - ${KEPT_DAYS} WHERE county_id = $county`,
  `INSERT INTO task_count (county_id, counted_on, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, n)
     SELECT $county, '2023-11-15'::date - d - s.later, '${id(10)}', ${uuid('unit')}, 'underway', due, NULL, CASE WHEN s.later = 1 THEN '2023-10-31'::date ELSE '2023-11-30' END, NULL, 'reported', sum(s.n)
     FROM generate_series(0, ${KEPT_DAYS - 2}) d, (VALUES (0, 1), (1, -1)) s(later, n), LATERAL (SELECT * FROM ${TASKS} t WHERE t.n % 22 = d LIMIT ${REPORTS_A_DAY}) t
     GROUP BY d, s.later, s.n, unit, due`,
];

/** What is maintained is maintained while foreign keys are not looked at. */
export const PREPARE =
  'ALTER TABLE assignment ENABLE ALWAYS TRIGGER task_counted_insert, ENABLE ALWAYS TRIGGER assignment_standing_insert';
