import type { FailureDetails } from '../kernel/failure';
import type { FailureCode } from '../kernel/failures';

/** How a cell was understood, where that is worth telling: the words are in `libs/words`. */
export const NOTE_CODES = [
  'scope-counted',
  'read-as',
  'due',
  'due-working-days',
  'due-calendar-days',
  'due-months',
  'due-monthly',
  'due-quarterly',
  'due-year-end',
  'due-year-end-standing',
  'target-number',
  'target-zero',
  'target-grade',
  'target-by-superior',
  'target-relative',
  'target-milestone',
  'comparator-assumed',
  'target-assumed',
  'formula-as-text',
  'theme-from-section',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export interface Note {
  readonly code: NoteCode;
  readonly details: FailureDetails;
}

export interface Refusal {
  readonly code: FailureCode;
  readonly details: FailureDetails;
}

/** A cell is either understood or refused with a reason; a reader collects the reasons of a whole list. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function understood<T>(value: T, ...notes: readonly Note[]): Reading<T> {
  return { ok: true, value, notes };
}

export function refused(
  code: FailureCode,
  details: FailureDetails = {},
): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals: [{ code, details }] };
}

export function note(code: NoteCode, details: FailureDetails = {}): Note {
  return { code, details };
}
