import type { Day } from '../kernel/day';
import type { Fact } from './fact';

/** The kinds of moment an assignment, a request or a calendar may wait for. */
export const TIMER_KINDS = [
  'acknowledge.due',
  'assignment.due',
  'report.due',
  'report.closing',
  'verification.due',
  'request.due',
  'calendar.missing',
  'ladder.step',
  'lookBack.due',
  'objection.due',
  'appeal.due',
] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

/** A promise that something is looked at when a day closes. Kept as a row written with the decision. */
export interface Promised {
  readonly kind: TimerKind;
  readonly subjectId: string;
  /** Due at the close of this day in the county's zone. */
  readonly on: Day;
  /** Which step of a ladder; absent where the kind has none. */
  readonly step?: string;
}

/** What every decision carries besides its new values. */
export interface Consequences {
  readonly facts: readonly Fact[];
  readonly promises: readonly Promised[];
}
