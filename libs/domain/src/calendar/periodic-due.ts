import { type Day, addDays, dayOf, lastDayOfMonth, partsOf } from '../kernel/day';
import { fail } from '../kernel/failure';

/** 每月25日前 (clamped: the 31st is the last day of a shorter month), 每季度末. The day named is included. */
export type PeriodicRule = { readonly every: 'month'; readonly date: number } | { readonly every: 'quarter-end' };

/** Due days of one year, in order. They do not roll: a rule that should roll makes each a fixed limit. */
export function periodicDueDays(rule: PeriodicRule, year: number): readonly Day[] {
  if (rule.every === 'quarter-end') return [3, 6, 9, 12].map((month) => lastDayOfMonth(year, month));
  if (!Number.isInteger(rule.date) || rule.date < 1 || rule.date > 31) {
    fail('limit.bad-rule', { text: `month ${rule.date}` });
  }
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  return months.map((month) => dayOf(year, month, Math.min(rule.date, partsOf(lastDayOfMonth(year, month)).date)));
}

/** The first due day on or after the day: "due today" is still ahead. */
export function nextPeriodicDue(rule: PeriodicRule, day: Day): Day {
  const { year } = partsOf(day);
  const ahead = [...periodicDueDays(rule, year), ...periodicDueDays(rule, year + 1)].find((due) => due >= day);
  return ahead ?? fail('limit.bad-rule', { text: rule.every });
}

/** Every due day from one day to another, both included. */
export function periodicDueBetween(rule: PeriodicRule, from: Day, until: Day): readonly Day[] {
  const days: Day[] = [];
  let day = from;
  while (day <= until) {
    const due = nextPeriodicDue(rule, day);
    if (due > until) break;
    days.push(due);
    day = addDays(due, 1);
  }
  return days;
}
