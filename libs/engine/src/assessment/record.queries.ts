import type { QueryResultRow } from 'pg';
import { addWorkingDaysIfLoaded } from '#domain/calendar/working-days-if-loaded';
import { LIST_RULES, type ListRules } from '#domain/assignment/decision';
import type { CountyRecord, RecordSlip, RecordTask } from '#domain/assessment/facts/record-facts';
import type { Span } from '#domain/assessment/life/assessed-period';
import { formatDay, yearOf } from '#domain/kernel/day';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';

const EPOCH = `- '1970-01-01'::date`;

/** Lists of the year, lead units and townships: who is accountable. Leaders' assignments have no unit, units that cooperate none at all. */
const TASKS: Statement = {
  name: 'record-tasks',
  text: `SELECT a.id, u.code AS unit, l.document_number AS list, l.kind AS "listKind", i.number AS item, a.state, a.target, a.figure::text AS figure,
      a.figure_verified AS "figureVerified", a.cadence, a.dispatched_on ${EPOCH} AS "dispatchedOn", a.due_on ${EPOCH} AS "dueOn",
      (d.received_at AT TIME ZONE $3::text)::date ${EPOCH} AS "doneOn", a.state_since ${EPOCH} AS "stateSince",
      coalesce(r.all, '[]') AS reports
    FROM assignment a
    JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id AND l.year = $2
    JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
    JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
    LEFT JOIN report d ON d.county_id = a.county_id AND d.id = a.submission_id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', p.id, 'period', p.period, 'late', p.late,
        'on', (p.received_at AT TIME ZONE $3::text)::date ${EPOCH}) ORDER BY p.number) AS all
      FROM report p WHERE p.county_id = a.county_id AND p.assignment_id = a.id
    ) r ON true
    WHERE a.county_id = $1 AND a.kind IN ('lead', 'township') AND a.state <> 'withdrawn'
    ORDER BY u.code, i.number, a.id`,
};
const SLIPS: Statement = {
  name: 'record-slips',
  text: `SELECT s.id, u.code AS unit, l.document_number AS list, l.kind AS "listKind", s.kind FROM slip s
    JOIN assignment a ON a.county_id = s.county_id AND a.id = s.assignment_id
    JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id AND l.year = $2
    JOIN unit u ON u.county_id = s.county_id AND u.id = s.unit_id
    WHERE s.county_id = $1 AND s.state IN ('issued', 'signed', 'answered') AND s.issued_on BETWEEN $3::date AND $4::date ORDER BY s.id`,
};
const RULES: Statement = {
  name: 'record-rules',
  text: 'SELECT document_number AS list, rules FROM annual_list WHERE county_id = $1 AND year = $2',
};

/** Everything a scheme may read of a period, in three statements. */
export async function countyRecord(reading: Reading, shelf: CalendarShelf, period: Span): Promise<CountyRecord> {
  const year = yearOf(period.from);
  const tasks = await reading.rows<RecordTask & QueryResultRow>(TASKS, [reading.county, year, reading.zone]);
  const slips = await reading.rows<RecordSlip & QueryResultRow>(SLIPS, [reading.county, year, formatDay(period.from), formatDay(period.until)]);
  const rules = await reading.rows<{ list: string; rules: ListRules }>(RULES, [reading.county, year]);
  const calendars = await shelf.of(reading);
  const days = new Map(rules.map(({ list, rules: own }) => [list, own.onTimeWorkingDays]));
  return {
    tasks,
    slips,
    period,
    today: reading.today,
    onTimeUntil: (end, list) => addWorkingDaysIfLoaded(calendars, end, days.get(list) ?? LIST_RULES.onTimeWorkingDays),
  };
}
