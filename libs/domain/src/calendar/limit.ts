import { type Day, addDays, addMonths, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import { type CalendarVersion, type Calendars, type DayKind, dayKind, yearCalendarsBetween } from './work-calendar';

export const LIMIT_UNITS = ['working-day', 'calendar-day', 'month'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** `next`: a due day that is not a working day moves to the next one. Working-day limits never need it. */
export type Roll = 'none' | 'next';

/** So many units from a start (1–9999). The first day is not counted unless the rule says so. */
export interface CountedLimit {
  readonly unit: LimitUnit;
  readonly count: number;
  readonly firstDay?: 'not-counted' | 'counted';
  readonly roll?: Roll;
}

/** A day named outright, such as 11月30日前: that day included. */
export interface FixedLimit {
  readonly on: Day;
  readonly roll?: Roll;
}

export type LimitRule = CountedLimit | FixedLimit;

/**
 * A time that does not count (tender, hearing, expert review, awaiting a superior). Only whole days are taken out:
 * the day it begins and the day it ends count like any other, so from Friday evening to Monday morning takes out
 * Saturday and Sunday, which costs a working-day limit nothing. `until` null: not yet resumed.
 */
export interface Suspension {
  readonly from: Day;
  readonly until: Day | null;
}

export type SkipReason = 'weekend' | 'closed' | 'suspended';

export interface SkippedDay {
  readonly day: Day;
  readonly why: SkipReason;
}

/** A limit that explains itself. It ends at the close of the due day. */
export interface Limit {
  readonly due: Day;
  /** Days that counted: working days for a working-day limit, else calendar days. */
  readonly counted: number;
  /** Days passed over before the due day, in order; with `roll`, also those the due day rolled over. */
  readonly skipped: readonly SkippedDay[];
  /** Make-up days (调休) that counted as working days. */
  readonly openedDays: readonly Day[];
  readonly calendarVersions: readonly CalendarVersion[];
  /** True when one of these calendars is not yet backed by a published notice. */
  readonly provisional: boolean;
}

/**
 * When a limit ends. Calendar-day, month and fixed limits are longer by every calendar day suspended within them;
 * a working-day limit only by suspended working days.
 *
 * Every year from the start to the due day must be loaded, whatever the unit (`limit.year-not-loaded`): the steps
 * before and after a limit and whether it rolls need the calendar. A limit that runs into a suspension without an
 * end has no due day (`limit.suspended`).
 */
export function limitOf(
  rule: LimitRule,
  start: Day,
  calendars: Calendars,
  suspensions: readonly Suspension[] = [],
): Limit {
  mustBeRule(rule);
  const count = new Count(calendars, suspensions);
  const ran = count.run(firstDay(rule, start), daysNeeded(rule, start), !('on' in rule) && rule.unit === 'working-day');
  const due = rule.roll === 'next' ? count.roll(ran ?? fixedDay(rule)) : (ran ?? fixedDay(rule));
  const years = yearCalendarsBetween(calendars, start < due ? start : due, start < due ? due : start);
  return {
    due,
    counted: count.counted,
    skipped: count.skipped,
    openedDays: count.openedDays,
    calendarVersions: years.map(({ year, version }) => ({ year, version })),
    provisional: years.some((year) => year.status === 'provisional'),
  };
}

/** "Due today" is not overdue. */
export function isOverdue(due: Day, today: Day): boolean {
  return today > due;
}

function mustBeRule(rule: LimitRule): void {
  if ('on' in rule) return;
  const known = LIMIT_UNITS.includes(rule.unit);
  if (!known || !Number.isInteger(rule.count) || rule.count < 1 || rule.count > 9999) {
    fail('limit.bad-rule', { text: `${rule.count} ${rule.unit}` });
  }
}

function firstDay(rule: LimitRule, start: Day): Day {
  return !('on' in rule) && rule.firstDay === 'counted' ? start : addDays(start, 1);
}

function daysNeeded(rule: LimitRule, start: Day): number {
  if ('on' in rule) return rule.on - start;
  return rule.unit === 'month' ? addMonths(start, rule.count) - start : rule.count;
}

/** Only a fixed day on or before the start leaves nothing to count. */
function fixedDay(rule: LimitRule): Day {
  return 'on' in rule ? rule.on : fail('limit.bad-rule', { text: rule.unit });
}

class Count {
  counted = 0;
  readonly skipped: SkippedDay[] = [];
  readonly openedDays: Day[] = [];

  constructor(
    private readonly calendars: Calendars,
    private readonly suspensions: readonly Suspension[],
  ) {}

  /** The day on which the needed number is reached; undefined when none is needed. */
  run(first: Day, needed: number, workingDays: boolean): Day | undefined {
    let due: Day | undefined;
    for (let day = first; this.counted < needed; day = addDays(day, 1)) {
      const kind = dayKind(this.calendars, day);
      const why = this.whyNot(day, workingDays ? kind : 'open');
      if (why !== undefined) {
        this.skipped.push({ day, why });
        continue;
      }
      this.counted += 1;
      if (workingDays && kind === 'opened') this.openedDays.push(day);
      due = day;
    }
    return due;
  }

  roll(due: Day): Day {
    let day = due;
    for (;;) {
      const kind = dayKind(this.calendars, day);
      const why = this.whyNot(day, kind);
      if (why === undefined) {
        if (kind === 'opened' && day !== due) this.openedDays.push(day);
        return day;
      }
      this.skipped.push({ day, why });
      day = addDays(day, 1);
    }
  }

  private whyNot(day: Day, kind: DayKind): SkipReason | undefined {
    const suspended = this.isSuspended(day);
    if (kind === 'weekend' || kind === 'closed') return kind;
    return suspended ? 'suspended' : undefined;
  }

  private isSuspended(day: Day): boolean {
    const open = this.suspensions.find(({ from, until }) => until === null && from < day);
    if (open) fail('limit.suspended', { since: formatDay(open.from) });
    return this.suspensions.some(({ from, until }) => until !== null && from < day && day < until);
  }
}
