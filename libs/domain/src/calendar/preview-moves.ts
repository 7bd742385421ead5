import type { Day } from '../kernel/day';
import { type LimitOutcome, type LimitTerms, limitOutcome } from './limit-outcome';
import type { Calendars } from './work-calendar';

export interface NamedLimit extends LimitTerms {
  readonly id: string;
}

export interface LimitMove {
  readonly id: string;
  readonly before: LimitOutcome;
  readonly after: LimitOutcome;
  /** Calendar days later, negative earlier; undefined when one side has no due day. */
  readonly days?: number;
}

export interface MovesPreview {
  readonly moved: readonly LimitMove[];
  readonly unmoved: number;
}

/** What loading or correcting a calendar would do to standing limits, in their order; it changes nothing. */
export function previewMoves(limits: readonly NamedLimit[], before: Calendars, after: Calendars): MovesPreview {
  const moved: LimitMove[] = [];
  for (const limit of limits) {
    const move = { id: limit.id, before: limitOutcome(limit, before), after: limitOutcome(limit, after) };
    if (keyOf(move.before) === keyOf(move.after)) continue;
    const from = dueOf(move.before);
    const to = dueOf(move.after);
    moved.push(from === undefined || to === undefined ? move : { ...move, days: to - from });
  }
  return { moved, unmoved: limits.length - moved.length };
}

function dueOf(outcome: LimitOutcome): Day | undefined {
  return outcome.kind === 'due' ? outcome.limit.due : undefined;
}

function keyOf(outcome: LimitOutcome): string {
  if (outcome.kind === 'due') return `due ${outcome.limit.due}`;
  return outcome.kind === 'year-not-loaded' ? `missing ${outcome.year}` : outcome.kind;
}
