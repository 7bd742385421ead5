import { type Day, addDays } from '../kernel/day';

/** Days on which something recurs, at a minute of the county's day (510 is 08:30). */
export interface Recurrence {
  readonly days: 'daily' | 'working-day';
  readonly minute: number;
  /** Of those that were missed: each, or only the newest. */
  readonly catchUp: 'all' | 'latest';
}

export interface Occurrences {
  /** To be done now, the earliest first. */
  readonly due: readonly Day[];
  /** From this day on it is looked at again, at its minute. */
  readonly next: Day;
}

/** Days looked back at most: what slept longer begins anew. */
const MOST_DAYS = 400;

/**
 * What is due of a recurrence that was to be looked at on `from`. A day is due from its minute on; whether the day counts
 * is asked only then, so that a calendar may come or change until that day.
 */
export function occurrencesDue(
  { days, minute, catchUp }: Recurrence,
  from: Day,
  now: { readonly day: Day; readonly minute: number },
  isWorkingDay: (day: Day) => boolean,
): Occurrences {
  const last = now.minute >= minute ? now.day : addDays(now.day, -1);
  const due: Day[] = [];
  const first = Math.max(from, last - MOST_DAYS) as Day;
  for (let day = first; day <= last; day = addDays(day, 1)) if (days === 'daily' || isWorkingDay(day)) due.push(day);
  const next = Math.max(from, addDays(last, 1)) as Day;
  return { due: catchUp === 'all' ? due : due.slice(-1), next };
}
