import { periodsAsked, withDates } from '#domain/assignment/reporting';
import type { Calendars } from '#domain/calendar/work-calendar';
import { Failure, fail } from '#domain/kernel/failure';
import type { AssignmentId, EvidenceId, ReportId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Refusal } from '#domain/plan/reading';
import { type FilledForm, type FilledRow, readForm, readKey } from '#domain/report/fill-form';
import { isUntouched, type RowSaid, saidInRow } from '#domain/report/fill-row';
import { periodStanding } from '#domain/report/period-standing';
import type { SubmitReportInput } from '#domain/report/report';
import { submitReport } from '#domain/report/submit-report';
import { sha256Hex } from '#platform/hash';
import type { Reading } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { openWorkbook } from '../core/open-workbook';
import { checkOf } from './fill-workbook';
import { formUnit, type FillTask, fillTasks, knownReports } from './fill.queries';
import { attachedEvidence, type AttachedEvidence } from './report.store';

/** What a row becomes: a report, one that is there already, nothing, or a reason why not. */
export interface JudgedRow {
  readonly row: number;
  readonly title: string;
  readonly verdict: 'ok' | 'same' | 'empty' | 'error';
  readonly problem: Refusal | null;
  readonly report: { readonly assignmentId: AssignmentId; readonly input: SubmitReportInput } | null;
}

interface Judging {
  readonly form: FilledForm;
  readonly by: PersonActor;
  readonly tasks: ReadonlyMap<string, FillTask>;
  readonly clock: { readonly reading: Reading; readonly calendars: Calendars };
  readonly attached: AttachedEvidence;
  /** Reports of this form that are there already. */
  readonly known: ReadonlySet<string>;
}

/**
 * Judges a workbook that was filled in by the rules a submission meets, writing nothing. The whole is refused where it is
 * another unit's (`fill.other-unit`), another version's, no form at all, or of periods that are over (`fill.other-period`).
 */
export async function judgeFill(reading: Reading, shelf: CalendarShelf, { by, bytes }: { readonly by: PersonActor; readonly bytes: Uint8Array }): Promise<readonly JudgedRow[]> {
  mustMay(by, 'report.fill');
  const form = readForm(await openWorkbook(bytes));
  const own = await formUnit(reading, by.unitId);
  if (form.county !== own.county || form.unitId !== own.unitId) fail('fill.other-unit', { unit: form.unit, own: own.unit });
  const named = form.rows.flatMap(({ key, period }) => readKey(key, period)?.assignmentId ?? []);
  const tasks = await fillTasks(reading, by.unitId, named);
  const clock = { reading, calendars: await shelf.of(reading) };
  const evidence = [...tasks.values()].flatMap(({ last }) => last?.evidenceIds ?? []) as EvidenceId[];
  const known = await knownReports(reading, form.rows.flatMap((row) => saidBefore(form, row) ?? []));
  const judging = { form, by, tasks, clock, attached: await attachedEvidence(reading, evidence), known };
  mustBeNow(judging);
  return form.rows.map((row) => judgeRow(judging, row));
}

/** A form none of whose periods can be reported on any more is of another period; single rows are refused by themselves. */
function mustBeNow({ form, tasks, clock }: Judging): void {
  const rows = form.rows.flatMap(({ key, period }) => readKey(key, period) ?? []).filter(({ assignmentId }) => tasks.has(assignmentId));
  const asked = rows.map(({ assignmentId, period }) => ({ period, open: openPeriods(tasks.get(assignmentId)!, clock) }));
  if (asked.length === 0 || asked.some(({ period, open }) => open.includes(period))) return;
  const say = (periods: readonly string[]): string => [...new Set(periods)].sort().join('、');
  fail('fill.other-period', { period: say(asked.map(({ period }) => period)), expected: say(asked.flatMap(({ open }) => open)) || '—' });
}

function openPeriods({ assignment, rules, exceptions }: FillTask, { reading: { today }, calendars }: Judging['clock']): readonly string[] {
  return periodsAsked(assignment, today)
    .filter(({ from }) => from <= today)
    .map((period) => withDates(period, { today, calendars, rules }))
    .filter((period) => periodStanding(period, today, exceptions.get(period.key) ?? null) !== 'closed')
    .map(({ key }) => key);
}

function judgeRow(judging: Judging, row: FilledRow): JudgedRow {
  const { title } = row;
  const said = { row: row.row, title };
  if (isUntouched(row)) return { ...said, verdict: 'empty', problem: null, report: null };
  try {
    const report = reportOf(judging, row);
    return { ...said, verdict: judging.known.has(report.input.id) ? 'same' : 'ok', problem: null, report };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...said, verdict: 'error', problem: { code: error.code, details: error.details }, report: null };
  }
}

function reportOf(judging: Judging, row: FilledRow): NonNullable<JudgedRow['report']> {
  const { form, by, tasks, known } = judging;
  const key = readKey(row.key, row.period);
  const task = key && tasks.get(key.assignmentId);
  if (!key || !task || checkOf(form, key) !== key.check) fail('fill.row-changed');
  if (form.rows.some((other) => other.key === row.key && other.row < row.row)) fail('fill.row-twice');
  const said = saidInRow(row);
  const id = reportIdOf(form, key, said);
  const last = task.last;
  const isOwnCorrection = last !== null && last.period === key.period && last.submittedBy === by.personId;
  const input = { ...said, id, period: key.period, evidenceIds: (last?.evidenceIds ?? []) as EvidenceId[] };
  if (known.has(id)) return { assignmentId: task.assignment.id, input };
  if (last !== null && last.id !== key.base && !isOwnCorrection) fail('fill.row-overtaken');
  mustBeTaken(judging, task, input);
  return { assignmentId: task.assignment.id, input };
}

/** By the decision itself, whose outcome is thrown away. */
function mustBeTaken({ by, clock: { reading, calendars }, attached }: Judging, { assignment, rules, exceptions }: FillTask, input: SubmitReportInput): void {
  const exceptionUntil = exceptions.get(input.period) ?? null;
  submitReport(assignment, input, by, { now: reading.now, today: reading.today, calendars, rules, exceptionUntil, ...attached, commit: () => '' });
}

/** The same words for the same period of the same task, upon the same report before, are one report however often they come. */
function reportIdOf(form: FilledForm, key: { readonly assignmentId: string; readonly period: string; readonly base: string | null }, said: RowSaid): ReportId {
  const { kind, figure = null, percent = null, milestone = null, text, nothingReason = null } = said;
  const content = [form.county, form.unitId, key.assignmentId, key.period, key.base, kind, figure, percent, milestone, text, nothingReason];
  const hex = sha256Hex(JSON.stringify(content));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as ReportId;
}

/** The report a row would be; undefined for a row that says nothing readable, which is judged later. */
function saidBefore(form: FilledForm, row: FilledRow): ReportId | undefined {
  const key = readKey(row.key, row.period);
  try {
    return key && !isUntouched(row) ? reportIdOf(form, key, saidInRow(row)) : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
