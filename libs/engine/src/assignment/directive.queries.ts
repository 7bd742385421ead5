import { formatDay, yearOf } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { FirstDecision } from '#domain/assignment/dispatch';
import type { Calendars } from '#domain/calendar/work-calendar';
import { workingDaysBetween } from '#domain/calendar/working-days';
import { type NoteDraft, readNote } from '#domain/plan/read-note';
import type { Reading } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { noteAnswer, problemAnswer, type ProblemAnswer } from '../plan/list-answer';
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
  const items = read.items.map(({ problems, notes }): PreviewedItem => ({
    problems: problems.map(({ place, ...problem }) => ({ place, ...problemAnswer(problem) })),
    notes: notes.map(noteAnswer),
  }));
  const dispatched = await tryDirectiveTasks(reading, read, shelf);
  if (dispatched instanceof Failure) return { items, assignments: [], missingYears: [], refusal: problemAnswer(dispatched) };
  const calendars = await shelf.of(reading);
  const assignments = dispatched.decisions.map((decision) => planned(decision, read, { today: reading.today, calendars }));
  return { items, assignments, missingYears: dispatched.missingYears, refusal: null };
}

interface Clock {
  readonly today: Reading['today'];
  readonly calendars: Calendars;
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
