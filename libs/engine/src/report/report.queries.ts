import type { QueryResultRow } from 'pg';
import { type Day, formatDay, parseDay } from '#domain/kernel/day';
import type { ReportId } from '#domain/kernel/ids';
import type { ListRules } from '#domain/assignment/decision';
import { type OpenPeriod, periodNow, reportingPeriods } from '#domain/assignment/reporting';
import type { Calendars } from '#domain/calendar/work-calendar';
import type { PersonActor } from '#domain/people/actor';
import { type Difference, differenceOf } from '#domain/report/difference';
import { periodStanding } from '#domain/report/period-standing';
import { type Draft, prefill } from '#domain/report/prefill';
import type { Report } from '#domain/report/report';
import { periodWords, type PeriodSaid } from '#words/period';
import type { InBoth } from '#words/language';
import { readAssignment } from '../assignment/details.queries';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';

/** A report as it was submitted, and what it changed. Its words are the unit's own and never altered. */
export type ReportView = Report & {
  readonly receivedAt: string;
  /** From the report before it. */
  readonly difference: Difference;
};

export interface PeriodView extends PeriodSaid {
  readonly key: string;
  readonly from: string;
  readonly until: string;
  readonly reported: boolean;
  readonly words: InBoth<string>;
}

export const REPORT_COLUMNS = `r.id, r.assignment_id AS "assignmentId", r.number, r.kind, r.period,
  trim_scale(r.figure)::text AS figure, trim_scale(r.percent)::text AS percent, r.milestone, r.text,
  r.nothing_reason AS "nothingReason", r.submitted_by AS "submittedBy", r.post_id AS "postId",
  r.acting_for AS "actingFor", r.unit_id AS "unitId", r.late,
  to_char(r.received_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "receivedAt",
  ARRAY(SELECT e.evidence_id FROM report_evidence e WHERE e.county_id = r.county_id AND e.report_id = r.id
        ORDER BY e.evidence_id)::text[] AS "evidenceIds"`;

const OF_ASSIGNMENT: Statement = {
  name: 'reports-of-assignment',
  text: `SELECT ${REPORT_COLUMNS} FROM report r WHERE r.county_id = $1 AND r.assignment_id = $2 ORDER BY r.number`,
};
const EXCEPTIONS: Statement = {
  name: 'exceptions-of-assignment',
  text: `SELECT DISTINCT ON (period) period, until::text AS until, authority FROM period_exception
         WHERE county_id = $1 AND assignment_id = $2 ORDER BY period, until DESC, id`,
};

type Stored = Report & { readonly receivedAt: string } & QueryResultRow;

/** Every report of an assignment, newest first, each with its difference to the one before. */
export async function reportsOf(reading: Reading, by: PersonActor, id: string): Promise<readonly ReportView[]> {
  const { assignment } = await readAssignment(reading, by, id);
  const rows = await reading.rows<Stored>(OF_ASSIGNMENT, [reading.county, assignment.id]);
  return rows.map((row, index) => ({ ...row, difference: differenceOf(rows[index - 1] ?? null, row) })).reverse();
}

/** How the next report of an assignment opens: with the last one's values, for the period now asked about. */
export async function reportDraft(
  reading: Reading,
  shelf: CalendarShelf,
  { by, id }: { readonly by: PersonActor; readonly id: string },
): Promise<Draft & { readonly lastReportId: ReportId | null }> {
  const { assignment, rules } = await readAssignment(reading, by, id);
  const rows = await reading.rows<Stored>(OF_ASSIGNMENT, [reading.county, assignment.id]);
  const last = rows.at(-1) ?? null;
  const around = { today: reading.today, calendars: await shelf.of(reading), rules };
  const period = periodNow(assignment, around, last?.period);
  return { ...prefill(last, period?.key ?? last?.period ?? null), lastReportId: last?.id ?? null };
}

/** The reporting periods of an assignment with both dates, in figures and in words, and whether entry is open and why. */
export async function periodsOfAssignment(
  reading: Reading,
  shelf: CalendarShelf,
  { by, id }: { readonly by: PersonActor; readonly id: string },
): Promise<readonly PeriodView[]> {
  const { assignment, rules } = await readAssignment(reading, by, id);
  const reports = await reading.rows<Stored>(OF_ASSIGNMENT, [reading.county, assignment.id]);
  const exceptions = await reading.rows<ExceptionRow>(EXCEPTIONS, [reading.county, id]);
  const calendars = await shelf.of(reading);
  const around = { today: reading.today, calendars, rules, exceptions, reported: reports.map(({ period }) => period) };
  return reportingPeriods(assignment, around).map((period) => periodView(period, around));
}

/** The newest word on entry into a period that had closed. */
export interface ExceptionRow extends QueryResultRow {
  readonly period: string;
  readonly until: string;
  readonly authority: string;
}

/** What a task's periods are seen against. */
export interface PeriodAround {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly rules: ListRules;
  readonly exceptions: readonly ExceptionRow[];
  /** Keys of the periods it has reported on. */
  readonly reported: readonly string[];
}

export function periodView(period: OpenPeriod, { today, rules, exceptions, reported }: PeriodAround): PeriodView {
  const exception = exceptions.find((one) => one.period === period.key) ?? null;
  const said: PeriodSaid = {
    standing: periodStanding(period, today, exception === null ? null : parseDay(exception.until)),
    onTimeUntil: text(period.onTimeUntil),
    entryClosesOn: text(period.entryClosesOn),
    onTimeWorkingDays: rules.onTimeWorkingDays,
    entryClosesWorkingDays: rules.entryClosesWorkingDays,
    exception: exception && { until: exception.until, authority: exception.authority },
  };
  const { key, from, until } = period;
  return { key, from: formatDay(from), until: formatDay(until), reported: reported.includes(key), ...said, words: periodWords(said) };
}

function text(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
