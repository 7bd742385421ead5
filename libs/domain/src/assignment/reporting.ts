import { type Day, dayOf, yearOf } from '../kernel/day';
import type { Promised } from '../ledger/decision';
import { type Period, periodsOf } from '../calendar/period';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import type { Calendars } from '../calendar/work-calendar';
import type { Assignment } from './assignment';
import type { ListRules } from './decision';

/** A reporting period with its two dates, both in words on every screen. Null: in a year without a calendar. */
export interface OpenPeriod extends Period {
  readonly onTimeUntil: Day | null;
  readonly entryClosesOn: Day | null;
}

interface Around {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly rules: ListRules;
}

/**
 * Every period the assignment reports on, from its dispatch to its limit (or the year's end while that is open).
 * Past the limit it goes on: what is overdue is still asked about.
 */
export function reportingPeriods(assignment: Assignment, around: Around): readonly OpenPeriod[] {
  return periodsAsked(assignment, around.today).map((period) => withDates(period, around));
}

/** The same periods without their dates, which cost more to count than the periods. */
export function periodsAsked(assignment: Assignment, today: Day): readonly Period[] {
  const until = assignment.dueOn ?? dayOf(yearOf(assignment.dispatchedOn), 12, 31);
  const last = Math.max(until, today, assignment.dispatchedOn) as Day;
  return periodsOf(assignment.cadence, assignment.dispatchedOn, last);
}

export function withDates(period: Period, around: Around): OpenPeriod {
  return {
    ...period,
    onTimeUntil: addWorkingDaysIfLoaded(around.calendars, period.until, around.rules.onTimeWorkingDays),
    entryClosesOn: addWorkingDaysIfLoaded(around.calendars, period.until, around.rules.entryClosesWorkingDays),
  };
}

/**
 * The period a unit is asked about today: the earliest that has begun, is still open for entry and comes after
 * `after` (the last one reported); else the next to begin.
 */
export function periodNow(assignment: Assignment, around: Around, after?: string): OpenPeriod | undefined {
  const periods = periodsAsked(assignment, around.today);
  for (const asked of periods.slice(periods.findIndex(({ key }) => key === after) + 1)) {
    const period = withDates(asked, around);
    if (period.entryClosesOn === null || period.entryClosesOn >= around.today) return period;
  }
  return undefined;
}

/** When the next report is due and when its entry closes, as promises. One-off tasks have only their limit. */
export function reportingPromises(assignment: Assignment, around: Around, after?: string): readonly Promised[] {
  if (assignment.cadence === 'once') return [];
  const period = periodNow(assignment, around, after);
  if (!period || period.onTimeUntil === null || period.entryClosesOn === null) return [];
  return [
    { kind: 'report.due', subjectId: assignment.id, on: period.onTimeUntil },
    { kind: 'report.closing', subjectId: assignment.id, on: period.entryClosesOn },
  ];
}
