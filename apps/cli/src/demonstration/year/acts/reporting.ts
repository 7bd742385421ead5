import { type Cadence, periodAt, periodsOf } from '#domain/calendar/period';
import { type Day, dayOf, formatDay, parseDay } from '#domain/kernel/day';
import type { EvidenceId, ReportId } from '#domain/kernel/ids';
import type { SubmitReportInput } from '#domain/report/report';
import { newId } from '#platform/ids';
import type { Deed } from '../deed';
import type { Task } from '../desk';
import { handIn } from '../evidence';
import type { Year } from '../year';

/** Chances of a report: constructed, so that every case is there to be seen. */
const NOTHING_TO_REPORT = 0.06;
const WITH_EVIDENCE = 0.04;
/** Tasks that nobody gets done until the year's last weeks. */
const NEVER_DONE = 0.04;
const LAST_WEEKS: Day = dayOf(2023, 12, 1);

/** Signs for everything on the desk at once. */
export async function acknowledgeIt(year: Year, who: string): Promise<void> {
  const tasks = await year.open({ unit: year.unitOf(who), state: 'dispatched' });
  if (tasks.length === 0) return;
  const signed = await year.office.bulkAcknowledge.run(year.call(who), tasks.map(({ id, version }) => ({ id, version })));
  for (const one of signed) if ('failure' in one) throw one.failure;
}

/** Reports on one period for each task that has not said anything about it or a later one. */
export async function reportIt(year: Year, who: string, { period, item }: Extract<Deed, { does: 'report' }>): Promise<void> {
  const cadence = cadenceOf(period);
  const [whole] = periodsOf(cadence, firstDayOf(period), firstDayOf(period));
  const which = { unit: year.unitOf(who), state: 'underway', cadence, ...(item === undefined ? {} : { item }) } as const;
  for (const task of await year.open(which)) {
    if ((task.lastPeriod ?? '') >= period || parseDay(task.dispatchedOn) > whole!.until) continue;
    const evidence = year.dice.roll('evidence', task.item, task.unit, period) < WITH_EVIDENCE ? [await handIn(year, who)] : [];
    await year.office.submit.run(year.call(who), task.id, progress(year, task, { period, until: whole!.until, evidence }));
  }
}

function progress(
  { dice }: Year,
  task: Task,
  { period, until, evidence }: { readonly period: string; readonly until: Day; readonly evidence: readonly EvidenceId[] },
): SubmitReportInput {
  const said = { id: newId() as ReportId, kind: 'progress', period } as const;
  if (evidence.length === 0 && dice.roll('nothing', task.item, task.unit, period) < NOTHING_TO_REPORT) {
    return { ...said, text: '', nothingReason: '（演示）本期无新进展', evidenceIds: [] };
  }
  const permille = Math.min(1_000, Math.floor(((until - dayOf(2023, 1, 1)) * dice.between(900, 1_050, 'pace', task.item, task.unit)) / 330));
  const text = `（演示）截至${formatDay(until)}，按计划推进，完成约${Math.floor(permille / 10)}%`;
  if (task.target.kind !== 'number') return { ...said, text, percent: String(Math.floor(permille / 10)), evidenceIds: evidence };
  const figure = Math.max(Math.floor((Number(task.target.value) * permille) / 1_000), Math.ceil(Number(task.figure ?? '0')));
  return { ...said, text, figure: String(figure), evidenceIds: evidence };
}

/** Reports done what is due soon; the same file proves all that is done that day. */
export async function completeIt(year: Year, who: string, { within }: { readonly within: number }): Promise<void> {
  const tasks = (await year.open({ unit: year.unitOf(who), state: 'underway' })).filter((task) => isDone(year, task, within));
  if (tasks.length === 0) return;
  const evidence = await handIn(year, who);
  for (const task of tasks) {
    await year.office.submit.run(year.call(who), task.id, {
      id: newId() as ReportId,
      kind: 'completion',
      period: periodNow(task.cadence, year.today),
      ...(task.target.kind === 'number' ? { figure: reached(task) } : {}),
      text: task.sentBack > 0 ? '（演示）已按退回意见补充材料' : '（演示）任务已完成，附验收材料',
      evidenceIds: [evidence],
    });
  }
}

function isDone({ dice, today }: Year, task: Task, within: number): boolean {
  if (task.dueOn === null || parseDay(task.dueOn) > today + within) return false;
  return today >= LAST_WEEKS || dice.roll('never', task.item, task.unit) >= NEVER_DONE;
}

/** What the target asks, and one more where it asks for more; never less than was reported. */
function reached({ target, figure }: Task): string {
  if (target.kind !== 'number') return '';
  const wanted = target.comparator === '>' ? String(Number(target.value) + 1) : target.value;
  return figure !== null && Number(figure) > Number(wanted) ? figure : wanted;
}

function periodNow(cadence: Cadence, today: Day): string {
  return cadence === 'once' ? 'once' : periodAt(cadence, today).key;
}

function cadenceOf(period: string): Exclude<Cadence, 'once'> {
  if (period.includes('Q')) return 'quarterly';
  return period.length > 'YYYY-MM'.length ? 'ten-day' : 'monthly';
}

/** A day within the period named by its key. */
function firstDayOf(period: string): Day {
  const [year = '', part = '', third = '1'] = period.split('-');
  const month = part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  return dayOf(Number(year), month, Number(third) * 10 - 9);
}
