import type { Cadence } from '../../calendar/period';
import { periodsOf } from '../../calendar/period';
import type { Day } from '../../kernel/day';
import type { State } from '../../assignment/lifecycle';
import type { SlipKind } from '../../assignment/ladder';
import type { TargetValue } from '../../plan/target';
import type { ListKind } from '../../plan/annual-list';
import type { Span } from '../life/assessed-period';
import { inputOfSource } from '../life/record-places';
import { placeOfInput, scoredLeaves } from './known-figures';
import { marksIn } from '../scheme/amounts';
import type { RecordSource } from '../scheme/record-source';
import type { Scheme } from '../scheme/scheme';

/** A unit's own task as the record has it: a lead unit's, or a township's share. Units that only cooperate have none. */
export interface RecordTask {
  readonly id: string;
  readonly unit: string;
  readonly list: string;
  readonly listKind: ListKind;
  readonly item: number;
  readonly state: State;
  readonly target: TargetValue;
  readonly figure: string | null;
  readonly figureVerified: boolean;
  readonly cadence: Cadence;
  readonly dispatchedOn: Day;
  readonly dueOn: Day | null;
  /** When the completion that stands was received by the database. */
  readonly doneOn: Day | null;
  /** Since when it stands where it stands: after that no report is owed. */
  readonly stateSince: Day | null;
  readonly reports: readonly { readonly id: string; readonly period: string; readonly late: boolean; readonly on: Day }[];
}
export interface RecordSlip {
  readonly id: string;
  readonly unit: string;
  readonly list: string;
  readonly listKind: ListKind;
  readonly kind: SlipKind;
}

export interface CountyRecord {
  readonly tasks: readonly RecordTask[];
  /** Issued within the period, not withdrawn. */
  readonly slips: readonly RecordSlip[];
  readonly period: Span;
  readonly today: Day;
  /** Until when a report on a period that ends on this day can come in on time. */
  readonly onTimeUntil: (end: Day, list: string) => Day | null;
}

/** What the figure rests on, by ids: whoever doubts it finds the tasks, the reports, the slips. */
export interface Refs {
  readonly tasks: readonly string[];
  readonly reports: readonly string[];
  readonly slips: readonly string[];
}
export interface RecordFact {
  readonly unit: string;
  readonly figure: string;
  readonly input: string;
  readonly says: { readonly value: string } | { readonly numerator: string; readonly denominator: string } | { readonly applies: false };
  readonly reads: RecordSource['reads'];
  readonly refs: Refs;
}
/** Somebody must decide whether the leaf applies: the unit has no such task. */
export interface Undecided {
  readonly unit: string;
  readonly figure: string;
}

const DONE = { verified: ['verified', 'closed'], closed: ['closed'] } as const satisfies Record<string, readonly State[]>;
const WAITING: readonly State[] = ['reported', 'awaitingVerification', 'underVerification'];

/** What one source gives, unit by unit, in the groups that have a leaf reading it. */
export function factsOfSource(source: RecordSource, scheme: Scheme, record: CountyRecord): readonly (RecordFact | Undecided)[] {
  const input = inputOfSource(scheme, source);
  return scheme.groups.filter(({ key }) => isReadIn(scheme, key, source.figure)).flatMap(({ units }) =>
    units.map((unit) => {
      const said = saysOf(source, unit, record);
      return said === undefined ? { unit, figure: source.figure } : { unit, figure: source.figure, input, reads: source.reads, ...said };
    }),
  );
}

function isReadIn(scheme: Scheme, group: string, figure: string): boolean {
  return scoredLeaves(scheme).some(
    (leaf) => (leaf.marks === undefined || marksIn(leaf.marks, group) !== undefined) && leaf.needs.some((need) => placeOfInput(leaf, need).figure === figure),
  );
}

export function isOfRecord(one: RecordFact | Undecided): one is RecordFact {
  return 'says' in one;
}

export function isUndecided(one: RecordFact | Undecided): one is Undecided {
  return !('says' in one);
}

/** Tasks among those a scheme reads that wait for somebody else to verify what was reported. */
export function unverifiedTasks(scheme: Scheme, { tasks }: CountyRecord): readonly RecordTask[] {
  return tasks.filter((task) => WAITING.includes(task.state) && scheme.record.some((source) => isRead(source, task)));
}

type Said = Pick<RecordFact, 'says' | 'refs'>;

