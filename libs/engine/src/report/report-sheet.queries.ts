import type { QueryResultRow } from 'pg';
import { periodNow, periodsAsked, withDates } from '#domain/assignment/reporting';
import type { Light } from '#domain/assignment/light';
import type { PersonActor } from '#domain/people/actor';
import { type Draft, prefill } from '#domain/report/prefill';
import type { Report } from '#domain/report/report';
import { type AssignmentCard, listAssignments } from '../assignment/assignment.queries';
import { ASSIGNMENT_COLUMNS, loaded } from '../assignment/assignment.store';
import { type VerificationCard, VERIFICATION_COLUMNS } from '../assignment/details.queries';
import { lightsOf } from '../assignment/lights.queries';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { type ExceptionRow, type PeriodAround, type PeriodView, periodView, REPORT_COLUMNS } from './report.queries';

/** A task of the reader's unit with all its row of the sheet needs. */
export interface SheetRow {
  readonly task: AssignmentCard;
  readonly light: Light;
  /** What the last report said, ready to be said again, for the period now asked about. */
  readonly draft: Draft & { readonly lastReportId: string | null };
  /** The period asked about, if it is open for entry today; else null. */
  readonly period: PeriodView | null;
  /** The next that will begin; null where none will. */
  readonly ahead: PeriodView | null;
  /** The last decision on it, if that sent it back. */
  readonly returned: VerificationCard | null;
}

export interface ReportSheet {
  readonly rows: readonly SheetRow[];
  /** Tasks under way in all. More than rows only beyond {@link MOST_ROWS}. */
  readonly total: number;
}

/** A unit's tasks of a year are some dozens; what comes beyond is found in the list of tasks. */
export const MOST_ROWS = 500;

const TASKS: Statement = {
  name: 'report-sheet-tasks',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, l.rules FROM assignment a
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         WHERE a.county_id = $1 AND a.id = ANY($2::uuid[])`,
};
/** By key, task by task: a plan that reads all of a county's reports would grow with its years. */
const LAST: Statement = {
  name: 'report-sheet-last',
  text: `SELECT r.* FROM unnest($2::uuid[]) AS t(id) CROSS JOIN LATERAL (
           SELECT ${REPORT_COLUMNS} FROM report r
           WHERE r.county_id = $1 AND r.assignment_id = t.id ORDER BY r.number DESC LIMIT 1) r`,
};
const REPORTED: Statement = {
  name: 'report-sheet-reported',
  text: `SELECT t.id, k.periods FROM unnest($2::uuid[]) AS t(id) CROSS JOIN LATERAL (
           SELECT array_agg(DISTINCT r.period) AS periods FROM report r
           WHERE r.county_id = $1 AND r.assignment_id = t.id) k`,
};
const EXCEPTIONS: Statement = {
  name: 'report-sheet-exceptions',
  text: `SELECT DISTINCT ON (assignment_id, period) assignment_id AS "assignmentId", period, until::text AS until, authority
         FROM period_exception WHERE county_id = $1 AND assignment_id = ANY($2::uuid[])
         ORDER BY assignment_id, period, until DESC, id`,
};
const DECIDED: Statement = {
  name: 'report-sheet-decided',
  text: `SELECT v.*, t.id AS "assignmentId" FROM unnest($2::uuid[]) AS t(id) CROSS JOIN LATERAL (
           SELECT ${VERIFICATION_COLUMNS} FROM verification
           WHERE county_id = $1 AND assignment_id = t.id ORDER BY at DESC, id DESC LIMIT 1) v`,
};

type Loaded = ReturnType<typeof loaded>;
type Last = Report & QueryResultRow;
type Decided = VerificationCard & { readonly assignmentId: string };
type ExceptionOf = ExceptionRow & { readonly assignmentId: string };

const OPEN: readonly string[] = ['open', 'late', 'excepted'];

/** What was read of all tasks at once, by task. */
interface Found {
  readonly tasks: ReadonlyMap<string, Loaded>;
  readonly last: ReadonlyMap<string, Last>;
  readonly reported: ReadonlyMap<string, readonly string[]>;
  readonly exceptions: readonly ExceptionOf[];
  readonly decided: ReadonlyMap<string, VerificationCard>;
  readonly lights: ReadonlyMap<string, Light>;
}

/**
 * Everything of a unit's one-screen report in one snapshot: its tasks under way, nearest limit first. The number of
 * statements does not grow with the tasks.
 */
export async function reportSheet(reading: Reading, shelf: CalendarShelf, by: PersonActor): Promise<ReportSheet> {
  const owed = { mine: true, owed: true, state: 'underway', limit: MOST_ROWS };
  const { items, total } = await listAssignments(reading, by, owed);
  const found = await findAll(reading, shelf, items.map(({ id }) => id));
  const calendars = await shelf.of(reading);
  const rows = items.map((task): SheetRow => {
    const last = found.last.get(task.id) ?? null;
    const decided = found.decided.get(task.id);
    const returned = decided?.outcome === 'sentBack' ? decided : null;
    const light = found.lights.get(task.id)!;
    return { task, light, returned, ...askedOf(found, { id: task.id, last, returned }, { today: reading.today, calendars }) };
  });
  return { rows, total };
}

interface Asked {
  readonly id: string;
  readonly last: Last | null;
  readonly returned: VerificationCard | null;
}

/** What came back is asked about again for its own period while that is open; anything else for the one after the last. */
function askedOf(
  { tasks, reported, exceptions }: Found,
  { id, last, returned }: Asked,
  clock: Pick<PeriodAround, 'today' | 'calendars'>,
): Pick<SheetRow, 'draft' | 'period' | 'ahead'> {
  const { assignment, rules } = tasks.get(id)!;
  const own = exceptions.filter(({ assignmentId }) => assignmentId === id);
  const about: PeriodAround = { ...clock, rules, reported: reported.get(id) ?? [], exceptions: own };
  const periods = periodsAsked(assignment, clock.today);
  const viewOf = (key: string | undefined): PeriodView | null => {
    const period = periods.find((one) => one.key === key);
    return period ? periodView(withDates(period, about), about) : null;
  };
  const openOf = (key: string | undefined): PeriodView | null => {
    const view = viewOf(key);
    return view !== null && OPEN.includes(view.standing) ? view : null;
  };
  const next = periodNow(assignment, about, last?.period)?.key ?? last?.period;
  const period = (returned && openOf(last?.period)) ?? openOf(next);
  const draft = { ...prefill(last, period?.key ?? next ?? null), lastReportId: last?.id ?? null };
  return { draft, period, ahead: viewOf(periods.find(({ from }) => from > clock.today)?.key) };
}

async function findAll(reading: Reading, shelf: CalendarShelf, ids: readonly string[]): Promise<Found> {
  const of = [reading.county, ids];
  const tasks = await reading.rows<Parameters<typeof loaded>[0]>(TASKS, of);
  const last = await reading.rows<Last>(LAST, of);
  const reported = await reading.rows<{ id: string; periods: readonly string[] | null }>(REPORTED, of);
  const decided = await reading.rows<Decided>(DECIDED, of);
  return {
    tasks: new Map(tasks.map((row) => [row.id, loaded(row)])),
    last: new Map(last.map((row) => [row.assignmentId, row])),
    reported: new Map(reported.map(({ id, periods }) => [id, periods ?? []])),
    exceptions: await reading.rows<ExceptionOf>(EXCEPTIONS, of),
    decided: new Map(decided.map(({ assignmentId, ...decision }) => [assignmentId, decision])),
    lights: await lightsOf(reading, shelf, ids),
  };
}
