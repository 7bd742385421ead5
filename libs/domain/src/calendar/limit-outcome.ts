import { Failure } from '../kernel/failure';
import type { Day } from '../kernel/day';
import { type Limit, type LimitRule, type Suspension, limitOf } from './limit';
import type { Calendars } from './work-calendar';

/** All a limit is computed from; the due day is derived, so it is computed again whenever one of these changes. */
export interface LimitTerms {
  readonly rule: LimitRule;
  readonly start: Day;
  readonly suspensions?: readonly Suspension[];
}

/** A limit, or why it has no due day for now: a year that is missing, a suspension that has not ended. */
export type LimitOutcome =
  | { readonly kind: 'due'; readonly limit: Limit }
  | { readonly kind: 'year-not-loaded'; readonly year: number }
  | { readonly kind: 'suspended' };

/** As `limitOf`, for those who store or show the open outcome instead of refusing it. */
export function limitOutcome(terms: LimitTerms, calendars: Calendars): LimitOutcome {
  try {
    return { kind: 'due', limit: limitOf(terms.rule, terms.start, calendars, terms.suspensions) };
  } catch (error) {
    if (error instanceof Failure && error.code === 'limit.year-not-loaded') {
      return { kind: 'year-not-loaded', year: Number(error.details['year']) };
    }
    if (error instanceof Failure && error.code === 'limit.suspended') return { kind: 'suspended' };
    throw error;
  }
}
