import { formatDay, yearOf } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { FirstDecision } from '#domain/assignment/dispatch';
import { limitOutcome } from '#domain/calendar/limit-outcome';
import type { Calendars } from '#domain/calendar/work-calendar';
import { workingDaysBetween } from '#domain/calendar/working-days';
import { limitRuleOf } from '#domain/plan/annual-list';
import { type NoteDraft, readNote } from '#domain/plan/read-note';
import { readSpokenLimit } from '#domain/plan/spoken-limit';
import type { Reading } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { noteAnswer, problemAnswer, type ProblemAnswer } from '../core/row-verdicts';
import { listDirectory } from '../plan/list-directory';
import { registerOfYear } from '../plan/register-list';
import { type Asked, readDirective, type ReadDirective, tryDirectiveTasks } from './directive-items';
import type { PlannedAssignment } from './dispatch.queries';

/** What a note asks, task by task, in the words of a list. Writes nothing. */
export async function readNoteText(reading: Reading, text: string): Promise<readonly NoteDraft[]> {
  const { index } = await listDirectory(reading);
  return readNote(text, index);
}

/** One task of a directive as it was understood. */
export interface PreviewedItem {
  readonly problems: readonly (ProblemAnswer & { readonly place: string })[];
  readonly notes: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  /** The limit by itself, whatever else is wrong; null where it cannot be read. */
  readonly limit: SpokenDay | null;
}

export interface SpokenDay {
  /** Null while a year is missing. */
  readonly dueOn: string | null;
  /** From tomorrow until the limit. */
  readonly workingDays: number | null;
}

export interface PlannedDirected extends PlannedAssignment {
  /** Which of the tasks asked about, from 0. */
  readonly item: number;
  /** From tomorrow until the limit; null while a year is missing. */
  readonly workingDays: number | null;
}

export interface DirectivePreview {
  readonly items: readonly PreviewedItem[];
  readonly assignments: readonly PlannedDirected[];
  readonly missingYears: readonly number[];
  /** Why none can be made although each task is understood. */
  readonly refusal: ProblemAnswer | null;
}

/** Every assignment that a directive would make if it went out today, and what is wrong with each task. Writes nothing. */
export async function previewDirective(reading: Reading, shelf: CalendarShelf, asked: Asked): Promise<DirectivePreview> {
  const read = await readDirective(reading, asked, await registerOfYear(reading, yearOf(reading.today)));
  const clock = { today: reading.today, calendars: await shelf.of(reading) };
  const items = read.items.map(({ problems, notes }, index): PreviewedItem => ({
    problems: problems.map(({ place, ...problem }) => ({ place, ...problemAnswer(problem) })),
    notes: notes.map(noteAnswer),
    limit: spokenDay(asked.items[index]?.cells?.limit ?? '', clock),
  }));
  const dispatched = await tryDirectiveTasks(reading, read, shelf);
  if (dispatched instanceof Failure) return { items, assignments: [], missingYears: [], refusal: problemAnswer(dispatched) };
  const assignments = dispatched.decisions.map((decision) => planned(decision, read, clock));
  return { items, assignments, missingYears: dispatched.missingYears, refusal: null };
}

interface Clock {
  readonly today: Reading['today'];
  readonly calendars: Calendars;
}

function spokenDay(text: string, { today, calendars }: Clock): SpokenDay | null {
  const read = readSpokenLimit(text, today);
  if (!read.ok) return null;
  const outcome = limitOutcome({ rule: limitRuleOf(read.value, yearOf(today)), start: today }, calendars);
  if (outcome.kind !== 'due') return { dueOn: null, workingDays: null };
  return { dueOn: formatDay(outcome.limit.due), workingDays: workingDaysBetween(calendars, today, outcome.limit.due) };
}

function planned({ assignment }: FirstDecision, read: ReadDirective, { today, calendars }: Clock): PlannedDirected {
  const { unitName, postTitle } = read.directory;
  const task = read.tasks.find(({ id }) => id === assignment.itemId);
  const text = (day: typeof assignment.dueOn): string | null => (day === null ? null : formatDay(day));
  return {
    item: read.items.findIndex(({ number }) => number === task?.number),
    number: task?.number ?? 0,
    title: task?.title ?? '',
    kind: assignment.kind,
    unitId: assignment.unitId,
    unit: assignment.unitId && unitName(assignment.unitId),
    leader: postTitle(assignment.leaderPostId),
    verifier: unitName(assignment.verifierUnitId),
    target: assignment.target,
    dueOn: text(assignment.dueOn),
    acknowledgeDueOn: text(assignment.acknowledgeDueOn),
    workingDays: assignment.dueOn === null ? null : workingDaysBetween(calendars, today, assignment.dueOn),
  };
}
