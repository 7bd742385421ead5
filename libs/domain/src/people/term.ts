import { fail } from '../kernel/failure';
import { type Day, formatDay } from '../kernel/day';

/** From a day on, until the first day it no longer holds. A null end is open. */
export interface Term {
  readonly since: Day;
  readonly until: Day | null;
}

/** A term ends after it begins; refused with `term.bad-dates`. */
export function mustBeTerm(term: Term): void {
  if (term.until !== null && term.until <= term.since) {
    fail('term.bad-dates', { since: formatDay(term.since), until: formatDay(term.until) });
  }
}

export function holdsOn(term: Term, day: Day): boolean {
  return term.since <= day && (term.until === null || day < term.until);
}

export function overlap(left: Term, right: Term): boolean {
  return (right.until === null || left.since < right.until) && (left.until === null || right.since < left.until);
}