function saysOf(source: RecordSource, unit: string, record: CountyRecord): Said | undefined {
  if (source.reads === 'slips') {
    const slips = record.slips.filter((slip) => slip.unit === unit && slip.kind === source.kind && isOfList(source, slip));
    return { says: { value: String(slips.length) }, refs: { ...NONE, slips: slips.map(({ id }) => id) } };
  }
  const tasks = record.tasks.filter((task) => task.unit === unit && isRead(source, task));
  if (source.reads === 'late') return lateness(source.what, tasks, record);
  const refs = { ...NONE, tasks: tasks.map(({ id }) => id), reports: tasks.flatMap(({ reports }) => reports.at(-1)?.id ?? []) };
  if (tasks.length === 0) return source.without === 'decide' ? undefined : { says: { applies: false }, refs };
  if (source.reads === 'outcomes') {
    const states: readonly State[] = DONE[source.done];
    const done = tasks.filter((task) => states.includes(task.state) && (!source.inTime || isInTime(task)));
    return { says: { numerator: String(done.length), denominator: String(tasks.length) }, refs };
  }
  const [task] = tasks;
  if (task === undefined) return undefined;
  const figure = task.figure !== null && (source.state === 'reported' || task.figureVerified) ? task.figure : '0';
  if (source.against === 'none') return { says: { value: figure }, refs };
  return task.target.kind === 'number' ? { says: { numerator: figure, denominator: task.target.value }, refs } : undefined;
}

const NONE: Refs = { tasks: [], reports: [], slips: [] };

/** Whether the task is among those that a source reads. */
export function isRead(source: RecordSource, task: Pick<RecordTask, 'list' | 'listKind' | 'item'>): boolean {
  if (source.reads === 'slips' || !isOfList(source, task)) return false;
  if (source.reads === 'figures') return task.item === source.item;
  return source.items === undefined || source.items.includes(task.item);
}

/**
 * By its document number; unnamed, the lists of the year. Numbers of items are then the annual list's, since every register
 * numbers its own, and findings are left out: what one costs is proposed and decided, never counted silently.
 */
export function isOfList(source: RecordSource, { list, listKind }: Pick<RecordTask, 'list' | 'listKind'>): boolean {
  if (source.list !== undefined) return source.list === list;
  const numbers = source.reads === 'figures' || ('items' in source && source.items !== undefined);
  return numbers ? listKind === 'annual' : listKind !== 'findings';
}

function isInTime({ doneOn, dueOn }: RecordTask): boolean {
  return doneOn !== null && (dueOn === null || doneOn <= dueOn);
}

/** Lateness is judged by when the database received a report; the record has taken our own downtime out of it already. */
function lateness(what: 'reports' | 'periods' | 'tasks', tasks: readonly RecordTask[], record: CountyRecord): Said {
  if (what === 'tasks') {
    const late = tasks.filter((task) => (task.doneOn === null ? task.dueOn !== null && record.today > task.dueOn && task.state !== 'suspended' : !isInTime(task)));
    return { says: { value: String(late.length) }, refs: { ...NONE, tasks: late.map(({ id }) => id) } };
  }
  if (what === 'reports') {
    const late = tasks.flatMap(({ reports }) => reports.filter(({ late: isLate, on }) => isLate && record.period.from <= on && on <= record.period.until));
    return { says: { value: String(late.length) }, refs: { ...NONE, reports: late.map(({ id }) => id) } };
  }
  const missing = tasks.map((task) => ({ id: task.id, periods: missingPeriods(task, record) })).filter(({ periods }) => periods > 0);
  return { says: { value: String(missing.reduce((sum, { periods }) => sum + periods, 0)) }, refs: { ...NONE, tasks: missing.map(({ id }) => id) } };
}

/** Periods the task was in the unit's hands, over, without a report; a task reported on once owes no period. */
function missingPeriods(task: RecordTask, { period, today, onTimeUntil }: CountyRecord): number {
  if (task.cadence === 'once') return 0;
  const left = task.state === 'underway' || task.state === 'dispatched' ? period.until : (task.stateSince ?? period.until);
  const until = left < period.until ? left : period.until;
  const from = task.dispatchedOn > period.from ? task.dispatchedOn : period.from;
  const reported = new Set(task.reports.map(({ period: key }) => key));
  return periodsOf(task.cadence, from, until).filter(({ key, until: end }) => {
    const onTime = onTimeUntil(end, task.list);
    return !reported.has(key) && onTime !== null && today > onTime && end <= until;
  }).length;
}
